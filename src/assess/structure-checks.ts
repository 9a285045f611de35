import { isBlank } from "../read/cells/clean-text";
import type { Problem } from "../read/cells/problem";
import { runsOf } from "../read/runs";
import { findHeaders, type Headers, type TabCells } from "../read/table";
import { conductHeaders, headForm, staffForm } from "../read/tabs/conduct";
import type { Settings } from "../read/tabs/settings";
import {
  ADJUSTMENTS,
  COMPLAINTS,
  INTERVIEWS,
  PEERS,
  PLAN,
  ROSTER,
  SETTINGS,
  type TabKind,
} from "../workbook/columns";

/** What a tab is besides its values; rows and columns from 1. */
export interface TabStructure {
  readonly merges: readonly { readonly range: string; readonly row: number; readonly lastRow: number }[];
  /** Rows that people hid, and rows that a filter hides. */
  readonly hidden: readonly number[];
  readonly filtered: readonly number[] | undefined;
  /** As the cells: "" where there is no formula. */
  readonly formulas: readonly (readonly string[])[];
}

const MOST_MERGES = 20;
/** Functions whose value changes without anybody's doing: a score must not. */
const VOLATILE =
  /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|IMPORTRANGE|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTFEED|GOOGLEFINANCE)\s*\(/giu;

/** The headers of a tab that people fill in, wherever they stand; undefined for any other tab. */
export function inputHeaders(tab: TabCells, kind: TabKind | undefined, settings: Settings) {
  const names: Partial<Record<TabKind, Readonly<Record<string, string>>>> = {
    settings: SETTINGS,
    roster: ROSTER,
    plan: PLAN,
    conduct: conductHeaders(staffForm(settings.staffSkills)),
    management: conductHeaders(headForm(settings.headSkills)),
    peers: PEERS,
    adjustments: ADJUSTMENTS,
    complaints: COMPLAINTS,
    interviews: INTERVIEWS,
  };
  const own = kind === undefined ? undefined : names[kind];
  return own === undefined ? undefined : findHeaders<string>(tab, own);
}

/** The rows below the headers in which anything is typed, from 1. */
export const filledRows = ({ cells }: TabCells, { row, columns }: Headers<string>): number[] =>
  cells.flatMap((line, index) =>
    index > row && Object.values(columns).some((column) => column !== undefined && !isBlank(line[column]))
      ? [index + 1]
      : [],
  );

/** Merged cells in the data, hidden and filtered rows (which count), and formulas whose value does not stay. */
export function checkStructure(
  tab: TabCells,
  headers: Headers<string>,
  { merges, hidden, filtered, formulas }: TabStructure,
): Problem[] {
  const problems: Problem[] = [];
  const warn = (id: Problem["id"], facts: Problem["facts"], row?: number, column?: number) =>
    problems.push({ level: "warning", id, facts, tab: tab.name, row, column, people: [] });
  const firstDataRow = headers.row + 2;
  for (const { range, row } of merges.filter(({ lastRow }) => lastRow >= firstDataRow).slice(0, MOST_MERGES))
    warn("cells-merged", { range }, row, columnOf(range));
  if (hidden.length > 0) warn("rows-hidden", { count: hidden.length, rows: runsOf(hidden) });
  if (filtered !== undefined) warn("tab-filtered", { count: filtered.length });
  for (const [field, column] of Object.entries(headers.columns)) {
    if (column === undefined || field === "mean") continue;
    formulas.forEach((line, index) => {
      const names = index > headers.row ? volatileIn(line[column] ?? "") : [];
      if (names.length > 0) warn("formula-volatile", { names }, index + 1, column + 1);
    });
  }
  return problems;
}

function volatileIn(formula: string): string[] {
  const code = formula.replace(/"[^"]*"/gu, '""');
  return [...new Set((code.match(VOLATILE) ?? []).map((call) => call.replace(/\W+$/u, "").toUpperCase()))];
}

/** The column, from 1, of a range like `C5:D7`. */
const columnOf = (range: string): number =>
  [...(/^[A-Z]+/u.exec(range)?.[0] ?? "A")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
