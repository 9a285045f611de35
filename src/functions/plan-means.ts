import { toNumber } from "../explain/numbers";
import { LEARNING_FULL_MARK, MEASURE_FULL_MARK } from "../law/scales";
import { SECTIONS } from "../law/words";
import { type EarningRow, meanSoFar } from "../methodology/chapter-2-measures/2.7-mean-so-far";
import { points } from "../methodology/units";
import { isBlank } from "../read/cells/clean-text";
import { readCode } from "../read/cells/code";
import { within } from "../read/cells/number";
import { choiceIn, isEmpty, numberIn } from "./cells";
import { areHeaders, HEADERS } from "./headers";
import { wrong } from "./read";
import { type Cells, rowsOf } from "./shape";

declare function addon_(): typeof import("./rest");

/** The columns of a plan in the order of the functions' arguments. */
type PlanCells = readonly [
  code: Cells,
  section: Cells,
  number: Cells,
  sum: Cells,
  droppedBy: Cells,
  reEvaluated: Cells,
];

interface Row extends EarningRow {
  /** Counted from 0. */
  readonly index: number;
  /** As it was typed: `1`, or `1.2`. */
  readonly typed: string;
  /** Whether the points are its own, and not the team's. */
  readonly isOwn: boolean;
  readonly isLearning: boolean;
  /** Dropped by a decision that names no number (2.7). */
  readonly isWrong: boolean;
}

/** The rows of one person that one mean is taken of, sections А and В (2.7) or Б (3.3), and where it is shown. */
interface Group {
  readonly first: number;
  readonly rows: readonly Row[];
  /** The indexes of rows that have no number, or no code below this one's: no mean has them. */
  readonly unnumbered: readonly number[];
}

/**
 * 2.7, 3.3: on the first row of each person's А and В, and on that of their Б, the mean of what has points so far, with two
 * decimals; blank elsewhere.
 */
export const planMeans = (cells: PlanCells): unknown =>
  inFirstRows(cells, ({ rows }) => {
    if (isRefused(rows)) return "";
    const { mean } = meanSoFar(rows);
    return mean === undefined ? "" : toNumber(mean);
  });

/** How the mean's row says that its numbers give no mean. */
const WRONG = "алдаатай";

/**
 * In the same rows: of how many measures that somebody began the points are there, `3/4`; blank before anything is begun. A
 * row is begun where a cell of its row in `begun` is filled.
 */
export function planStates(cells: PlanCells, begun: Cells): unknown {
  const filled = rowsOf(begun);
  if (filled.length !== rowsOf(cells[0]).length) return wrong("2.7", "ranges-differ");
  const isFilled = (index: number) => (filled[index] ?? []).some((cell) => !isBlank(cell));
  return inFirstRows(cells, ({ rows, unnumbered }) => {
    if (isRefused(rows)) return WRONG;
    const counted = meanSoFar(rows).counted;
    const earned = counted.filter((row) => row.points !== undefined).length;
    const awaited = counted.filter((row) => row.points === undefined && isFilled(row.index)).length;
    const begun = earned + awaited + unnumbered.filter(isFilled).length;
    return begun === 0 ? "" : `${earned}/${begun}`;
  });
}

/**
 * What the ranking refuses of these rows: a number twice, a measure with sub-measures and points of its own (2.8), a part of Б,
 * a decision without its number.
 */
const isRefused = (rows: readonly Row[]): boolean =>
  rows.some((row, place) => {
    if (row.droppedBy !== undefined) return row.isWrong;
    const others = rows.filter((other, at) => at !== place && other.isLearning === row.isLearning);
    if (row.isLearning && row.typed.includes(".")) return true;
    if (others.some((other) => other.typed === row.typed && other.section === row.section)) return true;
    const isPart = (other: Row) =>
      other.typed.startsWith(`${row.typed}.`) &&
      other.section === row.section &&
      other.droppedBy === undefined;
    return row.isOwn && row.points !== undefined && !row.typed.includes(".") && others.some(isPart);
  });

