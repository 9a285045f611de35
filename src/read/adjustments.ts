import type { Adjustment, Entry } from "../methodology/person";
import { magnitude, points } from "../methodology/units";
import { adjustments } from "../workbook/adjustments";
import { issue } from "./cells/issues";
import type { Row } from "./row";
import { type Entered, type ReadingContext, readRows, type TabRead } from "./rows-of-people";
import type { TabCells } from "./table";

export interface AdjustmentEntry extends Entered<Row<typeof adjustments.columns>> {
  readonly entry: Entry<Adjustment>;
}

/** The entries of chapter 6. A row that cannot be joined to a person is an error: somebody's points depend on it. */
export const readAdjustments = (cells: TabCells, context: ReadingContext): TabRead<AdjustmentEntry> =>
  readRows(cells, adjustments, context, (row, member) => ({ member, row, entry: readEntry(row) }));

function readEntry(row: Row<typeof adjustments.columns>): Entry<Adjustment> {
  const clause = row.take("clause");
  if (row.isBlank("clause")) row.report("clause", issue("error", "adjustment-clause-missing", {}));
  const amount = row.take("amount");
  if (amount?.lt(0) === true) {
    const proposal = magnitude(amount);
    row.report("amount", issue("error", "adjustment-signed", { amount, proposal }, clause));
  }
  const [reason, document] = [row.take("reason"), row.take("document")];
  const date = row.take("date");
  if (row.isBlank("date") && row.has("date"))
    row.report("date", issue("info", "adjustment-undated", {}, clause));
  if (row.failed || clause === undefined) return { unreadable: true, at: row.at };
  const entered = amount === undefined ? undefined : points(amount);
  return { at: row.at, clause, amount: entered, reason, document, date };
}
