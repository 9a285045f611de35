import { PEER_SCALE } from "../law/scales";
import { type Exact, isWhole } from "../methodology/units";
import { PEER_INDICATORS } from "../workbook/peers";
import { calledColumns, numbersColumns, saysTotal } from "./called-columns";
import { cleanText, isBlank } from "./cells/clean-text";
import { readNumber } from "./cells/number";
import { groupedBy } from "./grouped";
import { personOf } from "./import-people";
import type { Member } from "./member";
import { ballotHeader, TALLY_WORDS, type TallyField } from "./tally-columns";

type Counted = Exclude<TallyField, "code" | "name" | "protocol" | "circle">;
const COUNTED: readonly Counted[] = ["entitled", "issued", "valid", "spoiled", "sum1", "sum2", "sum3"];
const SUMS: readonly Counted[] = ["sum1", "sum2", "sum3"];
/** Without these a table gives no tally. */
const NEEDED: readonly Counted[] = ["valid", ...SUMS];

/** So many ballots hardly give sums that one could give: means were typed. */
const FEWEST_OF_MEAN = 5;

/** One person's tally of another system. */
export interface ImportedTally {
  readonly member: Member;
  readonly numbers: Readonly<Partial<Record<Counted, Exact>>>;
  readonly protocol: string;
  readonly circle: string;
}

/** Why a row gives no tally: nobody of the roster, or a cell of it. */
export interface LeftTally {
  readonly label: string;
  readonly why:
    | { readonly id: "nobody" | "head" | "unsure" }
    | { readonly id: "blank" | "no-number" | "fraction"; readonly field: Counted };
}

/** Why a whole table is refused. */
export type RefusedTallies =
  | { readonly id: "no-table" }
  | { readonly id: "columns"; readonly missing: readonly Counted[] }
  /** It is one of single ballots: by a header, since a person has several rows, or since its points are those of one. */
  | { readonly id: "raw"; readonly by: "header" | "rows" | "points"; readonly text: string };

type TallyTable =
  | { readonly refused: RefusedTallies }
  | { readonly tallies: readonly ImportedTally[]; readonly left: readonly LeftTally[] };

/**
 * 4.4–4.6 · Counts and sums of another system, by person. A table of ballots is refused: whoever may open the workbook would see who gave
 * what.
 */
export function readTallyTable(rows: readonly (readonly string[])[], members: readonly Member[]): TallyTable {
  const found = calledColumns(rows, TALLY_WORDS);
  if (found === undefined) return { refused: { id: "no-table" } };
  const { columns, below, headers } = found;
  const cellsOf = (row: readonly string[]) => (field: TallyField) =>
    columns[field] === undefined ? "" : cleanText(row[columns[field]] ?? "");
  const filled = rows.slice(below).filter((row) => !row.every(isBlank) && !numbersColumns(row));
  const labelOf = (row: readonly string[]) => {
    const cell = cellsOf(row);
    return [cell("code"), cell("name")].filter((part) => part !== "").join(" · ");
  };
  // A row of totals is nobody's; somebody may be called as one begins.
  const isTotal = (row: readonly string[]) => saysTotal(row) && nobodyIn(cellsOf(row), members);
  const named = filled.filter((row) => labelOf(row) !== "" && !isTotal(row));
  const isCounted = named.some((row) => !["", "1"].includes(cellsOf(row)("valid")));
  const raw = ballotsIn(
    headers,
    (column) => named.map((row) => row[column] ?? ""),
    named.map(cellsOf),
    isCounted,
  );
  if (raw !== undefined) return { refused: raw };
  const missing = NEEDED.filter((field) => columns[field] === undefined);
  if (missing.length > 0) return { refused: { id: "columns", missing } };

  const tallies: ImportedTally[] = [];
  const left: LeftTally[] = [];
  for (const row of named) {
    const read = tallyOf(cellsOf(row), members);
    if ("member" in read) tallies.push(read);
    else left.push({ label: labelOf(row), why: read });
  }
  const twice = [...groupedBy(tallies, ({ member }) => member.key).values()].find(({ length }) => length > 1);
  const [again] = twice ?? [];
  if (again !== undefined) return { refused: { id: "raw", by: "rows", text: again.member.name } };
  return { tallies, left };
}

type CellOf = (field: TallyField) => string;

const nobodyIn = (cell: CellOf, members: readonly Member[]): boolean =>
  whose(cell, members).members.length === 0;

function ballotsIn(
  headers: readonly string[],
  cellsOf: (column: number) => readonly string[],
  cells: readonly CellOf[],
  isCounted: boolean,
): RefusedTallies | undefined {
  const header = ballotHeader(headers, cellsOf, isCounted);
  if (header !== undefined) return { id: "raw", by: "header", text: header };
  // Each sum is what one ballot can give, and nothing counts ballots, or one is counted for everybody.
  const isOne = (cell: CellOf) =>
    SUMS.every((field) => {
      const { value } = readNumber(cell(field));
      return value !== undefined && isWhole(value) && value.gte(0) && value.lte(PEER_SCALE.highest);
    });
  const isSingle = (cell: CellOf) => cell("valid") === "" || cell("valid") === "1";
  const counts = cells.some((cell) => cell("valid") !== "");
  return cells.length > (counts ? 2 : 0) && cells.every((cell) => isOne(cell) && isSingle(cell))
    ? { id: "raw", by: "points", text: PEER_INDICATORS.join(", ") }
    : undefined;
}

/** Whom a row is about. */
function whose(cell: CellOf, members: readonly Member[]): ReturnType<typeof personOf> {
  const [code, name] = [cell("code"), cell("name")];
  const byCode = members.filter((member) => member.code !== "" && member.code === code);
  return byCode.length === 1
    ? { members: byCode, isSure: true }
    : personOf(code === "" ? name : code, members);
}

function tallyOf(cell: CellOf, members: readonly Member[]): ImportedTally | LeftTally["why"] {
  const match = whose(cell, members);
  const [member] = match.members;
  if (member === undefined || match.members.length > 1) return { id: "nobody" };
  if (!match.isSure) return { id: "unsure" };
  if (member.role !== "civil-servant") return { id: "head" };
  const numbers: Partial<Record<Counted, Exact>> = {};
  for (const field of COUNTED) {
    const text = cell(field);
    if (text === "" && NEEDED.includes(field)) return { id: "blank", field };
    if (text === "") continue;
    const { value } = readNumber(text);
    if (value === undefined || value.lt(0) || (!SUMS.includes(field) && !isWhole(value)))
      return { id: "no-number", field };
    if (SUMS.includes(field) && !isWhole(value)) return { id: "fraction", field };
    numbers[field] = value;
  }
  const { valid, sum1, sum2, sum3 } = numbers;
  const isMean = [sum1, sum2, sum3].every((sum) => sum?.lte(PEER_SCALE.highest) === true);
  if (valid?.gte(FEWEST_OF_MEAN) === true && isMean) return { id: "fraction", field: "sum1" };
  return { member, numbers, protocol: cell("protocol"), circle: cell("circle") };
}
