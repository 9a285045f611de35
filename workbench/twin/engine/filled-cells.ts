/** Cells that the array formula of another cell fills: what people write, paste or sort leaves them to it. */
import type { Getters, Zone } from "./o-spreadsheet";

type Position = { readonly sheetId: string; readonly col: number; readonly row: number };
type SpreadGetters = Pick<Getters, "getArrayFormulaSpreadingOn">;

export function isFilled(getters: SpreadGetters, { sheetId, col, row }: Position): boolean {
  const from = getters.getArrayFormulaSpreadingOn({ sheetId, col, row });
  return from !== undefined && (from.col !== col || from.row !== row);
}

type Dispatch = (type: string, payload: Position) => unknown;

/** A plugin's writes but those into filled cells. */
export const leavingFilled =
  (getters: SpreadGetters, dispatch: unknown): Dispatch =>
  (type, payload) =>
    type === "UPDATE_CELL" && isFilled(getters, payload) ? undefined : (dispatch as Dispatch)(type, payload);

/** Whether nothing stands in these columns, from the first row to the last. */
export function areBlankColumns(
  getters: SpreadGetters & Pick<Getters, "getCell" | "getNumberRows">,
  sheetId: string,
  { left, right }: Pick<Zone, "left" | "right">,
): boolean {
  const rows = getters.getNumberRows(sheetId);
  for (let col = left; col <= right; col++) {
    for (let row = 0; row < rows; row++) {
      const position = { sheetId, col, row };
      const cell = getters.getCell(position);
      if (cell !== undefined && (cell.isFormula || cell.content !== "")) return false;
      if (isFilled(getters, position)) return false;
    }
  }
  return true;
}

/** The rest of the zone, as runs of one column each; `also` narrows them. */
export function unfilledRuns(
  getters: SpreadGetters,
  sheetId: string,
  zone: Zone,
  also: (position: Position) => boolean = () => true,
): Zone[] {
  const runs: Zone[] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    let run: Zone | undefined;
    for (let row = zone.top; row <= zone.bottom; row++) {
      const position = { sheetId, col, row };
      if (isFilled(getters, position) || !also(position)) run = undefined;
      else if (run !== undefined) run.bottom = row;
      else {
        run = { left: col, right: col, top: row, bottom: row };
        runs.push(run);
      }
    }
  }
  return runs;
}
