/** Sorting by hand: below frozen rows, the header, rows are somebody's each, and go whole, whatever of them is selected. */
import type { Model, Zone } from "../../twin/engine/o-spreadsheet";
import { translate } from "./words";

export interface SortEnvironment {
  readonly model: Model;
  raiseError(text: string): void;
}

type Execute = (env: SortEnvironment) => unknown;
const DIRECTIONS: Readonly<Record<string, "asc" | "desc">> = {
  sort_ascending: "asc",
  sort_descending: "desc",
};
const REFUSALS: Readonly<Record<string, string>> = {
  InvalidSortZone: "Cannot sort. To sort, select only cells or only merges that have the same size.",
  SortZoneWithArrayFormulas: "Cannot sort a zone with array formulas.",
};

/** What a menu item of the grid does, or what it does for rows that go whole where it sorts. */
export function sortingWhole(id: string | undefined, execute: Execute | undefined): Execute | undefined {
  const direction = DIRECTIONS[id ?? ""];
  if (direction === undefined || execute === undefined) return execute;
  return (env) => {
    const { getters } = env.model;
    const sheetId = getters.getActiveSheetId();
    const { anchor, zones } = getters.getSelection();
    const zone = wholeRows(env.model, sheetId, zones[0] ?? anchor.zone);
    if (zone === undefined) return execute(env);
    const at = { col: anchor.cell.col, row: zone.top };
    if (at.col > zone.right) return undefined; // nothing stands in that column
    const result = env.model.dispatch("SORT_CELLS", { sheetId, ...at, zone, sortDirection: direction });
    const reasons: readonly string[] = result.reasons;
    for (const [reason, text] of Object.entries(REFUSALS))
      if (reasons.includes(reason)) env.raiseError(translate(text));
    return result;
  };
}

/** The rows of a selection with all their cells, or all rows below the header where one is selected; undefined without a header. */
function wholeRows({ getters }: Model, sheetId: string, selected: Zone): Zone | undefined {
  const { ySplit } = getters.getPaneDivisions(sheetId);
  if (ySplit === 0 || selected.bottom < ySplit) return undefined;
  const filled = getters.getCells(sheetId).filter((cell) => cell.isFormula || cell.content !== "");
  const places = filled.map(({ id }) => getters.getCellPosition(id));
  const isOne = selected.top === selected.bottom;
  const lastRow = places.reduce((last, { row }) => Math.max(last, row), ySplit);
  const right = places.reduce((last, { col }) => Math.max(last, col), 0);
  return {
    ...{ left: 0, right },
    top: isOne ? ySplit : Math.max(selected.top, ySplit),
    bottom: isOne ? lastRow : Math.min(selected.bottom, lastRow),
  };
}
