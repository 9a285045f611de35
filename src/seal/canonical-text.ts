import type { Assessed, Assessment } from "../assess/assessment";
import { RULES_VERSION } from "../law/rules-version";
import { categoryName, wordOf, YES_NO } from "../law/words";
import { isRefusal, type Outcome } from "../methodology/finding";
import { evaluate, type Result } from "../methodology/result";
import type { Exact } from "../methodology/units";
import { skillsByPerson } from "../read/audience";
import { LIST } from "../workbook/generated";
import { SETTINGS } from "../workbook/settings";
import { type InputRow, inputRows } from "./input-rows";

/**
 * What everybody's fingerprint is made of, by code: lines `label = value`, joined by line feeds. First the rules'
 * version and the circumstances, then every filled input cell of the person, then the result (docs/fingerprint.md).
 * Nothing in it depends on where a cell stands or on other people. People whose code is missing or shared have none:
 * nobody could say whose paper it is.
 */
export function canonicalTexts(assessment: Assessment): ReadonlyMap<string, string> {
  const rows = inputRows(assessment.body);
  const { settings, members } = assessment.body;
  const skillsOf = skillsByPerson(settings, members);
  const texts = new Map<string, string>();
  for (const person of assessment.people) {
    const { key, code } = person.member;
    if (key !== code) continue;
    const own = rows.get(key) ?? [];
    const lines = [
      `Дүрэм · Хувилбар = ${RULES_VERSION}`,
      ...circumstances(assessment, skillsOf(person.member)),
      ...own.flatMap((row) => row.lines),
      ...resultLines(assessment, person, own),
    ];
    texts.set(code, lines.join("\n"));
  }
  return texts;
}

function circumstances({ body }: Assessment, skills: readonly string[]): string[] {
  const { year, appraisalDate, bands } = body.settings;
  const line = (label: string, value: Exact | string | number) => `Нөхцөл · ${label} = ${value}`;
  return [
    line(SETTINGS.year.name, year ?? "бичээгүй"),
    line(SETTINGS.appraisalDate.name, appraisalDate ?? "бичээгүй"),
    ...(bands === undefined
      ? [line(SETTINGS.bandsConfirmed.name, wordOf(YES_NO, false))]
      : [
          line(SETTINGS.excellentFrom.name, bands.excellentFrom),
          line(SETTINGS.normalFrom.name, bands.normalFrom),
        ]),
    ...[...skills].sort().map((skill) => line("Мэргэжлийн ур чадвар", skill)),
  ];
}

/** What is wrong with others, not with this person's cells. */
const OF_OTHERS: readonly string[] = ["unit-with-heads", "nobody-may-vote"];

function resultLines(assessment: Assessment, person: Assessed, rows: readonly InputRow[]): string[] {
  if (person.status === "not-rated") return ["Дүн · Төлөв = Үнэлээгүй"];
  const result = person.status === "ranked" ? person.result : ownResult(assessment, person, rows);
  if (result === undefined || isRefusal(result.total)) return ["Дүн · Төлөв = Тооцоогүй"];
  const { final, preliminary, total } = result;
  const parts: [string, string | undefined][] = [
    [LIST.measures, printedOf(final.measures)],
    [LIST.learning, printedOf(final.learning)],
    [LIST.superior, printedOf(final.superior)],
    [LIST.peers, final.peers === null ? undefined : printedOf(final.peers)],
    [LIST.adjustment, "adjustment" in total.facts ? total.facts.adjustment.toString() : undefined],
    ["Урьдчилсан нийт оноо", printedOf(preliminary.total)],
    ["Урьдчилсан ангилал", categoryName(result.preliminaryCategory)],
    [LIST.total, printedOf(total)],
    [LIST.category, categoryName(result.category)],
  ];
  return parts.flatMap(([label, value]) => (value === undefined ? [] : [`Дүн · ${label} = ${value}`]));
}

/**
 * The result of a blocked person by the own inputs alone. Where only others stand in its way, a second head of the
 * unit or no colleague left who may vote, it is there: their cells change nobody else's fingerprint.
 */
function ownResult({ body }: Assessment, person: Assessed, rows: readonly InputRow[]): Result | undefined {
  const own = body.people.get(person.member.key);
  if (own === undefined || person.status !== "blocked") return undefined;
  const places = new Set(rows.map(({ at }) => `${at.tab}!${at.row}`));
  const isOwn = person.problems.some(
    ({ id, tab, row, near }) =>
      !OF_OTHERS.includes(id) && (row === undefined || near === true || places.has(`${tab}!${row}`)),
  );
  if (isOwn) return undefined;
  const { appraisalDate, bands, year } = body.settings;
  const alone = own.role === "unit-head" ? own : { ...own, raters: Number.MAX_SAFE_INTEGER };
  return evaluate(alone, { appraisalDate, bands, year });
}

const printedOf = (outcome: Outcome<Exact>) => (isRefusal(outcome) ? undefined : outcome.value.toString());
