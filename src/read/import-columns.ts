import { type CalledColumns, calledColumns } from "./called-columns";
import { cleanText, dayText, isBlank, isDate } from "./cells/clean-text";
import { byContents } from "./import-contents";
import { IMPORT_FIELDS, IMPORT_WORDS, type ImportField, isDay, isLevel } from "./import-fields";

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
  /** The levels and days for which one of several columns is to be chosen, or none of them; till then none is taken. */
  readonly waiting: readonly { readonly field: ImportField; readonly labels: readonly string[] }[];
  /** By what the table is known again: how its columns are called. */
  readonly table: string;
}

/**
 * A column by its label, with its field or, blank, none, as people chose it for a table: for this one, or for that of a unit
 * before. What several columns of this one may be is chosen for this one.
 */
export type ChosenColumns = readonly (readonly [label: string, field: string, table?: string | undefined])[];

/** Which column of a table becomes what. Where no header is known people choose. */
export function importColumns(
  rows: readonly (readonly unknown[])[],
  chosen: ChosenColumns,
  formats: readonly (readonly string[])[] = [],
): ImportColumns | undefined {
  const called = calledColumns(rows, IMPORT_WORDS);
  const known = called !== undefined && beginsWithNumber(rows[called.top] ?? []) ? undefined : called;
  const found = known ?? unknownColumns(rows);
  if (found === undefined) return undefined;
  const { top, below, headers } = found;
  const isGuessed = known === undefined && below > top;
  const width = Math.max(headers.length, ...rows.slice(top).map(({ length }) => length));
  const labels = labelsOf(Array.from({ length: width }, (_, column) => headers[column] ?? ""));
  const isFilled = (column: number) => rows.slice(below).some((cells) => !isBlank(cells[column]));
  const isShown = (label: string, column: number) => !UNNAMED.test(label) || isFilled(column);
  const table = labels.filter(isShown).join("\n");
  const isHere = (of: string | undefined) => of === undefined || of === table;
  const choices = new Map(chosen.map(([label, ...choice]) => [label, choice]));
  const isChosen = (field: ImportField) =>
    chosen.some(([label, one, of]) => one === field && labels.includes(label) && isHere(of));
  const mayBe = byContents(found, rows, formats);
  const placeOf: Partial<Record<ImportField, number>> = {};
  const several = new Map<ImportField, readonly number[]>();
  for (const field of IMPORT_FIELDS) {
    const columns = mayBe[field] ?? [];
    const [first] = columns;
    if (first === undefined) continue;
    const isMeasured = isLevel(field) || isDay(field);
    // A header with columns of no name beside it may be merged over them.
    const unnamed = isMeasured && (headers[first + 1] ?? "") === "" && isFilled(first + 1) ? [first + 1] : [];
    const open = [...new Set([...columns, ...unnamed])].filter((column) => {
      const [choice, of] = choices.get(labels[column] ?? "") ?? [];
      return choice === undefined || choice === field || !isHere(of);
    });
    if (open.length > 1) several.set(field, open);
    if ((open.length === 1 || !isMeasured) && open[0] !== undefined) placeOf[field] = open[0];
  }
  labels.forEach((label, column) => {
    const [choice, of] = choices.get(label) ?? [];
    if (choice === undefined) return;
    const field = IMPORT_FIELDS.find((one) => one === choice);
    const isKnown = field !== undefined && (several.has(field) || (placeOf[field] ?? column) !== column);
    // Of another table it is chosen only what this one does not say itself.
    if (isKnown && (isLevel(field) || isDay(field)) && !isHere(of)) return;
    const before = IMPORT_FIELDS.find((one) => placeOf[one] === column);
    if (before !== undefined) delete placeOf[before];
    if (field !== undefined) placeOf[field] = column;
  });
  const all = labels.map((label, column) => ({
    label,
    // what a column is called by is no sample of it
    sample: sampleIn(rows.slice(UNNAMED.test(label) ? below : Math.max(below, top + 1)), column),
    field: IMPORT_FIELDS.find((field) => placeOf[field] === column),
  }));
  const unclear = [...several.keys()].filter((field) => !isChosen(field));
  const waiting = unclear
    .filter((field) => isLevel(field) || isDay(field))
    .map((field) => {
      const columns = [...(several.get(field) ?? [])].sort((one, other) => one - other);
      return { field, labels: columns.flatMap((column) => labels[column] ?? []) };
    });
  return {
    ...{ top, below, isGuessed, placeOf, table },
    all: all.filter(({ label }, column) => isShown(label, column)),
    ...{ unclear, waiting },
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
  return {
    top,
    below: isOfWords && isHeading ? top + 1 : top,
    headers,
    columns: {},
    candidates: {},
    unclear: [],
  };
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
