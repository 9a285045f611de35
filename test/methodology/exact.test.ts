import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "../../src/methodology/exact";

describe("Exact.of", () => {
  test.for([
    { written: "-12.5", is: "-12.5" },
    { written: "+7", is: "7" },
    { written: ".5", is: "0.5" },
    { written: "007.250", is: "7.25" },
    { written: "-0", is: "0" },
    { written: 3, is: "3" },
    { written: -0.25, is: "-0.25" },
  ])("$written is $is", ({ written, is }) => {
    expect(Exact.of(written).toString()).toBe(is);
  });

  test.for(["", ".", "-", "1.", "1,5", "1e3", "1/3", " 1", "٣", "Infinity", Number.NaN, 1e-7])(
    "%o is no decimal",
    (written) => {
      expect(() => Exact.of(written)).toThrow(RangeError);
    },
  );
});

describe("Exact.ratio", () => {
  test.for([
    { n: 6n, d: 4n, is: "1.5" },
    { n: 6n, d: -4n, is: "-1.5" },
    { n: -6n, d: -4n, is: "1.5" },
    { n: 0n, d: -7n, is: "0" },
    { n: 100n, d: 3n, is: "100/3" },
    { n: -200n, d: 6n, is: "-100/3" },
    { n: 1n, d: 8n, is: "0.125" },
  ])("$n / $d is $is", ({ n, d, is }) => {
    expect(Exact.ratio(n, d).toString()).toBe(is);
  });

  test("nothing is divided by 0", () => {
    expect(() => Exact.ratio(1n, 0n)).toThrow(RangeError);
    expect(() => Exact.of(1).div(0)).toThrow(RangeError);
  });
});

describe("round: a half goes up, also below 0; floor goes down", () => {
  test.for([
    { value: "0.004", places: 2, round: "0", floor: "0" },
    { value: "0.005", places: 2, round: "0.01", floor: "0" },
    { value: "2.5", places: 0, round: "3", floor: "2" },
    { value: "-2.5", places: 0, round: "-2", floor: "-3" },
    { value: "-2.51", places: 0, round: "-3", floor: "-3" },
    { value: "-3", places: 0, round: "-3", floor: "-3" },
    { value: "7.085", places: 2, round: "7.09", floor: "7.08" },
    { value: "7", places: 2, round: "7", floor: "7" },
  ])("$value to $places places", ({ value, places, round, floor }) => {
    expect(Exact.of(value).round(places).toString()).toBe(round);
    expect(Exact.of(value).floor(places).toString()).toBe(floor);
  });
});

describe("arithmetic in whole numbers", () => {
  const whole = fc.bigInt({ min: -1_000_000n, max: 1_000_000n });
  const ratios = fc.tuple(
    whole,
    whole.filter((d) => d !== 0n),
  );
  /** a/b = c/d exactly when a × d = c × b. */
  const is = (value: Exact, n: bigint, d: bigint) => {
    expect(value.n * d).toBe(n * value.d);
    expect(value.d > 0n).toBe(true);
  };

  test("sums, differences, products, quotients and the order", () => {
    fc.assert(
      fc.property(ratios, ratios, ([a, b], [c, d]) => {
        const [x, y] = [Exact.ratio(a, b), Exact.ratio(c, d)];
        is(x.add(y), a * d + c * b, b * d);
        is(x.sub(y), a * d - c * b, b * d);
        is(x.mul(y), a * c, b * d);
        if (c !== 0n) is(x.div(y), a * d, b * c);
        is(x.neg(), -a, b);
        const cross = (a * d - c * b) * (b * d > 0n ? 1n : -1n);
        expect([x.lt(y), x.lte(y), x.gt(y), x.gte(y), x.equals(y)]).toEqual([
          cross < 0n,
          cross <= 0n,
          cross > 0n,
          cross >= 0n,
          cross === 0n,
        ]);
      }),
    );
  });

  test.for([
    { a: "0.30", b: "0.3", lt: false, lte: true, gt: false, gte: true, equals: true },
    { a: "0.29", b: "0.3", lt: true, lte: true, gt: false, gte: false, equals: false },
    { a: "0.31", b: "0.3", lt: false, lte: false, gt: true, gte: true, equals: false },
    { a: "-0.31", b: "-0.3", lt: true, lte: true, gt: false, gte: false, equals: false },
  ])("$a beside $b", ({ a, b, ...order }) => {
    const one = Exact.of(a);
    const { lt, lte, gt, gte, equals } = order;
    expect([one.lt(b), one.lte(b), one.gt(b), one.gte(b), one.equals(b)]).toEqual([lt, lte, gt, gte, equals]);
  });

  test("one number has one form, so that equal numbers are equal as values", () => {
    fc.assert(
      fc.property(
        ratios,
        whole.filter((factor) => factor !== 0n),
        ([n, d], factor) => {
          expect(Exact.ratio(n * factor, d * factor)).toEqual(Exact.ratio(n, d));
        },
      ),
    );
  });

  test("a decimal is written as it was read", () => {
    fc.assert(
      fc.property(whole, (hundredths) => {
        const value = Exact.ratio(hundredths, 100n);
        expect(Exact.of(value.toString())).toEqual(value);
        expect(value.valueOf()).toBe(Number(hundredths) / 100);
      }),
    );
  });
});

