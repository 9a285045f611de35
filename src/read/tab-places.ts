import { conductTabName, planTabName } from "../workbook/columns";
import { comparable } from "./cells/clean-text";
import type { TabCells } from "./table";
import type { KnownTabs } from "./tabs/tab-kinds";

/** Where things stand in the workbook, for problems that no row of a tab reports. */
export interface TabPlaces {
  /** The column of a header in a tab, from 1. */
  columnOf(tab: string, header: string): number | undefined;
  /** The name of the tab of a kind, for the unit where there is one a unit; undefined when it is not there. */
  tabOf(kind: "plan" | "conduct" | "management" | "peers", unit?: string): string | undefined;
}

export function placesIn(tabs: KnownTabs): TabPlaces {
  const { roster, plans, conducts, managements, peers, adjustments, reviews } = tabs;
  const columns = columnsOf([
    ...(roster === undefined ? [] : [roster]),
    ...plans,
    ...conducts,
    ...managements,
    ...peers,
    ...adjustments,
    ...reviews,
  ]);
  const ofUnit = (found: readonly TabCells[], kind: string, name: string, unit: string) =>
    found.find((tab) => tab.identity === `${kind}:${unit}` || comparable(tab.name) === comparable(name))
      ?.name;
  return {
    columnOf: (tab, header) => columns.get(tab)?.get(comparable(header)),
    tabOf(kind, unit = "") {
      if (kind === "plan") return ofUnit(plans, kind, planTabName(unit), unit);
      if (kind === "conduct") return ofUnit(conducts, kind, conductTabName(unit), unit);
      return (kind === "peers" ? peers : managements)[0]?.name;
    },
  };
}

function columnsOf(tabs: readonly TabCells[]): Map<string, Map<string, number>> {
  const columns = new Map<string, Map<string, number>>();
  for (const { name, cells } of tabs) {
    const headers = cells.slice(0, 10).find((row) => row.some((cell) => comparable(String(cell)) === "код"));
    if (headers === undefined) continue;
    columns.set(name, new Map(headers.map((cell, index) => [comparable(String(cell)), index + 1])));
  }
  return columns;
}
