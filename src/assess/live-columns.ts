import { brokenCell } from "../read/cells/clean-text";
import { type Issue, issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";
import { runsOf } from "../read/runs";
import type { Headers, TabCells } from "../read/table";
import { headerOf, isOfColumn, isOfHeader, isSameFormula } from "../workbook/live-formula";
import { type Columns, isLive, type Tab } from "../workbook/tab";

/** How a live column stands in a tab; rows and columns from 0. */
export interface LiveState {
  readonly field: string;
  readonly header: string;
  readonly column: number;
  /** What the header cell has; `bounded` is an altered one that ends at a row, so that below it people may type. */
  readonly formula: "right" | "altered" | "bounded" | "missing";
  /** Where formulas of ours stand below the header: version 1 put them there, people move and copy them. */
  readonly below: readonly number[];
  /** Whether one of them fills the column. */
  readonly fills: boolean;
  /** The rows in which something stands that none of them shows, be it only a space. */
  readonly taken: readonly number[];
}

/** What is known of a tab's formulas: those that the columns should have, by header, and those that the cells have. */
interface LiveFormulas {
  readonly expected: ReadonlyMap<string, string>;
  /** As the cells: "" where there is no formula. */
  readonly formulas: readonly (readonly string[])[];
}

/** The live columns of a tab, as far as they are there. */
export const liveStates = (
  { cells }: TabCells,
  columns: Columns,
  headers: Headers<string>,
  { expected, formulas }: LiveFormulas,
): LiveState[] => {
  const rows = [...cells.keys()].slice(headers.row);
  return Object.entries(columns).flatMap(([field, declared]) => {
    const column = headers.columns[field];
    if (!isLive(declared) || column === undefined) return [];
    const { header } = declared;
    const formulaAt = (row: number) => formulas[row]?.[column] ?? "";
    const own = rows.filter((row) =>
      row === headers.row ? isOfHeader(formulaAt(row)) : isOfColumn(formulaAt(row), header),
    );
    // It fills all below it; where one cell of that is taken, it shows an error and nothing else. A header has no error of its own.
    const isBroken = (row: number) => (row === headers.row ? isError : isKeptOut)(cells[row]?.[column]);
    const filled = own.find((row) => !isBroken(row)) ?? Number.POSITIVE_INFINITY;
    const isTaken = (row: number) =>
      row > headers.row &&
      row < filled &&
      !own.includes(row) &&
      ((cells[row]?.[column] ?? "") !== "" || formulaAt(row) !== "");
    return [
      {
        ...{ field, header, column },
        formula: formulaIn(formulaAt(headers.row), expected.get(header)),
        below: own.filter((row) => row > headers.row),
        fills: Number.isFinite(filled),
        taken: rows.filter(isTaken),
      },
    ];
  });
};

function formulaIn(formula: string, expected: string | undefined): LiveState["formula"] {
  if (formula === "") return "missing";
  if (expected === undefined || isSameFormula(formula, expected)) return "right";
  return headerOf(formula) === undefined || isOfHeader(formula) ? "altered" : "bounded";
}

/** An error value; a function that has not answered yet shows none. */
const isError = (cell: unknown): boolean =>
  brokenCell(cell)?.issues.some(({ id }) => id === "cell-error") === true;

/** What a formula shows that a taken cell keeps from filling its column; below a header other errors are a row's own. */
const isKeptOut = (cell: unknown): boolean => isError(cell) && /^#(?:REF|SPILL)/iu.test(String(cell).trim());

/**
 * Whether set-up gives the column its formula again. What somebody typed goes by their own click, so a column stays as it
 * is while anything stands in it that the formula would be kept from; only where nothing is shown anyway a formula moves.
 */
export const isOurs = ({ taken, below, fills }: LiveState): boolean =>
  taken.length === 0 || (below.length > 0 && !fills);

/** A merge by what it covers; rows and columns from 1. */
export interface Merge {
  readonly range: string;
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
}

/** The live columns of a tab as they stand, and where its headers are with theirs. */
export interface LiveColumns {
  readonly headers: Headers<string>;
  readonly states: readonly LiveState[];
  /** The columns, from 0, that people called like a live one. */
  readonly namesakes: readonly { readonly header: string; readonly column: number }[];
}

/** The live columns that a merge touches: it may keep their formulas from filling them. */
export const liveUnder = (
  { lastRow, column, lastColumn }: Merge,
  { headers, states }: Pick<LiveColumns, "headers" | "states">,
): LiveState[] =>
  lastRow <= headers.row
    ? []
    : states.filter((state) => state.column + 1 >= column && state.column + 1 <= lastColumn);

const coversHeader = ({ row, lastRow, column, lastColumn }: Merge, header: number): boolean =>
  row <= header && header <= lastRow && lastColumn > column;

/** So many cells are pointed at one by one; more of them, by their rows, at the header. */
const MOST_TAKEN = 20;

/** Live columns that are gone, whose formula is gone or another, and the cells that keep a formula from filling its column. */
export function checkLiveColumns(
  tab: TabCells,
  declared: Tab,
  live: LiveColumns,
  merges: readonly Merge[],
): Problem[] {
  const { headers, states, namesakes } = live;
  const at = (what: Issue, field: string | undefined, row: number, column?: number): Problem => {
    const spot = { tab: tab.name, row: row + 1, ...(column !== undefined && { column: column + 1 }) };
    return { ...what, clause: declared.columns[field ?? ""]?.clause, ...spot, people: [] };
  };
  const fieldOf = (header: string) => states.find((state) => state.header === header)?.field;
  const gone = headers.missing.filter((field) => {
    const column = declared.columns[field];
    return column !== undefined && isLive(column);
  });
  // A tab that never had any is somebody's own; one that lost some leaves the others without what they name.
  const isOwn = states.length === 0 && tab.identity === undefined;
  const names = gone.map((field) => declared.columns[field]?.header ?? field);
  const absent =
    gone.length === 0
      ? []
      : [at(issue(isOwn ? "info" : "warning", "live-absent", { headers: names }), gone[0], headers.row)];
  const covered = merges.map((merge) => ({ merge, under: liveUnder(merge, live) }));
  const merged = covered.flatMap(({ merge: { range, row, column }, under }) => {
    const what = issue("warning", "live-merged", { range, headers: under.map(({ header }) => header) });
    return under.length === 0 ? [] : [at(what, under[0]?.field, row - 1, column - 1)];
  });
  // A header under a merge is not gone: the merge is what hides it.
  const hiding = absent.length === 0 ? [] : merges.filter((merge) => coversHeader(merge, headers.row + 1));
  const hidden = hiding.map(({ range, row, column }) => {
    const what = issue("warning", "live-merged", { range, headers: names });
    return at(what, gone[0], row - 1, column - 1);
  });
  const found = states.flatMap((state) => {
    const { field, header, column, formula, below, fills, taken } = state;
    const rows = runsOf(taken.map((row) => row + 1));
    const what = { header, rows: isOurs(state) ? [] : rows };
    const problems: Problem[] = [];
    const say = (one: Issue, row = headers.row) => problems.push(at(one, field, row, column));
    if (formula === "altered") say(issue("warning", "live-altered", what));
    if (formula === "bounded") say(issue("warning", "live-bounded", { header }));
    if (formula === "missing" && below.length === 0) say(issue("warning", "live-missing", what));
    for (const row of below) say(issue("warning", "live-below", what), row);
    if (fills || (below.length === 0 && !isError(tab.cells[headers.row]?.[column]))) return problems;
    // Nothing is shown: what stands in the way is pointed at.
    const isMerged = covered.some(({ under }) => under.includes(state));
    const isMany = taken.length > MOST_TAKEN;
    if (isMany || (taken.length === 0 && below.length === 0 && !isMerged))
      say(issue("warning", "live-blocked", { header, rows }));
    if (!isMany) for (const row of taken) say(issue("warning", "live-typed", { header }), row);
    return problems;
  });
  const twice = namesakes.map(({ header, column }) =>
    at(issue("warning", "header-twice", { header }), fieldOf(header), headers.row, column),
  );
  return [...absent, ...hidden, ...merged, ...found, ...twice];
}
