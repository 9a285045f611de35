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
  Lateness,
  OracleBallot,
  OracleHead,
  OracleIndicator,
  OracleLearning,
  OracleMeasure,
  OracleRow,
  OracleServant,
} from "./oracle";
import { filledBallots } from "./oracle";
import {
  again,
  change,
  complaints,
  day,
  indicator,
  learning,
  measure,
  monthLate,
  overMonthLate,
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
const lateness = fc.constantFrom<Lateness>("none", "up-to-a-month", "over-a-month", "beyond-employee");

const row: fc.Arbitrary<OracleRow> = fc
  .tuple(levels, lateness, reEvaluated(70))
  .map(([three, late, second]) => ({ ...three, late, again: second }));

const single = fc
  .tuple(row, fc.boolean())
  .map(([one, additional]) => ({ rows: [one], additional, again: undefined }));
/** Either the measure or its sub-measures are re-evaluated, not both. */
const divided = fc
  .tuple(fc.array(row, { minLength: 2, maxLength: 4 }), fc.boolean(), reEvaluated(70))
  .map(([rows, additional, second]) => ({
    rows: second === undefined ? rows : rows.map((one) => ({ ...one, again: undefined })),
    additional,
    again: second,
  }));
const measures: fc.Arbitrary<OracleMeasure[]> = fc.array(fc.oneof(single, divided), {
  minLength: 1,
  maxLength: 6,
});

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

const indicators = (highest: number, count: number): fc.Arbitrary<OracleIndicator[]> =>
  fc.array(fc.record({ points: fc.bigInt({ min: 0n, max: BigInt(highest) }), again: reEvaluated(highest) }), {
    minLength: count,
    maxLength: count + 3,
  });

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

const timing: Record<Lateness, Partial<MeasureRow>> = {
  none: {},
  "up-to-a-month": monthLate,
  "over-a-month": overMonthLate,
  "beyond-employee": { completed: day("2025-10-01"), delayCause: "beyond-employee", delayReason: "Үер" },
};

function measureRow(number: string, plain: OracleRow, section: MeasureRow["section"]): MeasureRow {
  return measure(number, [undefined, undefined, undefined], {
    ...timing[plain.late],
    baseline: fromTenThousandths(plain.baseline),
    target: fromTenThousandths(plain.target),
    reached: fromTenThousandths(plain.reached),
    reEvaluation: second(plain.again),
    section,
  });
}

function measureRows(all: readonly OracleMeasure[]): MeasureRow[] {
  return all.flatMap(({ rows, additional, again: whole }, index) => {
    const section = additional ? "additional" : "measure";
    const number = String(index + 1);
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) return [measureRow(number, only, section)];
    const own = parent(number, { section, reEvaluation: second(whole) });
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

const conduct = (all: readonly OracleIndicator[], named: number): ConductRow => ({
  at: place(31),
  scores: all.map((plain, index) =>
    indicator(`Үзүүлэлт ${index + 1}`, Number(plain.points), {
      professional: index >= named,
      reEvaluation: second(plain.again),
    }),
  ),
});

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
      sums: ([0, 1, 2] as const).map((index) => ({
        indicator: names[index],
        sum: points(Number(sumOf(index))),
      })),
    },
    raters: issued,
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
