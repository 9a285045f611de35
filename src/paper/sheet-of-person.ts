import { type Assessed, type Assessment, readingsOf } from "../assess/assessment";
import { derivationOf, linesOf } from "../explain/derivation";
import { officialDate } from "../explain/official-dates";
import { readingLine } from "../explain/problem";
import { reasonOf } from "../explain/standing";
import { categoryName } from "../law/words";
import { type Finding, isRefusal, type Outcome } from "../methodology/finding";
import type { Person } from "../methodology/person";
import type { Result } from "../methodology/result";
import { comparable } from "../read/cells/clean-text";
import type { Member } from "../read/member";
import type { Settings } from "../read/settings";
import { fingerprintOf } from "../seal/fingerprint";
import { FINGERPRINT } from "../workbook/generated";
import type { EvaluationSheet, SheetTable } from "./evaluation-sheet";
import { FORM, formTitle } from "./official-form";
import { peersTable, superiorTable } from "./sheet-conduct";
import { shown } from "./sheet-findings";
import { adjustmentsTable, totalTable } from "./sheet-grids";
import { adjustmentsOf, partsOf } from "./sheet-parts";
import { learningTable, measuresTable, unitPlanTable } from "./sheet-plan";

/** 7.4, 7.6 · One person's sheet: everything from the findings, nothing computed again. */
export function sheetOf(assessment: Assessment, person: Assessed, appendix: boolean): EvaluationSheet {
  const { body } = assessment;
  const { member, result } = person;
  const { code, name } = member;
  const input = body.people.get(member.key);
  const fingerprint = code === "" ? "" : fingerprintOf(assessment, code);
  const common = {
    code,
    name,
    title: [
      formTitle(body.settings.year),
      member.role === "unit-head" ? FORM.ofHeads : FORM.ofStaff,
    ] as const,
    isDraft: person.status === "blocked" || (result?.review.waiting.length ?? 0) > 0,
    who: whoOf(member, body.settings, fingerprint),
    signatures: signaturesOf(assessment, person),
    fingerprint,
  };
  if (person.status !== "ranked" || result === undefined || input === undefined || isRefusal(result.total)) {
    const readings = readingsOf(person).map(readingLine);
    return { ...common, ...withoutTotal, readings, reason: reasonOf(person) ?? "" };
  }
  const adjustments = adjustmentsOf(result.final);
  const totals = {
    parts: partsOf(result.preliminary, result.final),
    preliminaryTotal: isRefusal(result.preliminary.total) ? null : shown(result.preliminary.total.value),
    preliminaryCategory: categoryName(result.preliminaryCategory),
    total: shown(result.total.value),
    category: categoryName(result.category),
  };
  return {
    ...common,
    ...totals,
    reason: null,
    tables: [...tablesOf(input, result), totalTable(totals), ...adjustmentsTable(adjustments)],
    adjustments,
    review: reviewOf(result),
    readings: readingsOf(person).map(readingLine),
    appendix: appendix ? linesOf(derivationOf(result.total)) : [],
  };
}

function whoOf(member: Member, settings: Settings, fingerprint: string): EvaluationSheet["who"] {
  const long = (term: string, text: string) => ({ term, text, short: false });
  const short = (term: string, text: string) => ({ term, text, short: true });
  const all = [
    long(FORM.body, settings.body),
    long(FORM.unit, member.unit),
    long(FORM.position, member.position),
    long(FORM.name, member.name),
    short(FORM.code, member.code),
    long(
      FORM.appraisalDate,
      settings.appraisalDate === undefined ? "" : officialDate(settings.appraisalDate),
    ),
    long(FINGERPRINT, fingerprint),
  ];
  return all.filter(({ text }) => text !== "");
}

const withoutTotal = {
  tables: [],
  adjustments: [],
  parts: [],
  preliminaryTotal: null,
  preliminaryCategory: "",
  review: "",
  total: null,
  category: "",
  appendix: [],
} as const;

/** A total rests on all of its components: with one, none of them was refused. */
function tablesOf(person: Person, { preliminary, final }: Result): SheetTable[] {
  const pair = <T>(
    before: Outcome<T>,
    after: Outcome<T>,
    table: (a: Finding<T>, b: Finding<T>) => SheetTable,
  ) => (isRefusal(before) || isRefusal(after) ? [] : [table(before, after)]);
  const first = person.role === "unit-head" ? unitPlanTable : measuresTable.bind(undefined, person);
  return [
    ...pair(preliminary.measures, final.measures, first),
    ...pair(preliminary.learning, final.learning, (before, after) => learningTable(person, before, after)),
    ...pair(preliminary.superior, final.superior, superiorTable),
    ...(final.peers === null || isRefusal(final.peers) ? [] : [peersTable(final.peers)]),
  ];
}

/** 7.1, 7.2, 7.4 · The ground of the review, or that the re-evaluated columns are not this person's. */
function reviewOf({ ground, preliminaryCategory }: Result): string {
  if (ground === undefined) return "";
  if (!isRefusal(ground)) return `${derivationOf(ground).sentence} (${ground.clause}).`;
  return preliminaryCategory === "normal"
    ? "Урьдчилсан ангилал “Хэвийн” тул дахин үнэлсэн багана хамаарахгүй (7.4)."
    : "";
}

const teamName = ({ team }: Settings, role: "chair" | "secretary") =>
  team.find((member) => member.role === role)?.name ?? "";

/** 7.6: chair and secretary; the person, and who scored them, when the office wants that. */
function signaturesOf({ people, body }: Assessment, { member }: Assessed): EvaluationSheet["signatures"] {
  const head = people.find(
    (other) => other.member.role === "unit-head" && comparable(other.member.unit) === comparable(member.unit),
  );
  const superior =
    member.role === "unit-head"
      ? { role: FORM.governor, name: "" }
      : { role: FORM.superior, name: head?.member.name ?? "" };
  const [chair, secretary] = [teamName(body.settings, "chair"), teamName(body.settings, "secretary")];
  return [
    { role: FORM.chair, name: chair, optional: false },
    { role: FORM.secretary, name: secretary, optional: false },
    { role: FORM.person, name: member.name, optional: true },
    { ...superior, optional: true },
  ];
}
