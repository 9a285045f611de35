import type { CivilDate } from "../../src/methodology/civil-date";
import type { Place } from "../../src/methodology/finding";
import type {
  Adjustment,
  AdjustmentClause,
  CivilServant,
  Complaint,
  ConductRow,
  IndicatorScore,
  LearningRow,
  Levels,
  MeasureRow,
  ReEvaluation,
  Tally,
  UnitHead,
  UnitPlan,
  Unreadable,
} from "../../src/methodology/person";
import { type Exact, exact, percent, points } from "../../src/methodology/units";

type Cell = number | string | undefined;
type ThreeLevels = readonly [baseline: Cell, target: Cell, reached: Cell];

const level = (cell: Cell) => (cell === undefined ? undefined : exact(cell));

/** The value of a decimal or of a quotient, `100/3`. */
export function quotient(text: string): Exact {
  const [above = "", below = "1"] = text.split("/");
  return exact(above).div(exact(below));
}

export const day = (text: string) => text as CivilDate;
export const place = (row: number, tab = "Санхүүгийн хэлтэс"): Place => ({ tab, row });
export const unreadable = (row: number): Unreadable => ({ unreadable: true, at: place(row) });
export const again = (value: number | string): ReEvaluation => ({ points: points(value) });

export const appraisalDate = day("2025-12-20");

export function levels([baseline, target, reached]: ThreeLevels): Levels {
  return { baseline: level(baseline), target: level(target), reached: level(reached) };
}

/** A measure due on 30 June and done that day, unless said otherwise. */
export function measure(
  number: string,
  threeLevels: ThreeLevels,
  over: Partial<MeasureRow> = {},
): MeasureRow {
  return {
    at: place(11),
    section: "measure",
    number,
    name: `Арга хэмжээ ${number}`,
    ...levels(threeLevels),
    due: day("2025-06-30"),
    completed: day("2025-06-30"),
    delayCause: undefined,
    delayReason: undefined,
    droppedBy: undefined,
    reEvaluation: undefined,
    ...over,
  };
}

/** A row that only names a measure: its score is that of its sub-measures. */
export const parent = (number: string, over: Partial<MeasureRow> = {}): MeasureRow =>
  measure(number, [undefined, undefined, undefined], { completed: undefined, ...over });

export const monthLate = { completed: day("2025-07-30"), delayCause: "employee" } as const;
export const overMonthLate = { completed: day("2025-07-31"), delayCause: "employee" } as const;

export function learning(
  number: string,
  threeLevels: ThreeLevels,
  over: Partial<LearningRow> = {},
): LearningRow {
  return {
    at: place(21),
    number,
    name: `Сургалт ${number}`,
    ...levels(threeLevels),
    evidence: "Гэрчилгээ 12",
    droppedBy: undefined,
    reEvaluation: undefined,
    ...over,
  };
}

const staffIndicators = [
  "Хандлага, ёс зүй",
  "Дүн шинжилгээ хийх",
  "Асуудал шийдвэрлэх",
  "Хариуцлагатай байдал",
  "Ажлын цаг ашиглалт",
];
const headIndicators = [
  "Хандлага, ёс зүй",
  "Удирдан зохион байгуулах",
  "Асуудал шийдвэрлэх",
  "Манлайлах",
  "Багаар ажиллах",
  "Харилцаа",
];

export function indicator(name: string, value: Cell, over: Partial<IndicatorScore> = {}): IndicatorScore {
  return {
    indicator: name,
    professional: false,
    points: value === undefined ? undefined : points(value),
    reEvaluation: undefined,
    ...over,
  };
}

function conductRow(
  names: readonly string[],
  values: readonly Cell[],
  skills: readonly Cell[],
  reEvaluated: readonly Cell[],
): ConductRow {
  const scores = [...values, ...skills].map((value, index) => {
    const professional = index >= values.length;
    const name = professional ? `Мэргэжлийн ур чадвар ${index - values.length + 1}.` : (names[index] ?? "");
    const second = reEvaluated[index];
    return indicator(name, value, {
      professional,
      reEvaluation: second === undefined ? undefined : again(second),
    });
  });
  return { at: place(31), scores };
}

export const staffConduct = (
  values: readonly Cell[],
  skills: readonly Cell[] = [],
  reEvaluated: readonly Cell[] = [],
) => conductRow(staffIndicators, values, skills, reEvaluated);
export const headConduct = (
  values: readonly Cell[],
  skills: readonly Cell[] = [],
  reEvaluated: readonly Cell[] = [],
) => conductRow(headIndicators, values, skills, reEvaluated);

/** A closed tally; the sums stand in the order of the table under 4.5. */
export function tally(valid: number | undefined, sums: readonly Cell[], over: Partial<Tally> = {}): Tally {
  const names = ["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"];
  return {
    at: place(41),
    issued: valid,
    valid,
    spoiled: 0,
    sums: sums.map((sum, index) => ({ indicator: names[index] ?? "", sum: level(sum) })),
    ...over,
  };
}

export function unitPlan(value: Cell, over: Partial<UnitPlan> = {}): UnitPlan {
  return {
    at: place(51),
    percent: value === undefined ? undefined : percent(value),
    document: "Тайлан 7",
    ...over,
  };
}

export function change(clause: AdjustmentClause, amount: Cell, over: Partial<Adjustment> = {}): Adjustment {
  return {
    at: place(61),
    clause,
    amount: amount === undefined ? undefined : points(amount),
    reason: "Хугацаа хэтэрсэн",
    document: "Тушаал А/15",
    ...over,
  };
}

/** As many complaints, none of them dated. */
export const complaints = (count: number): Complaint[] =>
  Array.from({ length: count }, (_, index) => ({ at: place(71 + index, "Гомдол"), date: undefined }));

/** The civil servant of the worked example: 50.92 + 12.00 + 6.20 + 7.08 = 76.20. */
export function workedServant(over: Partial<CivilServant> = {}): CivilServant {
  return {
    role: "civil-servant",
    code: "014",
    measures: [
      measure("1", [0, 100, 100]),
      measure("2", [20, 10, 12], monthLate),
      parent("3"),
      measure("3.1", [0, 4, 4]),
      measure("3.2", [0, 10, 2], overMonthLate),
      measure("3.3", [0, 1, 1]),
      measure("4", [50, 80, 62]),
    ],
    learning: [learning("1", [0, 100, 100]), learning("2", [0, 100, 60])],
    conduct: staffConduct([7, 6, 6, 7, 5]),
    tally: tally(4, [29, 27, 29]),
    raters: 4,
    adjustments: [],
    complaints: [],
    ...over,
  };
}

/** The unit head of the worked example: 61.18 + 12.00 + 13.14 = 86.32. */
export function workedHead(over: Partial<UnitHead> = {}): UnitHead {
  return {
    role: "unit-head",
    code: "001",
    unitPlan: unitPlan("87.4"),
    learning: [learning("1", [0, 100, 100]), learning("2", [0, 100, 60])],
    conduct: headConduct([14, 13, 12, 15, 13, 14], [11]),
    adjustments: [],
    complaints: [],
    ...over,
  };
}
