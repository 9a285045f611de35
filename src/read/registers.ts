import type { CivilDate } from "../methodology/civil-date";
import type { Person } from "../methodology/person";
import type { Exact } from "../methodology/units";
import { complaints } from "../workbook/complaints";
import { interviews } from "../workbook/interviews";
import { reviews } from "../workbook/reviews";
import { issue } from "./cells/issues";
import { groupedBy } from "./grouped";
import type { KnownTabs } from "./known-tabs";
import type { Member } from "./member";
import type { Problem } from "./problem";
import type { Row } from "./row";
import {
  type Entered,
  problemsOfEntries,
  type ReadingContext,
  readRows,
  type TabRead,
} from "./rows-of-people";

/** A complaint about an evaluation (7.1): whose, when, and what was decided. */
interface Complaint extends Entered<Row<typeof complaints.columns>> {
  readonly date: CivilDate | undefined;
  readonly content: string | undefined;
  /** Blank while the complaint is open. */
  readonly decision: string | undefined;
  /** What the decision rests on. */
  readonly ground: string | undefined;
}

/** What the register says of one person's review (7.1, 7.2): the ground, and whether everything was let stand. */
export interface ReviewEntry extends Entered<Row<typeof reviews.columns>> {
  readonly ground: "7.1" | "7.2" | undefined;
  /** Undefined when it is blank, cannot be read or is no outcome of a review; the reader has reported it. */
  readonly outcome: "kept" | "re-evaluated" | undefined;
  /** Its points were being written when the run was cut off. */
  readonly unfinished: boolean;
  /** The total after this review. */
  readonly total: Exact | undefined;
  /** What the review rests on (7.3). */
  readonly document: string | undefined;
  readonly date: CivilDate | undefined;
  readonly remark: string | undefined;
}

/** An entry for a head that the review or the interviews spoke for, and that the team declined: no review of the head (7.5). */
interface DeclinedEntry extends Entered<Row<typeof reviews.columns>> {
  readonly clause: "6.4" | "6.5";
  readonly reason: string | undefined;
  readonly document: string | undefined;
  readonly date: CivilDate | undefined;
}

/** A progress interview (6.4): whose, when, how far the plan was. */
interface Interview extends Entered<Row<typeof interviews.columns>> {
  /** Undefined when it is blank or cannot be read: such an interview proves nothing. */
  readonly date: CivilDate | undefined;
  /** 0–100. */
  readonly percent: Exact | undefined;
}

/** The registers of chapters 6 and 7, as far as the workbook keeps them. */
export interface Registers {
  readonly complaints: readonly Complaint[];
  readonly reviews: readonly ReviewEntry[];
  readonly declined: readonly DeclinedEntry[];
  readonly interviews: readonly Interview[];
}

/** Reads the registers; a workbook without them has none, and that is no problem. */
export function readRegisters(
  tabs: KnownTabs,
  context: ReadingContext,
): Pick<TabRead<Entered>, "kept" | "unowned" | "problems"> & { registers: Registers } {
  const complained = tabs.complaints.map((tab) => readRows(tab, complaints, context, readComplaint));
  const reviewed = tabs.reviews.map((tab) => readRows(tab, reviews, context, readReview));
  const talked = tabs.interviews.map((tab) => readRows(tab, interviews, context, readInterview));
  const registers = {
    complaints: complained.flatMap(({ entries }) => entries),
    reviews: reviewed.flatMap(({ entries }) => entries.flatMap((one) => ("outcome" in one ? [one] : []))),
    declined: reviewed.flatMap(({ entries }) => entries.flatMap((one) => ("clause" in one ? [one] : []))),
    interviews: talked.flatMap(({ entries }) => entries),
  };
  const problemsIn = (reads: readonly TabRead<Entered>[]) =>
    reads.flatMap(({ problems, entries }) => [...problems, ...problemsOfEntries(entries)]);
  // No number of anybody's comes from an interview: what is wrong with one blocks nobody.
  const ofInterviews = problemsIn(talked).map(asWarning);
  return {
    registers,
    kept: complained.flatMap(({ kept }) => kept),
    unowned: [...complained, ...reviewed].flatMap(({ unowned }) => unowned),
    problems: [...problemsIn([...complained, ...reviewed]), ...ofInterviews],
  };
}

const asWarning = (problem: Problem): Problem =>
  problem.kind === "issue" && problem.level === "error" ? { ...problem, level: "warning" } : problem;

/** Each complaint opens its person's re-evaluated columns, whatever it lacks. */
function readComplaint(row: Complaint["row"], member: Member): Complaint {
  const date = row.take("date");
  const content = row.take("content");
  const [decision, ground] = [row.take("decision"), row.take("ground")];
  const { header } = complaints.columns.content;
  if (content === undefined) row.report("content", issue("warning", "row-half-filled", { header }));
  if (row.isBlank("date") && row.has("date")) row.report("date", issue("warning", "complaint-undated", {}));
  if (row.isBlank("decision") && row.has("decision"))
    row.report("decision", issue("info", "complaint-open", {}));
  return { member, row, date, content, decision, ground };
}

/** A row of the team's register: a review, or what the team declined. */
function readReview(row: ReviewEntry["row"], member: Member): ReviewEntry | DeclinedEntry {
  const [about, outcome] = [row.take("ground"), row.take("outcome")];
  const { header } = reviews.columns.outcome;
  if (row.isBlank("outcome")) row.report("outcome", issue("warning", "row-half-filled", { header }));
  const total = row.take("total");
  const [document, date, remark] = [row.take("document"), row.take("date"), row.take("remark")];
  const isOfHead = about === "6.4" || about === "6.5";
  if (outcome !== undefined && (outcome === "declined") !== isOfHead)
    row.report("outcome", issue("warning", "outcome-of-other-ground", { ground: about ?? "" }, "7.5"));
  if (isOfHead) return { member, row, clause: about, reason: remark, document, date };
  if (outcome === "begun") row.report("outcome", issue("error", "review-unfinished", {}, "7.4"));
  const reviewed = outcome === "kept" || outcome === "re-evaluated" ? outcome : undefined;
  const unfinished = outcome === "begun";
  return { member, row, ground: about, outcome: reviewed, unfinished, total, document, date, remark };
}

function readInterview(row: Interview["row"], member: Member): Interview {
  const date = row.take("date");
  const { header } = interviews.columns.date;
  if (row.isBlank("date")) row.report("date", issue("warning", "row-half-filled", { header }));
  row.take("form");
  const percent = row.take("percent");
  row.take("content");
  return { member, row, date, percent };
}

/** What the registers say of each person: their complaints, and what the team reviewed. */
export function registeredOf({ complaints: made, reviews: entered }: Registers) {
  const complaintsOf = byPerson(made);
  const reviewsOf = byPerson(entered);
  return ({ key }: Member): Pick<Person, "complaints" | "reviews"> => ({
    complaints: complaintsOf.get(key)?.map(({ row, date }) => ({ at: row.at, date })) ?? [],
    reviews:
      reviewsOf.get(key)?.map(({ row, ground, outcome, unfinished, date }) => ({
        ...{ at: row.at, ground, outcome, unfinished, date },
      })) ?? [],
  });
}

/** The entries of each person by their roster key, in the order of the rows. */
export const byPerson = <T extends { readonly member: Member }>(entries: readonly T[]): Map<string, T[]> =>
  groupedBy(entries, ({ member }) => member.key);
