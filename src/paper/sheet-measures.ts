import { MEASURE_FULL_MARK, ON_TIME, PERFORMANCE_FULL_MARK } from "../law/scales";
import { type Measure, measuresOfPlan } from "../methodology/chapter-2-measures/measures-of-a-plan";
import type { Finding } from "../methodology/finding";
import type { CivilServant } from "../methodology/person";
import type { Points } from "../methodology/units";
import { RE_EVALUATED, type SheetRowKind, type SheetTable } from "./evaluation-sheet";
import {
  droppedLine,
  factsOf,
  findingOf,
  numbered,
  pointsOf,
  readable,
  reEvaluated,
  resultOf,
  shown,
} from "./sheet-findings";

type Line = readonly [kind: SheetRowKind, ...cells: (string | number | null)[]];

const SECTIONS = { measure: "А. Арга хэмжээ", additional: "В. Нэмэлт үүрэг даалгавар (2.6)" } as const;
export const MEASURES_TITLE = "Гүйцэтгэлийн зорилт, арга хэмжээний биелэлт";

/** 2.7, 7.4 · The first table of a civil servant: each measure with its sub-measures, before and after the review. */
export function measuresTable(
  person: CivilServant,
  before: Finding<Points>,
  after: Finding<Points>,
): SheetTable {
  const rows = readable(person.measures);
  // The grounds of 2.7 stand in the order of the plan's measures.
  const { measures, dropped } = measuresOfPlan(rows);
  const lines: Line[] = [];
  const hasSections = measures.some(({ section }) => section === "additional");
  measures.forEach((measure, index) => {
    if (hasSections && measures[index - 1]?.section !== measure.section) {
      lines.push(["section", SECTIONS[measure.section], null, null, null, null]);
    }
    const [first, last] = [before.grounds[index], after.grounds[index]];
    if (first !== undefined && last !== undefined) lines.push(...linesOf(measure, first, last));
  });
  for (const { at, number, decision } of dropped) {
    const name = rows.find((row) => row.at === at)?.name ?? "";
    lines.push(["dropped", droppedLine(number, name, decision), null, null, null, null]);
  }
  return {
    title: MEASURES_TITLE,
    clause: "2.7",
    columns: [
      { number: "1", header: "Арга хэмжээ", kind: "text" },
      { number: "2", header: `Гүйцэтгэлийн оноо (0–${PERFORMANCE_FULL_MARK})`, kind: "points" },
      { number: "3", header: `Хугацааны оноо (0–${ON_TIME})`, kind: "points" },
      { number: "4", header: `Нийлбэр оноо (0–${MEASURE_FULL_MARK})`, kind: "points" },
      { number: "5", header: RE_EVALUATED, kind: "points" },
    ],
    rows: lines.map(([, ...cells]) => cells),
    kinds: lines.map(([kind]) => kind),
    notes: [],
    result: resultOf("Арга хэмжээний биелэлтийн дундаж оноо (2.7)", before, after),
  };
}

function linesOf(measure: Measure, before: Finding<unknown>, after: Finding<unknown>): Line[] {
  const label = numbered(measure.number, measure.name);
  if (measure.subMeasures.length === 0) return [lineOf("row", label, before, after)];
  const own: Line = ["row", `${label} (2.8)`, null, null, shown(pointsOf(before)), reEvaluated(after)];
  const [first, last] = [findingOf(before, "2.8"), findingOf(after, "2.8")];
  const subs = measure.subMeasures.map(({ number, name }, index): Line => {
    const [one, again] = [first?.grounds[index], last?.grounds[index]];
    const sub = numbered(number, name);
    return one === undefined || again === undefined
      ? ["sub", sub, null, null, null, null]
      : lineOf("sub", sub, one, again);
  });
  return [own, ...subs];
}

function lineOf(kind: "row" | "sub", label: string, before: Finding<unknown>, after: Finding<unknown>): Line {
  const facts = factsOf(before, "2.1");
  const parts = facts === undefined ? [null, null] : [shown(facts.performance), shown(facts.timeliness)];
  return [kind, label, ...parts, shown(pointsOf(before)), reEvaluated(after)];
}