/** A value a group, in its first row. */
function inFirstRows(cells: PlanCells, shownOf: (group: Group) => unknown): unknown {
  const columns = cells.map(rowsOf);
  const [codes = []] = columns;
  if (columns.some((column) => column.length !== codes.length)) return wrong("2.7", "ranges-differ");
  const lines = codes.map((_, index) => columns.map((column) => column[index]?.[0] ?? ""));
  const shown = lines.map((): unknown[] => [""]);
  for (const group of groupsOf(lines)) shown[group.first] = [shownOf(group)];
  return Array.isArray(cells[0]) ? shown : shown[0]?.[0];
}

function groupsOf(lines: readonly (readonly unknown[])[]): Iterable<Group> {
  type Open = { first: number; rows: Row[]; unnumbered: number[] };
  const groups = new Map<string, Open>();
  let above: Open | undefined;
  const codeOf = codesOf(lines);
  lines.forEach((line, index) => {
    if (index === 0 && areHeaders(line, HEADERS.plan)) return;
    const [codeCell, sectionCell] = line;
    const code = codeOf(codeCell);
    const section = choiceIn(sectionCell, SECTIONS).value;
    // Whose it is, a merge or a name tells the ranking alone.
    if (code === undefined) above?.unnumbered.push(index);
    if (code === undefined || section === undefined) return;
    const key = `${section === "learning" ? "learning" : "measures"}|${code}`;
    const group = groups.get(key) ?? { first: index, rows: [], unnumbered: [] };
    groups.set(key, group);
    above = group;
    const row = rowOf(line, section, index);
    if (row === undefined) group.unnumbered.push(index);
    else group.rows.push(row);
  });
  return groups.values();
}

/** The code of a cell; one that a spreadsheet took for a number is that of the texts which is the same number. */
function codesOf(lines: readonly (readonly unknown[])[]): (cell: unknown) => string | undefined {
  const texts = new Set(
    lines.flatMap(([cell]) => (typeof cell === "string" ? (readCode(cell).value ?? []) : [])),
  );
  return (cell) => {
    const alike =
      typeof cell === "number"
        ? [...texts].filter((text) => /^\d+$/.test(text) && Number(text) === cell)
        : [];
    return alike.length === 1 ? alike[0] : readCode(cell).value;
  };
}

const NOT_DROPPED = { droppedBy: undefined, isWrong: false };

function rowOf(
  [, , numberCell, sumCell, droppedCell, againCell]: readonly unknown[],
  section: (typeof SECTIONS)[keyof typeof SECTIONS],
  index: number,
): Row | undefined {
  const number = numberOf(numberCell);
  if (number === undefined) return undefined;
  const isLearning = section === "learning";
  const again = within(numberIn(againCell), 0, isLearning ? LEARNING_FULL_MARK : MEASURE_FULL_MARK).value;
  const earned = again ?? numberIn(typeof sumCell === "number" ? sumCell : "").value;
  return {
    at: { tab: "", row: index + 1 },
    // Section Б has no sub-measures (3.3): each of its rows is one of its own.
    ...(isLearning ? { section: "measure", number: String(index) } : { section, number }),
    name: "",
    ...(isEmpty(droppedCell) ? NOT_DROPPED : addon_().droppedOf(droppedCell)),
    points: earned === undefined ? undefined : points(earned),
    index,
    typed: number,
    isOwn: again === undefined,
    isLearning,
  };
}

/** The number of a measure as most people write it; anything else is read by the rest. */
function numberOf(cell: unknown): string | undefined {
  if (isEmpty(cell)) return undefined;
  const isPlain = typeof cell === "string" && /^[1-9]\d{0,3}(?:\.[1-9]\d{0,3})?$/.test(cell);
  return isPlain ? cell : addon_().measureNumberOf(cell);
}
