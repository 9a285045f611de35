import type { EvaluationSheet } from "../paper/evaluation-sheet";
import { nameCut } from "../workbook/tab";
import { type GeneratedKind, type Prepared, prepareGeneratedTab, writeCells } from "./generated-tab";
import { looking, type RangeList, type Sheet } from "./google";
import type { WorkbookReading } from "./read-workbook";
import { sheetCells } from "./sheet-cells";
import { type DraftCells, type Look, WIDTH } from "./sheet-draft";

const TAB_NAME = "Үнэлгээний хуудас";
/** Google takes 100 characters; a namesake's number must fit too. */
const LONGEST_NAME = 95;
/** Pixels; together the width of a portrait A4 page. */
const [PLACE_WIDTH, TEXT_WIDTH, NUMBER_WIDTH] = [44, 300, 90];
const GREY = "#e8eaed";

/**
 * 7.6 · Writes the sheets of a unit, or of one person, into a tab of their own, ready for print. `key` says whose they
 * are; `name` is for people. A tab edited by hand is kept under another name; one that holds the same is `kept`.
 */
export function writeSheets(
  reading: WorkbookReading,
  key: string,
  name: string,
  sheets: readonly EvaluationSheet[],
) {
  const draft = sheetCells(sheets);
  const kind: GeneratedKind = `sheets:${key}`;
  const title = nameCut(`${TAB_NAME} · ${name}`.replace(/'/g, "’"), LONGEST_NAME).trim();
  const prepared = prepareGeneratedTab(reading, kind, title, draft.cells);
  const { sheet, unchanged, archivedAs } = prepared;
  if (!unchanged) {
    looking(() => format(sheet, draft));
    writeCells(prepared, draft.cells);
  }
  return {
    tab: sheet.getName(),
    outcome: outcomeOf(prepared),
    ...(archivedAs === undefined ? {} : { archivedAs }),
  };
}

const outcomeOf = ({ unchanged, fresh }: Prepared) => (unchanged ? "kept" : fresh ? "made" : "renewed");

const LOOKS: Readonly<Record<Look, (ranges: RangeList) => void>> = {
  title: (ranges) => void ranges.setFontWeight("bold").setFontSize(11).setWrap(false),
  heading: (ranges) => void ranges.setFontWeight("bold"),
  header: (ranges) =>
    void ranges.setFontWeight("bold").setFontSize(9).setBackground(GREY).setHorizontalAlignment("center"),
  numbers: (ranges) => void ranges.setFontSize(8).setHorizontalAlignment("center"),
  section: (ranges) => void ranges.setFontStyle("italic"),
  result: (ranges) => void ranges.setFontWeight("bold"),
  small: (ranges) => void ranges.setFontSize(9),
  draft: (ranges) => void ranges.setFontWeight("bold").setFontSize(18).setFontColor("#b3261e").setWrap(false),
  centre: (ranges) => void ranges.setHorizontalAlignment("center"),
  points: (ranges) => void ranges.setNumberFormat("0.00"),
  grid: (ranges) => void ranges.setBorder(true, true, true, true, true, true),
};

/** The rows of a tab written anew stand elsewhere, so its looks begin from nothing. */
function format(sheet: Sheet, { cells, looks }: DraftCells): void {
  sheet.clearFormats();
  sheet.setColumnWidth(1, PLACE_WIDTH);
  sheet.setColumnWidth(2, TEXT_WIDTH);
  sheet.setColumnWidths(3, WIDTH - 2, NUMBER_WIDTH);
  sheet.setHiddenGridlines(true);
  // Wrapped, no text is cut on paper; the rows grow by themselves.
  sheet.getRange(1, 2, cells.length, 1).setWrap(true);
  sheet.getRange(1, 1, cells.length, WIDTH).setVerticalAlignment("middle");
  for (const [look, ranges] of looks) LOOKS[look](sheet.getRangeList([...ranges]));
  const headers = looks.get("header");
  if (headers !== undefined) sheet.getRangeList([...headers]).setWrap(true);
}
