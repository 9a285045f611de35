import { type Body, readBody } from "../read/body";
import { kindOfTab, knownTabs } from "../read/known-tabs";
import { lacksCode } from "../read/merges";
import type { Origin } from "../read/origin";
import type { MergedCells, TabCells } from "../read/table";
import { INPUT_TABS } from "../workbook/tabs";
import { again, gridsOf, type Range, type Sheet, type Spreadsheet, valuesOf } from "./google";
import { type Identities, isGenerated, readIdentities } from "./identity";
import { readVotes } from "./votes";

/** The workbook as one reading found it: each tab's cells by one call. */
export interface WorkbookReading {
  readonly spreadsheet: Spreadsheet;
  /** All tabs, charts' own among them: their names are taken. */
  readonly sheets: readonly Sheet[];
  /** The tabs that have cells. */
  readonly grids: readonly Sheet[];
  readonly identities: Identities;
  readonly tabs: readonly TabCells[];
  /** Where each tab was read, whatever people call it since. */
  readonly sheetOf: ReadonlyMap<TabCells, Sheet>;
  readonly origin: Origin;
  readonly body: Body;
}

/** Tells the tabs that were generated as one of these kinds, `list` or `sheets:А`. */
export const generatedAs =
  ({ identities }: WorkbookReading, ...kinds: readonly string[]) =>
  (sheet: Sheet): boolean => {
    const identity = identities.of(sheet)?.value;
    return kinds.some((kind) => identity === kind || identity?.startsWith(`${kind}:`));
  };

/**
 * A format decides what a number means, a per cent or a code like 007, wherever one counts: in the settings and in every
 * tab that somebody's result rests on.
 */
function needsFormats(tab: TabCells): boolean {
  const kind = kindOfTab(tab);
  const declared = kind === undefined ? undefined : INPUT_TABS[kind];
  const counts = kind === "settings" || declared?.sealed !== undefined;
  return counts && tab.cells.some((row) => row.some((cell) => typeof cell === "number"));
}

/** A merge says whose a row is only where a row of people lacks its code. */
function needsMerges(tab: TabCells): boolean {
  const kind = kindOfTab(tab);
  const declared = kind === undefined || kind === "roster" ? undefined : INPUT_TABS[kind];
  return declared !== undefined && lacksCode(tab, declared);
}

const mergedCells = (range: Range): MergedCells => ({
  column: range.getColumn(),
  row: range.getRow(),
  lastRow: range.getLastRow(),
});

/** How the add-on names what it puts aside: a day, or in brackets why. */
const PUT_ASIDE = /\d{4}-\d{2}-\d{2}|\(архив\)/u;

/**
 * A tab that may be ours and lost its identity: the lists, and in a file that lost all of them whatever is no input or
 * is named like an archive. Asking each tab for its sign would cost a call a tab.
 */
function mayBeGenerated(tab: TabCells, { lost }: Identities): boolean {
  const kind = kindOfTab(tab);
  return kind === "list" || kind === "totals" || (lost && (kind === undefined || PUT_ASIDE.test(tab.name)));
}

/**
 * Reads every tab that people fill in, or of those that the add-on made only the `needed` ones, for a job that needs no
 * others. Generated tabs are results, not input, and are not read here.
 */
export function readWorkbook(
  spreadsheet: Spreadsheet,
  needed: (sheet: Sheet, identity: string) => boolean = () => true,
): WorkbookReading {
  const identities = readIdentities(spreadsheet);
  const sheets = again(() => spreadsheet.getSheets());
  const grids = gridsOf(sheets);
  const tabs: TabCells[] = [];
  const sheetOf = new Map<TabCells, Sheet>();
  for (const sheet of grids) {
    const known = identities.of(sheet);
    const identity = known?.value;
    if (isGenerated(identity) || (identity !== undefined && !needed(sheet, identity))) continue;
    const range = sheet.getDataRange();
    const tab: TabCells = {
      name: sheet.getName(),
      identity,
      ...(known?.draft === true && { draft: true as const }),
      cells: valuesOf(range),
    };
    if (
      identity === undefined &&
      mayBeGenerated(tab, identities) &&
      identities.recover(sheet, grids) !== undefined
    )
      continue;
    const read: TabCells = {
      ...tab,
      ...(needsFormats(tab) && { formats: again(() => range.getNumberFormats()) }),
      ...(needsMerges(tab) && { merges: again(() => range.getMergedRanges()).map(mergedCells) }),
    };
    tabs.push(read);
    sheetOf.set(read, sheet);
  }
  const version = Number(identities.version?.value ?? Number.NaN);
  const origin: Origin = {
    timeZone: again(() => spreadsheet.getSpreadsheetTimeZone()),
    templateVersion: Number.isInteger(version) ? version : undefined,
    votes: new Map([...readVotes()].map(([code, { state }]) => [code, state])),
  };
  const body = readBody(knownTabs(tabs), origin);
  return { spreadsheet, sheets, grids, identities, tabs, sheetOf, origin, body };
}
