/**
 * The methodology a second time, in whole numbers only, written from the annex and sharing nothing with the code under
 * test. Levels are whole ten-thousandths, points put on the sheet are whole hundredths.
 */

/** A quotient of whole numbers; the denominator is positive. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const ratio = (n: bigint, d: bigint): Ratio => (d < 0n ? { n: -n, d: -d } : { n, d });
const whole = (n: bigint): Ratio => ({ n, d: 1n });
const plus = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const below = (a: Ratio, b: bigint): boolean => a.n < b * a.d;
const above = (a: Ratio, b: bigint): boolean => a.n > b * a.d;
const mean = (all: readonly Ratio[]): Ratio => {
  const { n, d } = all.reduce(plus, whole(0n));
  return { n, d: d * BigInt(all.length) };
};

/** Half up to whole hundredths. */
export const onTheSheet = ({ n, d }: Ratio): bigint => (200n * n + d) / (2n * d);

export interface OracleLevels {
  readonly baseline: bigint;
  readonly target: bigint;
  readonly reached: bigint;
}

/** 2.2; undefined where the annex gives no percent. */
export function oraclePercent({ baseline, target, reached }: OracleLevels): Ratio | undefined {
  if (target === baseline) return reached === target ? whole(100n) : undefined;
  const raw = ratio((reached - baseline) * 100n, target - baseline);
  if (below(raw, 0n)) return whole(0n);
  return above(raw, 100n) ? whole(100n) : raw;
}

/** 2.3: 30 % and more earn percent × 60 / 100. */
export function oraclePerformance(percent: Ratio): Ratio {
  return below(percent, 30n) ? whole(0n) : { n: percent.n * 60n, d: percent.d * 100n };
}

export type Lateness = "none" | "up-to-a-month" | "over-a-month" | "beyond-employee";
const timePoints: Record<Lateness, bigint> = {
  none: 10n,
  "up-to-a-month": 5n,
  "over-a-month": 0n,
  "beyond-employee": 10n,
};

export type YearMonthDay = readonly [year: number, month: number, day: number];

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 2.4 by the digits of the calendar alone: yyyymmdd compared as numbers. */
export function oracleLateness([year, month, day]: YearMonthDay, done: YearMonthDay): Lateness {
  const digits = ([y, m, d]: YearMonthDay) => y * 10_000 + m * 100 + d;
  if (digits(done) <= digits([year, month, day])) return "none";
  const next = month === 12 ? ([year + 1, 1] as const) : ([year, month + 1] as const);
  const last = Math.min(day, lengthOfMonth(...next));
  return digits(done) <= digits([...next, last]) ? "up-to-a-month" : "over-a-month";
}

/** The day after, by the lengths of the months. */
export function nextDay([year, month, day]: YearMonthDay): YearMonthDay {
  if (day < lengthOfMonth(year, month)) return [year, month, day + 1];
  return month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
}

/** The day on which everybody is appraised. */
export const APPRAISED: YearMonthDay = [2025, 12, 20];

/** When a measure is due: on a day, or in a month or a quarter of the appraised year, which end with their last day. */
export type OracleDue =
  | { readonly day: YearMonthDay }
  | { readonly month: number }
  | { readonly quarter: number };

/** When a measure was due and done, and whose fault it was where it was late. */
export interface OracleTiming {
  readonly due: OracleDue;
  /** undefined = the cell is blank. */
  readonly done: YearMonthDay | undefined;
  readonly beyond: boolean;
}

/** The last day on which it is in time. */
export function dueDay(due: OracleDue): YearMonthDay {
  if ("day" in due) return due.day;
  const month = "month" in due ? due.month : due.quarter * 3;
  return [APPRAISED[0], month, lengthOfMonth(APPRAISED[0], month)];
}

/** 2.4, 2.5: what is not done on the appraisal day is late to that day, done later or never. */
export function oracleTime({ due, done, beyond }: OracleTiming): Lateness {
  const isDone = done !== undefined && oracleLateness(APPRAISED, done) === "none";
  const late = oracleLateness(dueDay(due), isDone ? done : APPRAISED);
  return late !== "none" && beyond ? "beyond-employee" : late;
}

