import type { Assessed, Assessment } from "../assess/assessment";
import { RULES_VERSION } from "../law/rules-version";
import { categoryName, wordOf, YES_NO } from "../law/words";
import { isRefusal, type Outcome } from "../methodology/finding";
import type { Exact } from "../methodology/units";
import { skillsByPerson } from "../read/audience";
import { LIST } from "../workbook/generated";
import { SETTINGS } from "../workbook/settings";
import { inputRows } from "./input-rows";

/** How the first line of every text begins. */
const VERSION = "Дүрэм · Хувилбар = ";

/**
 * What everybody's fingerprint is made of, by code: blocks of lines `label = value`, a blank line between blocks. First
 * the rules' version and the circumstances, then each input row of the person, then the result (docs/fingerprint.md).
 * Nothing in it depends on where a cell stands. What other people's cells do to somebody is in the result alone: it is
 * there or it is not. People whose code is missing or shared have no text: nobody could say whose paper it is.
 */
export function canonicalTexts(assessment: Assessment): ReadonlyMap<string, string> {
  const rows = inputRows(assessment.body);
  const { settings, members } = assessment.body;
  const skillsOf = skillsByPerson(settings, members);
  const texts = new Map<string, string>();
  for (const person of assessment.people) {
    const { key, code } = person.member;
    if (key !== code) continue;
    const blocks = [
      [VERSION + RULES_VERSION, ...circumstances(assessment, skillsOf(person.member))],
      ...(rows.get(key) ?? []),
      resultLines(person),
    ];
    texts.set(code, blocks.map((lines) => lines.join("\n")).join("\n\n"));
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

function resultLines(person: Assessed): string[] {
  if (person.status === "not-rated") return ["Дүн · Төлөв = Үнэлээгүй"];
  const { result } = person;
  if (person.status !== "ranked" || result === undefined || isRefusal(result.total))
    return ["Дүн · Төлөв = Тооцоогүй"];
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

const printedOf = (outcome: Outcome<Exact>) => (isRefusal(outcome) ? undefined : outcome.value.toString());
