/** The commands that the plugins of the annotations and of typed columns add to those of o-spreadsheet. */
import type { Zone } from "./o-spreadsheet";
import type { MetadataEntry, ProtectionData, SheetType } from "./saved-workbook";

export type AnnotationCommand =
  | { type: "SET_NOTE"; sheetId: string; col: number; row: number; note: string }
  | { type: "SET_PROTECTIONS"; sheetId: string; protections: ProtectionData[] }
  | { type: "SET_METADATA"; owner: string; metadata: MetadataEntry[] }
  | { type: "SET_SHEET_TYPE"; sheetId: string; sheetType: SheetType }
  | { type: "SET_TYPED_COLUMNS"; sheetId: string; zones: Zone[] }
  | { type: "SET_TIME_ZONE"; timeZone: string };

export const ANNOTATION_COMMANDS: readonly AnnotationCommand["type"][] = [
  "SET_NOTE",
  "SET_PROTECTIONS",
  "SET_METADATA",
  "SET_SHEET_TYPE",
  "SET_TYPED_COLUMNS",
  "SET_TIME_ZONE",
];
