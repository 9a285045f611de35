import { readText } from "../cells/clean-text";
import { type DateContext, readDate } from "../cells/date";
import { COMPLAINTS } from "../columns";
import { joinRows } from "../joined-rows";
import type { PeopleIndex } from "../people";
import type { Problem } from "../problem";
import type { TabCells } from "../table";
import { openTable } from "./open-table";
import type { Member } from "./roster";

const INPUTS = Object.keys(COMPLAINTS) as (keyof typeof COMPLAINTS)[]; // the keys of a literal are its keys

/** The complaints about evaluations (7.1): whose they are. */
export function readComplaints(
  tab: TabCells,
  people: PeopleIndex,
  dates: DateContext,
): { rows: readonly { member: Member }[]; problems: Problem[] } {
  const expected = { needed: ["code"], optional: ["name", "date", "decision"] } as const;
  const { headers, problems } = openTable(tab, COMPLAINTS, expected);
  if (headers === undefined) return { rows: [], problems };
  const joined = joinRows(tab, { headers, names: COMPLAINTS, inputs: INPUTS, labels: ["name"] }, people);
  problems.push(...joined.problems);
  for (const { member, row } of joined.joined) {
    row.take("date", readDate(row.cell("date"), dates));
    const content = row.take("content", readText(row.cell("content")));
    row.take("decision", readText(row.cell("decision")));
    if (content === undefined) {
      const facts = { header: COMPLAINTS.content };
      row.report("content", { level: "warning", id: "row-half-filled", facts, clause: "7.1" });
    }
    problems.push(...row.problems.map((problem) => ({ ...problem, people: [member.key] })));
  }
  return { rows: joined.joined.map(({ member }) => ({ member })), problems };
}
