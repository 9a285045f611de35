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

/** What a plain number cannot hold. */
interface Large {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * An exact rational number, in lowest terms, with a positive denominator. Every sum, mean and comparison of the
 * methodology is one of these, so that no result depends on the order of rows or on binary fractions.
 *
 * A ratio of two small numbers keeps them as plain numbers, by which nothing that is computed here is rounded; any other is
 * kept and computed in BigInts.
 *
 * Ours and not a library's since each custom-function call loads it: see docs/decisions/exact-numbers.md.
 */
export class Exact {
  private constructor(
    private readonly over: number,
    private readonly under: number,
    private readonly large?: Large,
  ) {}

  get n(): bigint {
    return this.large?.n ?? BigInt(this.over);
  }

  get d(): bigint {
    return this.large?.d ?? BigInt(this.under);
  }

  /** A whole number, or a decimal text such as `-12.5`; anything else throws. */
  static of(value: Exact | number | string): Exact {
    if (typeof value === "object") return value;
    if (typeof value === "number" && Number.isSafeInteger(value))
      return SHARED[value] ?? Exact.quotient(value, 1);
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
    if (d === ZERO) return Exact.quotient(1, 0); // which throws
    const sign = d < ZERO ? -ONE : ONE;
    const divisor = greatestCommonDivisor(n < ZERO ? -n : n, d * sign) * sign;
    const large = { n: n / divisor, d: d / divisor };
    const [over, under] = [Number(large.n), Number(large.d)];
    return isSmall(over) && isSmall(under) ? Exact.quotient(over, under) : new Exact(0, 1, large);
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
    const over = n / divisor + 0; // since -0 is 0
    const under = d / divisor;
    if (!isSmall(over) || !isSmall(under)) return new Exact(0, 1, { n: BigInt(over), d: BigInt(under) });
    if (under !== 1 || over < 0 || over > MOST_SHARED) return new Exact(over, under);
    SHARED[over] ??= new Exact(over, under);
    return SHARED[over];
  }

  add(other: Exact | number | string): Exact {
    return this.plus(Exact.of(other), 1);
  }

  sub(other: Exact | number | string): Exact {
    return this.plus(Exact.of(other), -1);
  }

  private plus(one: Exact, times: 1 | -1): Exact {
    return this.large === undefined && one.large === undefined
      ? Exact.quotient(this.over * one.under + times * one.over * this.under, this.under * one.under)
      : Exact.ratio(this.n * one.d + BigInt(times) * one.n * this.d, this.d * one.d);
  }

  mul(other: Exact | number | string): Exact {
    const one = Exact.of(other);
    return this.large === undefined && one.large === undefined
      ? Exact.quotient(this.over * one.over, this.under * one.under)
      : Exact.ratio(this.n * one.n, this.d * one.d);
  }

  div(other: Exact | number | string): Exact {
    const one = Exact.of(other);
    return this.large === undefined && one.large === undefined
      ? Exact.quotient(this.over * one.under, this.under * one.over)
      : Exact.ratio(this.n * one.d, this.d * one.n);
  }

  neg(): Exact {
    return this.large === undefined ? Exact.quotient(-this.over, this.under) : Exact.ratio(-this.n, this.d);
  }

  /** Negative, 0 or positive, as this is less than, equal to or more than the other. */
  compare(other: Exact | number | string): number {
    const one = Exact.of(other);
    if (this.large === undefined && one.large === undefined)
      return Math.sign(this.over * one.under - one.over * this.under);
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
    const power = 10 ** places;
    // A quotient of such numbers is never rounded to a whole one.
    if (this.large === undefined && isSmall(power))
      return Exact.quotient(Math.floor((this.over * power) / this.under), power);
    const scale = tenTo(places);
    const { n, d } = this;
    const [scaled, rest] = [(n * scale) / d, (n * scale) % d];
    return Exact.ratio(rest < ZERO ? scaled - ONE : scaled, scale);
  }

  /** The nearest number of so many decimals; a half goes up. */
  round(places = 0): Exact {
    if (this.large === undefined && this.under === 1) return this;
    return this.add(Exact.of(`0.${"0".repeat(places)}5`)).floor(places);
  }

  /** The nearest double. */
  valueOf(): number {
    return Number(this.large?.n ?? this.over) / Number(this.large?.d ?? this.under);
  }

  /** `-12.5`; a number that no decimal shows is written as `n/d`. */
  toString(): string {
    const { n, d } = this;
    if (d === ONE) return String(n);
    for (let places = 0; places <= MOST_PLACES; places += 1) {
      const scaled = n * tenTo(places);
      if (scaled % d === ZERO) return decimalText(scaled / d, places);
    }
    return `${n}/${d}`;
  }
}

const isSmall = (whole: number): boolean => whole >= -MOST_SMALL && whole <= MOST_SMALL;

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
