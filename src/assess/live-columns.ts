import { brokenCell, isBlank } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";
import type { Headers, TabCells } from "../read/table";
import { isFormulaBelow, isSameFormula } from "../workbook/live-formula";
import { isLive, type Tab } from "../workbook/tab";

/** How a live column stands in a tab. */
export interface LiveState {
  readonly field: string;
  readonly header: string;
  /** From 0. */
  readonly column: number;
  /** `below`: where version 1 of the template put it, in the first row of data. */
  readonly formula: "right" | "altered" | "below" | "missing";
  /** The rows, from 0, in which somebody typed over what the formula would show. */
  readonly typed: readonly number[];
}

/** What is known of a tab's formulas: those that the columns should have, by header, and those that the cells have. */
interface LiveFormulas {
  readonly expected: ReadonlyMap<string, string>;
  /** Of the row of headers, and of the row below it. */
  readonly head: readonly string[];
  readonly below: readonly string[];
}

/** The live columns of a tab, as far as they are there. */
export const liveStates = (
  tab: TabCells,
  { columns }: Pick<Tab, "columns">,
  headers: Headers<string>,
  formulas: LiveFormulas,
): LiveState[] =>
  Object.entries(columns).flatMap(([field, declared]) => {
    const column = headers.columns[field];
    if (!isLive(declared) || column === undefined) return [];
    const { header } = declared;
    const formula = stateOf(column, formulas.expected.get(header), formulas);
    return [{ field, header, column, formula, typed: typedRows(tab, headers.row, column, formula) }];
  });

function stateOf(
  column: number,
  expected: string | undefined,
  { head, below }: LiveFormulas,
): LiveState["formula"] {
  const formula = head[column] ?? "";
  if (formula === "") return isFormulaBelow(below[column] ?? "") ? "below" : "missing";
  return expected === undefined || isSameFormula(formula, expected) ? "right" : "altered";
}

/** A formula fills all of its column or, where one cell of it is taken, nothing: what stands there then was typed. */
function typedRows(
  { cells, blocked = [] }: TabCells,
  headerRow: number,
  column: number,
  formula: LiveState["formula"],
): number[] {
  const start = headerRow + (formula === "below" ? 2 : 1);
  const fills =
    formula === "below"
      ? brokenCell(cells[start - 1]?.[column]) === undefined
      : formula !== "missing" && !blocked.includes(column);
  if (fills) return [];
  return cells.flatMap((row, index) => (index >= start && !isBlank(row[column]) ? [index] : []));
}

const WRONG = { missing: "live-missing", altered: "live-altered", below: "live-below" } as const;
/** A column that somebody fills by hand from top to bottom is pointed at, not each of its cells. */
const MOST_TYPED = 20;

/** Live columns whose formula is gone or another, and the cells in which somebody typed over what it would show. */
export const checkLiveColumns = (
  tab: TabCells,
  declared: Tab,
  headers: Headers<string>,
  formulas: LiveFormulas,
): Problem[] =>
  liveStates(tab, declared, headers, formulas).flatMap(({ field, header, column, formula, typed }) => {
    const clause = declared.columns[field]?.clause;
    const at = { clause, tab: tab.name, column: column + 1, people: [] };
    const cells = typed
      .slice(0, MOST_TYPED)
      .map((row) => ({ ...issue("warning", "live-typed", { header }), ...at, row: row + 1 }));
    if (formula === "right") return cells;
    const row = headers.row + (formula === "below" ? 2 : 1);
    return [{ ...issue("warning", WRONG[formula], { header }), ...at, row }, ...cells];
  });