/** The team's points in hundredths, or none. */
interface Reviewable {
  readonly again: bigint | undefined;
}

/** A row of the plan, dropped by a decision or not. */
export interface OracleRow extends OracleLevels, Reviewable {
  readonly timing: OracleTiming;
  readonly dropped: boolean;
}

/**
 * A measure is one row of its own, or two or more sub-measures; `again` re-evaluates the measure as a whole. `own` are
 * the levels in the measure's own row beside sub-measures, which it has only where a decision dropped all of these.
 */
export interface OracleMeasure extends Reviewable {
  readonly rows: readonly OracleRow[];
  readonly own: OracleRow | undefined;
  readonly additional: boolean;
}

export interface OracleLearning extends Reviewable {
  readonly baseline: bigint | undefined;
  readonly target: bigint;
  readonly reached: bigint;
}

/** An indicator, in hundredths; one that is for other positions or units is no part of this person's mean. */
export interface OracleIndicator extends Reviewable {
  readonly points: bigint;
  readonly isFor: boolean;
}

interface OracleEveryone {
  readonly learning: readonly OracleLearning[];
  readonly indicators: readonly OracleIndicator[];
  /** Signed hundredths by clause. */
  readonly changes: readonly { readonly clause: string; readonly amount: bigint }[];
}

export type OracleBallot = readonly [bigint | undefined, bigint | undefined, bigint | undefined];
type FilledBallot = readonly [bigint, bigint, bigint];

/** The ballots on which every indicator has its points: the others are no one's opinion. */
export const filledBallots = (ballots: readonly OracleBallot[]): FilledBallot[] =>
  ballots.filter((ballot): ballot is FilledBallot => !ballot.includes(undefined));

export interface OracleServant extends OracleEveryone {
  readonly measures: readonly OracleMeasure[];
  /** A ballot with a blank is spoiled. */
  readonly ballots: readonly OracleBallot[];
  /** Who voted: the unit, the unit as the protocol counted it, or another circle that the team's decision names. */
  readonly voters: "unit" | "protocol" | "circle";
}

export interface OracleHead extends OracleEveryone {
  /** Ten-thousandths of a per cent. */
  readonly unitPercent: bigint;
}

/** All in hundredths of a point. */
export interface OracleScore {
  readonly parts: readonly bigint[];
  readonly total: bigint;
}

const replaced = (row: Reviewable, first: Ratio, reviewed: boolean): Ratio =>
  reviewed && row.again !== undefined ? ratio(row.again, 100n) : first;

function percentOrFail(levels: OracleLevels): Ratio {
  const percent = oraclePercent(levels);
  if (percent === undefined) throw new Error("the generator made levels without a percent");
  return percent;
}

/** A row's points, 2.1. */
export function oracleRow(row: OracleRow, reviewed: boolean): Ratio {
  const first = plus(oraclePerformance(percentOrFail(row)), whole(timePoints[oracleTime(row.timing)]));
  return replaced(row, first, reviewed);
}

/** 2.7, 2.8: what was dropped leaves; a measure of which nothing is left counts by levels of its own, or leaves. */
export function oracleMeasure({ rows, own, again }: OracleMeasure, reviewed: boolean): Ratio | undefined {
  const left = rows.filter(({ dropped }) => !dropped);
  if (left.length > 0)
    return replaced({ again }, mean(left.map((row) => oracleRow(row, reviewed))), reviewed);
  return own === undefined ? undefined : oracleRow(own, reviewed);
}

function oracleLearning(row: OracleLearning, reviewed: boolean): Ratio {
  const percent = percentOrFail({ ...row, baseline: row.baseline ?? 0n });
  return replaced(row, { n: percent.n * 15n, d: percent.d * 100n }, reviewed);
}

