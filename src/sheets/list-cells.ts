import { countRows, LIST_WORDS, READINGS_HEADING, reviewRows, statements } from "../explain/paper-words";
import { cellOn, columnsOn, type ListLine, type ShownColumn } from "../paper/list-columns";
import type { ConsolidatedList } from "../paper/list-page";
import { literal } from "./literal-text";

type Cell = string | number;

/** Rows and columns from 1. */
interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly columns: number;
}

/** A generated tab before it is written: its cells, and where their parts stand (rows from 1). */
export interface GeneratedCells {
  readonly columns: readonly ShownColumn[];
  readonly cells: readonly (readonly Cell[])[];
  readonly headerRow: number;
  /** The lines of the title. */
  readonly titles: readonly number[];
  /** The rows of headings inside the tab. */
  readonly headings: readonly number[];
  /** The tables with borders: that of the ranked, of those without a rank, of the categories. */
  readonly tables: readonly Block[];
  /** The table of the categories, whose chart stands beside it. */
  readonly categories?: Block;
}

const RULE = "____________________";
/** The column, from 0, over which the approval stands: at the right. */
const APPROVAL = 11;

/** `Нийт оноо`: every component of everybody, preliminary and final. */
export function totalsCells({ ranked, unranked }: ConsolidatedList): GeneratedCells {
  const columns = columnsOn("totals");
  const cells = square([headersOf(columns), ...rowsOn(columns, [...ranked, ...unranked])]);
  return { columns, cells, headerRow: 1, titles: [], headings: [], tables: [] };
}

/**
 * `Нэгдсэн жагсаалт` (7.7): the ranked list, who is not in it and why, the categories, readings and signatures. Its first cell
 * is blank: there it is said when it no longer holds.
 */
export function listCells(list: ConsolidatedList): GeneratedCells {
  const { ranked, unranked, categories } = list;
  const columns = columnsOn("list");
  const body = list.body === "" ? LIST_WORDS.nameless : list.body;
  const cells: Cell[][] = [
    ...approval(list),
    [list.draft],
    [literal(list.title)],
    [literal(body)],
    [factsLine(list)],
  ];
  const titles = [cells.length - 2, cells.length - 1];
  cells.push([LIST_WORDS.order], headersOf(columns));
  const headerRow = cells.length;
  cells.push(...rowsOn(columns, ranked));
  const tables: Block[] = [{ top: headerRow, bottom: cells.length, columns: columns.length }];
  const headings: number[] = [];
  const part = (heading: string, rows: readonly Cell[][]) => {
    cells.push([], [heading]);
    headings.push(cells.length);
    cells.push(...rows);
    return { top: cells.length - rows.length + 1, bottom: cells.length };
  };
  // A label goes on over the columns beside it.
  const counted = ([label, count]: readonly [string, number | null]): Cell[] => [label, "", "", count ?? ""];
  const line = (text: string): Cell[] => [text];
  if (unranked.length > 0)
    tables.push({ ...part(LIST_WORDS.unranked, rowsOn(columns, unranked)), columns: columns.length });
  if (list.unowned.length > 0) part(LIST_WORDS.unowned, list.unowned.map(line));
  part(LIST_WORDS.counts, [
    ...countRows(list.counts).map(counted),
    counted([LIST_WORDS.mean, list.statistics.finalMean]),
    ...reviewRows(list.review).map(([label, count]) =>
      counted([`${LIST_WORDS.reviewed} ${label.toLowerCase()}`, count]),
    ),
    ...(list.bandsConfirmed ? [] : [line(LIST_WORDS.reviewUnknown)]),
  ]);
  const limits = categories.source === "" ? "" : `: ${categories.source}`;
  const table = part(`${LIST_WORDS.categories}${limits}`, [
    ["", "", "", ...categories.columns.map(({ name, limits: of }) => (of === "" ? name : `${name} (${of})`))],
    ...categories.rows.map(({ name, counts }) => [name, "", "", ...counts]),
  ]);
  const ofCategories = { ...table, columns: categories.columns.length + 3 };
  tables.push(ofCategories);
  if (list.readings.length > 0) part(READINGS_HEADING, statements(list.readings).map(line));
  part(
    LIST_WORDS.signatures,
    list.signatures.map(({ role, name }) => [role, "", "", RULE, "", literal(name), LIST_WORDS.signedOn]),
  );
  return { columns, cells: square(cells), headerRow, titles, headings, tables, categories: ofCategories };
}

/** The rows above the title: blank, or who approves the list. */
function approval({ approver }: ConsolidatedList): Cell[][] {
  if (approver === undefined) return [[""]];
  const at = (text: string): Cell[] => [...Array.from({ length: APPROVAL }, () => ""), literal(text)];
  return [
    at(LIST_WORDS.approved),
    at(approver.position),
    at(`${RULE} ${approver.name === "" ? "" : `/${approver.name}/`}`.trim()),
    at(LIST_WORDS.signedOn),
  ];
}

/** What stands under the title, each written by hand where the settings do not say it. */
const factsLine = ({ facts }: ConsolidatedList): string =>
  facts.map(([term, text]) => `${term}: ${text === "" ? RULE : text}`).join("   ");

const headersOf = (columns: readonly ShownColumn[]): Cell[] => columns.map(({ header }) => header);

const rowsOn = (columns: readonly ShownColumn[], lines: readonly ListLine[]): Cell[][] =>
  lines.map((line) => columns.map((column) => literal(cellOn(column, line) ?? "")));

/** The rows filled up with blank cells to the longest of them. */
export function square(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
