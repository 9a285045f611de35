import type { Dropped } from "../facts";
import type { MeasureRow } from "../person";

/** A measure of the plan: a row with a score of its own, or its sub-measures (2.8). */
export interface Measure {
  readonly section: MeasureRow["section"];
  readonly number: string;
  readonly name: string;
  /** The measure's own row; sub-measures may stand without one. */
  readonly own: MeasureRow | undefined;
  readonly subMeasures: readonly MeasureRow[];
}

/**
 * 2.7, 2.8 · The plan's rows put together as measures with their sub-measures, ordered by section and number
 * whatever the order of the rows. What a decision removed leaves the plan with its sub-measures (reading
 * `dropped-measure`); a measure of which every sub-measure was removed leaves it too.
 */
export function measuresOfPlan(rows: readonly MeasureRow[]): {
  measures: readonly Measure[];
  dropped: readonly Dropped[];
} {
  const measures: Measure[] = [];
  const dropped: Dropped[] = [];
  for (const [, group] of [...groupByMeasure(rows)].sort(([a], [b]) => compareKeys(a, b))) {
    const own = group.find((row) => !row.number.includes("."));
    const subMeasures = group.filter((row) => row.number.includes("."));
    for (const row of group) {
      if (row.droppedBy !== undefined)
        dropped.push({ number: row.number, decision: row.droppedBy, at: row.at });
    }
    const kept = subMeasures.filter((row) => row.droppedBy === undefined);
    const gone = own?.droppedBy !== undefined || (subMeasures.length > 0 && kept.length === 0);
    const first = own ?? subMeasures[0];
    if (gone || first === undefined) continue;
    const number = measureNumber(first.number);
    measures.push({ section: first.section, number, name: first.name, own, subMeasures: kept });
  }
  return { measures, dropped };
}

const measureNumber = (number: string) => number.split(".")[0] ?? number;

function groupByMeasure(rows: readonly MeasureRow[]): Map<string, MeasureRow[]> {
  const groups = new Map<string, MeasureRow[]>();
  for (const row of [...rows].sort((a, b) =>
    compareKeys(`${a.section} ${a.number}`, `${b.section} ${b.number}`),
  )) {
    const key = `${row.section} ${measureNumber(row.number)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Section А before В, then by number: 2 before 10, 1.2 before 1.10. */
export function compareKeys(a: string, b: string): number {
  const [sectionA = "", numberA = ""] = a.split(" ");
  const [sectionB = "", numberB = ""] = b.split(" ");
  if (sectionA !== sectionB) return sectionA === "measure" ? -1 : 1;
  const partsA = numberA.split(".").map(Number);
  const partsB = numberB.split(".").map(Number);
  return (partsA[0] ?? 0) - (partsB[0] ?? 0) || (partsA[1] ?? 0) - (partsB[1] ?? 0);
}
