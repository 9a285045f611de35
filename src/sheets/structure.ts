import { checkLiveColumns, type LiveState, liveUnder, type Merge } from "../assess/live-columns";
import { checkStructure, filledRows, inputHeaders, inputTab } from "../assess/structure-checks";
import { kindOfTab } from "../read/known-tabs";
import type { Problem } from "../read/problem";
import { anchorsOf } from "./anchors";
import type { Sheet } from "./google";
import { mergeOf } from "./header-row";
import { liveColumnsOf } from "./live-columns";
import type { WorkbookReading } from "./read-workbook";

/** Apps Script tells of one row in one call whether it is hidden; hidden or not, it counts, so the asking is bounded. */
const MOST_ROWS_ASKED = 100;

/**
 * What values do not show: merged cells, hidden and filtered rows, formulas that change by themselves, and those of the
 * live columns. Some calls a tab, which is why validating asks for it and ranking does not.
 */
export function structureProblems(reading: WorkbookReading): Problem[] {
  const { grids, tabs, body } = reading;
  const anchors = anchorsOf(reading);
  let asked = 0;
  return tabs.flatMap((tab) => {
    const sheet = grids.find((one) => one.getName() === tab.name);
    const declared = inputTab(kindOfTab(tab), body.settings);
    const headers = declared === undefined ? undefined : inputHeaders(tab, declared);
    if (sheet === undefined || declared === undefined || headers === undefined || tab.draft === true)
      return [];
    const range = sheet.getDataRange();
    const merges = range.getMergedRanges().map(mergeOf);
    const rows = filledRows(tab, headers).slice(0, Math.max(0, MOST_ROWS_ASKED - asked));
    asked += rows.length;
    const filtered =
      sheet.getFilter() === null ? undefined : rows.filter((row) => sheet.isRowHiddenByFilter(row));
    const hidden = rows.filter((row) => sheet.isRowHiddenByUser(row));
    const formulas: string[][] = range.getFormulas();
    const live = liveColumnsOf(sheet, tab, declared.columns, anchors, formulas);
    // What stands below all that is filled may still keep a formula from its column.
    if (live?.states.some(isBlockedUnseen) === true) merges.push(...mergesBelow(sheet, tab.cells.length));
    const isPlain = (merge: Merge) => live === undefined || liveUnder(merge, live).length === 0;
    return [
      ...checkStructure(tab, declared, headers, {
        merges: merges.filter(isPlain),
        hidden,
        filtered,
        formulas,
      }),
      ...(live === undefined ? [] : checkLiveColumns(tab, declared, live, merges)),
    ];
  });
}

/** Nothing is shown, and nothing is seen that keeps the formula out. */
const isBlockedUnseen = ({ formula, fills, taken, below }: LiveState): boolean =>
  formula === "right" && !fills && taken.length === 0 && below.length === 0;

/** The merges below a row, from 1. */
function mergesBelow(sheet: Sheet, row: number): Merge[] {
  const [rows, columns] = [sheet.getMaxRows() - row, sheet.getMaxColumns()];
  return rows <= 0
    ? []
    : sheet
        .getRange(row + 1, 1, rows, columns)
        .getMergedRanges()
        .map(mergeOf);
}