describe("small numbers and large ones are computed alike", () => {
  /** About the numbers from which on BigInts are used, and far beyond them. */
  const edges = [2n ** 26n, 2n ** 31n, 2n ** 32n, 2n ** 52n, 2n ** 53n, 10n ** 30n];
  const about = fc
    .tuple(fc.constantFrom(0n, ...edges), fc.bigInt({ min: -3n, max: 3n }), fc.constantFrom(1n, -1n))
    .map(([edge, more, sign]) => sign * (edge + more));
  const whole = fc.oneof(about, fc.bigInt({ min: -200n, max: 200n }), fc.bigInt());
  const ratios = fc.tuple(
    whole,
    whole.filter((d) => d !== 0n),
  );
  const floorOf = (n: bigint, d: bigint) => (n - (((n % d) + d) % d)) / d;
  const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : greatest(b, a % b));
  /** In lowest terms, which only one form of a number has. */
  const is = (value: Exact, n: bigint, d: bigint) => {
    const divisor = greatest(n, d) * (d < 0n ? -1n : 1n);
    expect([value.n, value.d]).toEqual([n / divisor, d / divisor]);
    expect(value).toEqual(Exact.ratio(n, d));
  };

  test("whatever is computed of them", () => {
    fc.assert(
      fc.property(ratios, ratios, fc.integer({ min: 0, max: 18 }), ([a, b], [c, d], places) => {
        const [x, y] = [Exact.ratio(a, b), Exact.ratio(c, d)];
        is(x, a, b);
        is(x.add(y), a * d + c * b, b * d);
        is(x.sub(y), a * d - c * b, b * d);
        is(x.mul(y), a * c, b * d);
        if (c !== 0n) is(x.div(y), a * d, b * c);
        is(x.neg(), -a, b);
        const cross = (a * d - c * b) * (b * d > 0n ? 1n : -1n);
        expect(x.compare(y)).toBe(cross < 0n ? -1 : cross > 0n ? 1 : 0);
        const [n, scale] = [b < 0n ? -a : a, 10n ** BigInt(places)];
        const over = b < 0n ? -b : b;
        is(x.floor(places), floorOf(n * scale, over), scale);
        is(x.round(places), floorOf(2n * n * scale + over, 2n * over), scale);
        expect(x.valueOf()).toBe(Number(x.n) / Number(x.d));
      }),
      { numRuns: 3_000 },
    );
  });

  test("whole numbers and decimals as they are read", () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 25 }), (digits, places) => {
        const sign = digits < 0n ? "-" : "";
        const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
        const cut = text.length - places;
        const decimal = places === 0 ? sign + text : `${sign}${text.slice(0, cut)}.${text.slice(cut)}`;
        is(Exact.of(decimal), digits, 10n ** BigInt(places));
        if (Number.isSafeInteger(Number(digits))) is(Exact.of(Number(digits)), digits, 1n);
      }),
      { numRuns: 1_000 },
    );
    is(Exact.of(-0), 0n, 1n);
    is(Exact.of("-0.00"), 0n, 1n);
  });
});
