import { conductTabName } from "../workbook/conduct";
import { planTabName } from "../workbook/plan";
import { roster as rosterTab } from "../workbook/roster";
import { unitPlan as unitPlanTab } from "../workbook/unit-plan";
import { comparable } from "./cells/clean-text";
import type { KnownTabs } from "./known-tabs";
import type { Spot } from "./problem";
import { HEADER_ROWS, headersIn, type TabCells } from "./table";

/** Where things stand in the workbook, for problems that no row of a tab reports. */
export interface TabPlaces {
  /** The column of a header in a tab, from 1. */
  columnOf(tab: string, header: string): number | undefined;
  /** The name of the tab of a kind, for the unit where there is one a unit; undefined when it is not there. */
  tabOf(kind: "plan" | "conduct" | "management" | "peers", unit?: string): string | undefined;
  /** The unit that a plan or a conduct tab is of, in comparable form; undefined when neither identity nor name says it. */
  unitOf(tab: string): string | undefined;
  /** Where a row that is missing in a tab would be looked for: its header of codes. */
  headOf(tab: string): Spot;
}

const CODE = rosterTab.columns.code.header;
/** By what the row of headers is known: of codes, or in the plan of units of these. */
const KEYS = [CODE, unitPlanTab.columns.reached.header];

export function placesIn(tabs: KnownTabs, units: readonly string[]): TabPlaces {
  const { roster, unitPlan, plans, conducts, managements, peers, adjustments, complaints, reviews } = tabs;
  const all = [...(roster === undefined ? [] : [roster]), ...plans, ...conducts, ...managements, ...peers];
  if (unitPlan !== undefined) all.push(unitPlan);
  const headers = headersOf([...all, ...adjustments, ...complaints, ...reviews]);
  const ofUnits = unitsOfTabs([...plans, ...conducts], units);
  const ofUnit = (found: readonly TabCells[], kind: string, name: string, unit: string) =>
    found.find((tab) => tab.identity === `${kind}:${unit}` || comparable(tab.name) === comparable(name))
      ?.name;
  return {
    columnOf(tab, header) {
      const [column] = headers.get(tab)?.columnsOf(header) ?? [];
      return column === undefined ? undefined : column + 1;
    },
    tabOf(kind, unit = "") {
      if (kind === "plan") return ofUnit(plans, kind, planTabName(unit), unit);
      if (kind === "conduct") return ofUnit(conducts, kind, conductTabName(unit), unit);
      return (kind === "peers" ? peers : managements)[0]?.name;
    },
    unitOf: (tab) => ofUnits.get(tab),
    headOf(tab) {
      const head = headers.get(tab);
      return { tab, row: head?.row ?? 1, column: (head?.columnsOf(CODE)[0] ?? 0) + 1, near: true };
    },
  };
}

/** The units of tabs, by their identity or else by their names. */
function unitsOfTabs(tabs: readonly TabCells[], units: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map(
    units.flatMap((unit) =>
      [planTabName(unit), conductTabName(unit)].map((name) => [comparable(name), comparable(unit)] as const),
    ),
  );
  return new Map(
    tabs.flatMap(({ name, identity }) => {
      const told = identity?.split(/:(.*)/su)[1];
      const unit = told === undefined ? named.get(comparable(name)) : comparable(told);
      return unit === undefined ? [] : [[name, unit] as const];
    }),
  );
}

/** The row of headers of each tab, from 1, and where its headers stand. */
function headersOf(tabs: readonly TabCells[]) {
  return new Map(
    tabs.flatMap(({ name, cells }) => {
      const rows = cells.slice(0, HEADER_ROWS).map(headersIn);
      const index = rows.findIndex((columnsOf) => KEYS.some((key) => columnsOf(key).length > 0));
      const columnsOf = rows[index];
      return columnsOf === undefined ? [] : [[name, { row: index + 1, columnsOf }] as const];
    }),
  );
}
