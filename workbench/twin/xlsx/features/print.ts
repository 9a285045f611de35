/**
 * How a tab is printed when nobody said so: Google prints on the page's width and repeats the frozen rows, and has no
 * setting for it that a script could reach. A file says the same in so many words.
 */
import { absoluteText, excelSheetPrefix, parseZone, placeOf } from "../grid/address";
import { IdGrid } from "../grid/zones";
import type { DefinedName } from "../package/memo";
import type { PrintSetup, WorkbookSheet } from "../workbook";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml/tree";
import { COLUMN_WIDTH } from "./layout";

const A4 = 9;
const TITLES = "_xlnm.Print_Titles";
const AREA = "_xlnm.Print_Area";
/** Pixels between the margins of a portrait A4 page, and what still fits when it is made a little smaller. */
const PORTRAIT_WIDTH = 800;

type Printed = Pick<WorkbookSheet, "cells" | "cols" | "panes" | "styles" | "rowNumber" | "figures">;

export function usualPrint(sheet: Printed): PrintSetup {
  const { cells, cols, panes } = sheet;
  let last = 0;
  for (const at in cells) last = Math.max(last, placeOf(at)?.column ?? 0);
  let width = 0;
  for (let column = 0; column < last; column++) {
    const header = cols[column];
    if (!header?.isHidden) width += header?.size ?? COLUMN_WIDTH;
  }
  const frozen = panes?.ySplit ?? 0;
  const breaks = frozen > 0 ? breakAboveChart(sheet) : breaksBetweenPapers(sheet);
  return {
    orientation: width > PORTRAIT_WIDTH ? "landscape" : "portrait",
    fitToWidth: true,
    ...(frozen > 0 ? { repeatRows: `1:${frozen}` } : {}),
    ...(breaks.length > 0 ? { pageBreaksAfter: breaks } : {}),
  };
}

/** The rows that are sure to stand on a first page. */
const FIRST_PAGE = 25;

/** A chart that stands below a table would be cut in two where a page ends: it begins one, with what is beside it. */
function breakAboveChart({ figures }: Printed): number[] {
  const first = Math.min(...figures.map(({ row }) => row));
  return figures.length > 0 && first > FIRST_PAGE ? [first] : [];
}

/** A tab that says its title again, in the title's look, holds several papers: each begins a page. */
function breaksBetweenPapers({ cells, styles, rowNumber }: Printed): number[] {
  const title = cells.A1;
  if (title === undefined || title === "") return [];
  const looks = new IdGrid(rowNumber, 1);
  for (const [range, id] of Object.entries(styles)) looks.fill(range, id);
  const look = looks.get(1, 1);
  if (look === 0 || looks.get(2, 1) === look) return [];
  const breaks: number[] = [];
  for (let row = 3; row <= rowNumber; row++)
    if (cells[`A${row}`] === title && looks.get(row, 1) === look) breaks.push(row - 1);
  return breaks;
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

/**
 * What is filled when it is printed, as a name of the sheet that is computed: Excel prints coloured and framed rows, and such
 * tabs have a thousand for whoever fills them in. A range would cut off what is added below it; LibreOffice, which leaves
 * blank rows out by itself, does not know such an area and needs none.
 */
export function areaNames(
  { cells, styles, borders, rowNumber }: WorkbookSheet,
  tab: string,
  sheet: number,
): DefinedName[] {
  let [bottom, right] = [0, 0];
  for (const at in cells) {
    const place = cells[at] === "" ? undefined : placeOf(at);
    bottom = Math.max(bottom, place?.row ?? 0);
    right = Math.max(right, place?.column ?? 0);
  }
  const dressed = [...Object.keys(styles), ...Object.keys(borders)].map(
    (range) => parseZone(range)?.bottom ?? 0,
  );
  if (bottom === 0 || dressed.every((row) => row <= bottom)) return [];
  const prefix = excelSheetPrefix(tab);
  const all = prefix + absoluteText({ top: 1, left: 1, bottom: rowNumber, right });
  const last = `MAX(IFERROR((${all}<>"")*ROW(${all}),ROW(${all})))`;
  return [{ name: AREA, sheet, value: `${prefix}$A$1:INDEX(${all},${last},${right})` }];
}

/** Whether a setup that was read is the one that a file of ours says by itself. */
export function isUsualPrint(print: PrintSetup, sheet: Printed): boolean {
  const usual = usualPrint(sheet);
  return (
    print.orientation === usual.orientation &&
    print.fitToWidth === usual.fitToWidth &&
    print.repeatRows === usual.repeatRows &&
    `${print.pageBreaksAfter}` === `${usual.pageBreaksAfter}`
  );
}
