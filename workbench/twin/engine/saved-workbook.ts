/**
 * What this workbench adds to o-spreadsheet's saved workbook, and what an empty workbook is.
 *
 * Cell notes, protections, developer metadata, document properties and the time zone have no place in o-spreadsheet;
 * they are extra keys of its WorkbookData, so that one JSON document still holds everything.
 */
import { DEFAULT_TIME_ZONE, ISO_LOCALE } from "./locale";
import {
  helpers,
  type SheetData as PlainSheetData,
  type WorkbookData as PlainWorkbookData,
} from "./o-spreadsheet";

/** A protection as saved: `range` in A1 without a tab name, or null for the whole tab. */
export type ProtectionData = {
  id: string;
  range: string | null;
  description: string;
  warningOnly: boolean;
  unprotected?: string[];
  /** Made by an editor, whom it does not bind; without it by the owner. */
  madeByEditor?: boolean;
};

export type MetadataEntry = { key: string; value: string };

/** A grid of cells, a chart that fills its tab, or a tab that shows a database. */
export type SheetType = "GRID" | "OBJECT" | "DATASOURCE";

export type SheetData = PlainSheetData & {
  /** Without it the tab is a grid. */
  sheetType?: SheetType;
  notes?: Record<string, string>;
  protections?: ProtectionData[];
  /** The typed columns of Tables, in A1 without a tab name. */
  typedColumns?: string[];
  metadata?: MetadataEntry[];
};

export type WorkbookData = Omit<PlainWorkbookData, "sheets"> & {
  sheets: SheetData[];
  /** Developer metadata of the spreadsheet itself, not of a tab. */
  metadata?: MetadataEntry[];
  documentProperties?: Record<string, string>;
  timeZone?: string;
};

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/** A new spreadsheet as Google makes it: one tab of 1000 rows and 26 columns. */
export function emptyWorkbookData(firstTab = "Sheet1"): WorkbookData {
  const data = helpers.createEmptyWorkbookData(firstTab);
  const sheets = data.sheets.map((sheet) => ({
    ...sheet,
    id: "0",
    rowNumber: DEFAULT_ROWS,
    colNumber: DEFAULT_COLUMNS,
  }));
  return { ...data, sheets, settings: { ...data.settings, locale: ISO_LOCALE }, timeZone: DEFAULT_TIME_ZONE };
}
