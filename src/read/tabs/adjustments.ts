import { CLAUSES } from "../../law/words";
import type { Adjustment, AdjustmentClause, Entry } from "../../methodology/person";
import { magnitude, points } from "../../methodology/units";
import { ADJUSTMENTS } from "../../workbook/columns";
import { readChoice } from "../cells/choice";
import { isBlank, readText } from "../cells/clean-text";
import { type DateContext, readDate } from "../cells/date";
import { readNumber } from "../cells/number";
import { bad, type Problem } from "../cells/problem";
import { joinRows } from "../joined-rows";
import type { PeopleIndex } from "../people";
import type { RowReader, TabCells } from "../table";
import { openTable } from "./open-table";
import type { Member } from "./roster";

export interface AdjustmentEntry {
  readonly member: Member;
  readonly entry: Entry<Adjustment>;
  readonly reader: RowReader<string>;
}

const INPUTS = Object.keys(ADJUSTMENTS) as (keyof typeof ADJUSTMENTS)[]; // the keys of a literal are its keys

/** The entries of chapter 6. A row that cannot be joined to a person is an error: somebody's points depend on it. */
export function readAdjustments(
  tab: TabCells,
  people: PeopleIndex,
  dates: DateContext,
): { rows: readonly AdjustmentEntry[]; broken: boolean; problems: Problem[] } {
  const expected = { needed: ["code", "clause", "amount"], optional: ["name", "date"] } as const;
  const { headers, broken, problems } = openTable(tab, ADJUSTMENTS, expected);
  if (headers === undefined) return { rows: [], broken, problems };
  const joined = joinRows(tab, { headers, names: ADJUSTMENTS, inputs: INPUTS, labels: ["name"] }, people);
  const rows = joined.joined.map(({ member, row }) => ({
    member,
    entry: readEntry(row, dates),
    reader: row,
  }));
  return { rows, broken, problems: [...problems, ...joined.problems] };
}

function readEntry(row: RowReader<keyof typeof ADJUSTMENTS>, dates: DateContext): Entry<Adjustment> {
  const clause = readClause(row);
  const amount = row.take("amount", readNumber(row.cell("amount")));
  if (amount?.lt(0) === true) {
    row.report("amount", {
      level: "error",
      id: "adjustment-signed",
      facts: { amount, proposal: magnitude(amount) },
      clause,
    });
  }
  const reason = row.take("reason", readText(row.cell("reason")));
  const document = row.take("document", readText(row.cell("document")));
  row.take("date", readDate(row.cell("date"), dates));
  if (row.failed || clause === undefined) return { unreadable: true, at: row.at };
  return { at: row.at, clause, amount: amount === undefined ? undefined : points(amount), reason, document };
}

/** `6.1`, also as a number; a cell that Sheets made a date of is refused. */
function readClause(row: RowReader<"clause">): AdjustmentClause | undefined {
  const cell = row.cell("clause");
  if (isBlank(cell)) {
    row.report("clause", { level: "error", id: "adjustment-clause-missing", facts: {} });
    return undefined;
  }
  if (typeof cell === "object") return row.take("clause", bad("number-is-date", { proposal: "6.1" }));
  const text = String(cell).trim().replace(",", ".").replace(/\.$/, "");
  return row.take("clause", readChoice(text, CLAUSES));
}
