/** One sheet of the file as a sheet of the engine. */
import type { ReadingNames } from "../formula/from-excel";
import { parseZone } from "../grid/address";
import { isUsualPrint } from "../print-setup";
import type { PrintSetup, WorkbookSheet } from "../workbook";
import { readCells } from "./cells";
import { readCharts } from "./charts";
import { readConditionalFormats } from "./conditional";
import { readFormatting } from "./formatting";
import { readColumns, readMerges, readPrint, readRowHeaders, readView } from "./layout";
import type { SheetMemo } from "./memos";
import { readNotes } from "./notes";
import type { SheetPart, WorkbookPackage } from "./package";
import { foreignProtection, ownProtections } from "./protections";
import type { ReadSheet } from "./rows-only";
import { KEPT_EMPTY_ROWS } from "./sheet-xml";
import type { StyleBook } from "./styles";
import { readValidations } from "./validations";
import type { Warnings } from "./warnings";

interface SheetReading {
  source: WorkbookPackage;
  part: SheetPart;
  place: number;
  id: string;
  name: string;
  memo: SheetMemo;
  names: ReadingNames;
  styles: StyleBook;
  theme: readonly string[];
  longLists: ReadonlyMap<string, string[]>;
  warnings: Warnings;
}

export async function readSheet(
  { worksheet, rest }: ReadSheet,
  reading: SheetReading,
): Promise<WorkbookSheet> {
  const { source, part, place, id, name, memo, names, styles, theme, warnings, longLists } = reading;
  const tab = { tab: name, names, warnings };
  const cells = readCells(worksheet, { ...tab, styles, date1904: source.date1904 });
  const notes = await readNotes(source.zip, part.relations);
  const view = readView(rest, theme);
  const size = gridSize(cells, Object.keys(notes), view.panes, memo);
  const { rows, columns } = size;
  const formatting = readFormatting(worksheet, size, styles, cells.withoutTextFormat);
  const cols = readColumns(rest, columns);
  const rowHeaders = readRowHeaders(worksheet, rows);
  const rules = { ...tab, ...size, longLists };
  const protections = memo.protections
    ? ownProtections(memo.protections, source.definedNames, place)
    : foreignProtection(rest, formatting.unlocked);
  const print = readPrint(rest, source.definedNames, place);
  const printed = { cells: cells.contents, cols, ...view };
  const isSaid = (setup: PrintSetup) =>
    memo.print === true ||
    (saysMoreThanPortrait(setup) && !(memo.id !== undefined && isUsualPrint(setup, printed)));
  return {
    id,
    name,
    rowNumber: rows,
    colNumber: columns,
    cells: cells.contents,
    styles: formatting.styles,
    formats: formatting.formats,
    borders: formatting.borders,
    merges: readMerges(rest, rows, columns),
    figures: await readCharts(source.zip, part.relations, id, { ...tab, cols, rows: rowHeaders }),
    cols,
    rows: rowHeaders,
    conditionalFormats: readConditionalFormats(worksheet, { ...rules, theme }),
    dataValidationRules: readValidations(rest, rules),
    tables: [],
    ...view,
    isVisible: part.state === "visible",
    ...(part.state === "veryHidden" ? { veryHidden: true } : {}),
    headerGroups: { ROW: [], COL: [] },
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
    ...(protections.length > 0 ? { protections } : {}),
    ...(memo.metadata ? { metadata: memo.metadata } : {}),
    ...(print && isSaid(print) ? { print } : {}),
  };
}

function saysMoreThanPortrait({ orientation, ...others }: PrintSetup): boolean {
  return orientation === "landscape" || Object.keys(others).length > 0;
}

/** Room for the values and some more; a size that we wrote ourselves is kept, within reason. */
function gridSize(
  used: { lastRow: number; lastColumn: number },
  notes: readonly string[],
  panes: { xSplit: number; ySplit: number } | undefined,
  memo: SheetMemo,
): { rows: number; columns: number } {
  const zones = notes.map(parseZone);
  const lastNoteRow = Math.max(0, ...zones.map((zone) => zone?.bottom ?? 0));
  const lastNoteColumn = Math.max(0, ...zones.map((zone) => zone?.right ?? 0));
  const lastRow = Math.max(used.lastRow, lastNoteRow, panes?.ySplit ?? 0);
  const lastColumn = Math.max(used.lastColumn, lastNoteColumn, panes?.xSplit ?? 0);
  return {
    rows: Math.max(lastRow + 50, 100, Math.min(memo.rows ?? 0, lastRow + KEPT_EMPTY_ROWS)),
    columns: Math.max(lastColumn + 5, 26, Math.min(memo.columns ?? 0, lastColumn + 100)),
  };
}
