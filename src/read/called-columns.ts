import { cleanText, isBlank } from "./cells/clean-text";
import { HEADER_ROWS, headerForm } from "./table";

/** What people call a column: its headers, the likelier first, and what else is taken for one, by the form of headers. */
export interface Called {
  readonly names: readonly string[];
  readonly like?: RegExp;
  /** Names beside which no column of another is taken for it. */
  readonly surely?: readonly string[];
  /** What no header of its columns says, as it is written. */
  readonly never?: RegExp;
}

/** The columns of a table of other headings, counted from 0. */
export interface CalledColumns<F extends string> {
  /** The row of the headers, and the first row below them, from 0. */
  readonly top: number;
  readonly below: number;
  /** What stands above each column. */
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<F, number>>>;
  /** Every column that a field may be, the likelier first. */
  readonly candidates: Readonly<Partial<Record<F, readonly number[]>>>;
  /** The fields that more than one column may be. */
  readonly unclear: readonly F[];
}

/** So many columns make a row one of headers. */
const LEAST_HEADERS = 2;

/**
 * Finds the row within the first ten that holds the most of what columns are called, and whether the row below it is a second
 * line of headers, as under cells that are merged or have one name. Undefined where no row is one of headers.
 */
export function calledColumns<F extends string>(
  rows: readonly (readonly unknown[])[],
  called: Readonly<Record<F, Called>>,
): CalledColumns<F> | undefined {
  const words = wordsOf(called);
  const among = rows.slice(0, HEADER_ROWS).map((cells) => columnsIn(cells, words));
  const most = Math.max(0, ...among.map(({ columns }) => Object.keys(columns).length));
  const fullest = among.findIndex(({ columns }) => Object.keys(columns).length === most);
  const over = rows[fullest - 1] ?? [];
  // The second line may have more of them than the first.
  const isUnder =
    (among[fullest - 1]?.own.length ?? 0) >= LEAST_HEADERS &&
    dividesGroups(
      rows[fullest] ?? [],
      groupsIn(over, Math.max(over.length, rows[fullest]?.length ?? 0)),
      words,
    );
  const top = isUnder ? fullest - 1 : fullest;
  const found = among[top];
  const cells = rows[top];
  if (found === undefined || cells === undefined || most < LEAST_HEADERS) return undefined;
  const under = rows[top + 1] ?? [];
  const below = columnsIn(under, words);
  const groups = groupsIn(cells, Math.max(cells.length, under.length));
  const isSecondLine =
    (below.own.length >= LEAST_HEADERS &&
      under.every((cell, column) => isBlank(cell) || below.own.includes(column))) ||
    dividesGroups(under, groups, words);
  if (!isSecondLine) return { top, below: top + 1, headers: cells.map(asHeader), ...found };
  const headers = groups.map((group, column) => {
    if (isBlank(under[column])) return asHeader(cells[column]);
    const own = asHeader(under[column]);
    return below.own.includes(column) || group === "" ? own : within(own, group);
  });
  return { top, below: top + 2, headers, ...columnsIn(headers, words) };
}

/**
 * Finds the columns of a row that holds headers by what they are called, not by what only sounds like it; undefined where it is
 * no row of headers.
 */
export function namedColumns<F extends string>(called: Readonly<Record<F, Called>>) {
  const names = wordsOf(called).map((words) => ({ ...words, like: undefined }));
  return (cells: readonly unknown[]): Readonly<Partial<Record<F, number>>> | undefined => {
    const { columns } = columnsIn(cells, names);
    return Object.keys(columns).length < LEAST_HEADERS ? undefined : columns;
  };
}

/** A header below a merged one, as one reads the two: `Дуусах` below `Хугацаа` is `Дуусах хугацаа`. */
const within = (own: string, group: string): string => `${own} ${group.toLowerCase()}`;

