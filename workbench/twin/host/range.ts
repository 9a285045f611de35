/** Range and RangeList: the parts put together. */
import { rangeRef } from "./addresses";
import { rangeValidation } from "./data-validation";
import { protectRange } from "./protection";
import { rangeLooks } from "./range-looks";
import { rangeShape } from "./range-shape";
import { rangeStructure } from "./range-structure";
import { rangeValues } from "./range-values";
import type { FilterRef, RangeListRef, RangeRef } from "./refs";

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
  ...["setValue", "setFormula", "setNote", "clearNote", "clear", "clearContent", "clearFormat", "breakApart"],
  ...["setBackground", "setFontColor", "setFontWeight", "setFontStyle", "setFontLine", "setFontSize"],
  ...[
    "setHorizontalAlignment",
    "setVerticalAlignment",
    "setWrap",
    "setWrapStrategy",
    "setNumberFormat",
    "setBorder",
  ],
  ...["clearDataValidations", "insertCheckboxes"],
] as const;

function onEach(name: (typeof ON_EACH_RANGE)[number]) {
  const method = range[name] as (one: RangeRef, ...args: unknown[]) => unknown;
  return (list: RangeListRef, ...args: unknown[]): RangeListRef => {
    for (const one of list.ranges) method(one, ...args);
    return list;
  };
}

export const rangeList = {
  getRanges: ({ ranges }: RangeListRef) => [...ranges],
  activate(list: RangeListRef) {
    const first = list.ranges[0];
    if (first) rangeShape.activate(first);
    return list;
  },
  ...Object.fromEntries(ON_EACH_RANGE.map((name) => [name, onEach(name)])),
};

/** A filter is there to be seen and removed; its criteria are set by people in the grid. */
export const filter = {
  getRange: ({ core, sheetId, zone }: FilterRef) => rangeRef(core, sheetId, zone),
  remove({ core, sheetId, zone }: FilterRef) {
    core.workbook.write({ type: "REMOVE_TABLE", sheetId, target: [zone] });
  },
};
