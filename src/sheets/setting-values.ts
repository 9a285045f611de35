import { failures } from "../explain/failures";
import { knownTabs } from "../read/known-tabs";
import { settingHeaders } from "../read/setting-rows";
import { headerForm } from "../read/table";
import { SETTING_KEYS, SETTINGS, type SettingName } from "../workbook/settings";
import { TAB_NAMES } from "../workbook/tab";
import { literal, shownAs } from "./literal-text";
import { requireKnownTemplate, requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";

export type SettingValues = Record<SettingName, string>;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** The settings as texts, a date as 2026-12-15; empty where there is nothing. */
export function settingValues(reading: WorkbookReading): SettingValues {
  const places = settingPlaces(reading);
  const zone = reading.spreadsheet.getSpreadsheetTimeZone();
  const text = (value: unknown) =>
    value instanceof Date ? Utilities.formatDate(value, zone, "yyyy-MM-dd") : String(shownAs(value ?? ""));
  return Object.fromEntries(SETTING_KEYS.map((name) => [name, text(places[name]?.value)])) as SettingValues;
}

/** Writes the settings given, each beside its name; a number as a number, everything else as the text it is. */
export function writeSettings(reading: WorkbookReading, values: Partial<Record<string, unknown>>): void {
  const sheet = reading.spreadsheet.getSheetByName(tabOf(reading)?.name ?? TAB_NAMES.settings);
  if (sheet === null) throw new Error(failures.settingsGone);
  requireKnownTemplate(reading.origin);
  requirePermission([sheet]);
  const places = settingPlaces(reading);
  for (const name of SETTING_KEYS) {
    const value = values[name];
    if (typeof value !== "string") continue;
    const place = places[name];
    if (place === undefined) throw new Error(failures.settingGone(SETTINGS[name].name));
    const text = value.trim();
    const isNumber = SETTINGS[name].look.limits !== undefined && /^\d{1,4}(\.\d{1,2})?$/.test(text);
    sheet.getRange(place.row, place.column).setValue(isNumber ? Number(text) : literal(text));
  }
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
