/**
 * Sorting beside a formula that fills its column, as in Google: what it fills is left to it, and a frozen top row is a
 * header.
 *
 * o-spreadsheet refuses to sort such cells. Written with the others they would also ask, in the middle of a sort, what
 * their protection asks before an edit.
 */
import { type CommandResult, registries, type UIPlugin, type Zone } from "./o-spreadsheet";

type Position = { sheetId: string; col: number; row: number };
type SortCells = { sheetId: string; zone: Zone };
type SortPlugin = UIPlugin & {
  hasHeader(sheetId: string, cells: Position[][]): boolean;
  checkArrayFormulaInSortZone(command: SortCells): CommandResult;
};
type SortPluginConstructor = { new (...config: ConstructorParameters<typeof UIPlugin>): SortPlugin } & Pick<
  typeof UIPlugin,
  "layers" | "getters"
>;

const OriginalSort = registries.featurePluginRegistry.get("sort") as unknown as SortPluginConstructor;

class GoogleSortPlugin extends OriginalSort {
  constructor(...config: ConstructorParameters<typeof UIPlugin>) {
    super(...config);
    const { dispatch } = this;
    const leaving = (type: string, payload: Position) =>
      type === "UPDATE_CELL" && this.isFilled(payload)
        ? undefined
        : (dispatch as (type: string, payload: Position) => unknown)(type, payload);
    Object.assign(this, { dispatch: leaving });
  }

  override hasHeader(sheetId: string, cells: Position[][]): boolean {
    const top = cells[0]?.[0]?.row ?? 0;
    return top < this.getters.getPaneDivisions(sheetId).ySplit || super.hasHeader(sheetId, cells);
  }

  /** A formula of the rows that are sorted still may not fill others: it would move. */
  override checkArrayFormulaInSortZone({ sheetId, zone }: SortCells): CommandResult {
    const top = Math.max(zone.top, this.getters.getPaneDivisions(sheetId).ySplit);
    for (let row = top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        const position = { sheetId, col, row };
        const from = this.getters.getArrayFormulaSpreadingOn(position);
        if (from !== undefined && from.row >= top && this.isFilled(position))
          return "SortZoneWithArrayFormulas" as CommandResult;
      }
    }
    return "Success" as CommandResult;
  }

  private isFilled({ sheetId, col, row }: Position): boolean {
    const from = this.getters.getArrayFormulaSpreadingOn({ sheetId, col, row });
    return from !== undefined && (from.col !== col || from.row !== row);
  }
}

registries.featurePluginRegistry.replace("sort", GoogleSortPlugin);
