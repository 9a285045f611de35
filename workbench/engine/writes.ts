/**
 * The writes a workbook accepts: o-spreadsheet's commands, and the commands of the annotations plugin.
 *
 * A write that must look at the document as it is when its turn comes (and not when it was queued) is a function
 * from the getters to further writes; only what is stored is up to date then, evaluated values are not.
 */

import type { AnnotationGetters } from "./annotations";
import type { MetadataEntry, ProtectionData } from "./data";
import type { Command, Getters } from "./o-spreadsheet";

export type AnnotationCommand =
  | { type: "SET_NOTE"; sheetId: string; col: number; row: number; note: string }
  | { type: "SET_PROTECTIONS"; sheetId: string; protections: ProtectionData[] }
  | { type: "SET_METADATA"; owner: string; metadata: MetadataEntry[] }
  | { type: "SET_DOCUMENT_PROPERTIES"; properties: Record<string, string> }
  | { type: "SET_TIME_ZONE"; timeZone: string };

export const ANNOTATION_COMMANDS: readonly AnnotationCommand["type"][] = [
  "SET_NOTE",
  "SET_PROTECTIONS",
  "SET_METADATA",
  "SET_DOCUMENT_PROPERTIES",
  "SET_TIME_ZONE",
];

export type WriteCommand = Command | AnnotationCommand;

export type LateWrite = (getters: Getters & AnnotationGetters) => WriteCommand[];

export type Write = WriteCommand | LateWrite;
