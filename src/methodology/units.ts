import Fraction from "fraction.js";

/** An exact rational number: no result of the methodology is ever a binary fraction. */
export type Exact = Fraction;

declare const unit: unique symbol;

/** Per cent, 0 to 100 unless said otherwise (2.2). */
export type Percent = Exact & { readonly [unit]: "percent" };

/** Points of the evaluation sheet. */
export type Points = Exact & { readonly [unit]: "points" };

type Numeric = Exact | number | string;

/**
 * The exact value of a number as a spreadsheet shows it: at most 15 significant digits, so that 5.3 is
 * 53/10 and the 0.30000000000000004 of a formula is 3/10.
 */
export function exact(value: Numeric): Exact {
  if (typeof value !== "number") return new Fraction(value);
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  if (Number.isSafeInteger(value)) return new Fraction(value);
  const [mantissa = "0", exponent = "0"] = value.toPrecision(15).split("e");
  return new Fraction(mantissa).mul(new Fraction(10).pow(Number(exponent)));
}

// The casts below are the only way in: a unit is a promise about meaning, not about the value's shape.
export const percent = (value: Numeric): Percent => exact(value) as Percent;
export const points = (value: Numeric): Points => exact(value) as Points;

/** Rounds half up to the two decimals with which a component is put on the evaluation sheet (4.6). */
export function sheetPoints(value: Exact): Points {
  return value.mul(100).add(new Fraction(1, 2)).floor().div(100) as Points;
}

/** The value kept between two bounds. */
export function clamp(value: Exact, low: number, high: number): Exact {
  if (value.lt(low)) return exact(low);
  if (value.gt(high)) return exact(high);
  return value;
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce<Exact>((total, value) => total.add(value), new Fraction(0));
}
