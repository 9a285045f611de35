/**
 * The shapes that pass through the adapter: the engine's workbook JSON (o-spreadsheet's, with notes, protections and
 * metadata) and a few keys more that only matter to a file. A model that does not know a key ignores it.
 */
import type { WorkbookData as EngineWorkbook, SheetData } from "../engine/saved-workbook";

export type { MetadataEntry, ProtectionData } from "../engine/saved-workbook";

export type Figure = SheetData["figures"][number];
export type ConditionalRule = SheetData["conditionalFormats"][number];
export type CellStyle = EngineWorkbook["styles"][number];
export type CellBorder = EngineWorkbook["borders"][number];
export type ValidationRule = SheetData["dataValidationRules"][number] & {
  /** The help text of Google's data validation; xlsx calls it the prompt. */
  helpText?: string;
};

export interface PrintSetup {
  orientation?: "portrait" | "landscape";
  fitToWidth?: boolean;
  /** Header rows that are repeated on every page, as `1:2`. */
  repeatRows?: string;
  /** Row numbers (1-based) after which a new page starts. */
  pageBreaksAfter?: number[];
}

export type WorkbookSheet = Omit<SheetData, "dataValidationRules"> & {
  dataValidationRules: ValidationRule[];
  print?: PrintSetup;
  /** Hidden so that Excel's own menu does not offer to show it. */
  veryHidden?: boolean;
};

export type WorkbookData = Omit<EngineWorkbook, "sheets"> & { sheets: WorkbookSheet[] };

/** An evaluated value of the engine. */
export type EvaluatedValue = string | number | boolean | null | { error: string };

export interface WorkbookSnapshot {
  data: WorkbookData;
  /** By sheet id, then by A1 address; spilled cells are in here too. */
  values: Record<string, Record<string, EvaluatedValue>>;
}
