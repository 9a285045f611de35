/**
 * How a tab is printed when nobody said so: Google prints on the page's width and repeats the frozen rows, and has no
 * setting for it that a script could reach. A file says the same in so many words.
 */
import { excelSheetPrefix, placeOf } from "../grid/address";
import type { DefinedName } from "../package/memo";
import type { PrintSetup, WorkbookSheet } from "../workbook";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml/tree";
import { COLUMN_WIDTH } from "./layout";

const A4 = 9;
const TITLES = "_xlnm.Print_Titles";
/** Pixels between the margins of a portrait A4 page, and what still fits when it is made a little smaller. */
const PORTRAIT_WIDTH = 800;

type Printed = Pick<WorkbookSheet, "cells" | "cols" | "panes">;

export function usualPrint({ cells, cols, panes }: Printed): PrintSetup {
  const last = Object.keys(cells).reduce((most, at) => Math.max(most, placeOf(at)?.column ?? 0), 0);
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

export function readPrint(
  rest: XmlElement,
  names: readonly DefinedName[],
  sheet: number,
): PrintSetup | undefined {
  const orientation = childOf(rest, "pageSetup")?.attributes.orientation;
  const fit = childOf(childOf(rest, "sheetPr"), "pageSetUpPr")?.attributes.fitToPage;
  const titles = names.find((each) => each.name === TITLES && each.sheet === sheet);
  const rows = /\$(\d+):\$(\d+)/.exec(titles?.value ?? "");
  const breaks = childrenOf(childOf(rest, "rowBreaks"), "brk").map(({ attributes }) => Number(attributes.id));
  const print: PrintSetup = {
    ...(orientation === "portrait" || orientation === "landscape" ? { orientation } : {}),
    ...(isTrue(fit) ? { fitToWidth: true } : {}),
    ...(rows ? { repeatRows: `${rows[1]}:${rows[2]}` } : {}),
    ...(breaks.length > 0 ? { pageBreaksAfter: breaks } : {}),
  };
  return Object.keys(print).length > 0 ? print : undefined;
}

export function printXml({ orientation, fitToWidth, pageBreaksAfter = [] }: PrintSetup): string {
  const side = orientation ? ` orientation="${orientation}"` : "";
  const fit = fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  const breaks = pageBreaksAfter.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  const count = breaks.length;
  return [
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}"${side}${fit}/>`,
    count === 0
      ? ""
      : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</rowBreaks>`,
  ].join("");
}

/** The rows that are repeated on every page, as a name of the sheet. */
export function titleNames({ repeatRows }: PrintSetup, tab: string, sheet: number): DefinedName[] {
  const [, first, last] = /^(\d+):(\d+)$/.exec(repeatRows ?? "") ?? [];
  return first && last ? [{ name: TITLES, sheet, value: `${excelSheetPrefix(tab)}$${first}:$${last}` }] : [];
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
