import type { Entry, Tally } from "../../methodology/person";
import { PEER_INDICATORS, PEERS } from "../../workbook/columns";
import { cleanText, readText } from "../cells/clean-text";
import { readNumber, wholeNumber } from "../cells/number";
import type { Problem } from "../cells/problem";
import { joinRows } from "../joined-rows";
import type { PeopleIndex } from "../people";
import type { RowReader, TabCells } from "../table";
import { openTable } from "./open-table";
import type { Member } from "./roster";

export interface TallyEntry {
  readonly member: Member;
  readonly entry: Entry<Tally>;
  readonly filled: boolean;
  readonly reader: RowReader<string>;
}

const SUMS = ["sum1", "sum2", "sum3"] as const;
const INPUTS: readonly (keyof typeof PEERS)[] = [
  "code",
  "name",
  "issued",
  "valid",
  "spoiled",
  ...SUMS,
  "protocol",
];

/** The closed tallies of the peer ballots, a row a person (4.4–4.6). */
export function readPeers(
  tab: TabCells,
  people: PeopleIndex,
): { rows: readonly TallyEntry[]; broken: boolean; problems: Problem[] } {
  const expected = { needed: ["code", "valid", ...SUMS], optional: ["unit", "mean"] } as const;
  const { headers, broken, problems } = openTable(tab, PEERS, expected);
  if (headers === undefined) return { rows: [], broken, problems };

  const joined = joinRows(tab, { headers, names: PEERS, inputs: INPUTS, labels: ["name"] }, people);
  const rows = joined.joined.map(({ member, row }) => ({ member, ...readTally(row), reader: row }));
  return { rows, broken, problems: [...problems, ...joined.problems] };
}

function readTally(row: RowReader<keyof typeof PEERS>): { entry: Entry<Tally>; filled: boolean } {
  const count = (field: "issued" | "valid" | "spoiled") =>
    row.take(field, wholeNumber(readNumber(row.cell(field))));
  const counts = { issued: count("issued"), valid: count("valid"), spoiled: count("spoiled") };
  const sums = SUMS.map((field, index) => ({
    indicator: PEER_INDICATORS[index] ?? "",
    sum: row.take(field, readNumber(row.cell(field))),
  }));
  const filled = row.failed || counts.valid !== undefined || sums.some(({ sum }) => sum !== undefined);
  if (filled && cleanText(String(row.cell("protocol") ?? "")) === "") {
    row.report("protocol", { level: "warning", id: "tally-protocol-missing", facts: {}, clause: "4.4" });
  }
  row.take("protocol", readText(row.cell("protocol")));
  const { valid } = counts;
  if (valid !== undefined && (valid === 1 || valid === 2)) {
    row.report("valid", { level: "warning", id: "tally-very-few-raters", facts: { valid }, clause: "4.4" });
  } else if (valid === 3 || valid === 4) {
    row.report("valid", { level: "info", id: "tally-few-raters", facts: { valid }, clause: "4.4" });
  }
  return { entry: row.failed ? { unreadable: true, at: row.at } : { at: row.at, ...counts, sums }, filled };
}
