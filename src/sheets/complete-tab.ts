import { type LiveState, liveStates } from "../assess/live-columns";
import { comparable } from "../read/cells/clean-text";
import type { TabCells } from "../read/table";
import { isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { lackingDashes, writeDashes } from "./dashes";
import type { Sheet } from "./google";
import { literal } from "./literal-text";
import { liveFormulas, writeFormulas } from "./live-formulas";
import { growTo, startColumns } from "./make-tab";
import { type HeaderPlaces, lastFilledRow, placesOf, writeRows } from "./rows-by-header";
import type { TabTemplate } from "./templates";

/** A tab that lacks columns, rows or formulas of its template. */
interface Incomplete {
  readonly sheet: Sheet;
  readonly tab: TabCells;
  readonly template: TabTemplate;
  readonly lack: NonNullable<ReturnType<typeof lackOf>>;
}

/** What a tab lacks; undefined when it lacks nothing, or has no headers at all and is not ours to guess at. */
export function lackOf(sheet: Sheet, tab: TabCells, template: TabTemplate, anchors: Anchors) {
  const headers = template.columns.map(({ header }) => header);
  const places = placesOf(tab.cells, headers);
  if (places === undefined) return undefined;
  const columns = template.columns.filter(({ header }) => !places.columns.has(header));
  const key = places.columns.get(headers[0] ?? "");
  const codeOf = (row: readonly unknown[]) => comparable(String(row[(key ?? 1) - 1] ?? ""));
  const known = new Set(tab.cells.slice(places.headerRow).map(codeOf));
  const rows = key === undefined ? [] : template.rows.filter(([code = ""]) => !known.has(comparable(code)));
  const live = liveColumns(sheet, tab, template, places, anchors).filter(isOurs);
  const dashes = lackingDashes(tab, template, places);
  const isWhole = dashes.length === 0 && live.every(({ formula }) => formula === "right");
  const lack = { places, columns, rows, live, dashes };
  return columns.length === 0 && rows.length === 0 && isWhole ? undefined : lack;
}

/** The live columns of a tab as they stand; their formulas cost a call. */
function liveColumns(
  sheet: Sheet,
  tab: TabCells,
  { columns }: TabTemplate,
  places: HeaderPlaces,
  anchors: Anchors,
): LiveState[] {
  if (!columns.some(isLive)) return [];
  const { headerRow } = places;
  const height = Math.min(2, tab.cells.length - headerRow + 1);
  const [head = [], below = []] = sheet
    .getRange(headerRow, 1, height, tab.cells[0]?.length ?? 1)
    .getFormulas();
  const fields = columns.map((column) => [column.header, column] as const);
  const found = [...places.columns].map(([header, column]) => [header, column - 1] as const);
  const headers = { row: headerRow - 1, columns: Object.fromEntries(found), missing: [], twice: [] };
  const expected = liveFormulas(columns, places, anchors);
  return liveStates(tab, { columns: Object.fromEntries(fields) }, headers, { expected, head, below });
}

/** A column that somebody fills by hand, whose header would turn into an error, stays theirs until they clear it. */
const isOurs = ({ formula, typed }: LiveState): boolean => formula !== "missing" || typed.length === 0;

/**
 * Adds the columns and people that a tab lacks, to the right of and below everything that is there, and gives live
 * columns their formulas again. A value that somebody typed into one of these stays where it is.
 */
export function completeTab(incomplete: Incomplete, anchors: Anchors): void {
  const places =
    incomplete.lack.columns.length > 0 ? addColumns(incomplete, anchors) : incomplete.lack.places;
  restoreFormulas(incomplete, places, anchors);
  writeDashes(incomplete.sheet, incomplete.lack.dashes, places);
  if (incomplete.lack.rows.length > 0) addRows({ ...incomplete, lack: { ...incomplete.lack, places } });
}

/** Where the headers stand afterwards. */
function addColumns({ sheet, tab, lack: { places, columns } }: Incomplete, anchors: Anchors): HeaderPlaces {
  const { headerRow } = places;
  const first = sheet.getLastColumn() + 1;
  growTo(sheet, tab.cells.length, first + columns.length - 1);
  startColumns(sheet, columns, first, headerRow, anchors);
  const added = columns.map(({ header }, index) => [header, first + index] as const);
  return { headerRow, columns: new Map([...places.columns, ...added]) };
}

/** All formulas where columns were added, since these may be among what they name; else those that are not right. */
function restoreFormulas(
  { sheet, template, lack: { columns, live } }: Incomplete,
  places: HeaderPlaces,
  anchors: Anchors,
): void {
  const wanting = columns.length > 0 ? live : live.filter(({ formula }) => formula !== "right");
  for (const { column } of wanting.filter(({ formula }) => formula === "below"))
    sheet.getRange(places.headerRow + 1, column + 1).clearContent();
  const headers = [...wanting, ...columns].map(({ header }) => header);
  const formulas = [...liveFormulas(template.columns, places, anchors)];
  writeFormulas(sheet, new Map(formulas.filter(([header]) => headers.includes(header))), places);
}

/** Below the last row in which people typed anything; what the computed columns show does not count. */
function addRows({ sheet, tab, template, lack: { places, rows } }: Incomplete): void {
  const computed = template.columns.filter(isLive).map(({ header }) => places.columns.get(header));
  const typed = lastFilledRow(tab.cells, (column) => !computed.includes(column + 1));
  const start = Math.max(places.headerRow, typed) + 1;
  growTo(sheet, start + rows.length, 1);
  const given = template.columns.slice(0, Math.max(...rows.map((row) => row.length)));
  const columns = new Map(
    [...places.columns].filter(([name]) => given.some(({ header }) => header === name)),
  );
  const cellsOf = (row: readonly string[]) =>
    Object.fromEntries(given.map(({ header }, index) => [header, literal(row[index] ?? "")]));
  writeRows(sheet, start, columns, rows.map(cellsOf));
}
