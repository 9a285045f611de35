/** What the adapter wrote for itself into hidden names; every field is checked, since anyone can edit a file. */

import type { MetadataEntry, ProtectionData, WorkbookData } from "../workbook";
import { type DefinedName, readMemo } from "./memo";

type Locale = WorkbookData["settings"]["locale"];

export interface SheetMemo {
  id?: string | undefined;
  /** The full name of the tab, and the legal one that it had in the file. */
  name?: string | undefined;
  tab?: string | undefined;
  rows?: number | undefined;
  columns?: number | undefined;
  /** The sheet had a print setup, be it only "portrait", which every file says. */
  print?: boolean | undefined;
  metadata?: MetadataEntry[] | undefined;
  protections?: ProtectionData[] | undefined;
}

export interface WorkbookMemo {
  metadata?: MetadataEntry[] | undefined;
  timeZone?: string | undefined;
  locale?: Locale | undefined;
}

export function readSheetMemo(names: readonly DefinedName[], sheet: number): SheetMemo {
  const { id, name, tab, rows, columns, print, metadata, protections } = asObject(readMemo(names, sheet));
  return {
    id: only(isText, id),
    name: only(isText, name),
    tab: only(isText, tab),
    rows: only(isCount, rows),
    columns: only(isCount, columns),
    print: print === true,
    metadata: those(isMetadata, metadata),
    protections: those(isProtection, protections),
  };
}

export function readWorkbookMemo(names: readonly DefinedName[]): WorkbookMemo {
  const { metadata, timeZone, locale } = asObject(readMemo(names));
  return {
    metadata: those(isMetadata, metadata),
    timeZone: only(isText, timeZone),
    locale: only(isLocale, locale),
  };
}

function only<T>(isSound: (value: unknown) => value is T, value: unknown): T | undefined {
  return isSound(value) ? value : undefined;
}

/** The sound ones of a list; undefined without any. */
function those<T>(isSound: (value: unknown) => value is T, list: unknown): T[] | undefined {
  const sound = Array.isArray(list) ? list.filter(isSound) : [];
  return sound.length > 0 ? sound : undefined;
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

const isText = (value: unknown): value is string => typeof value === "string";

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

function isMetadata(value: unknown): value is MetadataEntry {
  const { key, value: text } = asObject(value);
  return isText(key) && isText(text);
}

function isProtection(value: unknown): value is ProtectionData {
  const { id, range, description, warningOnly, unprotected = [] } = asObject(value);
  return (
    isText(id) &&
    (range === null || isText(range)) &&
    isText(description) &&
    typeof warningOnly === "boolean" &&
    Array.isArray(unprotected) &&
    unprotected.every(isText)
  );
}

function isLocale(value: unknown): value is Locale {
  const { thousandsSeparator = "", ...others } = asObject(value);
  const texts = ["code", "name", "decimalSeparator", "dateFormat", "timeFormat", "formulaArgSeparator"];
  return isText(thousandsSeparator) && texts.every((each) => isText(others[each]));
}
