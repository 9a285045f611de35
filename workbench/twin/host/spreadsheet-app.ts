/** SpreadsheetApp: the door to everything, and its enumerations. */
import { newConditionalFormatRule } from "./conditional-format";
import { newDataValidation } from "./data-validation";
import { COPY_PASTE_TYPES } from "./range-copy";
import type { GlobalRef, RangeRef, SheetRef, SpreadsheetRef, UiRef } from "./refs";
import { activeRange, activeSheet, currentCell } from "./spreadsheet";
import { CRITERIA } from "./validation-draft";

type App = GlobalRef;

function names(...values: string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, value]));
}

const active = ({ core }: App): SpreadsheetRef => ({ kind: "Spreadsheet", core });

export const spreadsheetApp = {
  getActive: active,
  getActiveSpreadsheet: active,
  getActiveSheet: ({ core }: App) => activeSheet(core),
  getActiveRange: ({ core }: App) => activeRange(core),
  getCurrentCell: ({ core }: App) => currentCell(core),
  getSelection: ({ core }: App) => ({ kind: "Selection" as const, core }),
  setActiveSheet({ core }: App, { sheetId }: SheetRef) {
    core.selection = { sheetId, zone: { top: 0, left: 0, bottom: 0, right: 0 } };
  },
  setActiveRange({ core }: App, range: RangeRef) {
    core.selection = { sheetId: range.sheetId, zone: range.zone };
    return range;
  },
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
  BooleanCriteria: names(
    ...["CUSTOM_FORMULA", "CELL_EMPTY", "CELL_NOT_EMPTY", "TEXT_CONTAINS", "TEXT_DOES_NOT_CONTAIN"],
    ...["TEXT_STARTS_WITH", "TEXT_ENDS_WITH", "TEXT_EQUAL_TO", "NUMBER_BETWEEN", "NUMBER_NOT_BETWEEN"],
    ...["NUMBER_EQUAL_TO", "NUMBER_NOT_EQUAL_TO", "NUMBER_GREATER_THAN", "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
    ...["NUMBER_LESS_THAN", "NUMBER_LESS_THAN_OR_EQUAL_TO"],
  ),
  DeveloperMetadataVisibility: names("DOCUMENT", "PROJECT"),
  DeveloperMetadataLocationType: names("SPREADSHEET", "SHEET", "ROW", "COLUMN"),
  SheetType: names("GRID", "OBJECT", "DATASOURCE"),
  Dimension: names("COLUMNS", "ROWS"),
  Direction: names("UP", "DOWN", "PREVIOUS", "NEXT"),
};
