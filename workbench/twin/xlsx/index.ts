/**
 * The .xlsx adapter of the twin: files ↔ the engine's workbook JSON. Pure functions over bytes; callers do the file IO.
 *
 *   const { data, warnings } = await readXlsxApart(bytes);   // in a worker; throws UnreadableFile only
 *   const bytes = await writeXlsx(workbook.snapshot());
 */
export { readXlsxApart } from "./read-apart";
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
