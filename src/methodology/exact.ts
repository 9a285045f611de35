const ZERO = BigInt(0);
const ONE = BigInt(1);
const MOST_PLACES = 20;
const POWERS: bigint[] = [ONE];
/** Two products of whole numbers up to this one, and their sum, are whole in a double. */
const MOST_SMALL = 2 ** 26 - 1;
/** Whole numbers of so many digits are whole in a double. */
const MOST_DIGITS = 15;
/** Most numbers of a body are one of these: each is made once. */
const MOST_SHARED = 100;
const SHARED: Exact[] = [];

type Whole = number | bigint;

/**
 * An exact rational number, in lowest terms, with a positive denominator. Every sum, mean and comparison of the
 * methodology is one of these, so that no result depends on the order of rows or on binary fractions.
 *
 * A ratio of two small numbers keeps them as plain numbers, by which nothing that is computed here is rounded; of any other
 * both are BigInts.
 *
 * Ours and not a library's since each custom-function call loads it: see docs/decisions/exact-numbers.md.
 */
export class Exact {
  private constructor(
    private readonly over: Whole,
    private readonly under: Whole,
  ) {}

  get n(): bigint {
    return BigInt(this.over);
  }

  get d(): bigint {
    return BigInt(this.under);
  }

  /** A whole number, or a decimal text such as `-12.5`; anything else throws. */
  static of(value: Exact | number | string): Exact {
    if (value instanceof Exact) return value;
    if (typeof value === "number" && Number.isSafeInteger(value)) return Exact.inLowestTerms(value, 1);
    const text = String(value);
    const match = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(text);
    if (match === null || (match[2] === "" && match[3] === undefined))
      throw new RangeError(`not a decimal: ${text}`);
    const [, sign = "", whole = "", decimals = ""] = match;
    const digits = whole + decimals;
    if (digits.length <= MOST_DIGITS) return Exact.quotient(Number(sign + digits), 10 ** decimals.length);
    const numerator = BigInt(digits);
    return Exact.ratio(sign === "-" ? -numerator : numerator, tenTo(decimals.length));
  }

  static ratio(n: bigint, d: bigint): Exact {
    if (d === ZERO) throw new RangeError("division by zero");
    const sign = d < ZERO ? -ONE : ONE;
    const divisor = greatestCommonDivisor(n < ZERO ? -n : n, d * sign) * sign;
    const [over, under] = [n / divisor, d / divisor];
    const isSmall = Math.abs(Number(over)) <= MOST_SMALL && Number(under) <= MOST_SMALL;
    return isSmall ? Exact.inLowestTerms(Number(over), Number(under)) : new Exact(over, under);
  }

