/**
 * The .xlsx adapter of the workbench: files ↔ the engine's workbook JSON. Pure functions over bytes, for Node and the
 * browser; callers do the file IO.
 *
 *   const { data, warnings } = await readXlsx(bytes);   // throws UnreadableFile only
 *   const bytes = await writeXlsx(workbook.snapshot());
 */
export { type ReadResult, readXlsx } from "./read-xlsx";
export { UnreadableFile } from "./unreadable";
export type {
  EvaluatedValue,
  ValidationRule,
  WorkbookData,
  WorkbookSheet,
  WorkbookSnapshot,
} from "./workbook";
export { writeXlsx } from "./write-xlsx";
