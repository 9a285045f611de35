import { failures } from "../explain/failures";
import { sentenceOf } from "../explain/problem";
import { unmarked } from "../read/cells/clean-text";
import type { CellKind } from "../read/cells/kinds";
import { knownTabs } from "../read/known-tabs";
import type { Origin } from "../read/origin";
import { settingHeaders } from "../read/setting-rows";
import { headerForm, type TabCells } from "../read/table";
import { SETTING_KEYS, SETTINGS, type SettingName } from "../workbook/settings";
import { TAB_NAMES } from "../workbook/tab";
import { type Sheet, valuesOf } from "./google";
import { literal } from "./literal-text";
import { requireKnownTemplate, requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";

export type SettingValues = Record<SettingName, string>;

type Read = Pick<WorkbookReading, "tabs" | "origin">;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** The settings as texts, a date as 2026-12-15; empty where there is nothing. */
export function settingValues({ tabs, origin }: Read): SettingValues {
  const places = settingPlaces({ tabs });
  const texts = SETTING_KEYS.map((name) => [name, textOf(places[name]?.value, origin)]);
  return Object.fromEntries(texts) as SettingValues;
}

const textOf = (value: unknown, { timeZone }: Origin): string =>
  value instanceof Date ? Utilities.formatDate(value, timeZone, "yyyy-MM-dd") : String(unmarked(value ?? ""));

/**
 * Writes the settings given, each beside its name, and gives all of them as they stand then. What the workbook would not
 * take is refused before the first is written; what stands there already is not written. Where somebody changes a setting
 * at the same time, theirs stays, and what is said comes after the others are saved.
 */
export function writeSettings(
  reading: WorkbookReading,
  values: Partial<Record<string, unknown>>,
): SettingValues {
  const tab = tabOf(reading);
  const sheet = reading.spreadsheet.getSheetByName(tab?.name ?? TAB_NAMES.settings);
  if (tab === undefined || sheet === null) throw new Error(failures.settingsGone);
  requireKnownTemplate(reading.origin);
  const before = settingPlaces(reading);
  const isSame = (one: unknown, other: unknown) =>
    textOf(one, reading.origin) === textOf(other, reading.origin);
  const wanted = SETTING_KEYS.flatMap((name) => {
    const value = values[name];
    if (typeof value !== "string") return [];
    if (before[name] === undefined) throw new Error(failures.settingGone(SETTINGS[name].name));
    const cell = settingCell(name, value.trim(), reading);
    return isSame(cell, before[name]?.value) ? [] : [{ name, cell }];
  });
  if (wanted.length > 0) requirePermission([sheet]);

  const readAgain = (): TabCells => ({ ...tab, cells: valuesOf(sheet.getDataRange()) });
  const typed: string[] = [];
  let now = readAgain();
  for (const { name, cell } of wanted) {
    const place = settingPlaces({ tabs: [now] })[name];
    if (place === undefined || !isSame(place.value, before[name]?.value)) {
      typed.push(SETTINGS[name].name);
      continue;
    }
    sheet.getRange(place.row, place.column).setValue(cell);
    const after = readAgain();
    const there = settingPlaces({ tabs: [after] })[name];
    const isInPlace = there?.row === place.row && there.column === place.column;
    now = isInPlace ? after : movedBack(sheet, [now, after], { name, cell }, readAgain);
  }
  if (typed.length > 0) throw new Error(failures.settingsTyped(typed));
  return settingValues({ tabs: [now], origin: reading.origin });
}

/**
 * Somebody inserted or took away a row or a column between reading and writing, so that a value stands where it does not
 * belong: the cell gets its own again, and the value comes beside its name.
 */
function movedBack(
  sheet: Sheet,
  [before, after]: readonly [TabCells, TabCells],
  { name, cell }: { readonly name: SettingName; readonly cell: string | number },
  readAgain: () => TabCells,
): TabCells {
  const [was, is] = [settingPlaces({ tabs: [before] }), settingPlaces({ tabs: [after] })];
  const written = was[name];
  if (written === undefined) return after;
  const { row, column } = written;
  const right = (settingHeaders(after).columns.name ?? 0) - (settingHeaders(before).columns.name ?? 0);
  const other = SETTING_KEYS.find((one) => one !== name && is[one]?.row === row);
  // Columns moved as a whole, the row of another setting, or a cell that was not there.
  const own = right !== 0 ? before.cells[row - 1]?.[column - 1 - right] : was[other ?? name]?.value;
  const range = sheet.getRange(row, column);
  if (right === 0 && other === undefined) range.clearContent();
  else range.setValue(literal(own ?? ""));
  const place = settingPlaces({ tabs: [readAgain()] })[name];
  if (place === undefined) throw new Error(failures.settingGone(SETTINGS[name].name));
  sheet.getRange(place.row, place.column).setValue(cell);
  return readAgain();
}

/** A setting as its cell is given it: a number as a number, a choice by its own word, else the text that it is. */
function settingCell(name: SettingName, text: string, { origin, body }: WorkbookReading): string | number {
  const { kind, name: label } = SETTINGS[name];
  const dates = { timeZone: origin.timeZone, year: body.settings.year };
  const reading = (kind as CellKind<unknown>).reads(text, { dates, format: "" });
  // A day that may be another is asked here: once it is stored nobody can see that it was.
  const isDay = SETTINGS[name].look.format === "date";
  const [refusal] = reading.bad
    ? reading.issues
    : reading.issues.filter(({ level }) => isDay && level === "warning");
  if (refusal !== undefined) throw new Error(failures.settingRefused(label, sentenceOf(refusal)));
  if (text === "" || reading.value === undefined) return literal(text);
  const written = (kind as CellKind<unknown>).writes(reading.value);
  const { limits, format } = SETTINGS[name].look;
  if (limits !== undefined) return Number(written);
  // Typed like this it is a date in every language.
  if (format === "date") return written;
  return literal(kind.choices === undefined ? text : written);
}

const tabOf = ({ tabs }: Pick<WorkbookReading, "tabs">) => knownTabs(tabs).settings;

/** Where the values of the settings stand, of those that are there. */
export function settingPlaces(reading: Pick<WorkbookReading, "tabs">): Partial<Record<SettingName, Place>> {
  const tab = tabOf(reading);
  if (tab === undefined) return {};
  const { name: nameColumn = 0, value: valueColumn = 1 } = settingHeaders(tab).columns;
  const places: Partial<Record<SettingName, Place>> = {};
  tab.cells.forEach((cells, index) => {
    const label = cells[nameColumn];
    const isNamed = (key: SettingName) => headerForm(SETTINGS[key].name) === headerForm(label);
    const name = SETTING_KEYS.find(isNamed);
    if (name !== undefined)
      places[name] ??= { row: index + 1, column: valueColumn + 1, value: cells[valueColumn] };
  });
  return places;
}