  /** The ratio of whole numbers that a double holds. */
  private static quotient(n: number, d: number): Exact {
    if (d === 0) throw new RangeError("division by zero");
    let divisor = d;
    for (let rest = n % d; rest !== 0; ) {
      const next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    if (divisor < 0 !== d < 0) divisor = -divisor;
    return Exact.inLowestTerms(n / divisor, d / divisor);
  }

  private static inLowestTerms(n: number, d: number): Exact {
    if (n < -MOST_SMALL || n > MOST_SMALL || d > MOST_SMALL) return new Exact(BigInt(n), BigInt(d));
    if (d !== 1 || n < 0 || n > MOST_SHARED) return new Exact(n, d);
    const shared = SHARED[n] ?? new Exact(n + 0, 1); // + 0, since -0 is 0
    SHARED[n] = shared;
    return shared;
  }

  add(other: Exact | number | string): Exact {
    const one = Exact.of(other);
    const { over: a, under: b } = this;
    const { over: c, under: d } = one;
    if (isPlain(a) && isPlain(b) && isPlain(c) && isPlain(d))
      return b === d ? Exact.quotient(a + c, b) : Exact.quotient(a * d + c * b, b * d);
    return Exact.ratio(this.n * one.d + one.n * this.d, this.d * one.d);
  }

  sub(other: Exact | number | string): Exact {
    return this.add(Exact.of(other).neg());
  }

  mul(other: Exact | number | string): Exact {
    const one = Exact.of(other);
    const { over: a, under: b } = this;
    const { over: c, under: d } = one;
    if (isPlain(a) && isPlain(b) && isPlain(c) && isPlain(d)) return Exact.quotient(a * c, b * d);
    return Exact.ratio(this.n * one.n, this.d * one.d);
  }

  div(other: Exact | number | string): Exact {
    const one = Exact.of(other);
    const { over: a, under: b } = this;
    const { over: c, under: d } = one;
    if (isPlain(a) && isPlain(b) && isPlain(c) && isPlain(d)) return Exact.quotient(a * d, b * c);
    return Exact.ratio(this.n * one.d, this.d * one.n);
  }

  neg(): Exact {
    const { over, under } = this;
    return isPlain(over) && isPlain(under) ? Exact.inLowestTerms(-over, under) : Exact.ratio(-this.n, this.d);
  }

  /** Negative, 0 or positive, as this is less than, equal to or more than the other. */
  compare(other: Exact | number | string): number {
    const one = Exact.of(other);
    const { over: a, under: b } = this;
    const { over: c, under: d } = one;
    if (isPlain(a) && isPlain(b) && isPlain(c) && isPlain(d)) return Math.sign(a * d - c * b);
    const difference = this.n * one.d - one.n * this.d;
    return difference < ZERO ? -1 : difference > ZERO ? 1 : 0;
  }

  equals(other: Exact | number | string): boolean {
    return this.compare(other) === 0;
  }

  lt(other: Exact | number | string): boolean {
    return this.compare(other) < 0;
  }

  lte(other: Exact | number | string): boolean {
    return this.compare(other) <= 0;
  }

  gt(other: Exact | number | string): boolean {
    return this.compare(other) > 0;
  }

  gte(other: Exact | number | string): boolean {
    return this.compare(other) >= 0;
  }

  /** The greatest number of so many decimals that is not above this one. */
  floor(places = 0): Exact {
    const { over, under } = this;
    if (under === 1) return this;
    // A quotient of such numbers is never rounded to a whole one.
    if (isPlain(over) && isPlain(under) && 10 ** places <= MOST_SMALL)
      return Exact.quotient(Math.floor((over * 10 ** places) / under), 10 ** places);
    const scale = tenTo(places);
    const [scaled, d] = [this.n * scale, this.d];
    const below = scaled % d < ZERO ? scaled / d - ONE : scaled / d;
    return Exact.ratio(below, scale);
  }

  /** The nearest number of so many decimals; a half goes up. */
  round(places = 0): Exact {
    if (this.under === 1) return this;
    const half =
      10 ** places <= MOST_SMALL
        ? Exact.quotient(5, 10 ** (places + 1))
        : Exact.ratio(BigInt(5), tenTo(places + 1));
    return this.add(half).floor(places);
  }

  /** The nearest double. */
  valueOf(): number {
    return Number(this.over) / Number(this.under);
  }

  /** `-12.5`; a number that no decimal shows is written as `n/d`. */
  toString(): string {
    if (this.under === 1) return String(this.over);
    const { n, d } = this;
    for (let places = 0; places <= MOST_PLACES; places += 1) {
      const scaled = n * tenTo(places);
      if (scaled % d === ZERO) return decimalText(scaled / d, places);
    }
    return `${n}/${d}`;
  }
}

const isPlain = (whole: Whole): whole is number => typeof whole === "number";

function tenTo(places: number): bigint {
  for (let power = POWERS.length; power <= places; power += 1)
    POWERS.push((POWERS[power - 1] ?? ONE) * BigInt(10));
  return POWERS[places] ?? ONE;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== ZERO) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function decimalText(value: bigint, places: number): string {
  const sign = value < ZERO ? "-" : "";
  const digits = String(value < ZERO ? -value : value).padStart(places + 1, "0");
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
