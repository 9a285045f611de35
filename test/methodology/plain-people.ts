import fc from "fast-check";
import type {
  Adjustment,
  AdjustmentClause,
  CivilServant,
  ConductRow,
  LearningRow,
  MeasureRow,
  Person,
  ReEvaluation,
  UnitHead,
} from "../../src/methodology/person";
import { type Exact, exact, points } from "../../src/methodology/units";
import type {
  OracleBallot,
  OracleDue,
  OracleHead,
  OracleIndicator,
  OracleLearning,
  OracleLevels,
  OracleMeasure,
  OracleRow,
  OracleServant,
  OracleTiming,
  YearMonthDay,
} from "./oracle";
import { APPRAISED, dueDay, filledBallots, nextDay, oracleLateness, oraclePercent } from "./oracle";
import {
  again,
  change,
  complaints,
  day,
  indicator,
  learning,
  measure,
  parent,
  place,
  unitPlan,
} from "./rows";

/** People for the oracle, and the same people as the methodology takes them: levels arrive as a spreadsheet's doubles. */

const fromTenThousandths = (value: bigint): Exact => exact(Number(value) / 10_000);
const fromHundredths = (value: bigint): Exact => exact(Number(value) / 100);

const levelRange = { min: -2_000_000n, max: 2_000_000n };
/** Whole levels as well as ones with four decimals: small wholes hit 29, 30 and 100 % far more often. */
const level = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }).map((value) => value * 10_000n),
  fc.bigInt(levelRange),
);
const hasPercent = (one: { baseline: bigint; target: bigint; reached: bigint }) =>
  one.baseline !== one.target || one.reached === one.target;
const levels = fc.record({ baseline: level, target: level, reached: level }).filter(hasPercent);

const reEvaluated = (highest: number) =>
  fc.option(fc.bigInt({ min: 0n, max: BigInt(highest) * 100n }), { nil: undefined, freq: 2 });

/** Days of the appraised year; every month has the 28th, and some days are the last of their month. */
const dueOn: fc.Arbitrary<OracleDue> = fc.oneof(
  {
    arbitrary: fc
      .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
      .map(({ month, day: date }) => ({ day: [2025, month, date] as const })),
    weight: 4,
  },
  { arbitrary: fc.integer({ min: 1, max: 12 }).map((month) => ({ day: dueDay({ month }) })), weight: 2 },
  {
    arbitrary: fc.integer({ min: 19, max: 21 }).map((date) => ({ day: [2025, 12, date] as const })),
    weight: 1,
  },
  { arbitrary: fc.integer({ min: 1, max: 12 }).map((month) => ({ month })), weight: 1 },
  { arbitrary: fc.integer({ min: 1, max: 4 }).map((quarter) => ({ quarter })), weight: 1 },
);
const daysAfter = (from: YearMonthDay, count: number): YearMonthDay =>
  Array.from({ length: count }).reduce<YearMonthDay>(nextDay, from);
/** In time, about a month late, after the appraisal, or never. */
const timing: fc.Arbitrary<OracleTiming> = dueOn.chain((due) =>
  fc.record({
    due: fc.constant(due),
    done: fc.oneof(
      { arbitrary: fc.constant<YearMonthDay>([2025, 1, 1]), weight: 2 },
      { arbitrary: fc.constant(dueDay(due)), weight: 2 },
      { arbitrary: fc.integer({ min: 1, max: 40 }).map((late) => daysAfter(dueDay(due), late)), weight: 4 },
      { arbitrary: fc.integer({ min: 1, max: 60 }).map((late) => daysAfter(APPRAISED, late)), weight: 1 },
      { arbitrary: fc.constant(undefined), weight: 2 },
    ),
    beyond: fc.nat({ max: 3 }).map((one) => one === 0),
  }),
);

/** Reached in full, overdue by own fault and without a day it would be refused: then it was done after the appraisal. */
function dated(plain: OracleLevels & { readonly timing: OracleTiming }): OracleTiming {
  const { due, done, beyond } = plain.timing;
  const isOverdue = oracleLateness(dueDay(due), APPRAISED) !== "none";
  const percent = oraclePercent(plain);
  const isFull = percent !== undefined && percent.n === 100n * percent.d;
  return done === undefined && isOverdue && isFull && !beyond
    ? { due, done: nextDay(APPRAISED), beyond }
    : plain.timing;
}

const row: fc.Arbitrary<OracleRow> = fc
  .tuple(levels, timing, reEvaluated(70))
  .map(([three, when, second]) => ({
    ...three,
    timing: dated({ ...three, timing: when }),
    again: second,
    dropped: false,
  }));
/** What a decision drops is not re-evaluated: that would be refused in its cell. */
const droppedOf = (one: OracleRow): OracleRow => ({ ...one, dropped: true, again: undefined });

