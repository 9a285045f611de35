/**
 * How a tab is printed when nobody said so: Google prints on the page's width and repeats the frozen rows, and has no
 * setting for it that a script could reach. A file says the same in so many words.
 */
import { parseZone } from "./grid/address";
import type { PrintSetup, WorkbookSheet } from "./workbook";

const COLUMN_WIDTH = 96;
/** Pixels between the margins of a portrait A4 page, and what still fits when it is made a little smaller. */
const PORTRAIT_WIDTH = 800;

type Printed = Pick<WorkbookSheet, "cells" | "cols" | "panes">;

export function usualPrint({ cells, cols, panes }: Printed): PrintSetup {
  const last = Object.keys(cells).reduce((most, at) => Math.max(most, parseZone(at)?.right ?? 0), 0);
  let width = 0;
  for (let column = 0; column < last; column++) {
    const header = cols[column];
    if (!header?.isHidden) width += header?.size ?? COLUMN_WIDTH;
  }
  const frozen = panes?.ySplit ?? 0;
  return {
    orientation: width > PORTRAIT_WIDTH ? "landscape" : "portrait",
    fitToWidth: true,
    ...(frozen > 0 ? { repeatRows: `1:${frozen}` } : {}),
  };
}

/** Whether a setup that was read is the one that a file of ours says by itself. */
export function isUsualPrint(print: PrintSetup, sheet: Printed): boolean {
  const usual = usualPrint(sheet);
  return (
    print.orientation === usual.orientation &&
    print.fitToWidth === usual.fitToWidth &&
    print.repeatRows === usual.repeatRows &&
    print.pageBreaksAfter === undefined
  );
}
