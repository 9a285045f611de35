import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measurePoints } from "../../src/methodology/chapter-2-measures/2.1-measure-points";
import { achievementPercent } from "../../src/methodology/chapter-2-measures/2.2-achievement-percent";
import { performancePoints } from "../../src/methodology/chapter-2-measures/2.3-performance-points";
import { learningPoints } from "../../src/methodology/chapter-3-learning/3.1-learning-points";
import { movedByReview } from "../../src/methodology/chapter-7-review/7.4-differences";
import { rankedList } from "../../src/methodology/chapter-7-review/7.7-ranked-list";
import { isRefusal, type Outcome } from "../../src/methodology/finding";
import { type ConductRow, isUnreadable, type Person } from "../../src/methodology/person";
import { evaluate } from "../../src/methodology/result";
import type { Score } from "../../src/methodology/score";
import { type Exact, exact, points } from "../../src/methodology/units";
import {
  APPRAISED,
  dueDay,
  type OracleBands,
  type OracleLevels,
  type OracleReview,
  oracleLateness,
  oracleOutcome,
  oraclePercent,
  oraclePerformance,
  oracleReEvaluated,
  oracleScore,
  oracleTime,
  type Ratio,
} from "./oracle";
import { brief, found, given, printedValue } from "./outcomes";
import { headOf, people, plainHeads, plainServants, servantOf } from "./plain-people";
import { appraisalDate, complaints, place } from "./rows";

const circumstances = { appraisalDate, bands: undefined };
const asDoubles = ({ baseline, target, reached }: OracleLevels) => ({
  baseline: exact(Number(baseline) / 10_000),
  target: exact(Number(target) / 10_000),
  reached: exact(Number(reached) / 10_000),
});
const same = (value: Exact, { n, d }: Ratio) => value.n * d === n * value.d;
const printedParts = ({ measures, learning, superior, peers }: Score) =>
  [measures, learning, superior, ...(peers === null ? [] : [peers])].map(printedValue);
const inHundredths = (outcome: Outcome<Exact>) => BigInt(found(outcome).value.mul(100).toString());

/** Registers of the review: for each ground none, “Хэвээр” or a re-evaluation, with bands that make any category. */
const entry = (ground: OracleReview["ground"]): fc.Arbitrary<OracleReview[]> =>
  fc
    .constantFrom(undefined, "kept", "re-evaluated")
    .map((outcome) => (outcome === undefined ? [] : [{ ground, outcome }]));
const bandsArbitrary: fc.Arbitrary<OracleBands> = fc.option(
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10_000n }), fc.bigInt({ min: 1n, max: 10_000n }))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a > b ? { excellent: a, normal: b } : { excellent: b, normal: a })),
  { nil: undefined, freq: 9 },
);
const reviewed = fc
  .record({
    one: people,
    complained: fc.boolean(),
    reviews: fc.tuple(entry("7.1"), entry("7.2")).map((all) => all.flat()),
    bands: bandsArbitrary,
  })
  .map(({ one: { plain, person }, complained, reviews, bands }) => ({
    plain,
    review: { complained, reviews },
    bands,
    person: {
      ...person,
      complaints: complaints(complained ? 1 : 0),
      reviews: reviews.map((row, index) => ({ ...row, at: place(index + 2, "Хяналт") })),
    } satisfies Person,
  }));
const bandsOf = (bands: OracleBands) =>
  bands === undefined
    ? undefined
    : {
        excellentFrom: points(Number(bands.excellent) / 100),
        normalFrom: points(Number(bands.normal) / 100),
      };

/** Up to a million with four decimals. */
const tenThousandths = fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n });
const distance = (multipleOf: bigint) =>
  fc
    .bigInt({ min: -100_000n, max: 100_000n })
    .filter((steps) => steps !== 0n)
    .map((steps) => steps * multipleOf);

