import { isOurs, type LiveState } from "../assess/live-columns";
import { brokenCell } from "../read/cells/clean-text";
import type { TabCells } from "../read/table";
import { isOfColumn } from "../workbook/live-formula";
import { type Column, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { lackingDashes, writeDashes } from "./dashes";
import { again, type Sheet, valuesOf, wasRefused } from "./google";
import { growTo } from "./grow";
import { literal } from "./literal-text";
import { liveColumnsOf } from "./live-columns";
import { liveFormulas, writeFormulas } from "./live-formulas";
import { dressColumns } from "./make-tab";
import { appendBelow, type HeaderPlaces, placesOf, TypedMeanwhile } from "./rows-by-header";
import { templateRows } from "./template-rows";
import type { TabTemplate } from "./templates";

/** What a tab lacks of its template. */
interface Lack {
  readonly places: HeaderPlaces;
  readonly columns: TabTemplate["columns"];
  readonly rows: TabTemplate["rows"];
  /** The live columns that are there and that nobody typed into. */
  readonly live: readonly LiveState[];
  readonly dashes: ReturnType<typeof lackingDashes>;
}

/** A tab that lacks columns, rows or formulas of its template. */
interface Incomplete {
  readonly sheet: Sheet;
  readonly tab: TabCells;
  readonly template: TabTemplate;
  readonly lack: Lack;
}

export interface Looked {
  /** Where its headers stand; undefined where there are none. */
  readonly places: HeaderPlaces | undefined;
  /** Undefined when nothing is lacking, or when there are no headers at all and the tab is not ours to guess at. */
  readonly lack: Lack | undefined;
  /** Something is left for people: a value in a live column, a merge over the headers. */
  readonly held: boolean;
  /** A formula of the template's first version stays where it is. */
  readonly unmoved: boolean;
}

/** What a tab lacks, and what of that set-up leaves to people. */
export function lackOf(sheet: Sheet, tab: TabCells, template: TabTemplate, anchors: Anchors): Looked {
  const declared = Object.fromEntries(template.columns.map((column) => [column.header, column]));
  const hasLive = template.columns.some(isLive);
  const formulas: string[][] = hasLive ? again(() => sheet.getDataRange().getFormulas()) : [];
  const found = liveColumnsOf(sheet, tab, declared, anchors, formulas);
  if (found === undefined) return { places: undefined, lack: undefined, held: false, unmoved: false };
  const { places, states } = found;
  const absent = template.columns.filter(({ header }) => !places.columns.has(header));
  // What a merge over the headers covers is not gone: beside it a second column would be made.
  const own = [...places.columns.values()];
  const isCovered = absent.length > 0 && [...found.ask().covered.values()].some((by) => own.includes(by + 1));
  const columns = isCovered ? [] : absent;
  const known = templateRows(tab, template, places);
  const named = new Set(known?.values());
  const rows = known === undefined ? [] : template.rows.filter((row) => !named.has(row));
  // A formula that names what is hidden under a merge cannot be written before that is undone.
  const formulable = liveFormulas(template.columns, places, anchors);
  const isFormulable = ({ header }: LiveState) => columns.length > 0 || formulable.has(header);
  const live = states.filter((state) => isOurs(state) && isFormulable(state));
  const dashes = lackingDashes(tab, formulas, template, places);
  const isWhole = columns.length + rows.length + dashes.length === 0 && !live.some(isWrong);
  return {
    places,
    lack: isWhole ? undefined : { places, columns, rows, live, dashes },
    held:
      isCovered ||
      states.some((state) => isWrong(state) && !isFormulable(state)) ||
      states.some((state) => state.taken.length > 0 || (columns.length === 0 && isEmptied(state))),
    unmoved: states.some((state) => state.below.length > 0 && !isOurs(state)),
  };
}

const isWrong = ({ formula, below }: LiveState): boolean => formula !== "right" || below.length > 0;

/** Nothing is wrong with its formula, and something keeps it from filling the column. */
const isEmptied = (state: LiveState): boolean => !isWrong(state) && !state.fills;

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
  if (lack.dashes.length > 0) writeDashes(sheet, tab, template, places);
  // A row that is added to a tab with new columns is one of all its columns.
  const now = added === undefined ? tab : { ...tab, cells: valuesOf(sheet.getDataRange()) };
  if (lack.rows.length > 0) addRows({ ...incomplete, tab: now }, places);
  return refused || added?.refused === true;
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
    const found = templateRows(now, template, places);
    const named = new Set(found?.values());
    const rows = found === undefined ? [] : template.rows.filter((row) => !named.has(row));
    const given = template.columns.slice(0, Math.max(0, ...rows.map((row) => row.length)));
    const columns = given.flatMap(({ header }) => {
      const column = places.columns.get(header);
      return column === undefined ? [] : [[header, column] as const];
    });
    const cellsOf = (row: readonly string[]) =>
      Object.fromEntries(given.map(({ header }, index) => [header, literal(row[index] ?? "")]));
    const live = computed.map((header) => places.columns.get(header));
    return {
      places: { ...places, columns: new Map(columns) },
      isMeant: (column) => !live.includes(column + 1),
      rows: rows.map(cellsOf),
    };
  });
}
