import { comparable } from "../read/cells/clean-text";
import { kindOfTab } from "../read/known-tabs";
import type { Member } from "../read/member";
import { findHeaders, type TabCells } from "../read/table";
import { TAB_NAMES } from "../workbook/tab";
import type { WorkbookReading } from "./read-workbook";
import type { TabTemplate } from "./templates";

/** The tab that a template stands for, whatever it is called: by identity, by name, or by what is in it. */
export function tabOfTemplate({ tabs, body }: WorkbookReading, template: TabTemplate): TabCells | undefined {
  const isNamed = (tab: TabCells) => comparable(tab.name) === comparable(template.name);
  const known = tabs.filter((tab) => tab.identity === template.identity);
  if (known.length > 0) return known.find(isNamed) ?? known[0];
  const others = tabs.filter(({ identity }) => identity === undefined);
  const named = others.find(isNamed);
  if (named !== undefined) return named;
  const [kind, unit] = template.identity.split(/:(.*)/);
  const isSingle = Object.values<string>(TAB_NAMES).includes(template.name);
  return others.find(
    (tab) => kindOfTab(tab) === kind && (isSingle || unitOfRows(tab, body.members) === unit),
  );
}

/** The unit of most people in a tab that lost both its identity and its name; undefined when nobody is in it. */
function unitOfRows(tab: TabCells, members: readonly Member[]): string | undefined {
  const headers = findHeaders(tab, { code: "Код" });
  if (headers === undefined) return undefined;
  const { row: headerRow, columns } = headers;
  const units = new Map(members.map(({ code, unit }) => [code, unit]));
  const counts = new Map<string, number>();
  for (const row of tab.cells.slice(headerRow + 1)) {
    const unit = units.get(String(row[columns.code ?? 0] ?? ""));
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
