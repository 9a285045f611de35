import {
  COUNTED_CATEGORIES,
  countRows,
  LIST_WORDS,
  READINGS_HEADING,
  reviewRows,
} from "../explain/paper-words";
import { columnsOn, type ListLine, type ShownColumn } from "../paper/list-columns";
import type { ConsolidatedList } from "../paper/list-page";
import { TENS } from "../paper/statistics";
import { literal } from "./literal-text";

type Cell = string | number;

/** A generated tab before it is written: its cells, and where their parts stand (rows from 1). */
export interface GeneratedCells {
  readonly columns: readonly ShownColumn[];
  readonly cells: readonly (readonly Cell[])[];
  readonly headerRow: number;
  /** The rows of headings inside the tab. */
  readonly headings: readonly number[];
  /** The row of the distribution's labels and counts, side by side in two columns. */
  readonly distribution?: { readonly first: number; readonly count: number };
}

const HEADER_ROW = 3;
const RULE = "____________________";

/** `Нийт оноо`: every component of everybody, preliminary and final. */
export function totalsCells({ ranked, unranked }: ConsolidatedList): GeneratedCells {
  const columns = columnsOn("totals");
  const cells = square([headersOf(columns), ...rowsOn(columns, [...ranked, ...unranked])]);
  return { columns, cells, headerRow: 1, headings: [] };
}

/** `Нэгдсэн жагсаалт` (7.7): the ranked list, who is not in it and why, the distribution, readings and signatures. */
export function listCells(list: ConsolidatedList): GeneratedCells {
  const { ranked, unranked, statistics } = list;
  const columns = columnsOn("list");
  const body = list.body === "" ? LIST_WORDS.nameless : list.body;
  const cells: Cell[][] = [
    [literal(`${body}: ${list.title}`)],
    [LIST_WORDS.order],
    headersOf(columns),
    ...rowsOn(columns, ranked),
  ];
  const headings: number[] = [];
  const part = (heading: string, rows: readonly Cell[][]) => {
    cells.push([], [heading]);
    headings.push(cells.length);
    cells.push(...rows);
  };
  // A label goes on over the column beside it.
  const counted = ([label, count]: readonly [string, number | null]): Cell[] => [label, "", count ?? ""];
  if (unranked.length > 0) part(LIST_WORDS.unranked, rowsOn(columns, unranked));
  if (list.unowned.length > 0)
    part(
      LIST_WORDS.unowned,
      list.unowned.map((line) => [line]),
    );
  part(LIST_WORDS.counts, [
    ...countRows(list.counts).map(counted),
    counted([LIST_WORDS.mean, statistics.finalMean]),
    ...COUNTED_CATEGORIES.map(({ key, name }) => counted([`Ангилал: ${name}`, statistics.categories[key]])),
  ]);
  part(LIST_WORDS.review, [
    ...reviewRows(list.review).map(counted),
    ...(list.bandsConfirmed ? [] : [[LIST_WORDS.reviewUnknown]]),
  ]);
  part(
    LIST_WORDS.distribution,
    TENS.map((ten, index) => counted([ten, statistics.distribution[index] ?? 0])),
  );
  const distribution = { first: cells.length - TENS.length + 1, count: TENS.length };
  part(
    READINGS_HEADING,
    list.readings.map((line) => [line]),
  );
  part(
    LIST_WORDS.signatures,
    list.signatures.map(({ role, name }) => [role, "", literal(name), "", RULE, "", LIST_WORDS.signedOn]),
  );
  return { columns, cells: square(cells), headerRow: HEADER_ROW, headings, distribution };
}

const headersOf = (columns: readonly ShownColumn[]): Cell[] => columns.map(({ header }) => header);

const rowsOn = (columns: readonly ShownColumn[], lines: readonly ListLine[]): Cell[][] =>
  lines.map((line) => columns.map(({ key }) => literal(line[key] ?? "")));

/** The rows filled up with blank cells to the longest of them. */
export function square(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
