import type { CivilDate } from "../../methodology/civil-date";
import type { Exact } from "../../methodology/units";
import { INTERVIEWS } from "../../workbook/columns";
import { isBlank, readText } from "../cells/clean-text";
import { type DateContext, readDate } from "../cells/date";
import { readNumber, within } from "../cells/number";
import { ofClause, type Problem } from "../cells/problem";
import { joinRows } from "../joined-rows";
import type { PeopleIndex } from "../people";
import type { RowReader, TabCells } from "../table";
import { openTable } from "./open-table";
import type { Member } from "./roster";

/** A progress interview (6.4): whose, when, how far the plan was. */
export interface Interview {
  readonly member: Member;
  /** Undefined when it is blank or cannot be read: such an interview proves nothing. */
  readonly date: CivilDate | undefined;
  readonly form: string | undefined;
  /** 0–100. */
  readonly percent: Exact | undefined;
  readonly content: string | undefined;
}

type Row = RowReader<keyof typeof INTERVIEWS>;

const INPUTS = Object.keys(INTERVIEWS) as (keyof typeof INTERVIEWS)[]; // the keys of a literal are its keys

/**
 * The progress interviews, the evidence of 6.4. No number of anybody's comes from them, so what is wrong with a row is
 * a warning and blocks nobody.
 */
export function readInterviews(
  tab: TabCells,
  people: PeopleIndex,
  dates: DateContext,
): { rows: readonly Interview[]; problems: Problem[] } {
  const expected = { needed: ["code", "date"], optional: ["name", "form", "percent", "content"] } as const;
  const { headers, problems } = openTable(tab, INTERVIEWS, expected);
  if (headers === undefined) return { rows: [], problems: problems.map(asWarning) };
  const layout = { headers, names: INTERVIEWS, inputs: INPUTS, labels: ["name"] } as const;
  const { joined, problems: ofRows } = joinRows(tab, layout, people);
  problems.push(...ofRows);
  const rows = joined.map(({ member, row }): Interview => {
    const interview = { member, ...readInterview(row, dates) };
    problems.push(...row.problems.map((problem) => ({ ...problem, people: [member.key] })));
    return interview;
  });
  return { rows, problems: problems.map(asWarning) };
}

const asWarning = (problem: Problem): Problem =>
  problem.level === "error" ? { ...problem, level: "warning" } : problem;

function readInterview(row: Row, dates: DateContext): Omit<Interview, "member"> {
  const date = row.take("date", ofClause("6.4", readDate(row.cell("date"), dates)));
  if (isBlank(row.cell("date"))) {
    const facts = { header: INTERVIEWS.date };
    row.report("date", { level: "warning", id: "row-half-filled", facts, clause: "6.4" });
  }
  const percent = readNumber(row.cell("percent"), { percentSign: true });
  return {
    date,
    form: row.take("form", readText(row.cell("form"))),
    percent: row.take("percent", ofClause("6.4", within(percent, 0, 100))),
    content: row.take("content", readText(row.cell("content"))),
  };
}
