import { SETTING_KEYS, SETTINGS, type SettingName, settings as settingsTab } from "../workbook/settings";
import type { InputColumn } from "../workbook/tab";
import type { DateContext } from "./cells/date";
import { issue } from "./cells/issues";
import type { CellKind } from "./cells/kinds";
import { Row, type RowOfTab } from "./row";
import { findHeaders, type Headers, headerForm, type TabCells } from "./table";

const { name, value, help } = settingsTab.columns;

/** The row of one setting, whose value is read by the setting's own kind. */
type SettingRow<T> = Row<{ name: typeof name; value: InputColumn<T>; help: typeof help }>;
type KindOf<N extends SettingName> = (typeof SETTINGS)[N]["kind"];
type SettingValue<N extends SettingName> = KindOf<N> extends CellKind<infer T> ? T : never;

/** Takes the value of a setting, and says what is wrong with it; undefined where the setting is blank or not there. */
export interface SettingRows {
  take<N extends SettingName>(setting: N): SettingValue<N> | undefined;
  row(setting: SettingName): SettingRow<unknown> | undefined;
}

/** Where the settings' names and values stand: by their headers, or in the first columns of a tab that has none. */
export function settingHeaders(cells: TabCells): Headers<"name" | "value" | "help"> {
  const headers = findHeaders(cells, { name: name.header, value: value.header, help: help.header });
  if (headers !== undefined && headers.missing.length < 2) return headers;
  return { row: -1, columns: { name: 0, value: 1, help: 2 }, missing: [], twice: [] };
}

/** Each setting's row, and whether it is there. Of a setting that stands twice with two values neither is believed; both rows are reported. */
export function settingRows(
  cells: TabCells,
  dates: DateContext,
): { rows: SettingRows; reported: RowOfTab[]; has(setting: SettingName): boolean } {
  const headers = settingHeaders(cells);
  const seen = new Set<SettingName>();
  const found = new Map<SettingName, SettingRow<unknown>>();
  const reported: RowOfTab[] = [];
  const doubtful = new Set<SettingName>();
  cells.cells.forEach((line, index) => {
    const label = line[headers.columns.name ?? 0];
    if (typeof label !== "string") return;
    for (const setting of SETTING_KEYS) {
      const { name: words, clause, kind } = SETTINGS[setting];
      if (headerForm(label) !== headerForm(words)) continue;
      const columns = { name, value: { ...value, clause, kind: kind as CellKind<unknown> }, help };
      const row = new Row({ cells, tab: { ...settingsTab, columns }, headers, dates }, index);
      reported.push(row);
      seen.add(setting);
      const first = found.get(setting);
      if (first === undefined) {
        found.set(setting, row);
        continue;
      }
      row.report("name", issue("error", "setting-twice", { name: words }));
      if (String(row.cell("value")) !== String(first.cell("value"))) doubtful.add(setting);
    }
  });
  for (const setting of doubtful) found.delete(setting);
  return {
    rows: {
      // The setting's own kind reads its value.
      take: <N extends SettingName>(setting: N) =>
        found.get(setting)?.take("value") as SettingValue<N> | undefined,
      row: (setting) => found.get(setting),
    },
    reported,
    has: (setting) => seen.has(setting),
  };
}
