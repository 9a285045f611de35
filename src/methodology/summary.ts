import { TOTAL_CEILING } from "../law/scales";
import { meanOf } from "./mean";
import { type Exact, exact, type Points, points, sheetPoints } from "./units";

/** The mean of printed points, on the sheet's two decimals; undefined of none. */
export function sheetMean(values: readonly (Exact | number)[]): Points | undefined {
  return values.length === 0 ? undefined : sheetPoints(meanOf(values.map(exact)).mean);
}

/** How much a mean moved; undefined while there is none on either side. */
export function movedBy(before: Points | undefined, after: Points | undefined): Exact | undefined {
  return before === undefined ? undefined : after?.sub(before);
}

const WIDTH = 10;
const LAST = TOTAL_CEILING / WIDTH - 1;

/** The bounds of each ten of the distribution, printed points both: 0–9.99, 10–19.99, …, 90–100. */
export function tens(): readonly { readonly from: Points; readonly to: Points }[] {
  return Array.from({ length: LAST + 1 }, (_, ten) => ({
    from: points(ten * WIDTH),
    to: points(ten === LAST ? TOTAL_CEILING : exact((ten + 1) * WIDTH).sub("0.01")),
  }));
}

/** How many totals fall into each ten; the ceiling counts with the last. */
export function distribution(totals: readonly (Exact | number)[]): readonly number[] {
  const places = totals.map((total) => Math.min(LAST, Number(exact(total).div(WIDTH).floor())));
  return tens().map((_, ten) => places.filter((place) => place === ten).length);
}
