import { CLAUSES, DELAY_CAUSES, ROLES, SECTIONS, YES_NO } from "../law/words";
import { type Exact, inPercent } from "../methodology/units";
import { readChoice } from "../read/cells/choice";
import { cleanText, isBlank, readText } from "../read/cells/clean-text";
import { readCode, readMeasureNumber } from "../read/cells/code";
import { type DateContext, readDate } from "../read/cells/date";
import { isDate } from "../read/cells/is-date";
import { readNumber } from "../read/cells/number";
import type { CellReading } from "../read/cells/problem";
import type { ADJUSTMENTS, COMPLAINTS, PEERS, PLAN, ROSTER } from "../workbook/columns";

/** What decides how a cell is read besides the cell itself. */
export interface CellContext {
  readonly dates: DateContext;
  /** The cell's number format, where it decides what a number means; empty elsewhere. */
  readonly format: string;
}

/** How the cells of a column become canonical text: by what they mean, not by how they are written. */
export type CellKind = (cell: unknown, context: CellContext) => CellReading<string>;

const asText = ({ value, ...reading }: CellReading<Exact>): CellReading<string> => ({
  ...reading,
  value: value?.toString(),
});

export const text: CellKind = (cell) => readText(cell);
export const code: CellKind = (cell) => readCode(cell);
export const number: CellKind = (cell) => asText(readNumber(cell));
/** 0.855 in a cell formatted as per cent is 85.5. */
const percent: CellKind = (cell, { format }) => {
  const reading = readNumber(cell, { percentSign: true });
  if (typeof cell !== "number" || !format.includes("%")) return asText(reading);
  return asText({ ...reading, value: reading.value && inPercent(reading.value) });
};
const date: CellKind = (cell, { dates }) => readDate(cell, dates);
/** A quarter or a month stands for its last day (reading `due-period`). */
const due: CellKind = (cell, { dates }) => readDate(cell, { ...dates, periods: true });
const choice = (words: Readonly<Record<string, unknown>>): CellKind => {
  const ownNames = Object.fromEntries(Object.keys(words).map((word) => [word, word]));
  return (cell) => readChoice(cell, ownNames);
};
const clauses = choice(CLAUSES);
const clause: CellKind = (cell, context) =>
  clauses(isDate(cell) || isBlank(cell) ? cell : plainClause(String(cell)), context);
const plainClause = (written: string) => written.trim().replace(",", ".").replace(/\.$/, "");

/** The kinds of one tab's input columns; what custom functions fill is no input. */
type Kinds<T, Computed extends keyof T = never> = Readonly<Record<Exclude<keyof T, Computed>, CellKind>>;

export const rosterKinds: Kinds<typeof ROSTER> = {
  code,
  name: text,
  position: text,
  unit: text,
  role: choice(ROLES),
  rated: choice(YES_NO),
  reason: text,
  unitPercent: percent,
  document: text,
};

export const planKinds: Kinds<typeof PLAN, "percent" | "performance" | "timeliness" | "sum"> = {
  code,
  name: text,
  section: choice(SECTIONS),
  number: (cell) => readMeasureNumber(cell),
  objective: text,
  measure: text,
  indicator: text,
  measuredIn: text,
  baseline: percent,
  target: percent,
  reached: percent,
  start: date,
  due,
  completed: date,
  delayCause: choice(DELAY_CAUSES),
  delayReason: text,
  evidence: text,
  droppedBy: text,
  reEvaluated: number,
};

export const peersKinds: Kinds<typeof PEERS, "mean"> = {
  code,
  name: text,
  unit: text,
  issued: number,
  valid: number,
  spoiled: number,
  sum1: number,
  sum2: number,
  sum3: number,
  protocol: text,
};

export const adjustmentsKinds: Kinds<typeof ADJUSTMENTS> = {
  code,
  name: text,
  clause,
  amount: number,
  reason: text,
  document: text,
  date,
};

export const complaintsKinds: Kinds<typeof COMPLAINTS> = {
  code,
  name: text,
  date,
  content: text,
  decision: text,
  ground: text,
};

/** A cell as canonical text; undefined = blank. What cannot be read stands as it was written, and says so. */
export function canonicalCell(kind: CellKind, cell: unknown, context: CellContext): string | undefined {
  const reading = kind(cell, context);
  return reading.bad ? `уншигдаагүй “${asWritten(cell)}”` : reading.value;
}

const asWritten = (cell: unknown): string =>
  isDate(cell) ? (readText(cell).value ?? "") : cleanText(String(cell));
