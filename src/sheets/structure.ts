import { checkLiveColumns, type LiveState, liveUnder, type Merge } from "../assess/live-columns";
import { checkStructure, filledRows, inputHeaders, inputTab } from "../assess/structure-checks";
import { isBlank } from "../read/cells/clean-text";
import { kindOfTab } from "../read/known-tabs";
import type { Problem } from "../read/problem";
import type { TabCells } from "../read/table";
import { type Anchors, anchorsOf } from "./anchors";
import { again, type Range, type Sheet } from "./google";
import { mergeOf } from "./header-row";
import { liveColumnsOf } from "./live-columns";
import type { WorkbookReading } from "./read-workbook";

/**
 * Google tells of one row in one call whether it is hidden, and of one tab whether it is filtered or has merged cells. A
 * hidden row counts like any other, so no more is asked than this in one check.
 */
const MOST_QUESTIONS = 10;

/** What was found of the workbook besides its values, and in how many tabs nobody looked for all that is hidden or merged. */
interface Structure {
  readonly problems: readonly Problem[];
  readonly unseen: number;
}

/**
 * What values do not show: formulas that change by themselves and those of the live columns, by one call a tab; and, as far as
 * `MOST_QUESTIONS` reach unless it is to be thorough, merged cells where one may stand, filters, and hidden rows, those of
 * short tabs first. That is why validating asks for it and ranking does not.
 */
export function structureOf(reading: WorkbookReading, isThorough: boolean): Structure {
  const anchors = anchorsOf(reading);
  const looks = reading.tabs.flatMap((tab) => lookAt(reading, tab, anchors) ?? []);
  // What reading had to ask of tabs whose rows lack their codes is among them.
  const asked = reading.tabs.filter(({ merges }) => merges !== undefined).length;
  let left = isThorough ? Number.POSITIVE_INFINITY : Math.max(0, MOST_QUESTIONS - asked);
  const unseen = new Set<Look>();
  /** Undefined where no more may be asked. */
  const ask = <T>(look: Look, question: (sheet: Sheet) => T): T | undefined => {
    if (left === 0) {
      unseen.add(look);
      return undefined;
    }
    left -= 1;
    return again(() => question(look.sheet));
  };
  const merges = new Map(
    looks
      .filter(mayBeMerged)
      .map((look) => [look, ask(look, (sheet) => mergesIn(sheet.getDataRange()))] as const),
  );
  const filtered = new Set(
    looks.filter((look) => (ask(look, (sheet) => sheet.getFilter()) ?? null) !== null),
  );
  const hidden = new Map(
    [...looks]
      .sort((one, other) => one.rows.length - other.rows.length)
      .map((look) => {
        const isHidden = (row: number) => ask(look, (sheet) => sheet.isRowHiddenByUser(row)) === true;
        return [look, look.rows.filter(isHidden)] as const;
      }),
  );
  const problems = looks.flatMap((look) =>
    problemsOf(look, {
      merges: merges.get(look),
      hidden: hidden.get(look) ?? [],
      isFiltered: filtered.has(look),
    }),
  );
  return { problems, unseen: unseen.size };
}

type Look = NonNullable<ReturnType<typeof lookAt>>;

/** A tab that people fill in, with its formulas; undefined for any other. */
function lookAt(reading: WorkbookReading, tab: TabCells, anchors: Anchors) {
  const sheet = reading.sheetOf.get(tab);
  const declared = inputTab(kindOfTab(tab), reading.body.settings);
  const headers = declared === undefined ? undefined : inputHeaders(tab, declared);
  if (sheet === undefined || declared === undefined || headers === undefined || tab.draft === true)
    return undefined;
  // Where nobody's number comes from a tab, no formula of it decides one.
  const counts = declared.sealed !== undefined || declared.kind === "settings";
  const formulas: string[][] = counts ? again(() => sheet.getDataRange().getFormulas()) : [];
  const live = liveColumnsOf(sheet, tab, declared.columns, anchors, formulas);
  return { tab, sheet, declared, headers, formulas, live, rows: filledRows(tab, headers) };
}

/** Whether a merge may hide cells: a filled cell has a blank one below or beside it in a filled row. */
function mayBeMerged({ tab: { cells }, headers, rows }: Look): boolean {
  const columns = Object.values(headers.columns).flatMap((column) => column ?? []);
  const isGap = (row: number, column: number) => {
    const [cell, above, beside] = [cells[row]?.[column], cells[row - 1]?.[column], cells[row]?.[column - 1]];
    return isBlank(cell) && ((row > headers.row + 1 && !isBlank(above)) || (column > 0 && !isBlank(beside)));
  };
  return rows.some((row) => columns.some((column) => isGap(row - 1, column)));
}

function problemsOf(
  { tab, sheet, declared, headers, formulas, live }: Look,
  found: { merges: readonly Merge[] | undefined; hidden: readonly number[]; isFiltered: boolean },
): Problem[] {
  const { hidden, isFiltered } = found;
  // What stands below all that is filled may still keep a formula from its column.
  const isBlocked = live?.states.some(isBlockedUnseen) === true;
  const seen = found.merges ?? (isBlocked ? mergesIn(sheet.getDataRange()) : []);
  const merges = isBlocked ? [...seen, ...mergesBelow(sheet, tab.cells.length)] : seen;
  const isPlain = (merge: Merge) => live === undefined || liveUnder(merge, live).length === 0;
  return [
    ...checkStructure(tab, declared, headers, {
      merges: merges.filter(isPlain),
      hidden,
      isFiltered,
      formulas,
    }),
    ...(live === undefined ? [] : checkLiveColumns(tab, declared, live, merges)),
  ];
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
