import type { CivilDate } from "../../methodology/civil-date";
import { COMPLAINTS } from "../../workbook/columns";
import { isBlank, readText } from "../cells/clean-text";
import { type DateContext, readDate } from "../cells/date";
import type { Problem } from "../cells/problem";
import { joinRows } from "../joined-rows";
import type { PeopleIndex } from "../people";
import type { RowReader, TabCells } from "../table";
import { openTable } from "./open-table";
import type { Member } from "./roster";

/** A complaint about an evaluation (7.1): whose, when, and what was decided. */
export interface Complaint {
  readonly member: Member;
  readonly date: CivilDate | undefined;
  readonly content: string | undefined;
  /** Blank while the complaint is open. */
  readonly decision: string | undefined;
  /** What the decision rests on. */
  readonly ground: string | undefined;
}

type Row = RowReader<keyof typeof COMPLAINTS>;

const INPUTS = Object.keys(COMPLAINTS) as (keyof typeof COMPLAINTS)[]; // the keys of a literal are its keys

/** The complaints about evaluations (7.1). Each opens its person's re-evaluated columns, whatever it lacks. */
export function readComplaints(
  tab: TabCells,
  people: PeopleIndex,
  dates: DateContext,
): { rows: readonly Complaint[]; problems: Problem[] } {
  const expected = { needed: ["code"], optional: ["name", "date", "decision", "ground"] } as const;
  const { headers, problems } = openTable(tab, COMPLAINTS, expected);
  if (headers === undefined) return { rows: [], problems };
  const joined = joinRows(tab, { headers, names: COMPLAINTS, inputs: INPUTS, labels: ["name"] }, people);
  problems.push(...joined.problems);
  const rows = joined.joined.map(({ member, row }): Complaint => {
    const complaint = { member, ...readComplaint(row, dates) };
    problems.push(...row.problems.map((problem) => ({ ...problem, people: [member.key] })));
    return complaint;
  });
  return { rows, problems };
}

function readComplaint(row: Row, dates: DateContext): Omit<Complaint, "member"> {
  const text = (field: "content" | "decision" | "ground") => row.take(field, readText(row.cell(field)));
  const date = row.take("date", readDate(row.cell("date"), dates));
  const complaint = { date, content: text("content"), decision: text("decision"), ground: text("ground") };
  const clause = "7.1" as const;
  if (complaint.content === undefined) {
    const facts = { header: COMPLAINTS.content };
    row.report("content", { level: "warning", id: "row-half-filled", facts, clause });
  }
  if (isBlank(row.cell("date")) && row.column("date") !== undefined)
    row.report("date", { level: "warning", id: "complaint-undated", facts: {}, clause });
  if (isBlank(row.cell("decision")) && row.column("decision") !== undefined)
    row.report("decision", { level: "info", id: "complaint-open", facts: {}, clause });
  return complaint;
}