/** The header that each column shares with its neighbour: merged, so that only the first has it, or repeated; else blank. */
function groupsIn(cells: readonly unknown[], width: number): string[] {
  const headers = Array.from({ length: width }, (_, column) => asHeader(cells[column]));
  const spread: string[] = [];
  for (const header of headers) spread.push(header === "" ? (spread[spread.length - 1] ?? "") : header);
  return spread.map((header, column) =>
    header === spread[column - 1] || header === spread[column + 1] ? header : "",
  );
}

/** Whether a row only says what is what below shared headers, at least one of which is known by that. */
function dividesGroups<F extends string>(
  under: readonly unknown[],
  groups: readonly string[],
  words: readonly Words<F>[],
): boolean {
  const filled = under.flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ own: asHeader(cell), group: groups[column] ?? "" }],
  );
  const isName = (header: string) => words.some(({ forms }) => forms.includes(headerForm(header)));
  return (
    filled.length >= LEAST_HEADERS &&
    filled.every(({ own, group }) => group !== "" && /\p{L}/u.test(own)) &&
    filled.some(({ own, group }) => isName(own) || isName(within(own, group)))
  );
}

const asHeader = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" ? cleanText(String(cell)) : "";

interface Words<F> {
  readonly field: F;
  readonly forms: readonly string[];
  readonly like: RegExp | undefined;
  readonly surely: readonly string[];
  readonly never: RegExp | undefined;
}

const wordsOf = <F extends string>(called: Readonly<Record<F, Called>>): Words<F>[] =>
  (Object.keys(called) as F[]).map((field) => ({
    field, // the keys of a record of F are F
    forms: called[field].names.map(headerForm),
    like: called[field].like,
    surely: (called[field].surely ?? []).map(headerForm),
    never: called[field].never,
  }));

/** Which column of a row of headers is which field's; each is that of one field at most. */
function columnsIn<F extends string>(cells: readonly unknown[], words: readonly Words<F>[]) {
  const headers = cells.map((cell) => (typeof cell === "string" ? headerForm(cell) : ""));
  const found = new Map<F, number[]>();
  const taken = new Set<number>();
  const take = ({ field, never }: Words<F>, isOne: (form: string) => boolean) => {
    const free = headers.flatMap((form, column) =>
      form !== "" && !taken.has(column) && isOne(form) && never?.test(asHeader(cells[column])) !== true
        ? [column]
        : [],
    );
    if (free.length === 0) return;
    found.set(field, [...(found.get(field) ?? []), ...free]);
    for (const column of free) taken.add(column);
  };
  for (const word of words) if (word.surely.length > 0) take(word, (header) => word.surely.includes(header));
  const sure = new Set(found.keys());
  for (const word of words) {
    if (sure.has(word.field)) continue;
    for (const form of word.forms) if (headers.includes(form)) take(word, (header) => header === form);
  }
  for (const word of words) {
    const { field, like } = word;
    if (like !== undefined && !found.has(field)) take(word, (header) => like.test(header));
  }
  const columns: Partial<Record<F, number>> = {};
  for (const [field, [first]] of found) columns[field] = first;
  const candidates: Partial<Record<F, readonly number[]>> = {};
  for (const [field, all] of found) candidates[field] = all;
  const unclear = [...found].flatMap(([field, { length }]) => (length > 1 ? [field] : []));
  const isKnown = (form: string) => form !== "" && words.some(({ forms }) => forms.includes(form));
  const own = headers.flatMap((form, column) => (taken.has(column) || isKnown(form) ? [column] : []));
  return { columns, candidates, unclear, own };
}

/** Whether a row below the headers only numbers the columns, 1, 2, 3 and on, as printed tables do. */
export function numbersColumns(cells: readonly unknown[]): boolean {
  const numbers = cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => Number(String(cell).replace(/[()]/g, "")));
  return numbers.length > 2 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/** Whether a row is one of totals, by the text that it begins with. */
export const saysTotal = (cells: readonly unknown[]): boolean =>
  /^(?:нийт|дүн|нийлбэр|дундаж|бүгд)(?:$|[\s:.])/iu.test(
    cleanText(String(cells.find((cell) => !isBlank(cell)) ?? "")),
  );
