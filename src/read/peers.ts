import type { Entry, Tally } from "../methodology/person";
import { PEER_INDICATORS, peers } from "../workbook/peers";
import { comparable } from "./cells/clean-text";
import { unnumbered } from "./cells/decision";
import { issue } from "./cells/issues";
import type { Member } from "./member";
import type { Row } from "./row";
import { type Entered, type ReadingContext, readRows, type TabRead } from "./rows-of-people";
import type { TabCells } from "./table";

/** Somebody's closed tally; `filled` when anything of it is typed. */
export interface TallyEntry extends Entered<Row<typeof peers.columns>> {
  readonly entry: Entry<Tally>;
  readonly filled: boolean;
}

const SUMS = ["sum1", "sum2", "sum3"] as const;

/** The closed tallies of the peer ballots, a row a person (4.4–4.6). */
export const readPeers = (cells: TabCells, context: ReadingContext): TabRead<TallyEntry> =>
  readRows(cells, peers, context, readTally);

function readTally(row: TallyEntry["row"], member: Member): TallyEntry {
  const [issued, valid, spoiled] = [row.take("issued"), row.take("valid"), row.take("spoiled")];
  const sums = SUMS.map((field, index) => ({
    indicator: PEER_INDICATORS[index] ?? "",
    sum: row.take(field),
  }));
  const [entitled, circle] = [row.take("entitled"), row.take("circle")];
  const wrong = unnumbered(circle, row.cell("circle"));
  if (wrong !== undefined) row.report("circle", issue("error", "circle-without-number", wrong));
  const unit = row.take("unit");
  if (unit !== undefined && member.unit !== "" && comparable(unit) !== comparable(member.unit))
    row.report("unit", issue("info", "unit-differs", { unit, roster: member.unit }));
  const counted = row.failed || valid !== undefined || sums.some(({ sum }) => sum !== undefined);
  const filled = counted || entitled !== undefined || circle !== undefined;
  if (counted && row.isBlank("protocol"))
    row.report("protocol", issue("warning", "tally-protocol-missing", {}));
  row.take("protocol");
  if (valid === 1 || valid === 2) row.report("valid", issue("warning", "tally-very-few-raters", { valid }));
  else if (valid === 3 || valid === 4) row.report("valid", issue("info", "tally-few-raters", { valid }));
  const { at } = row;
  return {
    member,
    row,
    entry: row.failed ? { unreadable: true, at } : { at, issued, valid, spoiled, entitled, circle, sums },
    filled,
  };
}
