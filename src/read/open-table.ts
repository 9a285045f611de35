import { type Columns, inputsOf, type Tab } from "../workbook/tab";
import type { DateContext } from "./cells/date";
import { issue } from "./cells/issues";
import type { Table } from "./found-table";
import type { Problem } from "./problem";
import { findHeaders, type TabCells } from "./table";

interface Opened<C extends Columns> {
  /** Undefined when no header was found. */
  readonly table: Table<C> | undefined;
  /** A needed column is missing or stands twice: who has rows there is blocked by a check. */
  readonly broken: boolean;
  readonly problems: Problem[];
}

/** The headers of a tab by its fields. */
export const headersOf = <C extends Columns>({
  columns,
}: Pick<Tab<C>, "columns">): Readonly<Record<keyof C & string, string>> =>
  Object.fromEntries(Object.entries(columns).map(([field, { header }]) => [field, header])) as Record<
    keyof C & string,
    string
  >; // the fields of the columns

/** Finds a tab's headers and says what is wrong with them. */
export function openTable<C extends Columns>(cells: TabCells, tab: Tab<C>, dates: DateContext): Opened<C> {
  const headers = findHeaders(cells, headersOf(tab));
  const where = { tab: cells.name, people: [] };
  const needed = inputsOf(tab).filter((field) => tab.columns[field]?.presence === "needed");
  if (headers === undefined) {
    const names = needed.map((field) => tab.columns[field]?.header ?? field);
    const clause = tab.columns[needed[0] ?? ""]?.clause;
    const empty = issue("error", "tab-empty", { headers: names }, clause);
    return { table: undefined, broken: true, problems: [{ ...empty, ...where, row: 1, near: true }] };
  }
  const problems: Problem[] = [];
  let broken = false;
  const row = headers.row + 1;
  for (const field of headers.missing) {
    const { header = field, presence, clause } = tab.columns[field] ?? {};
    if (presence === "optional") continue;
    broken ||= presence === "needed";
    const level = presence === "needed" ? "error" : "warning";
    problems.push({ ...issue(level, "header-missing", { header }, clause), ...where, row });
  }
  for (const field of headers.twice) {
    const { header = field, presence, clause } = tab.columns[field] ?? {};
    if (presence === "optional") continue;
    const column = (headers.columns[field] ?? 0) + 1;
    broken = true;
    problems.push({ ...issue("error", "header-twice", { header }, clause), ...where, row, column });
  }
  return { table: { cells, tab, headers, dates }, broken, problems };
}
