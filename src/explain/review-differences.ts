import { followsReview } from "../law/adjustments";
import { differencesOf } from "../methodology/chapter-7-review/7.4-differences";
import type { Outcome } from "../methodology/finding";
import type { Result } from "../methodology/result";
import { type Exact, sheetPoints } from "../methodology/units";
import { LIST } from "../workbook/generated";
import { numberOf, toNumber } from "./numbers";

const COMPONENTS = ["measures", "learning", "superior"] as const;

/**
 * What the review moved, clause by clause: each re-evaluated row or indicator, the component that it moved, what 6.5
 * took off a head, and the total. Numbers as printed; null where there is none.
 */
export function reviewDifferences({ preliminary, final, total }: Result) {
  const moved = COMPONENTS.flatMap((part) => {
    const rows = differencesOf(final[part]).map(({ facts, value }) => ({
      clause: "7.4",
      what: facts.name,
      before: printed(facts.before),
      after: printed(value),
    }));
    return [...rows, ...change(LIST[part], preliminary[part], final[part])];
  });
  const ofHead = final.adjustments
    .filter(({ clause }) => followsReview(clause))
    .map((one) => ({ clause: one.clause, what: LIST.adjustment, before: null, after: numberOf(one) }));
  return [...moved, ...ofHead, ...change(LIST.total, preliminary.total, total)];
}

/** A part that is not what it was; one that is refused on either side has no number there. */
function change(what: string, first: Outcome<Exact>, last: Outcome<Exact>) {
  const [before, after] = [numberOf(first), numberOf(last)];
  return before === after ? [] : [{ clause: last.clause, what, before, after }];
}

/** As it is put on the sheet, with two decimals. */
const printed = (value: Exact | undefined) => (value === undefined ? null : toNumber(sheetPoints(value)));
