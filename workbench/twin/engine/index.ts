/** The engine: a spreadsheet workbook without a page. */
export { SPREADSHEET_OWNER } from "./annotations";
export { type CustomFunction, type CustomFunctionCaller, registerCustomFunctions } from "./custom-functions";
export type { EditGuard } from "./edit-guard";
export { DEFAULT_TIME_ZONE, localeOf } from "./locale";
export * from "./saved-workbook";
export { toCommas, toLocalSeparators } from "./separators";
export { whyNotSheetName } from "./sheet-names";
export { instantToSerial } from "./time-zone";
export {
  openWorkbook,
  type Snapshot,
  type Workbook,
} from "./workbook";
export type { Write, WriteCommand } from "./writes";
