import { checkLiveColumns, type LiveState, liveUnder, type Merge } from "../assess/live-columns";
import { checkStructure, filledRows, inputHeaders, inputTab } from "../assess/structure-checks";
import { isBlank } from "../read/cells/clean-text";
import { kindOfTab } from "../read/known-tabs";
import type { Problem } from "../read/problem";
import type { Headers, TabCells } from "../read/table";
import { anchorsOf } from "./anchors";
import { again, type Range, type Sheet } from "./google";
import { mergeOf } from "./header-row";
import { liveColumnsOf } from "./live-columns";
import type { WorkbookReading } from "./read-workbook";

/**
 * Google tells of one row in one call whether it is hidden, and of one tab whether it is filtered or has merged cells. A
 * hidden row counts like any other, so no more is asked than this in one check.
 */
const MOST_QUESTIONS = 14;

/** What was found of the workbook besides its values, and in how many tabs nobody looked for what is hidden or merged. */
interface Structure {
  readonly problems: readonly Problem[];
  readonly unseen: number;
}

/**
 * What values do not show: formulas that change by themselves and those of the live columns, by one call a tab; and, as far as
 * `MOST_QUESTIONS` reach, merged cells where one may stand, hidden and filtered rows. That is why validating asks for it and
 * ranking does not.
 */
export function structureOf(reading: WorkbookReading): Structure {
  const { grids, tabs, body } = reading;
  const anchors = anchorsOf(reading);
  let left = MOST_QUESTIONS;
  let unseen = 0;
  const problems = tabs.flatMap((tab) => {
    const kind = kindOfTab(tab);
    const sheet = grids.find((one) => one.getName() === tab.name);
    const declared = inputTab(kind, body.settings);
    const headers = declared === undefined ? undefined : inputHeaders(tab, declared);
    if (sheet === undefined || declared === undefined || headers === undefined || tab.draft === true)
      return [];
    const range = sheet.getDataRange();
    const isOfNumbers = declared.sealed !== undefined;
    const formulas: string[][] = isOfNumbers ? again(() => range.getFormulas()) : [];
    const live = liveColumnsOf(sheet, tab, declared.columns, anchors, formulas);
    const rows = filledRows(tab, headers);
    const look = lookedAt(sheet, rows, left, mayBeMerged(tab, headers, rows));
    left -= look.questions;
    if (look.isCut) unseen += 1;
    const merges = [...look.merges];
    // What stands below all that is filled may still keep a formula from its column.
    if (live?.states.some(isBlockedUnseen) === true)
      merges.push(...(look.isMergesAsked ? [] : mergesIn(range)), ...mergesBelow(sheet, tab.cells.length));
    const isPlain = (merge: Merge) => live === undefined || liveUnder(merge, live).length === 0;
    const { hidden, filtered } = look;
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
  return { problems, unseen };
}

/** Whether a merge may hide cells: somewhere a filled cell has a blank one below or beside it in a filled row, or the headers a gap. */
function mayBeMerged({ cells }: TabCells, headers: Headers<string>, rows: readonly number[]): boolean {
  const columns = Object.values(headers.columns).flatMap((column) => column ?? []);
  const isGap = (row: number, column: number) => {
    const [cell, above, beside] = [cells[row]?.[column], cells[row - 1]?.[column], cells[row]?.[column - 1]];
    return isBlank(cell) && ((row > headers.row + 1 && !isBlank(above)) || (column > 0 && !isBlank(beside)));
  };
  return rows.some((row) => columns.some((column) => isGap(row - 1, column)));
}

/** Merged, hidden and filtered cells of a tab, by at most so many calls. */
function lookedAt(sheet: Sheet, rows: readonly number[], most: number, mayBeMerged: boolean) {
  let questions = 0;
  let isCut = false;
  const ask = <T>(question: () => T): T | undefined => {
    isCut ||= questions >= most;
    if (isCut) return undefined;
    questions += 1;
    return again(question);
  };
  const merges = mayBeMerged ? ask(() => mergesIn(sheet.getDataRange())) : [];
  const filter = ask(() => sheet.getFilter());
  const isFiltered = filter !== undefined && filter !== null;
  const filtered = isFiltered
    ? rows.filter((row) => ask(() => sheet.isRowHiddenByFilter(row)) === true)
    : undefined;
  const hidden = rows.filter((row) => ask(() => sheet.isRowHiddenByUser(row)) === true);
  return {
    questions,
    merges: merges ?? [],
    isMergesAsked: mayBeMerged && merges !== undefined,
    filtered,
    hidden,
    /** Not all of it was asked. */
    isCut,
  };
}

/** Nothing is shown, and nothing is seen that keeps the formula out. */
const isBlockedUnseen = ({ formula, fills, taken, below }: LiveState): boolean =>
  formula === "right" && !fills && taken.length === 0 && below.length === 0;

const mergesIn = (range: Range): Merge[] => again(() => range.getMergedRanges()).map(mergeOf);

/** The merges below a row, from 1. */
function mergesBelow(sheet: Sheet, row: number): Merge[] {
  const [rows, columns] = [sheet.getMaxRows() - row, sheet.getMaxColumns()];
  return rows <= 0 ? [] : mergesIn(sheet.getRange(row + 1, 1, rows, columns));
}
