/** The engine: a spreadsheet workbook without a page. */
export { SPREADSHEET_OWNER } from "./annotations";
export { type CustomFunction, type CustomFunctionCaller, registerCustomFunctions } from "./custom-functions";
export * from "./data";
export type { EditGuard } from "./edit-guard";
export { DEFAULT_TIME_ZONE, ISO_LOCALE } from "./locale";
export { whyNotSheetName } from "./sheet-names";
export { instantToSerial, serialToInstant } from "./time-zone";
export {
  openWorkbook,
  type Snapshot,
  type SnapshotValue,
  type Workbook,
  type WorkbookGetters,
} from "./workbook";
export type { Write, WriteCommand } from "./writes";
