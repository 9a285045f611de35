/** One sheet of the file as a sheet of the engine. */

import { readFormatting } from "./cells/formatting";
import { CellReader, type CellReading } from "./cells/read-cells";
import { type CellBudget, KEPT_EMPTY_ROWS, readSheetRows } from "./cells/sheet-rows";
import { readCharts } from "./features/charts/read-charts";
import { readConditionalFormats } from "./features/conditional";
import { readColumns, readMerges, readRowHeaders, readView } from "./features/layout";
import { nameLost } from "./features/lost";
import { readNotes } from "./features/notes";
import { isUsualPrint, readPrint } from "./features/print";
import { foreignProtection, ownProtections } from "./features/protections";
import { readValidations } from "./features/validations";
import { placeOf } from "./grid/address";
import { columnsOf, lastLine, ROWS } from "./grid/extent";
import type { SheetMemo } from "./package/memo-fields";
import type { SheetPart, WorkbookPackage } from "./package/package";
import { UnreadableFile } from "./unreadable";
import type { PrintSetup, WorkbookSheet } from "./workbook";

const SHOWN_TEXT = 40;
const WHY = "бусад бичлэгээс хэт хол тул авсангүй";
const MEND = "Хэрэгтэй бол хүснэгтийн мөрүүдийн дараа шилжүүлээд, хэрэггүй бол арилгаад дахин нээнэ үү.";

/** Rows × columns of one sheet: half of what Google lets a whole spreadsheet have. */
const LARGEST_SHEET = 5_000_000;

/** A filled cell so far from all others that it was left out. */
export interface FarCell {
  tab: string;
  cell: string;
  text: string;
  /** In words, and what a person may do. */
  why: string;
  mend: string;
}

interface SheetReading extends Omit<CellReading, "tab" | "date1904"> {
  source: WorkbookPackage;
  part: SheetPart;
  place: number;
  id: string;
  name: string;
  memo: SheetMemo;
  theme: readonly string[];
  longLists: ReadonlyMap<string, string[]>;
  budget: CellBudget;
  far: FarCell[];
}

export function readSheet(reading: SheetReading): WorkbookSheet {
  const { source, part, place, id, name, memo, names, styles, theme, warnings, longLists } = reading;
  const reader = new CellReader({ ...reading, tab: name, date1904: source.date1904 });
  const file = readSheetRows(
    source.zip.bytes(part.path) ?? new Uint8Array(),
    (cell) => reader.take(cell),
    reading.budget,
  );
  reader.finish();
  const { rest } = file;
  const looks = file.rows.reduce(
    (last, { row, xfs }) => (xfs.some((xf) => xf !== 0) ? Math.max(last, row) : last),
    0,
  );
  const { cells, notes, size } = withinReach(reader, readNotes(source.zip, part.relations), looks, reading);
  const { rows, columns } = size;
  const tab = { tab: name, names, warnings };
  const view = readView(rest, size, theme);
  const formatting = readFormatting(file, size, styles, reader.formats);
  const cols = readColumns(rest, columns);
  const rowHeaders = readRowHeaders(file.rows, rows);
  const rules = { ...tab, ...size, longLists };
  const protections = memo.protections
    ? ownProtections(memo.protections, source.definedNames, place)
    : foreignProtection(rest, formatting.unlocked);
  const print = readPrint(rest, source.definedNames, place);
  nameLost(name, rest, part.relations, warnings);
  const figures = readCharts(source.zip, part.relations, id, { ...tab, cols, rows: rowHeaders, size });
  const printed = { cells, cols, rowNumber: rows, styles: formatting.styles, figures, ...view };
  const isSaid = (setup: PrintSetup) =>
    memo.print === true ||
    (saysMoreThanPortrait(setup) && !(memo.id !== undefined && isUsualPrint(setup, printed)));
  return {
    id,
    name,
    rowNumber: rows,
    colNumber: columns,
    cells,
    styles: formatting.styles,
    formats: formatting.formats,
    borders: formatting.borders,
    merges: readMerges(rest, rows, columns),
    figures,
    cols,
    rows: rowHeaders,
    conditionalFormats: readConditionalFormats(rest, { ...rules, theme, styles }),
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

/** Room for the values and some more; a size that we wrote ourselves is kept, within reason. Far cells are named. */
function withinReach(
  { filled }: CellReader,
  allNotes: Record<string, string>,
  lastLook: number,
  reading: SheetReading,
) {
  const { name, memo, far, warnings } = reading;
  const leave = (cell: string, text: string) => {
    far.push({ tab: name, cell, text: text.slice(0, SHOWN_TEXT), why: WHY, mend: MEND });
    warnings.cell(name, `${WHY}. ${MEND}`, `${cell} (“${text.slice(0, SHOWN_TEXT)}”)`);
  };
  const noted = Object.keys(allNotes).flatMap((address) => placeOf(address) ?? []);
  const places = [...filled.values(), ...noted];
  const lastRow = lastLine(
    places.map(({ row }) => row),
    ROWS,
  );
  const near = places.filter(({ row }) => row <= lastRow);
  const lastColumn = lastLine(
    near.map(({ column }) => column),
    columnsOf(lastRow),
  );
  const isNear = ({ row, column }: { row: number; column: number }) => row <= lastRow && column <= lastColumn;
  const cells: WorkbookSheet["cells"] = {};
  for (const [address, cell] of filled) {
    if (isNear(cell)) cells[address] = cell.content;
    else leave(address, cell.content);
  }
  const notes: Record<string, string> = {};
  for (const [address, note] of Object.entries(allNotes)) {
    if (isNear(placeOf(address) ?? { row: Number.POSITIVE_INFINITY, column: 1 })) notes[address] = note;
    else leave(address, note);
  }
  refuseFarRows(reading);
  // A form that somebody drew is whole, and does not run on below; what looks so for a thousand rows is a column.
  const isDrawn = memo.rows === undefined && lastLook < lastRow + KEPT_EMPTY_ROWS;
  const drawn = isDrawn ? lastLook : 0;
  const size = {
    rows: Math.max(Math.max(lastRow, drawn) + 50, 100, Math.min(memo.rows ?? 0, lastRow + KEPT_EMPTY_ROWS)),
    columns: Math.max(lastColumn + 5, 26, Math.min(memo.columns ?? 0, lastColumn + 100)),
  };
  if (size.rows * size.columns > LARGEST_SHEET) throw new UnreadableFile("too-large");
  return { cells, notes, size };
}

/** A lone cell far away is a slip of the hand; several in a row may be somebody, and nobody is left out. */
function refuseFarRows({ name, far }: SheetReading): void {
  const byRow = new Map<string, Set<string>>();
  for (const { tab, cell } of far) {
    const row = cell.replace(/^[A-Z]+/, "");
    if (tab === name) byRow.set(row, (byRow.get(row) ?? new Set()).add(cell));
  }
  const cells = [...byRow.values()].map((each) => [...each]).find(({ length }) => length > 1);
  if (cells === undefined) return;
  throw new UnreadableFile(
    "scattered",
    `“${name}” хуудасны ${cells.slice(0, 3).join(", ")} нүднүүд бусад бичлэгээс хэт хол байна: хүснэгтийн мөрүүдийн дараа шилжүүлж, эсвэл арилгаад дахин сонгоно уу.`,
  );
}
