import { type CalledColumns, calledColumns } from "./called-columns";
import { cleanText, dayText, isBlank, isDate } from "./cells/clean-text";
import { DAYS, IMPORT_FIELDS, IMPORT_WORDS, type ImportField, isDay, isLevel } from "./import-fields";

/** A column of somebody's table: how it is called here, the first thing in it, and what it becomes. */
interface ImportColumn {
  readonly label: string;
  readonly sample: string;
  readonly field: ImportField | undefined;
}

export interface ImportColumns {
  /** The row of the headers, and the first row below them, from 0; the same row where there are no headers. */
  readonly top: number;
  readonly below: number;
  /** The row of headers is taken for one though none of its words is known. */
  readonly isGuessed: boolean;
  readonly all: readonly ImportColumn[];
  readonly placeOf: Readonly<Partial<Record<ImportField, number>>>;
  readonly unclear: readonly ImportField[];
  /** By what the table is known again: how its columns are called. */
  readonly table: string;
}

/**
 * A column by its label, with its field or, blank, none, as people chose it for a table: for this one, or for that of a unit
 * before. What several columns of this one may be is chosen for this one.
 */
export type ChosenColumns = readonly (readonly [label: string, field: string, table?: string | undefined])[];

/** Which column of a table becomes what; of days no column is taken where several may be it. Where no header is known people choose. */
export function importColumns(
  rows: readonly (readonly unknown[])[],
  chosen: ChosenColumns,
): ImportColumns | undefined {
  const called = calledColumns(rows, IMPORT_WORDS);
  const known = called !== undefined && beginsWithNumber(rows[called.top] ?? []) ? undefined : called;
  const found = known ?? unknownColumns(rows);
  if (found === undefined) return undefined;
  const { top, below, headers } = found;
  const isGuessed = known === undefined && below > top;
  const width = Math.max(headers.length, ...rows.slice(top).map(({ length }) => length));
  const labels = labelsOf(Array.from({ length: width }, (_, column) => headers[column] ?? ""));
  const placeOf: Partial<Record<ImportField, number>> = { ...found.columns };
  // A header with columns of no name beside it may be merged over them.
  const isShared = (field: ImportField) => {
    const next = (placeOf[field] ?? width) + 1;
    return (headers[next] ?? "") === "" && rows.slice(below).some((cells) => !isBlank(cells[next]));
  };
  const unclear = IMPORT_FIELDS.filter(
    (field) => found.unclear.includes(field) || ((isLevel(field) || isDay(field)) && isShared(field)),
  );
  for (const field of DAYS) if (unclear.includes(field)) delete placeOf[field];
  const isFilled = (label: string, column: number) =>
    !UNNAMED.test(label) || rows.slice(below).some((cells) => !isBlank(cells[column]));
  const table = labels.filter(isFilled).join("\n");
  const isHere = (of: string | undefined) => of === undefined || of === table;
  const choices = new Map(chosen.map(([label, ...choice]) => [label, choice]));
  labels.forEach((label, column) => {
    const [choice, of] = choices.get(label) ?? [];
    const isUnclearDay = unclear.some((field) => field === choice && isDay(field));
    if (choice === undefined || (isUnclearDay && !isHere(of))) return;
    const before = IMPORT_FIELDS.find((field) => placeOf[field] === column);
    if (before !== undefined) delete placeOf[before];
    const field = IMPORT_FIELDS.find((one) => one === choice);
    if (field !== undefined) placeOf[field] = column;
  });
  const all = labels.map((label, column) => ({
    label,
    // what a column is called by is no sample of it
    sample: sampleIn(rows.slice(UNNAMED.test(label) ? below : Math.max(below, top + 1)), column),
    field: IMPORT_FIELDS.find((field) => placeOf[field] === column),
  }));
  const isAsked = (field: ImportField) =>
    !chosen.some(([label, one, of]) => one === field && labels.includes(label) && isHere(of));
  const asked = unclear.filter(isAsked);
  return {
    ...{ top, below, isGuessed, placeOf, table },
    all: all.filter(({ label }, column) => isFilled(label, column)),
    unclear: asked,
  };
}

const isNumeric = (cell: unknown): boolean =>
  typeof cell === "number" ||
  isDate(cell) ||
  (typeof cell === "string" && /^[\d\s.,:%/()-]*\d[\s.,:%/()-]*$/u.test(cell));

/** Whether a row has a number where tables have one of the row: it is no row of headers, whatever its words are. */
const beginsWithNumber = (cells: readonly unknown[]): boolean =>
  isNumeric(cells.find((cell) => !isBlank(cell)));

/**
 * The columns of a table none of whose headers is known. Words alone above a column of numbers or days are taken for headers;
 * every other first row is one of the table, and words in it only tell the columns apart.
 */
function unknownColumns(rows: readonly (readonly unknown[])[]): CalledColumns<ImportField> | undefined {
  const top = rows.findIndex((cells) => cells.filter((cell) => !isBlank(cell)).length > 1);
  const first = rows[top];
  if (first === undefined) return undefined;
  const isOfWords = !first.some(isNumeric);
  const isHeading = first.some((cell, column) => {
    const under = rows
      .slice(top + 1)
      .map((cells) => cells[column])
      .filter((one) => !isBlank(one));
    return !isBlank(cell) && under.length > 0 && under.every(isNumeric);
  });
  const width = Math.max(...rows.map(({ length }) => length));
  const headers = isOfWords
    ? first.map((cell) => (isBlank(cell) ? "" : cleanText(String(cell))))
    : Array.from({ length: width }, (_, column) => `Хүснэгтийн ${column + 1} дугаар багана`);
  return { top, below: isOfWords && isHeading ? top + 1 : top, headers, columns: {}, unclear: [] };
}

/** So much of a cell tells a column from another. */
const LONGEST_SAMPLE = 40;
const UNNAMED = /^(?:Хүснэгтийн )?\d+ дугаар багана$/u;

/** Names by which columns are told apart: a header that stands twice gets a number. */
function labelsOf(headers: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return headers.map((header, column) => {
    if (header === "") return `${column + 1} дугаар багана`;
    const count = (counts.get(header) ?? 0) + 1;
    counts.set(header, count);
    return count === 1 ? header : `${header} (${count})`;
  });
}

function sampleIn(rows: readonly (readonly unknown[])[], column: number): string {
  const cell = rows.find((cells) => !isBlank(cells[column]))?.[column];
  if (isDate(cell)) return dayText(cell) ?? "";
  return cell === undefined || typeof cell === "object"
    ? ""
    : cleanText(String(cell)).slice(0, LONGEST_SAMPLE);
}
