import { brokenCell } from "../read/cells/clean-text";
import type { TabCells } from "../read/table";
import { isOfColumn } from "../workbook/live-formula";
import { type Column, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { offerCodes } from "./choices";
import { dressColumns } from "./dress-tab";
import { again, type Sheet, valuesOf, wasRefused } from "./google";
import { growTo } from "./grow";
import { isWrong, type Lack, lackingRows } from "./lack";
import { literal } from "./literal-text";
import { liveFormulas, writeFormulas } from "./live-formulas";
import { writeCells } from "./prepared-cells";
import { appendBelow, type HeaderPlaces, placesOf, TypedMeanwhile } from "./rows-by-header";
import type { TabTemplate } from "./templates";

/** A tab that lacks columns, rows or formulas of its template. */
interface Incomplete {
  readonly sheet: Sheet;
  readonly tab: TabCells;
  readonly template: TabTemplate;
  readonly lack: Lack;
}

/**
 * Adds the columns and people that a tab lacks, to the right of and below everything that is there, and gives live
 * columns their formulas again. A value that somebody typed into one of these stays where it is. Gives whether Google
 * refused what only looks: columns of a table take neither formats nor choices nor formulas.
 */
export function completeTab(incomplete: Incomplete, anchors: Anchors): boolean {
  const { sheet, tab, template, lack } = incomplete;
  const added = lack.columns.length > 0 ? addColumns(incomplete, anchors) : undefined;
  const places = added?.places ?? lack.places;
  const refused = restoreFormulas(incomplete, places, anchors);
  if (lack.cells.length > 0) writeCells(sheet, tab, template, places);
  // A row that is added to a tab with new columns is one of all its columns.
  const now = added === undefined ? tab : { ...tab, cells: valuesOf(sheet.getDataRange()) };
  if (lack.rows.length > 0) addRows({ ...incomplete, tab: now }, places);
  const { people } = lack;
  const isKept = people === undefined || !wasRefused([() => offerCodes(sheet, people, places)]);
  return refused || added?.refused === true || !isKept;
}

/** Where the headers stand afterwards. These come last: columns that were cut off before are added at the same place. */
function addColumns({ sheet, tab, template, lack: { places, columns } }: Incomplete, anchors: Anchors) {
  const { headerRow } = places;
  const first = again(() => sheet.getLastColumn()) + 1;
  growTo(sheet, tab.cells.length, first + columns.length - 1);
  const dressed = (column: Column, index: number) => () =>
    dressColumns(sheet, [column], first + index, headerRow, anchors);
  const refused = wasRefused(columns.map(dressed));
  const added = columns.map(({ header }, index) => [header, first + index] as const);
  const all = { headerRow, columns: new Map([...places.columns, ...added]) };
  const formulas = liveFormulas(template.columns, all, anchors);
  requireHeaders(sheet, tab, all);
  // What only Google can refuse, a formula in a column of a table, comes after what it cannot.
  sheet
    .getRange(headerRow, first, 1, columns.length)
    .setValues([columns.map(({ header }) => literal(header))]);
  const live = new Map(
    [...formulas].filter(([header]) => columns.some((column) => column.header === header)),
  );
  return { places: all, refused: wasRefused([() => writeFormulas(sheet, live, all)]) || refused };
}

/** Throws where the headers stand elsewhere than they did, or something was typed where new ones are to stand. */
function requireHeaders(sheet: Sheet, tab: TabCells, { headerRow, columns }: HeaderPlaces): void {
  const width = Math.max(...columns.values());
  const [head = []]: unknown[][] = valuesOf(sheet.getRange(headerRow, 1, 1, width));
  const before = tab.cells[headerRow - 1] ?? [];
  // A formula shows an error in its header until what it names is there.
  const isSame = (cell: unknown, index: number) =>
    String(cell) === String(before[index] ?? "") || brokenCell(cell) !== undefined;
  if (!head.every(isSame)) throw new TypedMeanwhile(tab.name);
}

/**
 * All formulas where columns were added, since these may be among what they name; else those that are not right. What
 * stood below a header goes after the formula is there: cut off between, it is still known for what it is.
 */
function restoreFormulas(
  { sheet, tab, template, lack: { columns, live } }: Incomplete,
  places: HeaderPlaces,
  anchors: Anchors,
): boolean {
  const wanting = columns.length > 0 ? live : live.filter(isWrong);
  if (wanting.length === 0) return false;
  const headers = wanting.map(({ header }) => header);
  const formulas = [...liveFormulas(template.columns, places, anchors)];
  if (columns.length === 0) requireHeaders(sheet, tab, places);
  const restored = new Map(formulas.filter(([header]) => headers.includes(header)));
  const refused = wasRefused([() => writeFormulas(sheet, restored, places)]);
  for (const { below, column, header } of refused ? [] : wanting)
    for (const row of below) {
      const cell = sheet.getRange(row + 1, column + 1);
      if (
        isOfColumn(
          again(() => cell.getFormula()),
          header,
        )
      )
        cell.clearContent();
    }
  return refused;
}

/** Below the last row in which people typed anything; what the computed columns show does not count. */
function addRows({ sheet, tab, template }: Incomplete, known: HeaderPlaces): void {
  const computed = template.columns.filter(isLive).map(({ header }) => header);
  appendBelow(sheet, tab, (now) => {
    const places = placesOf(now.cells, [...known.columns.keys()]);
    if (places === undefined) return undefined;
    const rows = lackingRows(now, template, places);
    const given = template.columns.flatMap(({ header }, index) =>
      rows.some((row) => (row[index] ?? "") !== "") ? [{ header, index }] : [],
    );
    const columns = given.flatMap(({ header }) => {
      const column = places.columns.get(header);
      return column === undefined ? [] : [[header, column] as const];
    });
    const cellsOf = (row: readonly string[]) =>
      Object.fromEntries(given.map(({ header, index }) => [header, literal(row[index] ?? "")]));
    const live = computed.map((header) => places.columns.get(header));
    return {
      places: { ...places, columns: new Map(columns) },
      isMeant: (column) => !live.includes(column + 1),
      rows: rows.map(cellsOf),
    };
  });
}
