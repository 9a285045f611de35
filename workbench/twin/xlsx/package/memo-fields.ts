/** What the adapter wrote for itself into hidden names; every field is checked, since anyone can edit a file. */

import type { MetadataEntry, ProtectionData, WorkbookData } from "../workbook";
import { type DefinedName, readMemo } from "./memo";

export interface SheetMemo {
  id?: string;
  /** The full name of the tab, and the legal one that it had in the file. */
  name?: string;
  tab?: string;
  rows?: number;
  columns?: number;
  /** The sheet had a print setup, be it only "portrait", which every file says. */
  print?: boolean;
  metadata?: MetadataEntry[];
  protections?: ProtectionData[];
}

export interface WorkbookMemo {
  metadata?: MetadataEntry[];
  timeZone?: string;
  locale?: WorkbookData["settings"]["locale"];
}

type Json = Record<string, unknown>;

export function readSheetMemo(names: readonly DefinedName[], sheet: number): SheetMemo {
  const json = asObject(readMemo(names, sheet));
  const protections = asList(json.protections).filter(isProtection);
  return {
    ...pickStrings(json, ["id", "name", "tab"]),
    ...(isCount(json.rows) ? { rows: json.rows } : {}),
    ...(isCount(json.columns) ? { columns: json.columns } : {}),
    ...(json.print === true ? { print: true } : {}),
    ...metadataOf(json),
    ...(protections.length > 0 ? { protections } : {}),
  };
}

export function readWorkbookMemo(names: readonly DefinedName[]): WorkbookMemo {
  const json = asObject(readMemo(names));
  return {
    ...pickStrings(json, ["timeZone"]),
    ...metadataOf(json),
    ...(isLocale(json.locale) ? { locale: json.locale } : {}),
  };
}

function metadataOf(json: Json): { metadata?: MetadataEntry[] } {
  const metadata = asList(json.metadata).filter(isMetadata);
  return metadata.length > 0 ? { metadata } : {};
}

function pickStrings<K extends string>(json: Json, keys: readonly K[]): Partial<Record<K, string>> {
  const picked: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = json[key];
    if (typeof value === "string") picked[key] = value;
  }
  return picked;
}

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

function isMetadata(value: unknown): value is MetadataEntry {
  const { key, value: text } = asObject(value);
  return typeof key === "string" && typeof text === "string";
}

function isProtection(value: unknown): value is ProtectionData {
  const { id, range, description, warningOnly, unprotected } = asObject(value);
  return (
    typeof id === "string" &&
    (range === null || typeof range === "string") &&
    typeof description === "string" &&
    typeof warningOnly === "boolean" &&
    (unprotected === undefined || asList(unprotected).every((each) => typeof each === "string"))
  );
}

function isLocale(value: unknown): value is WorkbookData["settings"]["locale"] {
  const { code, name, decimalSeparator, thousandsSeparator, dateFormat, timeFormat, formulaArgSeparator } =
    asObject(value);
  const texts = [code, name, decimalSeparator, dateFormat, timeFormat, formulaArgSeparator];
  return texts.every((each) => typeof each === "string") && typeof (thousandsSeparator ?? "") === "string";
}
