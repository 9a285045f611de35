import { type CalledColumns, calledColumns, namedColumns } from "./called-columns";
import { ROSTER_FIELDS, ROSTER_WORDS, type RosterField } from "./roster-columns";
import { ROSTER_CELLS } from "./roster-rows";
import { headerForm } from "./table";

export const isFilled = (cell: string) => cell !== "";

/** The lines of headers, within the first ten rows or, where none is there, the first further down that names people. */
export function foundHeaders(rows: readonly (readonly string[])[]): Found | undefined {
  const found = calledColumns(rows, ROSTER_WORDS);
  const first = found === undefined ? rows.findIndex((cells) => headersOfPeople(cells) !== undefined) : -1;
  const below = first < 0 ? undefined : calledColumns(rows.slice(first), ROSTER_WORDS);
  const late = below && { ...below, top: below.top + first, below: below.below + first };
  const headers = found ?? late;
  return headers && { ...headers, lines: rows.slice(headers.top, headers.below) };
}

export interface Found extends CalledColumns<RosterField> {
  /** The rows of the headers. */
  readonly lines: readonly (readonly string[])[];
}

let words:
  | { names: ReadonlySet<string>; columnsOf: ReturnType<typeof namedColumns<RosterField>> }
  | undefined;

/** The columns of a row that names them; nobody is called by the header of the name. */
function headersOfPeople(cells: readonly string[]) {
  words ??= {
    names: new Set([...ROSTER_WORDS.name.names, ...ROSTER_WORDS.surname.names].map(headerForm)),
    columnsOf: namedColumns(ROSTER_WORDS),
  };
  const { names, columnsOf: find } = words;
  return cells.some((cell) => names.has(headerForm(cell))) ? find(cells) : undefined;
}

/** Whether a row is a line of the headers once more, as every printed page begins with them. */
function repeats(cells: readonly string[], { lines }: Found): boolean {
  const filled = cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  const isOne = (line: readonly string[]) =>
    filled.every((column) => headerForm(line[column]) === headerForm(cells[column]));
  return filled.length > 1 && lines.some(isOne);
}

/** Whether a row holds headers, be they those of the list or others. */
export const isHeaders = (cells: readonly string[], found: Found): boolean =>
  repeats(cells, found) || headersOfPeople(cells) !== undefined;

/** Whether headers that stand there again name other columns than the first ones do: what is below would be read wrongly. */
export function isOtherOrder(cells: readonly string[], found: Found): boolean {
  if (repeats(cells, found)) return false;
  const again = Object.entries(headersOfPeople(cells) ?? {});
  const first: Readonly<Record<string, number>> = found.columns;
  return again.some(([field, column]) => first[field] !== column);
}

/** Headers in the first filled row, of which none is known: the columns stand as without headers. */
export function firstAsHeaders(rows: readonly (readonly string[])[]): Found {
  const top = rows.findIndex((cells) => cells.some(isFilled));
  const headers = rows[top] ?? [];
  return { top, below: top + 1, headers, lines: [headers], columns: BY_PLACE, candidates: {}, unclear: [] };
}

const BY_PLACE: Readonly<Partial<Record<RosterField, number>>> = Object.fromEntries(
  ROSTER_CELLS.map((field, column) => [field, column]),
);

/** Whether the first column of rows without headers only numbers them, 1, 2, 3 and on; with roles they are as our roster has them. */
function numbersRows(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((cells) => cells.some(isFilled));
  const isNumber = ([first = ""]: readonly string[], index: number) =>
    first.replace(/[.)]$/u, "") === String(index + 1);
  const roleAt = ROSTER_CELLS.indexOf("role");
  return filled.every((cells) => (cells[roleAt] ?? "") === "") && filled.every(isNumber);
}

/** Where the fields stand: as people chose, by the headers, or in the order of `RosterRow`. */
export function columnsOf(
  rows: readonly (readonly string[])[],
  found: Found | undefined,
  chosen: Readonly<Partial<Record<RosterField, number | null>>> | undefined,
): Partial<Record<RosterField, number>> {
  const columns: Partial<Record<RosterField, number>> = { ...(found?.columns ?? BY_PLACE) };
  if (columns.name === undefined && columns.surname !== undefined && chosen === undefined) {
    columns.name = columns.surname;
    delete columns.surname;
  }
  const byPlace = found === undefined || found.columns === BY_PLACE;
  if (byPlace && numbersRows(rows.slice(found?.below ?? 0))) delete columns.code;
  for (const field of ROSTER_FIELDS) {
    const column = chosen?.[field];
    if (column === null) delete columns[field];
    else if (column !== undefined) columns[field] = column;
  }
  return columns;
}
