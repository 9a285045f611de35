/**
 * INDIRECT ends where the tab ends, as every other reference does: o-spreadsheet makes an object of each cell that the text
 * names, and twenty letters name seventeen thousand million.
 */
import { type Getters, registries } from "./o-spreadsheet";

type Context = { getters: Getters };
type Compute = (this: Context, ...args: unknown[]) => unknown;
type RangeOf = Getters["getRangeFromSheetXC"];

const { functionRegistry } = registries;
const indirect = functionRegistry.get("INDIRECT") as unknown as { compute: Compute };
const NOWHERE = { value: "#REF", message: "The reference lies beyond the tab." };

functionRegistry.replace("INDIRECT", {
  ...indirect,
  compute(this: Context, ...args: unknown[]) {
    const { getters } = this;
    let isNowhere = false;
    const within: RangeOf = (home, text) => {
      const range = getters.getRangeFromSheetXC(home, text);
      const { sheetId, zone, invalidXc, invalidSheetName } = range;
      if (invalidXc || invalidSheetName || getters.tryGetSheet(sheetId) === undefined) return range;
      const { right, bottom } = getters.getSheetZone(sheetId);
      isNowhere = zone.left > right || zone.top > bottom;
      if (zone.right <= right && zone.bottom <= bottom) return range;
      const end = isNowhere ? { right: zone.left, bottom: zone.top } : { right, bottom };
      return getters.getRangeFromZone(sheetId, {
        ...zone,
        right: Math.min(zone.right, end.right),
        bottom: Math.min(zone.bottom, end.bottom),
      });
    };
    const bounded = Object.create(getters, { getRangeFromSheetXC: { value: within } });
    const result = indirect.compute.apply(Object.create(this, { getters: { value: bounded } }), args);
    return isNowhere ? NOWHERE : result;
  },
} as never);
