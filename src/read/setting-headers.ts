import { settings } from "../workbook/settings";
import { findHeaders, type Headers, type TabCells } from "./table";

const { name, value, help } = settings.columns;

/** Where the settings' names and values stand: by their headers, or in the first columns of a tab that has none. */
export function settingHeaders(cells: TabCells): Headers<"name" | "value" | "help"> {
  const headers = findHeaders(cells, { name: name.header, value: value.header, help: help.header });
  if (headers !== undefined && headers.missing.length < 2) return headers;
  return { row: -1, columns: { name: 0, value: 1, help: 2 }, missing: [], twice: [] };
}
