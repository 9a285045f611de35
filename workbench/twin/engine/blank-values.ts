/**
 * A blank cell that nothing fills is not evaluated: it shows nothing, and its number format is that of its look. What is
 * evaluated of a tab ends where cells end that are more than a look.
 */
import type { LookGetters } from "./blank-looks";
import type { Getters, Zone } from "./o-spreadsheet";

export type Place = { readonly sheetId: string; readonly zone: Zone };
type Position = { readonly sheetId: string; readonly col: number; readonly row: number };
export type Places = {
  addMany(places: Iterable<Place>): void;
  addPosition(position: object): void;
} & Iterable<Place>;
/** The positions of blocked array formulas: a grid of bits a tab. */
export type Positions = { sheets: Record<string, unknown> };
/** What computes cells, as o-spreadsheet does. */
export type Evaluator = {
  blockedArrayFormulas: Positions;
  evaluatedCells: {
    clearSheet(sheetId: string): void;
    get(position: Position): object | undefined;
    getSheet(sheetId: string): object | undefined;
    has(position: Position): boolean;
    set(position: Position, cell: object): void;
  };
  evaluateAllCells(): void;
  updateCompilationParameters(): void;
  computeCell(position: Position): { readonly value: unknown };
  computeAndSave(position: Position): { readonly value: unknown };
  clearEvaluatedRanges(places: readonly Place[]): void;
  getEvaluatedCell(position: Position): object;
  formulaDependencies(): { forest: Record<string, object | undefined> };
  nextRangesToUpdate: Places;
  spreadingRelations: { searchFormulaPositionsSpreadingOn(sheetId: string, zone: Zone): readonly object[] };
  getArrayFormulasImpactedByChangesOf(positions: readonly object[]): Places;
  getCellsDependingOn(places: Iterable<Place>): Places;
  evaluate(places: Iterable<Place>): void;
};
type BlankGetters = Getters & LookGetters;

export function leaveBlanks(evaluator: Evaluator, getters: BlankGetters): void {
  /** What blank cells of a number format show. */
  const blanks = new Map<string, object>();
  const nothing = evaluator.getEvaluatedCell({ sheetId: "", col: -1, row: -1 });
  evaluator.getEvaluatedCell = (position) => {
    const known = evaluator.evaluatedCells.get(position);
    if (known !== undefined) return known;
    // One that is more than a look is not evaluated either, where no more than its style was written.
    const cell = getters.getCell(position);
    if (!cell?.format || cell.isFormula || cell.content !== "") return nothing;
    const { format } = cell;
    const blank = blanks.get(format) ?? Object.freeze({ ...nothing, format });
    blanks.set(format, blank);
    return blank;
  };
  // A formula that looks at a blank cell leaves nothing there.
  evaluator.computeAndSave = (position) => {
    const cell = evaluator.computeCell(position);
    if (cell.value !== null && !evaluator.evaluatedCells.has(position))
      evaluator.evaluatedCells.set(position, cell);
    return cell;
  };
  const evaluate = evaluator.evaluate.bind(evaluator);
  evaluator.evaluate = (places) => {
    evaluate(places);
    // Every range that a formula looked at would be kept until the next time.
    evaluator.updateCompilationParameters();
  };
  evaluator.evaluateAllCells = () => {
    const PositionMap = evaluator.evaluatedCells.constructor as new () => Evaluator["evaluatedCells"];
    evaluator.evaluatedCells = new PositionMap();
    evaluator.evaluate(getters.getSheetIds().flatMap((sheetId) => ownZone(getters, sheetId)));
  };
}

/** Where cells of a tab are that are more than a look. */
export function ownZone(getters: BlankGetters, sheetId: string): Place[] {
  const cells = getters.getCells(sheetId);
  if (cells.length === 0) return [];
  const zone = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const { id } of cells) {
    const { col, row } = getters.getCellPosition(id);
    if (col > zone.right) zone.right = col;
    if (row > zone.bottom) zone.bottom = row;
  }
  return [{ sheetId, zone }];
}

/** The cells of a zone that are more than a look, as runs of one column each. */
export function ownIn(getters: BlankGetters, sheetId: string, { left, right, top, bottom }: Zone): Place[] {
  const runs: { sheetId: string; zone: Zone }[] = [];
  for (let col = left; col <= right; col++) {
    let run: Zone | undefined;
    for (let row = top; row <= bottom; row++) {
      if (getters.ownCell({ sheetId, col, row }) === undefined) run = undefined;
      else if (run !== undefined) run.bottom = row;
      else {
        run = { left: col, right: col, top: row, bottom: row };
        runs.push({ sheetId, zone: run });
      }
    }
  }
  return runs;
}
