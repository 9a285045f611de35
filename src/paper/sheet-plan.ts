import {
  LEARNING_FULL_MARK,
  MEASURE_FULL_MARK,
  ON_TIME,
  PERFORMANCE_FULL_MARK,
  UNIT_PLAN_FULL_MARK,
} from "../law/scales";
import {
  hasOwnScore,
  type Measure,
  measuresOfPlan,
} from "../methodology/chapter-2-measures/measures-of-a-plan";
import { learningOfPlan } from "../methodology/chapter-3-learning/3.3-learning-mean";
import type { Finding } from "../methodology/finding";
import { type CivilServant, type Person, readable } from "../methodology/person";
import type { Points } from "../methodology/units";
import { RE_EVALUATED, type SheetRowKind, type SheetTable } from "./evaluation-sheet";
import {
  droppedLine,
  factsOf,
  findingOf,
  numbered,
  pointsOf,
  reEvaluated,
  resultOf,
  shown,
} from "./sheet-findings";

type Line = readonly [kind: SheetRowKind, ...cells: (string | number | null)[]];

const SECTIONS = { measure: "А. Арга хэмжээ", additional: "В. Нэмэлт үүрэг даалгавар (2.6)" } as const;
export const LEARNING_TITLE = "Мэдлэг, ур чадвараа дээшлүүлэх зорилт, арга хэмжээний биелэлт";
export const MEASURES_TITLE = "Гүйцэтгэлийн зорилт, арга хэмжээний биелэлт";

/** 2.7, 7.4 · The first table of a civil servant: each measure with its sub-measures, before and after the review. */
export function measuresTable(
  person: CivilServant,
  before: Finding<Points>,
  after: Finding<Points>,
): SheetTable {
  const rows = readable(person.measures);
  // The grounds of 2.7 stand in the order of the plan's measures.
  const { measures, dropped } = measuresOfPlan(rows, hasOwnScore);
  const lines: Line[] = [];
  // Of whoever moved, two units' plans begin with 1.
  const isOfTwo = new Set(rows.map(({ at }) => at.tab)).size > 1;
  const hasSections = measures.some(({ section }) => section === "additional");
  measures.forEach((measure, index) => {
    if (hasSections && measures[index - 1]?.section !== measure.section) {
      lines.push(["section", SECTIONS[measure.section], null, null, null, null]);
    }
    const [first, last] = [before.grounds[index], after.grounds[index]];
    if (first !== undefined && last !== undefined) lines.push(...linesOf(measure, first, last, isOfTwo));
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

function linesOf(
  measure: Measure,
  before: Finding<unknown>,
  after: Finding<unknown>,
  saysTab: boolean,
): Line[] {
  const { tab } = (measure.own ?? measure.subMeasures[0])?.at ?? {};
  const label = `${numbered(measure.number, measure.name)}${saysTab && tab !== undefined ? ` (${tab})` : ""}`;
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

/** 5.1, 5.2 · The first table of a unit head: the unit's plan with its document. The team re-evaluates no row of it. */
export function unitPlanTable(before: Finding<Points>, after: Finding<Points>): SheetTable {
  const plan = factsOf(before, "5.1");
  const document = plan === undefined || plan.document === "" ? "" : ` (${plan.document})`;
  const percent = plan === undefined ? null : shown(plan.achievement);
  return {
    title: MEASURES_TITLE,
    clause: "5.2",
    columns: [
      { number: "1", header: "Нэгжийн гүйцэтгэлийн төлөвлөгөө", kind: "text" },
      { number: "2", header: "Биелэлтийн хувь", kind: "percent" },
      { number: "3", header: `Биелэлтийн оноо (0–${UNIT_PLAN_FULL_MARK})`, kind: "points" },
    ],
    rows: [[`Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлт${document}`, percent, shown(before.value)]],
    kinds: ["row"],
    notes: [],
    result: resultOf("Биелэлтийн оноо (5.2)", before, after),
  };
}

/** 3.3, 5.3, 7.4 · The second table: learning, before and after the review. */
export function learningTable(person: Person, before: Finding<Points>, after: Finding<Points>): SheetTable {
  const rows = learningOfPlan(person.learning);
  const [first, last] = [findingOf(before, "3.3"), findingOf(after, "3.3")];
  // The grounds of 3.3 stand in this order.
  const kept = rows
    .filter(({ droppedBy }) => droppedBy === undefined)
    .map(({ number, name }, index) => {
      const [one, again] = [first?.grounds[index], last?.grounds[index]];
      const achievement = factsOf(one, "3.1")?.achievement;
      return [
        numbered(number, name),
        achievement === undefined ? null : shown(achievement),
        one === undefined ? null : shown(pointsOf(one)),
        again === undefined ? null : reEvaluated(again),
      ];
    });
  const dropped = rows.flatMap(({ number, name, droppedBy }) =>
    droppedBy === undefined ? [] : [[droppedLine(number, name, droppedBy), null, null, null]],
  );
  return {
    title: LEARNING_TITLE,
    clause: before.clause,
    columns: [
      { number: "1", header: "Арга хэмжээ", kind: "text" },
      { number: "2", header: "Биелэлтийн хувь", kind: "percent" },
      { number: "3", header: `Биелэлтийн оноо (0–${LEARNING_FULL_MARK})`, kind: "points" },
      { number: "4", header: RE_EVALUATED, kind: "points" },
    ],
    rows: [...kept, ...dropped],
    kinds: [...kept.map(() => "row" as const), ...dropped.map(() => "dropped" as const)],
    notes: [],
    result: resultOf(`Мэдлэг, ур чадвараа дээшлүүлэх дундаж оноо (${before.clause})`, before, after),
  };
}
