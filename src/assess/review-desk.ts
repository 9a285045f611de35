import { HEAD_SCALE, LEARNING_FULL_MARK, MEASURE_FULL_MARK, STAFF_SCALE } from "../law/scales";
import { SECTIONS, wordOf } from "../law/words";
import { measurePoints } from "../methodology/chapter-2-measures/2.1-measure-points";
import { subMeasuresMean } from "../methodology/chapter-2-measures/2.8-sub-measures-mean";
import {
  compareNumbers,
  hasOwnScore,
  type Measure,
  measuresOfPlan,
} from "../methodology/chapter-2-measures/measures-of-a-plan";
import { learningPoints } from "../methodology/chapter-3-learning/3.1-learning-points";
import { isRefusal, type Outcome } from "../methodology/finding";
import { isUnreadable, type LearningRow, type MeasureRow } from "../methodology/person";
import type { ReviewedTable } from "../methodology/refusals";
import type { Exact } from "../methodology/units";
import { cleanText } from "../read/cells/clean-text";
import { type ConductEntry, counts } from "../read/conduct";
import type { Member } from "../read/member";
import type { PlanEntry } from "../read/plan";
import type { Spot } from "../read/problem";
import type { RowOfTab } from "../read/row";
import { reEvaluatedHeader } from "../workbook/conduct";
import { plan } from "../workbook/plan";
import type { Assessment } from "./assessment";

/** Why the team has no field for a row: it left the plan, its cell has no column, or the row cannot be read. */
type Closed = "dropped" | "no-column" | "unreadable";

/** A row of the evaluation sheet as the team sees it: what was given first, and the cell of 7.4 in which it writes. */
export interface DeskRow {
  /** Tells the row whatever its place: its tab with section and number, or with the indicator. */
  readonly key: string;
  readonly table: ReviewedTable;
  /** `А 1`, `Б 2.1`; empty for an indicator. */
  readonly label: string;
  readonly name: string;
  /** Undefined for an indicator. */
  readonly levels: readonly [baseline: string, target: string, reached: string] | undefined;
  readonly evidence: string;
  /** Undefined where there are none. */
  readonly first: Exact | undefined;
  /** What stands in the cell, as it was typed. */
  readonly standing: string;
  readonly again: Exact | undefined;
  readonly highest: number;
  readonly row: RowOfTab;
  readonly field: string;
  readonly header: string;
  readonly at: Spot;
  readonly closed: Closed | undefined;
  /** The measure that it is a part of, where that has a row of its own: both cannot be re-evaluated (7.4). */
  readonly parent: string | undefined;
}

/** What stands in a cell, for comparing what a screen showed with what is there. */
export const cellText = (cell: unknown): string =>
  typeof cell === "string" ? cleanText(cell) : cell === null || cell === undefined ? "" : String(cell);

/**
 * 7.4 · Everything of a person that the team may re-evaluate: measures with their sub-measures and learning by section and
 * number, then the superior's indicators. Peers have none, and of a head's plan only learning (reading `heads-columns`).
 */
export function deskRows({ body }: Pick<Assessment, "body">, { key, role }: Member): readonly DeskRow[] {
  const { appraisalDate } = body.settings;
  const isHead = role === "unit-head";
  const own = body.entries.plan.filter(({ member }) => member.key === key).sort(byPlace);
  const parts = own.filter(({ section }) => section !== "learning");
  const first = isHead ? undefined : firstOfMeasures(parts, appraisalDate);
  const measures = first === undefined ? [] : parts.map((entry) => planRow(entry, parts, first(entry)));
  const learning = own
    .filter(({ section }) => section === "learning")
    .map((one) => {
      const row = one.entry as LearningRow; // a row of section Б was read as learning
      if (isUnreadable(row)) return planRow(one, [], "unreadable");
      return planRow(one, [], row.droppedBy === undefined ? learningPoints(row, false, isHead) : "dropped");
    });
  const conduct = body.entries[isHead ? "headConduct" : "staffConduct"]
    .filter((one) => one.member.key === key && counts(one))
    .slice(0, 1)
    .flatMap((one) => conductRows(one, (isHead ? HEAD_SCALE : STAFF_SCALE).highest));
  return [...measures, ...learning, ...conduct];
}

