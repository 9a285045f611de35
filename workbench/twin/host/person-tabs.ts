/** What a person does with tabs: a chart to a tab of its own, a tab connected to a database, cells made a Table. */
import { DEFAULT_COLUMNS } from "../engine";
import { outlineByName, rangeFromA1, sheetRef } from "./addresses";
import type { HostCore } from "./core";
import { insertCommand, sheetCharts } from "./embedded-chart";
import { requireEdit } from "./permission";
import { tabCalled } from "./person";
import { checkNewName } from "./sheet-identity";

function insertTab(core: HostCore, name: string, position: number): string {
  checkNewName(core, name);
  const sheetId = core.nextId();
  const [rows, cols] = [core.rowsOfNewTab, DEFAULT_COLUMNS];
  core.workbook.write({ type: "CREATE_SHEET", sheetId, position, name, rows, cols });
  return sheetId;
}

function freeChartName(core: HostCore): string {
  for (let number = 1; ; number++) if (!outlineByName(core, `Chart${number}`)) return `Chart${number}`;
}

/** ⋮ → Move to own sheet, on the first chart of a tab: gives the name of the new tab, which follows it. */
export function moveChartToOwnSheet(core: HostCore, tab: string): string {
  const { id: sheetId } = tabCalled(core, tab);
  requireEdit(core, sheetId, null);
  const [chart] = sheetCharts.getCharts(sheetRef(core, sheetId));
  if (!chart) throw new Error(`There is no chart on "${tab}".`);
  const name = freeChartName(core);
  const place = core.workbook.sheets().findIndex(({ id }) => id === sheetId) + 1;
  sheetCharts.removeChart(sheetRef(core, sheetId), chart);
  const home = insertTab(core, name, place);
  core.workbook.write(insertCommand(core, { ...chart.draft, sheetId: home }));
  core.workbook.write({ type: "SET_SHEET_TYPE", sheetId: home, sheetType: "OBJECT" });
  core.workbook.flush();
  return name;
}

/** Data → Data connectors: a tab of this name, the last, that shows a database. */
export function connectSheet(core: HostCore, name: string): void {
  const sheetId = insertTab(core, name, core.workbook.sheets().length);
  core.workbook.write({ type: "SET_SHEET_TYPE", sheetId, sheetType: "DATASOURCE" });
  core.workbook.flush();
}

/** Format → Convert to table: the first row of the range is its header, and every column gets a type. */
export function convertToTable(core: HostCore, tab: string, a1: string): void {
  const { sheetId, zone } = rangeFromA1(core, tabCalled(core, tab).id, a1);
  requireEdit(core, sheetId, zone);
  const typed = core.workbook.getters.getTypedColumns(sheetId);
  const zones = [...typed, { ...zone, top: zone.top + 1 }];
  core.workbook.write({ type: "SET_TYPED_COLUMNS", sheetId, zones });
  core.workbook.flush();
}
