import { FULL_PERCENT } from "../law/scales";
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

/** As per cent. This cast and the next are the only way in: a unit is a promise about meaning, not about a value's shape. */
export const percent = (value: Numeric): Percent => exact(value) as Percent;
/** As points of the evaluation sheet. */
export const points = (value: Numeric): Points => exact(value) as Points;

/** Rounds half up to the two decimals with which a component is put on the evaluation sheet (4.6). */
export function sheetPoints(value: Exact): Points {
  return value.round(2) as Points;
}

/** Without the decimals beyond so many: cut off, whichever way the value points. */
export const cut = (value: Exact, places: number): Exact =>
  value.lt(0) ? value.neg().floor(places).neg() : value.floor(places);

/** The value where it is a whole number from 0 that a double holds. */
export const countOf = (value: Exact): number | undefined =>
  value.gte(0) && Number.isSafeInteger(value.valueOf()) && value.equals(value.valueOf())
    ? value.valueOf()
    : undefined;

/** Whether a value is a whole number. */
export const isWhole = (value: Exact): boolean => value.equals(value.floor());

/** Whether points are finer than the sheet's two decimals, so that nobody may enter them (reading `fractions`). */
export const hasMoreDecimals = (value: Exact): boolean => !value.equals(sheetPoints(value));

/** Whether a value is what somebody wrote, rounded to as many decimals as they did. */
export const agreesWith = (written: Exact, value: Exact): boolean =>
  value.round(written.toString().split(".")[1]?.length ?? 0).equals(written);

/** The value without its sign. */
export const magnitude = (value: Exact): Exact => (value.lt(0) ? value.neg() : value);

/** What a share of 1 is in per cent: 0.85 is 85. */
export const inPercent = (share: Exact): Exact => share.mul(FULL_PERCENT);

/** The annex's “Биелэлтийн оноо” (2.3.2, 3.1, 5.2): the per cent × the full mark / 100 %, not rounded. */
export const shareOf = (fullMark: number, achievement: Percent): Points =>
  points(achievement.mul(fullMark).div(FULL_PERCENT));

/** The value kept between two bounds. */
export function clamp(value: Exact, low: number, high: number): Exact {
  if (value.lt(low)) return exact(low);
  if (value.gt(high)) return exact(high);
  return value;
}

/** The exact sum, 0 of none; by halves, so that denominators grow together only at the end. */
export function sum(values: readonly Exact[]): Exact {
  const half = values.length >> 1;
  return half < 9
    ? values.reduce<Exact>((total, value) => total.add(value), Exact.of(0))
    : sum(values.slice(0, half)).add(sum(values.slice(half)));
}

/** Cells add in doubles: two numbers that differ by less than this may stand on either side of a half. */
const NOISE = "0.000000001";

/** Whether a cell with two decimals shows these two numbers alike. */
export const isShownAlike = (one: Exact, other: Exact): boolean =>
  sheetPoints(one).equals(sheetPoints(other)) || magnitude(one.sub(other)).lt(NOISE);
