/** SpreadsheetApp: the door to everything, and its enumerations. */
import { newConditionalFormatRule } from "./conditional-format";
import { newDataValidation } from "./data-validation";
import { COPY_PASTE_TYPES } from "./range-copy";
import type { GlobalRef, SpreadsheetRef, UiRef } from "./refs";
import { activeRange, activeSheet } from "./spreadsheet";
import { CRITERIA } from "./validation-draft";

type App = GlobalRef;

function names(...values: string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, value]));
}

export const spreadsheetApp = {
  getActive: ({ core }: App): SpreadsheetRef => ({ kind: "Spreadsheet", core }),
  getActiveSheet: ({ core }: App) => activeSheet(core),
  getActiveRange: ({ core }: App) => activeRange(core),
  getUi: ({ core }: App): UiRef => ({ kind: "Ui", core }),
  flush: ({ core }: App) => core.workbook.flush(),
  newDataValidation: ({ core }: App) => newDataValidation(core),
  newConditionalFormatRule: ({ core }: App) => newConditionalFormatRule(core),
};

/** Enumerations are texts here: they compare with === and print as in Apps Script. */
export const spreadsheetAppConstants = {
  ProtectionType: names("RANGE", "SHEET"),
  BorderStyle: names("DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"),
  CopyPasteType: names(...COPY_PASTE_TYPES),
  WrapStrategy: names("WRAP", "OVERFLOW", "CLIP"),
  DataValidationCriteria: CRITERIA,
  DeveloperMetadataVisibility: names("DOCUMENT", "PROJECT"),
  DeveloperMetadataLocationType: names("SPREADSHEET", "SHEET", "ROW", "COLUMN"),
  SheetType: names("GRID", "OBJECT", "DATASOURCE"),
  Dimension: names("COLUMNS", "ROWS"),
};
