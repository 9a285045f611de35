const ZERO = BigInt(0);
const ONE = BigInt(1);
const MOST_PLACES = 20;
const POWERS: bigint[] = [ONE];

/**
 * An exact rational number, in lowest terms, with a positive denominator. Every sum, mean and comparison of the
 * methodology is one of these, so that no result depends on the order of rows or on binary fractions.
 *
 * Ours and not a library's since each custom-function call loads it: see docs/decisions/exact-numbers.md.
 */
export class Exact {
  private constructor(
    readonly n: bigint,
    readonly d: bigint,
  ) {}

  /** A whole number, or a decimal text such as `-12.5`; anything else throws. */
  static of(value: Exact | number | string): Exact {
    if (value instanceof Exact) return value;
    if (typeof value === "number" && Number.isSafeInteger(value)) return new Exact(BigInt(value), ONE);
    const text = String(value);
    const match = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(text);
    if (match === null || (match[2] === "" && match[3] === undefined))
      throw new RangeError(`not a decimal: ${text}`);
    const [, sign = "", whole = "", decimals = ""] = match;
    const numerator = BigInt(whole + decimals);
    return Exact.ratio(sign === "-" ? -numerator : numerator, tenTo(decimals.length));
  }

  static ratio(n: bigint, d: bigint): Exact {
    if (d === ZERO) throw new RangeError("division by zero");
    const sign = d < ZERO ? -ONE : ONE;
    const divisor = greatestCommonDivisor(n < ZERO ? -n : n, d * sign) * sign;
    return new Exact(n / divisor, d / divisor);
  }

  add(other: Exact | number | string): Exact {
    const { n, d } = Exact.of(other);
    return d === this.d ? Exact.ratio(this.n + n, d) : Exact.ratio(this.n * d + n * this.d, this.d * d);
  }

  sub(other: Exact | number | string): Exact {
    return this.add(Exact.of(other).neg());
  }

  mul(other: Exact | number | string): Exact {
    const { n, d } = Exact.of(other);
    return Exact.ratio(this.n * n, this.d * d);
  }

  div(other: Exact | number | string): Exact {
    const { n, d } = Exact.of(other);
    return Exact.ratio(this.n * d, this.d * n);
  }

  neg(): Exact {
    return new Exact(-this.n, this.d);
  }

  /** Negative, 0 or positive, as this is less than, equal to or more than the other. */
  compare(other: Exact | number | string): number {
    const { n, d } = Exact.of(other);
    const difference = this.n * d - n * this.d;
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
    const scale = tenTo(places);
    const scaled = this.n * scale;
    const below = scaled % this.d < ZERO ? scaled / this.d - ONE : scaled / this.d;
    return Exact.ratio(below, scale);
  }

  /** The nearest number of so many decimals; a half goes up. */
  round(places = 0): Exact {
    return this.add(Exact.ratio(ONE, tenTo(places) * BigInt(2))).floor(places);
  }

  /** The nearest double. */
  valueOf(): number {
    return Number(this.n) / Number(this.d);
  }

  /** `-12.5`; a number that no decimal shows is written as `n/d`. */
  toString(): string {
    if (this.d === ONE) return String(this.n);
    for (let places = 0; places <= MOST_PLACES; places += 1) {
      const scaled = this.n * tenTo(places);
      if (scaled % this.d === ZERO) return decimalText(scaled / this.d, places);
    }
    return `${this.n}/${this.d}`;
  }
}

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
