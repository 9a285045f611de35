/**
 * Sorting beside a formula that fills its column, as in Google: what it fills is left to it, and frozen rows stay where
 * they are, the header among them.
 *
 * o-spreadsheet refuses to sort such cells. Written with the others they would also ask, in the middle of a sort, what
 * their protection asks before an edit.
 */
import { isFilled, leavingFilled } from "./filled-cells";
import { type CommandResult, registries, type UIPlugin, type Zone } from "./o-spreadsheet";

type Position = { sheetId: string; col: number; row: number };
type SortCells = { sheetId: string; zone: Zone };
type SortOptions = { sortHeaders?: boolean };
type SortPlugin = UIPlugin & {
  sortZone(sheetId: string, anchor: Position, zone: Zone, direction: string, options: SortOptions): void;
  checkArrayFormulaInSortZone(command: SortCells): CommandResult;
};
type SortPluginConstructor = { new (...config: ConstructorParameters<typeof UIPlugin>): SortPlugin } & Pick<
  typeof UIPlugin,
  "layers" | "getters"
>;

const OriginalSort = registries.featurePluginRegistry.get("sort") as unknown as SortPluginConstructor;

/** What a sort of the zone may move: the rows below the frozen ones, or all where only frozen ones were chosen. */
export function sortedPart(frozenRows: number, zone: Zone): Zone {
  return zone.bottom < frozenRows ? zone : { ...zone, top: Math.max(zone.top, frozenRows) };
}

class GoogleSortPlugin extends OriginalSort {
  constructor(...config: ConstructorParameters<typeof UIPlugin>) {
    super(...config);
    Object.assign(this, { dispatch: leavingFilled(this.getters, this.dispatch) });
  }

  /** Where rows are frozen, those are the header, and no row below is taken for one by its looks. */
  override sortZone(
    sheetId: string,
    anchor: Position,
    zone: Zone,
    direction: string,
    options: SortOptions,
  ): void {
    const frozen = this.frozenRows(sheetId);
    const plain = frozen > 0 ? { ...options, sortHeaders: true } : options;
    super.sortZone(sheetId, anchor, sortedPart(frozen, zone), direction, plain);
  }

  /** A formula of the rows that are sorted still may not fill others: it would move. */
  override checkArrayFormulaInSortZone({ sheetId, zone }: SortCells): CommandResult {
    const { top, bottom, left, right } = sortedPart(this.frozenRows(sheetId), zone);
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) {
        const position = { sheetId, col, row };
        const from = this.getters.getArrayFormulaSpreadingOn(position);
        if (from !== undefined && from.row >= top && isFilled(this.getters, position))
          return "SortZoneWithArrayFormulas" as CommandResult;
      }
    }
    return "Success" as CommandResult;
  }

  private frozenRows(sheetId: string): number {
    return this.getters.getPaneDivisions(sheetId).ySplit;
  }
}

registries.featurePluginRegistry.replace("sort", GoogleSortPlugin);