/** 2.7, 3.3, 4.3, 4.6, 6.6 of a civil servant; 5.2, 5.3, 5.6, 6.6 of a head. */
export function oracleScore(person: OracleServant | OracleHead, reviewed: boolean): OracleScore {
  const learning = mean(person.learning.map((row) => oracleLearning(row, reviewed)));
  const superior = mean(
    person.indicators
      .filter(({ isFor }) => isFor)
      .map((one) => replaced(one, ratio(one.points, 100n), reviewed)),
  );
  const parts =
    "unitPercent" in person
      ? [{ n: person.unitPercent * 70n, d: 1_000_000n }, learning, superior]
      : [
          mean(person.measures.flatMap((measure) => oracleMeasure(measure, reviewed) ?? [])),
          learning,
          superior,
          mean(filledBallots(person.ballots).flat().map(whole)),
        ];
  const printed = parts.map(onTheSheet);
  // 6.5 follows from the review of others
  const changes = person.changes.filter(({ clause }) => reviewed || clause !== "6.5");
  const net = [...printed, ...changes.map(({ amount }) => amount)].reduce((a, b) => a + b, 0n);
  return { parts: printed, total: net < 0n ? 0n : net > 10_000n ? 10_000n : net };
}

export type OracleCategory = "excellent" | "normal" | "unsatisfactory";

/** Lowest totals in hundredths; undefined = nobody confirmed them. */
export type OracleBands = { readonly excellent: bigint; readonly normal: bigint } | undefined;

/** 7.2 */
export function oracleCategory(total: bigint, bands: OracleBands): OracleCategory | undefined {
  if (bands === undefined) return undefined;
  if (total >= bands.excellent) return "excellent";
  return total >= bands.normal ? "normal" : "unsatisfactory";
}

type OracleGround = "7.1" | "7.2";

/** What the register says: a row a ground at most. */
export interface OracleReview {
  readonly ground: OracleGround;
  readonly outcome: "kept" | "re-evaluated";
}

/** What decides whether the team may change anything. */
export interface OracleCase {
  readonly complained: boolean;
  readonly reviews: readonly OracleReview[];
}

/** Whether the team wrote any points that count. */
export function oracleReEvaluated(person: OracleServant | OracleHead): boolean {
  const cells: (readonly Reviewable[])[] = [person.learning, person.indicators.filter(({ isFor }) => isFor)];
  if ("measures" in person) cells.push(...person.measures.map(writtenIn));
  return cells.flat().some(({ again }) => again !== undefined);
}

function writtenIn(measure: OracleMeasure): readonly Reviewable[] {
  const left = measure.rows.filter(({ dropped }) => !dropped);
  if (left.length > 0) return [measure, ...left];
  return measure.own === undefined ? [] : [measure.own];
}

/**
 * 7.1, 7.2, 7.4, 7.5: the total that stands at last, undefined where the team's points are forbidden, its category, the
 * grounds that there are, and those that nobody reviewed yet.
 */
export function oracleOutcome(
  person: OracleServant | OracleHead,
  { complained, reviews }: OracleCase,
  bands: OracleBands,
) {
  const first = oracleCategory(oracleScore(person, false).total, bands);
  const grounds: OracleGround[] = [];
  if (complained) grounds.push("7.1");
  if (first === "excellent" || first === "unsatisfactory") grounds.push("7.2");
  const written = oracleReEvaluated(person);
  const says = (ground: OracleGround, outcome: OracleReview["outcome"]) =>
    reviews.some((one) => one.ground === ground && one.outcome === outcome);
  const isKept = grounds.length > 0 && grounds.every((ground) => says(ground, "kept"));
  const isAllowed = !written || (grounds.length > 0 && !isKept);
  const total = isAllowed ? oracleScore(person, true).total : undefined;
  const moved = reviews.some(({ outcome }) => outcome === "re-evaluated");
  const isDone = (ground: OracleGround) =>
    says(ground, "kept") || (written && (!moved || says(ground, "re-evaluated")));
  return {
    total,
    category: total === undefined ? undefined : oracleCategory(total, bands),
    grounds,
    waiting: grounds.filter((ground) => !isDone(ground)),
  };
}
