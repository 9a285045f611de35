import {
  hasOwnScore,
  type Measure,
  measuresOfPlan,
} from "../methodology/chapter-2-measures/measures-of-a-plan";
import { learningOfPlan } from "../methodology/chapter-3-learning/3.3-learning-mean";
import type { Finding } from "../methodology/finding";
import { type CivilServant, type Person, readable } from "../methodology/person";
import type { Points } from "../methodology/units";
import type { SheetColumn, SheetColumnKind, SheetRowKind, SheetTable } from "./evaluation-sheet";
import { FORM } from "./official-form";
import { closing, droppedName, factsOf, findingOf, pointsOf, reEvaluated, shown } from "./sheet-findings";

type Line = readonly [kind: SheetRowKind, ...cells: (string | number | null)[]];

const SECTIONS = { measure: `А. ${FORM.measures}`, additional: `В. ${FORM.additionalTasks} (2.6)` } as const;

/** The columns of a table of 7.4 by their numbers; the place of the row has none. */
export const numberedColumns = (
  ...columns: readonly (readonly [SheetColumnKind, string])[]
): SheetColumn[] => [
  { kind: "number", header: FORM.number, number: "" },
  ...columns.map(([kind, header], index) => ({ kind, header, number: String(index + 1) })),
];

const MEASURES = numberedColumns(
  ["text", FORM.measure],
  ["points", FORM.performance],
  ["points", FORM.timeliness],
  ["points", FORM.sum],
  ["points", FORM.reEvaluated],
);
const LEARNING = numberedColumns(
  ["text", FORM.learning],
  ["percent", FORM.learningPercent],
  ["points", FORM.learningPoints],
  ["points", FORM.reEvaluated],
);
const UNIT_PLAN = numberedColumns(
  ["text", FORM.unitPlan],
  ["percent", FORM.unitPlanPercent],
  ["points", FORM.unitPlanPoints],
);

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
      lines.push(["section", null, SECTIONS[measure.section], null, null, null, null]);
    }
    const [first, last] = [before.grounds[index], after.grounds[index]];
    if (first !== undefined && last !== undefined) lines.push(...linesOf(measure, first, last, isOfTwo));
  });
  for (const { at, number, decision } of dropped) {
    const name = rows.find((row) => row.at === at)?.name ?? "";
    lines.push(["dropped", number, droppedName(name, decision), null, null, null, null]);
  }
  return {
    title: FORM.measuresTable,
    clause: "2.7",
    columns: MEASURES,
    rows: lines.map(([, ...cells]) => cells),
    kinds: lines.map(([kind]) => kind),
    results: [closing(MEASURES, FORM.measuresMean, before, after)],
    notes: [],
  };
}

function linesOf(
  measure: Measure,
  before: Finding<unknown>,
  after: Finding<unknown>,
  saysTab: boolean,
): Line[] {
  const { tab } = (measure.own ?? measure.subMeasures[0])?.at ?? {};
  const name = saysTab && tab !== undefined ? `${measure.name} (${tab})`.trim() : measure.name;
  if (measure.subMeasures.length === 0) return [lineOf("row", measure.number, name, before, after)];
  const points = [shown(pointsOf(before)), reEvaluated(after)];
  const own: Line = ["row", measure.number, `${name} (2.8)`.trim(), null, null, ...points];
  const [first, last] = [findingOf(before, "2.8"), findingOf(after, "2.8")];
  const subs = measure.subMeasures.map(({ number, name }, index): Line => {
    const [one, again] = [first?.grounds[index], last?.grounds[index]];
    return one === undefined || again === undefined
      ? ["sub", number, name, null, null, null, null]
      : lineOf("sub", number, name, one, again);
  });
  return [own, ...subs];
}

function lineOf(
  kind: "row" | "sub",
  number: string,
  name: string,
  before: Finding<unknown>,
  after: Finding<unknown>,
): Line {
  const facts = factsOf(before, "2.1");
  const parts = facts === undefined ? [null, null] : [shown(facts.performance), shown(facts.timeliness)];
  return [kind, number, name, ...parts, shown(pointsOf(before)), reEvaluated(after)];
}

/** 5.1, 5.2 · The first table of a unit head: the unit's plan with its document. The team re-evaluates no row of it. */
export function unitPlanTable(before: Finding<Points>, after: Finding<Points>): SheetTable {
  const plan = factsOf(before, "5.1");
  const document = plan === undefined || plan.document === "" ? "" : ` (${plan.document})`;
  const percent = plan === undefined ? null : shown(plan.achievement);
  return {
    title: FORM.measuresTable,
    clause: "5.2",
    columns: UNIT_PLAN,
    rows: [["1", `${FORM.unitPlanAchieved}${document}`, percent, shown(before.value)]],
    kinds: ["row"],
    results: [[FORM.unitPlanPoints, null, null, shown(after.value)]],
    notes: [],
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
        number,
        name,
        achievement === undefined ? null : shown(achievement),
        one === undefined ? null : shown(pointsOf(one)),
        again === undefined ? null : reEvaluated(again),
      ];
    });
  const dropped = rows.flatMap(({ number, name, droppedBy }) =>
    droppedBy === undefined ? [] : [[number, droppedName(name, droppedBy), null, null, null]],
  );
  return {
    title: FORM.learningTable,
    clause: before.clause,
    columns: LEARNING,
    rows: [...kept, ...dropped],
    kinds: [...kept.map(() => "row" as const), ...dropped.map(() => "dropped" as const)],
    results: [closing(LEARNING, FORM.learningMean, before, after)],
    notes: [],
  };
}