const single = fc.tuple(row, fc.boolean(), fc.nat({ max: 9 })).map(([one, additional, fate]) => ({
  rows: [fate === 0 ? droppedOf(one) : one],
  own: undefined,
  additional,
  again: undefined,
}));
/** Either the measure or its sub-measures are re-evaluated, not both. */
const divided = fc
  .tuple(fc.array(row, { minLength: 2, maxLength: 4 }), fc.boolean(), reEvaluated(70), fc.nat({ max: 3 }))
  .map(([all, additional, second, fate]) => {
    const rows = all.map((one, index) => (fate === 0 && index === 0 ? droppedOf(one) : one));
    return {
      rows: second === undefined ? rows : rows.map((one) => ({ ...one, again: undefined })),
      own: undefined,
      additional,
      again: second,
    };
  });
/** Every sub-measure dropped: the measure's own levels count, or there are none. */
const allDropped = fc
  .tuple(
    fc.array(row, { minLength: 2, maxLength: 3 }),
    fc.option(row, { nil: undefined, freq: 4 }),
    fc.boolean(),
  )
  .map(([rows, own, additional]) => ({ rows: rows.map(droppedOf), own, additional, again: undefined }));

const isLeft = ({ rows, own }: OracleMeasure) => own !== undefined || rows.some(({ dropped }) => !dropped);
/** At least one of them counts. */
const measures: fc.Arbitrary<OracleMeasure[]> = fc
  .array(
    fc.oneof(
      { arbitrary: single, weight: 4 },
      { arbitrary: divided, weight: 4 },
      { arbitrary: allDropped, weight: 1 },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .filter((all) => all.some(isLeft));

const learnings: fc.Arbitrary<OracleLearning[]> = fc.array(
  fc
    .record({
      baseline: fc.option(level, { nil: undefined }),
      target: level,
      reached: level,
      again: reEvaluated(15),
    })
    .filter((one) => hasPercent({ ...one, baseline: one.baseline ?? 0n })),
  { minLength: 1, maxLength: 4 },
);

export const indicatorOf = (highest: number, isFor: fc.Arbitrary<boolean>): fc.Arbitrary<OracleIndicator> =>
  fc
    .record({
      points: fc.oneof(
        { arbitrary: fc.bigInt({ min: 0n, max: BigInt(highest) }).map((one) => one * 100n), weight: 3 },
        { arbitrary: fc.bigInt({ min: 0n, max: BigInt(highest) * 100n }), weight: 1 },
      ),
      again: reEvaluated(highest),
      isFor,
    })
    .map((one) => (one.isFor ? one : { ...one, again: undefined }));
/** Those of the annex are for everybody, of up to three adopted skills each may be for others. */
const indicators = (highest: number, count: number): fc.Arbitrary<OracleIndicator[]> =>
  fc
    .tuple(
      fc.array(indicatorOf(highest, fc.constant(true)), { minLength: count, maxLength: count }),
      fc.array(indicatorOf(highest, fc.boolean()), { maxLength: 3 }),
    )
    .map((parts) => parts.flat());

const ballot = fc.bigInt({ min: 0n, max: 8n });
const filled = fc.tuple(ballot, ballot, ballot);
const blank = fc.option(ballot, { nil: undefined, freq: 2 });
const spoiled = fc.tuple(blank, blank, blank).filter((one) => one.includes(undefined));
/** At least one that is not spoiled. */
const ballots: fc.Arbitrary<OracleBallot[]> = fc
  .tuple(
    filled,
    fc.array(fc.oneof({ arbitrary: filled, weight: 2 }, { arbitrary: spoiled, weight: 1 }), { maxLength: 8 }),
  )
  .map(([first, others]) => [...others, first]);

/** Signed hundredths within a clause's range; a clause at most once. */
const changeOf = (clause: AdjustmentClause, sign: 1n | -1n, lowest: bigint, highest: bigint) =>
  fc.option(
    fc
      .bigInt({ min: lowest * 100n, max: highest * 100n })
      .map((amount) => ({ clause, amount: sign * amount })),
    { nil: undefined, freq: 2 },
  );
const given = <T>(all: readonly (T | undefined)[]): T[] => all.filter((one): one is T => one !== undefined);
const staffChanges = fc.tuple(changeOf("6.1", -1n, 1n, 5n), changeOf("6.3", 1n, 1n, 5n)).map(given);
const headChanges = fc
  .tuple(
    changeOf("6.1", -1n, 1n, 5n),
    changeOf("6.2", -1n, 1n, 5n),
    changeOf("6.3", 1n, 1n, 5n),
    changeOf("6.4", -1n, 6n, 10n),
    changeOf("6.5", -1n, 6n, 10n),
  )
  .map(given);

type Change = { readonly clause: AdjustmentClause; readonly amount: bigint };
export type PlainServant = OracleServant & { readonly changes: readonly Change[] };
export type PlainHead = OracleHead & { readonly changes: readonly Change[] };

export const plainServants: fc.Arbitrary<PlainServant> = fc.record({
  measures,
  learning: learnings,
  indicators: indicators(7, 5),
  ballots,
  voters: fc.constantFrom("unit", "protocol", "circle"),
  changes: staffChanges,
});

export const plainHeads: fc.Arbitrary<PlainHead> = fc.record({
  unitPercent: fc.bigInt({ min: 0n, max: 1_000_000n }),
  learning: learnings,
  indicators: indicators(15, 6),
  changes: headChanges,
});

const second = (value: bigint | undefined): ReEvaluation | undefined =>
  value === undefined ? undefined : again(fromHundredths(value).toString());

/** A day as a spreadsheet writes it. */
export const dayText = (date: YearMonthDay): string =>
  date.map((part) => String(part).padStart(2, "0")).join("-");

const timingOf = ({ due, done, beyond }: OracleTiming): Partial<MeasureRow> => ({
  due: day(dayText(dueDay(due))),
  duePeriod: !("day" in due),
  completed: done === undefined ? undefined : day(dayText(done)),
  ...(beyond ? { delayCause: "beyond-employee", delayReason: "Үер" } : { delayCause: "employee" }),
});

function measureRow(number: string, plain: OracleRow, section: MeasureRow["section"]): MeasureRow {
  return measure(number, [undefined, undefined, undefined], {
    ...timingOf(plain.timing),
    droppedBy: plain.dropped ? "Тушаал А/7" : undefined,
    baseline: fromTenThousandths(plain.baseline),
    target: fromTenThousandths(plain.target),
    reached: fromTenThousandths(plain.reached),
    reEvaluation: second(plain.again),
    section,
  });
}

function measureRows(all: readonly OracleMeasure[]): MeasureRow[] {
  return all.flatMap(({ rows, own: levelsOfOwn, additional, again: whole }, index) => {
    const section = additional ? "additional" : "measure";
    const number = String(index + 1);
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) return [measureRow(number, only, section)];
    const own =
      levelsOfOwn === undefined
        ? parent(number, { section, reEvaluation: second(whole) })
        : measureRow(number, levelsOfOwn, section);
    return [own, ...rows.map((one, sub) => measureRow(`${number}.${sub + 1}`, one, section))];
  });
}

const learningRows = (all: readonly OracleLearning[]): LearningRow[] =>
  all.map((plain, index) =>
    learning(String(index + 1), [undefined, undefined, undefined], {
      baseline: plain.baseline === undefined ? undefined : fromTenThousandths(plain.baseline),
      target: fromTenThousandths(plain.target),
      reached: fromTenThousandths(plain.reached),
      reEvaluation: second(plain.again),
    }),
  );

/** The reader leaves out what is for others, and says so. */
function conduct(all: readonly OracleIndicator[], named: number): ConductRow {
  const scores = all.map((plain, index) =>
    indicator(`Үзүүлэлт ${index + 1}`, fromHundredths(plain.points).toString(), {
      professional: index >= named,
      reEvaluation: second(plain.again),
    }),
  );
  const isFor = (index: number) => all[index]?.isFor === true;
  return {
    at: place(31),
    scores: scores.filter((_, index) => isFor(index)),
    leftOut: scores.filter((_, index) => !isFor(index)).map((score) => score.indicator),
  };
}

const adjustments = (all: readonly Change[]): Adjustment[] =>
  all.map(({ clause, amount }) => change(clause, fromHundredths(amount < 0n ? -amount : amount).toString()));

/** Complained, so that every review has its ground. */
export function servantOf(plain: PlainServant, code = "014"): CivilServant {
  const counted = filledBallots(plain.ballots);
  const sumOf = (index: 0 | 1 | 2) => counted.reduce((sum, one) => sum + one[index], 0n);
  const names = ["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"] as const;
  const issued = plain.ballots.length;
  const valid = counted.length;
  return {
    role: "civil-servant",
    code,
    measures: measureRows(plain.measures),
    learning: learningRows(plain.learning),
    conduct: conduct(plain.indicators, 5),
    tally: {
      at: place(41),
      issued,
      valid,
      spoiled: issued - valid,
      entitled: plain.voters === "protocol" ? issued : undefined,
      circle: plain.voters === "circle" ? "Багийн шийдвэр 4: Хуулийн хэлтэс" : undefined,
      sums: ([0, 1, 2] as const).map((index) => ({
        indicator: names[index],
        sum: points(Number(sumOf(index))),
      })),
    },
    // who moved after the vote, or whose unit was never theirs, changes nothing
    raters: plain.voters === "unit" ? issued : 0,
    adjustments: adjustments(plain.changes),
    complaints: complaints(1),
  };
}

export function headOf(plain: PlainHead, code = "001"): UnitHead {
  return {
    role: "unit-head",
    code,
    unitPlan: unitPlan(Number(plain.unitPercent) / 10_000),
    learning: learningRows(plain.learning),
    conduct: conduct(plain.indicators, 6),
    adjustments: adjustments(plain.changes),
    complaints: complaints(1),
  };
}

/** A person with the oracle's own view beside it. */
export const people: fc.Arbitrary<{ plain: PlainServant | PlainHead; person: Person }> = fc.oneof(
  plainServants.map((plain) => ({ plain, person: servantOf(plain) })),
  plainHeads.map((plain) => ({ plain, person: headOf(plain) })),
);
