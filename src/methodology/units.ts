import { Exact } from "./exact";

export type { Exact } from "./exact";

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
  if (typeof value !== "number" || Number.isSafeInteger(value)) return Exact.of(value);
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [mantissa = "0", exponent = "0"] = value.toPrecision(15).split("e");
  const power = Number(exponent);
  const scale = Exact.of(`1${"0".repeat(Math.abs(power))}`);
  return power < 0 ? Exact.of(mantissa).div(scale) : Exact.of(mantissa).mul(scale);
}

// The casts below are the only way in: a unit is a promise about meaning, not about the value's shape.
export const percent = (value: Numeric): Percent => exact(value) as Percent;
export const points = (value: Numeric): Points => exact(value) as Points;

/** Rounds half up to the two decimals with which a component is put on the evaluation sheet (4.6). */
export function sheetPoints(value: Exact): Points {
  return value.round(2) as Points;
}

/** The value kept between two bounds. */
export function clamp(value: Exact, low: number, high: number): Exact {
  if (value.lt(low)) return exact(low);
  if (value.gt(high)) return exact(high);
  return value;
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce<Exact>((total, value) => total.add(value), Exact.of(0));
}
