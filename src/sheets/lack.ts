import { isOurs, type LiveState } from "../assess/live-columns";
import { comparable, isBlank } from "../read/cells/clean-text";
import { readCode } from "../read/cells/code";
import { groupedBy } from "../read/grouped";
import type { TabCells } from "../read/table";
import { roster } from "../workbook/roster";
import { isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { choicesAt, LONGEST_LIST } from "./choices";
import { again, type Sheet } from "./google";
import { liveColumnsOf } from "./live-columns";
import { liveFormulas } from "./live-formulas";
import { lackingCells } from "./prepared-cells";
import type { HeaderPlaces } from "./rows-by-header";
import { templateRows } from "./template-rows";
import type { TabTemplate } from "./templates";

/** What a tab lacks of its template. */
export interface Lack {
  readonly places: HeaderPlaces;
  readonly columns: TabTemplate["columns"];
  readonly rows: TabTemplate["rows"];
  /** The live columns that are there and that nobody typed into. */
  readonly live: readonly LiveState[];
  readonly cells: ReturnType<typeof lackingCells>;
  /** The codes that the tab is to offer, where it offers others. */
  readonly people: readonly string[] | undefined;
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
  const rows = lackingRows(tab, template, places);
  // A formula that names what is hidden under a merge cannot be written before that is undone.
  const formulable = liveFormulas(template.columns, places, anchors);
  const isFormulable = ({ header }: LiveState) => columns.length > 0 || formulable.has(header);
  const live = states.filter((state) => isOurs(state) && isFormulable(state));
  const isThere = (header: string) =>
    places.columns.has(header) || columns.some((column) => column.header === header);
  const cells = lackingCells(tab, formulas, template, places).filter(({ header }) => isThere(header));
  const offered = peopleOffered(tab, template, places);
  const isOffered = offered === undefined || choicesAt(sheet, places)?.join("\n") === offered.join("\n");
  const people = isOffered ? undefined : offered;
  const lack = { places, columns, rows, live, cells, people };
  return {
    places,
    lack: people === undefined && lacksChoicesOnly(lack) ? undefined : lack,
    held:
      isCovered ||
      states.some((state) => isWrong(state) && !isFormulable(state)) ||
      states.some((state) => state.taken.length > 0 || (columns.length === 0 && isEmptied(state))),
    unmoved: states.some((state) => state.below.length > 0 && !isOurs(state)),
  };
}

/** Nothing that stands in a cell is lacking. */
export const lacksChoicesOnly = ({ columns, rows, cells, live }: Lack): boolean =>
  columns.length + rows.length + cells.length === 0 && !live.some(isWrong);

/**
 * The rows of the template of whose code, or name, none is there: whoever has one row has the own ones. Where nothing of
 * these is filled in yet, the rows that settings ask for beyond the usual ones come as well.
 */
export function lackingRows(tab: TabCells, template: TabTemplate, places: HeaderPlaces): TabTemplate["rows"] {
  const known = templateRows(tab, template, places);
  if (known === undefined) return [];
  const rowsOf = groupedBy(known, ([, [code = ""]]) => code);
  const isNew = ([code = ""]: readonly string[]) => !rowsOf.has(code);
  const asked = new Set(template.asked);
  if (asked.size === 0) return template.rows.filter(isNew);
  const { written, isBare } = preparedBy(template, places);
  const isLacking = (row: readonly string[]) => {
    const own = (rowsOf.get(row[0] ?? "") ?? []).map(([at]) => tab.cells[at] ?? []);
    const isThere = (line: readonly unknown[]) =>
      written.every(
        ([column, place]) => comparable(String(line[place] ?? "")) === comparable(row[column] ?? ""),
      );
    return own.every(isBare) && !own.some(isThere);
  };
  return template.rows.filter((row) => isNew(row) || (asked.has(row) && isLacking(row)));
}

/**
 * What set-up writes into rows besides whose they are, by its column in the template and its place, from 0; and whether a row
 * holds nothing else than what set-up wrote and what computes itself.
 */
function preparedBy({ columns, rows }: TabTemplate, places: HeaderPlaces) {
  const isFilled = (column: number) => rows.some((row) => (row[column] ?? "") !== "");
  const filled = columns.flatMap(({ header }, column): [column: number, place: number][] => {
    const place = places.columns.get(header);
    return place !== undefined && isFilled(column) ? [[column, place - 1]] : [];
  });
  const live = columns.filter(isLive).map(({ header }) => (places.columns.get(header) ?? 0) - 1);
  const own = new Set([...live, ...filled.map(([, place]) => place)]);
  return {
    written: filled.filter(
      ([column]) => column > 0 && columns[column]?.header !== roster.columns.name.header,
    ),
    isBare: (line: readonly unknown[]) => line.every((cell, place) => own.has(place) || isBlank(cell)),
  };
}

/** The people whom a unit's tab offers, and the codes that stand there without a name, which are right as they are. */
function peopleOffered(
  { cells }: TabCells,
  { people, columns }: TabTemplate,
  places: HeaderPlaces,
): readonly string[] | undefined {
  const column = places.columns.get(columns[0]?.header ?? "");
  if (people === undefined || column === undefined) return undefined;
  const codes = new Set(people.map((label) => readCode(label).value));
  const bare = cells.slice(places.headerRow).flatMap((line) => {
    const cell = String(line[column - 1] ?? "");
    return codes.has(cell) && !people.includes(cell) ? [cell] : [];
  });
  const offered = [...people, ...new Set(bare)];
  return offered.length > LONGEST_LIST ? undefined : offered;
}

export const isWrong = ({ formula, below }: LiveState): boolean => formula !== "right" || below.length > 0;

/** Nothing is wrong with its formula, and something keeps it from filling the column. */
const isEmptied = (state: LiveState): boolean => !isWrong(state) && !state.fills;
