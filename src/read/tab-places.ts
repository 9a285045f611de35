import { conductTabName } from "../workbook/conduct";
import { planTabName } from "../workbook/plan";
import { comparable } from "./cells/clean-text";
import type { KnownTabs } from "./known-tabs";
import type { Spot } from "./problem";
import { HEADER_ROWS, type TabCells } from "./table";

/** Where things stand in the workbook, for problems that no row of a tab reports. */
export interface TabPlaces {
  /** The column of a header in a tab, from 1. */
  columnOf(tab: string, header: string): number | undefined;
  /** The name of the tab of a kind, for the unit where there is one a unit; undefined when it is not there. */
  tabOf(kind: "plan" | "conduct" | "management" | "peers", unit?: string): string | undefined;
  /** Where a row that is missing in a tab would be looked for: its header of codes. */
  headOf(tab: string): Spot;
}

interface HeaderRow {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

const CODE = "код";

export function placesIn(tabs: KnownTabs): TabPlaces {
  const { roster, plans, conducts, managements, peers, adjustments, reviews } = tabs;
  const all = [...(roster === undefined ? [] : [roster]), ...plans, ...conducts, ...managements, ...peers];
  const headers = headersOf([...all, ...adjustments, ...reviews]);
  const ofUnit = (found: readonly TabCells[], kind: string, name: string, unit: string) =>
    found.find((tab) => tab.identity === `${kind}:${unit}` || comparable(tab.name) === comparable(name))
      ?.name;
  return {
    columnOf: (tab, header) => headers.get(tab)?.columns.get(comparable(header)),
    tabOf(kind, unit = "") {
      if (kind === "plan") return ofUnit(plans, kind, planTabName(unit), unit);
      if (kind === "conduct") return ofUnit(conducts, kind, conductTabName(unit), unit);
      return (kind === "peers" ? peers : managements)[0]?.name;
    },
    headOf(tab) {
      const head = headers.get(tab);
      return { tab, row: head?.row ?? 1, column: head?.columns.get(CODE) ?? 1, near: true };
    },
  };
}

function headersOf(tabs: readonly TabCells[]): Map<string, HeaderRow> {
  const found = new Map<string, HeaderRow>();
  for (const { name, cells } of tabs) {
    const index = cells
      .slice(0, HEADER_ROWS)
      .findIndex((row) => row.some((cell) => comparable(String(cell)) === CODE));
    if (index < 0) continue;
    const columns = new Map(
      (cells[index] ?? []).map((cell, column) => [comparable(String(cell)), column + 1]),
    );
    found.set(name, { row: index + 1, columns });
  }
  return found;
}