type First = Outcome<Exact> | Exclude<Closed, "no-column">;

/** А before В, tab by tab; then by number. */
const byPlace = (a: PlanEntry, b: PlanEntry): number =>
  ORDER.indexOf(a.section) - ORDER.indexOf(b.section) ||
  (a.row.at.tab < b.row.at.tab ? -1 : a.row.at.tab > b.row.at.tab ? 1 : 0) ||
  compareNumbers(a.number, b.number);
const ORDER: readonly PlanEntry["section"][] = ["measure", "additional", "learning"];

/** The first points of each row of the measures: of a measure with sub-measures their mean (2.8). */
function firstOfMeasures(
  parts: readonly PlanEntry[],
  appraisalDate: Assessment["body"]["settings"]["appraisalDate"],
) {
  const rows = parts.flatMap(({ entry }) => (isUnreadable(entry) ? [] : [entry as MeasureRow]));
  const { measures, gone } = measuresOfPlan(rows, hasOwnScore);
  const round = { appraisalDate, reviewed: false };
  const parents = new Map<MeasureRow, Measure>(
    measures.flatMap((one) => (one.own !== undefined && one.subMeasures.length > 0 ? [[one.own, one]] : [])),
  );
  return ({ entry }: PlanEntry): First => {
    if (isUnreadable(entry)) return "unreadable";
    const row = entry as MeasureRow; // a row of section А or В was read as a measure
    if (gone.some((one) => one.row === row)) return "dropped";
    const parent = parents.get(row);
    return parent === undefined ? measurePoints(row, round) : subMeasuresMean(parent, round);
  };
}

function planRow(one: PlanEntry, among: readonly PlanEntry[], first: First): DeskRow {
  const { row, section, number, entry } = one;
  const field = "reEvaluated";
  const [top] = number.split(".");
  const isPartOf = (other: PlanEntry) =>
    other.section === section && other.number === top && other.row.at.tab === row.at.tab;
  const parent = number === top ? undefined : among.find(isPartOf);
  const at = row.placeOf(field);
  const level = (name: "baseline" | "target" | "reached") => {
    const value = isUnreadable(entry) ? undefined : entry[name];
    return value === undefined ? cellText(row.cell(name)) : value.toString();
  };
  const word = wordOf(SECTIONS, section);
  return {
    key: keyOf(row.at.tab, word, number),
    table: section === "learning" ? "learning" : "measures",
    label: `${word} ${number}`,
    name: isUnreadable(entry) ? cellText(row.cell("measure")) : entry.name,
    levels: [level("baseline"), level("target"), level("reached")],
    evidence: cellText(row.cell("evidence")),
    first: typeof first === "string" || isRefusal(first) ? undefined : first.value,
    standing: cellText(row.cell(field)),
    again: row.reading(field).value,
    highest: section === "learning" ? LEARNING_FULL_MARK : MEASURE_FULL_MARK,
    row,
    field,
    header: plan.columns.reEvaluated.header,
    at,
    closed: typeof first === "string" ? first : at.column === undefined ? "no-column" : undefined,
    parent: parent === undefined ? undefined : keyOf(row.at.tab, word, parent.number),
  };
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

function conductRows({ row, entry }: ConductEntry, highest: number): DeskRow[] {
  if (isUnreadable(entry)) return [];
  return entry.scores.map(({ indicator, points, reEvaluation }): DeskRow => {
    const header = reEvaluatedHeader(indicator);
    // The fields of a form are its headers.
    const at = row.placeOf(header as "code");
    return {
      key: keyOf(row.at.tab, indicator),
      table: "superior",
      label: "",
      name: indicator,
      levels: undefined,
      evidence: "",
      first: points,
      standing: cellText(row.cell(header as "code")),
      again: reEvaluation?.points,
      highest,
      row,
      field: header,
      header,
      at,
      closed: at.column === undefined ? "no-column" : undefined,
      parent: undefined,
    };
  });
}
