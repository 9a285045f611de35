import type { Dropped } from "../facts";
import type { Levels, MeasureRow } from "../person";

/** By what a row has its place in the plan, whatever its points are found from. */
export type PlacedRow = Pick<MeasureRow, "at" | "section" | "number" | "name" | "droppedBy">;

/** A measure of the plan: a row with a score of its own, or its sub-measures (2.8). */
export interface Measure<R extends PlacedRow = MeasureRow> {
  readonly section: R["section"];
  readonly number: string;
  readonly name: string;
  /** The measure's own row; sub-measures may stand without one. */
  readonly own: R | undefined;
  readonly subMeasures: readonly R[];
  /** Its sub-measures were removed, so that its own levels count (reading `dropped-sub-measures`). */
  readonly byItself: boolean;
}

/** A row that counts for nothing, and the decision by which it left the plan. */
interface Gone<R> {
  readonly row: R;
  readonly decision: string;
}

/**
 * 2.7, 2.8 · The plan's rows put together as measures with their sub-measures, ordered by section, tab and number
 * whatever the order of the rows; the same number in the tab of another unit is another measure (reading
 * `moved-within-year`). What a decision removed leaves the plan with its sub-measures (reading `dropped-measure`). A
 * measure of which every sub-measure was removed counts by its own levels, or leaves too where it has none (reading
 * `dropped-sub-measures`); `hasScore` tells a row that has some.
 */
export function measuresOfPlan<R extends PlacedRow>(
  rows: readonly R[],
  hasScore: (row: R) => boolean,
): {
  measures: readonly Measure<R>[];
  dropped: readonly Dropped[];
  /** Every row that counts for nothing: the dropped ones and what left the plan with them. */
  gone: readonly Gone<R>[];
} {
  const measures: Measure<R>[] = [];
  const dropped: Dropped[] = [];
  const gone: Gone<R>[] = [];
  for (const group of groupsOf(rows)) {
    const own = group.find((row) => !row.number.includes("."));
    const subMeasures = group.filter((row) => row.number.includes("."));
    for (const { number, droppedBy: decision, at } of group)
      if (decision !== undefined) dropped.push({ number, decision, at });
    const decision = own?.droppedBy;
    if (decision !== undefined) {
      gone.push(...group.map((row) => ({ row, decision: row.droppedBy ?? decision })));
      continue;
    }
    const kept = subMeasures.filter((row) => row.droppedBy === undefined);
    for (const row of subMeasures)
      if (row.droppedBy !== undefined) gone.push({ row, decision: row.droppedBy });
    const first = own ?? subMeasures[0];
    if (first === undefined) continue;
    const byItself = subMeasures.length > 0 && kept.length === 0;
    if (byItself && (own === undefined || !hasScore(own))) {
      if (own !== undefined) gone.push({ row: own, decision: subMeasures[0]?.droppedBy ?? "" });
      continue;
    }
    const number = measureNumber(first.number);
    measures.push({ section: first.section, number, name: first.name, own, subMeasures: kept, byItself });
  }
  return { measures, dropped, gone };
}

/** A parent row may name its objective and dates; a level or a completion of its own is a score of its own. */
export const hasOwnScore = (row: MeasureRow): boolean => hasLevels(row) || row.completed !== undefined;

/** Whether a row has any of the levels of 2.2. */
export const hasLevels = ({ baseline, target, reached }: Levels): boolean =>
  [baseline, target, reached].some((level) => level !== undefined);

const measureNumber = (number: string) => number.split(".")[0] ?? number;

/** The rows of each measure, whose number is its own within a section of a tab: ordered, they stand side by side. */
function groupsOf<R extends PlacedRow>(rows: readonly R[]): R[][] {
  const groups: R[][] = [];
  let before: Placed | undefined;
  for (const placed of rows.map((row) => ({ row, figures: figuresOf(row.number) })).sort(inOrder)) {
    if (before !== undefined && byMeasure(before, placed) === 0) groups[groups.length - 1]?.push(placed.row);
    else groups.push([placed.row]);
    before = placed;
  }
  return groups;
}

interface Placed {
  readonly row: PlacedRow;
  readonly figures: Figures;
}

const inOrder = (one: Placed, other: Placed): number =>
  byMeasure(one, other) || one.figures[1] - other.figures[1];

const byMeasure = ({ row: a, figures: one }: Placed, { row: b, figures: other }: Placed): number =>
  // Section А, `measure`, comes before В, `additional`.
  compareTexts(b.section, a.section) || compareTexts(a.at.tab, b.at.tab) || one[0] - other[0];

/** By the signs' own order, whatever the machine's collation. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 2 before 10, 1.2 before 1.10. */
export function compareNumbers(a: string, b: string): number {
  const [one, other] = [figuresOf(a), figuresOf(b)];
  return one[0] - other[0] || one[1] - other[1];
}

/** The figures of a measure's number and of its sub-measure's. */
type Figures = readonly [number, number];

// A measure's own row is its sub-measure 0.
const figuresOf = (number: string) => `${number}.0`.split(".").map(Number) as unknown as Figures;