describe("2.2, 2.3 against the oracle", () => {
  test("an exact 30 % scores 18 for every baseline, target and reached level", () => {
    fc.assert(
      fc.property(tenThousandths, distance(10n), (baseline, apart) => {
        const levels = asDoubles({
          baseline,
          target: baseline + apart,
          reached: baseline + (apart * 3n) / 10n,
        });
        const percent = found(achievementPercent(levels));
        expect(percent.value.toString()).toBe("30");
        expect(brief(performancePoints(percent))).toEqual(given("18", "2.3.2"));
      }),
      { numRuns: 2_000 },
    );
  });

  test.for([
    { share: 2899n, percent: "28.99", is: given("0", "2.3.1") },
    { share: 2900n, percent: "29", is: given("0", "2.3.1", "between-29-and-30") },
    { share: 2999n, percent: "29.99", is: given("0", "2.3.1", "between-29-and-30") },
    { share: 3001n, percent: "30.01", is: given("18.006", "2.3.2") },
  ])("an exact $percent % scores $is.gives, whatever the levels", ({ share, percent, is }) => {
    fc.assert(
      fc.property(tenThousandths, distance(10_000n), (baseline, apart) => {
        const levels = asDoubles({
          baseline,
          target: baseline + apart,
          reached: baseline + (apart * share) / 10_000n,
        });
        const achievement = found(achievementPercent(levels));
        expect(achievement.value.toString()).toBe(percent);
        expect(brief(performancePoints(achievement))).toEqual(is);
      }),
    );
  });

  test("percent and performance of any levels with up to four decimals", () => {
    const small = fc.bigInt({ min: -400n, max: 400n });
    const level = fc.oneof(small, tenThousandths);
    fc.assert(
      fc.property(fc.record({ baseline: level, target: level, reached: level }), (plain) => {
        const outcome = achievementPercent(asDoubles(plain));
        const percent = oraclePercent(plain);
        if (percent === undefined) {
          expect(brief(outcome)).toEqual({ refused: "2.2 target-equals-baseline" });
          return;
        }
        const achievement = found(outcome);
        expect(same(achievement.value, percent)).toBe(true);
        expect(same(performancePoints(achievement).value, oraclePerformance(percent))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  test("more reached is never fewer points", () => {
    fc.assert(
      fc.property(
        tenThousandths,
        distance(1n),
        fc.bigInt({ min: -200_000n, max: 200_000n }),
        (baseline, apart, step) => {
          const at = (reached: bigint) =>
            performancePoints(
              found(achievementPercent(asDoubles({ baseline, target: baseline + apart, reached }))),
            ).value;
          const forward = apart > 0n ? 1n : -1n;
          expect(at(baseline + step + forward).compare(at(baseline + step))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("whole people against the oracle", () => {
  test("every part and the total, before and after the review", () => {
    fc.assert(
      fc.property(people, ({ plain, person }) => {
        const result = evaluate(person, circumstances);
        for (const [sheet, reviewed] of [
          [result.preliminary, false],
          [result.final, true],
        ] as const) {
          const expected = oracleScore(plain, reviewed);
          const { measures, learning, superior, peers } = sheet;
          const parts = [measures, learning, superior, ...(peers === null ? [] : [peers])];
          expect(parts.map(inHundredths)).toEqual(expected.parts);
          expect(inHundredths(sheet.total)).toBe(expected.total);
        }
        expect(inHundredths(result.total)).toBe(oracleScore(plain, true).total);
      }),
      { numRuns: 1_000 },
    );
  });

  test("what stands after the review, its category and who still waits, on either ground and on both", () => {
    fc.assert(
      fc.property(reviewed, ({ plain, person, review, bands }) => {
        const expected = oracleOutcome(plain, review, bands);
        const result = evaluate(person, { appraisalDate, bands: bandsOf(bands), year: 2025 });
        if (expected.total === undefined) expect(isRefusal(result.total)).toBe(true);
        else expect(inHundredths(result.total)).toBe(expected.total);
        expect(result.category).toBe(expected.category);
        expect(result.review.waiting).toEqual(expected.waiting);
        expect(result.reEvaluated).toBe(oracleReEvaluated(plain));
      }),
      { numRuns: 1_000 },
    );
  });

  test("each of the features is drawn often", () => {
    const all = fc.sample(reviewed, { numRuns: 600, seed: 4 });
    const staff = all.flatMap(({ plain }) => ("measures" in plain ? [plain] : []));
    const measures = staff.flatMap((plain) => plain.measures);
    const rows = measures.flatMap(({ rows, own }) => [...rows, ...(own === undefined ? [] : [own])]);
    const isLate = (date: readonly [number, number, number]) => oracleLateness(APPRAISED, date) !== "none";
    const drawn = {
      spoiled: staff.filter(({ ballots }) => ballots.some((ballot) => ballot.includes(undefined))).length,
      circles: staff.filter(({ voters }) => voters === "circle").length,
      protocols: staff.filter(({ voters }) => voters === "protocol").length,
      forSome: all.filter(({ plain }) => plain.indicators.some(({ isFor }) => !isFor)).length,
      fractions: all.filter(({ plain }) => plain.indicators.some(({ points }) => points % 100n !== 0n))
        .length,
      dropped: measures.filter(({ rows: own }) => own.some((row) => row.dropped)).length,
      allDropped: measures.filter(({ rows: own }) => own.length > 1 && own.every((row) => row.dropped))
        .length,
      byItself: measures.filter(({ own }) => own !== undefined).length,
      periods: rows.filter(({ timing: { due } }) => !("day" in due)).length,
      notYetDue: rows.filter(({ timing: { due, done } }) => done === undefined && isLate(dueDay(due))).length,
      doneLater: rows.filter(({ timing: { done } }) => done !== undefined && isLate(done)).length,
      late: rows.filter(({ timing }) => oracleTime(timing) === "up-to-a-month").length,
      bothGrounds: all.filter(({ review }) => review.reviews.length > 1).length,
      forbidden: all.filter(({ plain, review, bands }) => {
        return oracleOutcome(plain, review, bands).total === undefined;
      }).length,
    };
    expect(Object.entries(drawn).filter(([, count]) => count < 25)).toEqual([]);
  });

  test("a total is within 0 and 100; printed parts and adjustments add up to it", () => {
    fc.assert(
      fc.property(people, ({ person }) => {
        const { final } = evaluate(person, circumstances);
        const total = inHundredths(final.total);
        expect(total >= 0n && total <= 10_000n).toBe(true);
        const { measures, learning, superior, peers } = final;
        const parts = [
          measures,
          learning,
          superior,
          ...(peers === null ? [] : [peers]),
          ...final.adjustments,
        ];
        const net = parts.map(inHundredths).reduce((sum, part) => sum + part, 0n);
        expect(total).toBe(net < 0n ? 0n : net > 10_000n ? 10_000n : net);
        const highest = peers === null ? [7000n, 1500n, 1500n] : [7000n, 1500n, 700n, 800n];
        highest.forEach((most, index) => {
          const part = inHundredths(parts[index] ?? measures);
          expect(part >= 0n && part <= most).toBe(true);
        });
      }),
    );
  });

  test("a deduction never raises a total, an addition never lowers it", () => {
    fc.assert(
      fc.property(people, ({ person }) => {
        const { adjustments } = person;
        const none = inHundredths(evaluate({ ...person, adjustments: [] }, circumstances).total);
        for (const entry of adjustments) {
          const one = inHundredths(evaluate({ ...person, adjustments: [entry] }, circumstances).total);
          const raises = "clause" in entry && entry.clause === "6.3";
          expect(raises ? one >= none : one <= none).toBe(true);
        }
      }),
    );
  });
});

describe("4.6 spoiled ballots", () => {
  test("change no number, however many there are", () => {
    fc.assert(
      fc.property(plainServants, fc.nat({ max: 20 }), (plain, spoiled) => {
        const person = servantOf(plain);
        const { tally } = person;
        if (tally === undefined || isUnreadable(tally) || tally.valid === undefined)
          throw new Error("the generator made no tally");
        const issued = tally.valid + spoiled;
        const entitled = tally.entitled === undefined ? undefined : issued;
        const other = { ...person, raters: issued, tally: { ...tally, issued, spoiled, entitled } };
        const [a, b] = [evaluate(person, circumstances), evaluate(other, circumstances)];
        expect(printedParts(b.final)).toEqual(printedParts(a.final));
        expect(printedValue(b.total)).toBe(printedValue(a.total));
      }),
    );
  });

  test("stand in a good part of the generated tallies", () => {
    const withSpoiled = fc
      .sample(plainServants, 300)
      .filter(({ ballots }) => ballots.some((ballot) => ballot.includes(undefined)));
    expect(withSpoiled.length).toBeGreaterThan(100);
  });
});

const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length });

/** The person with rows, sub-measures, indicators, sums and adjustments in another order. */
function reordered(person: Person): fc.Arbitrary<Person> {
  const conduct = person.conduct as ConductRow;
  const common = fc.record({
    learning: shuffled(person.learning),
    conduct: shuffled(conduct.scores).map((scores) => ({ ...conduct, scores })),
    adjustments: shuffled(person.adjustments),
  });
  if (person.role === "unit-head") return common.map((other) => ({ ...person, ...other }));
  const { tally } = person;
  if (tally === undefined || isUnreadable(tally)) throw new Error("the generator made no tally");
  return fc
    .tuple(common, shuffled(person.measures), shuffled(tally.sums))
    .map(([other, measures, sums]) => ({ ...person, ...other, measures, tally: { ...tally, sums } }));
}

describe("no result depends on the order of rows", () => {
  const twice = people.chain(({ person }) => fc.tuple(fc.constant(person), reordered(person)));

  test("rows, sub-measures, indicators and adjustments change no number", () => {
    fc.assert(
      fc.property(twice, ([person, other]) => {
        const [a, b] = [evaluate(person, circumstances), evaluate(other, circumstances)];
        expect(printedParts(b.preliminary)).toEqual(printedParts(a.preliminary));
        expect(printedParts(b.final)).toEqual(printedParts(a.final));
        expect(brief(b.total)).toEqual(brief(a.total));
        expect(b.final.adjustments.map(brief)).toEqual(a.final.adjustments.map(brief));
      }),
    );
  });

  test("nor the order in which the measures are shown", () => {
    fc.assert(
      fc.property(twice, ([person, other]) => {
        const shown = (one: Person) => found(evaluate(one, circumstances).final.measures).grounds;
        expect(shown(other)).toEqual(shown(person));
      }),
    );
  });

  test("people and their rows change no rank, and not the order of the list", () => {
    const bodies = fc
      .array(people, { minLength: 1, maxLength: 8 })
      .map((all) => all.map(({ person }, index) => ({ ...person, code: String(index).padStart(3, "0") })))
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.tuple(...all.map(reordered)).chain((other) => shuffled(other)),
        ),
      );
    const names = ["Өлзий", "Оюун", "Бат"];
    const list = (all: readonly Person[]) =>
      rankedList(
        all.map((person) => ({
          code: person.code,
          name: names[Number(person.code) % 3] ?? "",
          total: found(evaluate(person, circumstances).total).value,
        })),
      ).map(({ rank, code, total }) => `${rank} ${code} ${total}`);
    fc.assert(
      fc.property(bodies, ([all, other]) => {
        expect(list(other)).toEqual(list(all));
      }),
    );
  });
});

/** The person without any re-evaluated point. */
function unreviewed(person: Person): Person {
  const without = <T extends object>(row: T) => ({ ...row, reEvaluation: undefined });
  const conduct = person.conduct as ConductRow;
  const common = {
    learning: person.learning.map(without),
    conduct: { ...conduct, scores: conduct.scores.map(without) },
  };
  if (person.role === "unit-head") return { ...person, ...common };
  return { ...person, ...common, measures: person.measures.map(without) };
}

/** The team writes beside every row what the row already has. */
function confirmed(person: Person): Person {
  const conduct = person.conduct as ConductRow;
  const scores = conduct.scores.map((score) => {
    if (score.points === undefined) throw new Error("the generator left an indicator blank");
    return { ...score, reEvaluation: { points: score.points } };
  });
  const learning = person.learning.map((row) =>
    isUnreadable(row) ? row : { ...row, reEvaluation: { points: found(learningPoints(row, false)).value } },
  );
  const common = { learning, conduct: { ...conduct, scores } };
  if (person.role === "unit-head") return { ...person, ...common };
  const measures = person.measures.map((row) => {
    if (isUnreadable(row)) return row;
    if (row.target === undefined) return { ...row, reEvaluation: undefined };
    return {
      ...row,
      reEvaluation: { points: found(measurePoints(row, { appraisalDate, reviewed: false })).value },
    };
  });
  return { ...person, ...common, measures };
}

describe("7.4 the review", () => {
  test("that changes nothing changes no number and moves nobody's points", () => {
    fc.assert(
      fc.property(people, ({ person }) => {
        const result = evaluate(confirmed(person), circumstances);
        const untouched = evaluate(unreviewed(person), circumstances);
        expect([result.reEvaluated, untouched.reEvaluated]).toEqual([true, false]);
        expect(printedParts(result.final)).toEqual(printedParts(result.preliminary));
        expect(printedParts(result.final)).toEqual(printedParts(untouched.final));
        expect(printedValue(result.total)).toBe(printedValue(untouched.total));
        expect(movedByReview(result.final, result.total)).toBe(false);
      }),
    );
  });

  test("whatever the team writes, the preliminary evaluation stays", () => {
    fc.assert(
      fc.property(people, ({ person }) => {
        const [reviewed, untouched] = [person, unreviewed(person)].map((one) => evaluate(one, circumstances));
        expect(reviewed?.preliminary.total).toEqual(untouched?.preliminary.total);
      }),
    );
  });

  test("6.5 reaches the final total of a head alone: the preliminary one is that without it", () => {
    const heads = plainHeads.map((plain) => headOf(plain));
    fc.assert(
      fc.property(heads, ({ adjustments, ...head }) => {
        const others = adjustments.filter((entry) => !("clause" in entry) || entry.clause !== "6.5");
        const [all, without] = [adjustments, others].map((entries) =>
          evaluate({ ...head, adjustments: entries }, circumstances),
        );
        expect(all?.preliminary).toEqual(without?.preliminary);
        expect(all?.preliminaryCategory).toBe(without?.preliminaryCategory);
        expect(all?.final.adjustments).toHaveLength(adjustments.length);
      }),
    );
  });
});
