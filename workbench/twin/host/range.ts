/** Range and RangeList: the parts put together. */
import { rangeValidation } from "./data-validation";
import { protectRange } from "./protection";
import { rangeLooks } from "./range-looks";
import { rangeShape } from "./range-shape";
import { rangeStructure } from "./range-structure";
import { rangeValues } from "./range-values";
import type { RangeListRef, RangeRef } from "./refs";

export const range = {
  ...rangeValues,
  ...rangeShape,
  ...rangeStructure,
  ...rangeLooks,
  ...rangeValidation,
  protect: protectRange,
};

/** Methods of Range that RangeList has too: done for each range, returning the list. */
const ON_EACH_RANGE = [
  ...["setValue", "setBackground", "setFontWeight", "setFontStyle", "setFontSize"],
  ...[
    "setFontColor",
    "setVerticalAlignment",
    "setHorizontalAlignment",
    "setWrap",
    "setNumberFormat",
    "setBorder",
  ],
] as const;

function onEach(name: (typeof ON_EACH_RANGE)[number]) {
  const method = range[name] as (one: RangeRef, ...args: unknown[]) => unknown;
  return (list: RangeListRef, ...args: unknown[]): RangeListRef => {
    for (const one of list.ranges) method(one, ...args);
    return list;
  };
}

export const rangeList = Object.fromEntries(ON_EACH_RANGE.map((name) => [name, onEach(name)]));
