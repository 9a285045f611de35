import type { CivilDate } from "../methodology/civil-date";
import type { Person } from "../methodology/person";
import type { Exact } from "../methodology/units";
import { complaints } from "../workbook/complaints";
import { interviews } from "../workbook/interviews";
import { reviews } from "../workbook/reviews";
import type { ValueOf } from "../workbook/tab";
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
  /** Undefined when it is blank or cannot be read; the reader has reported it. */
  readonly outcome: ValueOf<typeof reviews.columns.outcome> | undefined;
  /** The total after this review. */
  readonly total: Exact | undefined;
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
    reviews: reviewed.flatMap(({ entries }) => entries),
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

function readReview(row: ReviewEntry["row"], member: Member): ReviewEntry {
  const [ground, outcome] = [row.take("ground"), row.take("outcome")];
  const { header } = reviews.columns.outcome;
  if (row.isBlank("outcome")) row.report("outcome", issue("warning", "row-half-filled", { header }));
  const total = row.take("total");
  row.take("document");
  return { member, row, ground, outcome, total, date: row.take("date") };
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
    reviews: reviewsOf.get(key)?.map(({ row, ...entry }) => ({ at: row.at, ...entry })) ?? [],
  });
}

/** The entries of each person by their roster key, in the order of the rows. */
export const byPerson = <T extends { readonly member: Member }>(entries: readonly T[]): Map<string, T[]> =>
  groupedBy(entries, ({ member }) => member.key);
