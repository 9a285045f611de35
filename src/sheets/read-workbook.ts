import { type Body, readBody } from "../record/body";
import type { TabCells } from "../record/table";
import { kindOfTab, knownTabs } from "../record/tabs/tab-kinds";
import { type Identities, readIdentities } from "./identity";

/** The workbook as one reading found it: each tab's cells by one call. */
export interface WorkbookReading {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheets: readonly GoogleAppsScript.Spreadsheet.Sheet[];
  readonly identities: Identities;
  readonly tabs: readonly TabCells[];
  readonly body: Body;
}

const isFraction = (cell: unknown) => typeof cell === "number" && cell > 0 && cell <= 1;

const GENERATED = /^(totals|list|sheets|seals|archive)(:|$)/;

/** Reads every tab that people fill in. Generated tabs are results, not input, and are not read here. */
export function readWorkbook(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): WorkbookReading {
  const identities = readIdentities(spreadsheet);
  const sheets = spreadsheet.getSheets();
  const tabs: TabCells[] = [];
  for (const sheet of sheets) {
    const identity = identities.of(sheet)?.value;
    if (identity !== undefined && GENERATED.test(identity)) continue;
    const range = sheet.getDataRange();
    const tab: TabCells = { name: sheet.getName(), identity, cells: range.getValues() };
    // Only the roster has a field in which 0.855 formatted as per cent means 85.5.
    const needsFormats = kindOfTab(tab) === "roster" && tab.cells.some((row) => row.some(isFraction));
    tabs.push(needsFormats ? { ...tab, formats: range.getNumberFormats() } : tab);
  }
  const body = readBody(knownTabs(tabs), spreadsheet.getSpreadsheetTimeZone());
  return { spreadsheet, sheets, identities, tabs, body };
}
