import { isBlank } from "../read/cells/clean-text";
import { type Issue, issue } from "../read/cells/issues";
import { headersOf } from "../read/open-table";
import type { Problem } from "../read/problem";
import { runsOf } from "../read/runs";
import type { Settings } from "../read/settings";
import { findHeaders, type Headers, type TabCells } from "../read/table";
import { conductForm } from "../workbook/conduct";
import type { Tab, TabKind } from "../workbook/tab";
import { INPUT_TABS } from "../workbook/tabs";
import type { Merge } from "./live-columns";

/** What a tab is besides its values; rows and columns from 1. */
interface TabStructure {
  readonly merges: readonly Merge[];
  /** Rows that people hid. */
  readonly hidden: readonly number[];
  readonly isFiltered: boolean;
  /** As the cells: "" where there is no formula. */
  readonly formulas: readonly (readonly string[])[];
}

const MOST_MERGES = 20;
/** Functions whose value changes without anybody's doing: a score must not. */
const VOLATILE =
  /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|IMPORTRANGE|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTFEED|GOOGLEFINANCE)\s*\(/giu;

/** A tab that people fill in, with the skills that the body adopted; undefined for any other. */
export function inputTab(kind: TabKind | undefined, { staffSkills, headSkills }: Settings): Tab | undefined {
  if (kind === "conduct") return conductForm("civil-servant", staffSkills).tab;
  if (kind === "management") return conductForm("unit-head", headSkills).tab;
  // Nobody's number comes from the register of the review.
  return kind === undefined || kind === "reviews" ? undefined : INPUT_TABS[kind];
}

/** Where its headers stand. */
export const inputHeaders = (cells: TabCells, tab: Tab) => findHeaders<string>(cells, headersOf(tab));

/** The rows below the headers in which anything is typed, from 1. */
export const filledRows = ({ cells }: TabCells, { row, columns }: Headers<string>): number[] =>
  cells.flatMap((line, index) =>
    index > row && Object.values(columns).some((column) => column !== undefined && !isBlank(line[column]))
      ? [index + 1]
      : [],
  );

/** Merged cells in the data, hidden and filtered rows (which count), and formulas whose value does not stay. */
export function checkStructure(
  { name }: TabCells,
  tab: Tab,
  headers: Headers<string>,
  { merges, hidden, isFiltered, formulas }: TabStructure,
): Problem[] {
  const clauses = new Map(
    Object.entries(headers.columns).map(([field, column]) => [
      (column ?? -1) + 1,
      tab.columns[field]?.clause,
    ]),
  );
  const ofTab = Object.values(tab.columns)[0]?.clause;
  const at = (what: Issue, spot: { row: number; column?: number; near?: true }): Problem => {
    const clause = (spot.column === undefined ? undefined : clauses.get(spot.column)) ?? ofTab;
    return { ...what, clause, tab: name, ...spot, people: [] };
  };
  const head = { row: headers.row + 1, near: true } as const;
  const merged = merges
    .filter(({ lastRow }) => lastRow >= headers.row + 2)
    .slice(0, MOST_MERGES)
    .map(({ range, row, column }) => at(issue("warning", "cells-merged", { range }), { row, column }));
  const unseen = { count: hidden.length, rows: runsOf(hidden) };
  const computed = [...formulas.keys()].filter(
    (row) => row > headers.row && formulas[row]?.some((formula) => formula !== "") === true,
  );
  const volatile = Object.values(headers.columns).flatMap((column) =>
    computed.flatMap((row) => {
      const names = column === undefined ? [] : volatileIn(formulas[row]?.[column] ?? "");
      if (column === undefined || names.length === 0) return [];
      return [at(issue("warning", "formula-volatile", { names }), { row: row + 1, column: column + 1 })];
    }),
  );
  return [
    ...merged,
    ...(hidden.length === 0 ? [] : [at(issue("warning", "rows-hidden", unseen), head)]),
    ...(isFiltered ? [at(issue("warning", "tab-filtered", {}), head)] : []),
    ...volatile,
  ];
}

function volatileIn(formula: string): string[] {
  const code = formula.replace(/"[^"]*"/gu, '""');
  return [...new Set((code.match(VOLATILE) ?? []).map((call) => call.replace(/\W+$/u, "").toUpperCase()))];
}
