import { isOurs, type LiveState } from "../assess/live-columns";
import type { TabCells } from "../read/table";
import { isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { lackingDashes, writeDashes } from "./dashes";
import type { Sheet } from "./google";
import { growTo } from "./grow";
import { literal } from "./literal-text";
import { liveColumnsOf } from "./live-columns";
import { liveFormulas, writeFormulas } from "./live-formulas";
import { dressColumns } from "./make-tab";
import { appendBelow, type HeaderPlaces } from "./rows-by-header";
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

interface Looked {
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
  const formulas: string[][] = hasLive ? sheet.getDataRange().getFormulas() : [];
  const found = liveColumnsOf(sheet, tab, declared, anchors, formulas);
  if (found === undefined) return { lack: undefined, held: false, unmoved: false };
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
 * columns their formulas again. A value that somebody typed into one of these stays where it is.
 */
export function completeTab(incomplete: Incomplete, anchors: Anchors): void {
  const places =
    incomplete.lack.columns.length > 0 ? addColumns(incomplete, anchors) : incomplete.lack.places;
  restoreFormulas(incomplete, places, anchors);
  writeDashes(incomplete.sheet, incomplete.lack.dashes, places);
  if (incomplete.lack.rows.length > 0) addRows(incomplete, places);
}

/** Where the headers stand afterwards. These come last: columns that were cut off before are added at the same place. */
function addColumns({ sheet, tab, lack: { places, columns } }: Incomplete, anchors: Anchors): HeaderPlaces {
  const { headerRow } = places;
  const first = sheet.getLastColumn() + 1;
  growTo(sheet, tab.cells.length, first + columns.length - 1);
  dressColumns(sheet, columns, first, headerRow, anchors);
  const headers = columns.map(({ header }) => header);
  sheet.getRange(headerRow, first, 1, headers.length).setValues([headers.map(literal)]);
  const added = headers.map((header, index) => [header, first + index] as const);
  return { headerRow, columns: new Map([...places.columns, ...added]) };
}

/**
 * All formulas where columns were added, since these may be among what they name; else those that are not right. What
 * stood below a header goes after the formula is there: cut off between, it is still known for what it is.
 */
function restoreFormulas(
  { sheet, template, lack: { columns, live } }: Incomplete,
  places: HeaderPlaces,
  anchors: Anchors,
): void {
  const wanting = columns.length > 0 ? live : live.filter(isWrong);
  const headers = [...wanting, ...columns].map(({ header }) => header);
  const formulas = [...liveFormulas(template.columns, places, anchors)];
  writeFormulas(sheet, new Map(formulas.filter(([header]) => headers.includes(header))), places);
  for (const { below, column } of wanting)
    for (const row of below) sheet.getRange(row + 1, column + 1).clearContent();
}

/** Below the last row in which people typed anything; what the computed columns show does not count. */
function addRows({ sheet, tab, template, lack: { rows } }: Incomplete, places: HeaderPlaces): void {
  const computed = template.columns.filter(isLive).map(({ header }) => places.columns.get(header));
  const given = template.columns.slice(0, Math.max(...rows.map((row) => row.length)));
  const columns = given.flatMap(({ header }) => {
    const column = places.columns.get(header);
    return column === undefined ? [] : [[header, column] as const];
  });
  const cellsOf = (row: readonly string[]) =>
    Object.fromEntries(given.map(({ header }, index) => [header, literal(row[index] ?? "")]));
  const isTyped = (column: number) => !computed.includes(column + 1);
  appendBelow(sheet, tab.cells, { ...places, columns: new Map(columns) }, isTyped, rows.map(cellsOf));
}
