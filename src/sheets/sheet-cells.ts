import { READINGS_HEADING, SHEET_WORDS } from "../explain/paper-words";
import { type EvaluationSheet, resultRow, type SheetTable } from "../paper/evaluation-sheet";
import { adjustmentsGrid, type SheetGrid, totalGrid } from "../paper/sheet-grids";
import { type Draft, type DraftCells, draftCells } from "./sheet-draft";

const LINE = "______________________________";

/** 7.4, 7.6 · Evaluation sheets as the cells of one tab: the texts in the first column, the numbers beside them. */
export function sheetCells(sheets: readonly EvaluationSheet[]): DraftCells {
  const draft = draftCells();
  sheets.forEach((sheet, index) => {
    if (index > 0) draft.skip(2);
    writeSheet(draft, sheet);
  });
  return draft.finished();
}

function writeSheet(draft: Draft, sheet: EvaluationSheet): void {
  draft.line("title", [SHEET_WORDS.title]);
  if (sheet.body !== "") draft.text(sheet.body);
  for (const { term, text } of sheet.who) draft.text(`${term}: ${text}`);
  if (sheet.reason !== null) draft.heading(SHEET_WORDS.withoutTotal, [sheet.reason]);
  for (const table of sheet.tables) writeTable(draft, table);
  if (sheet.reason === null) writeGrid(draft, totalGrid(sheet));
  if (sheet.adjustments.length > 0) writeGrid(draft, adjustmentsGrid(sheet));
  if (sheet.review !== "") draft.heading(SHEET_WORDS.review, [sheet.review]);
  if (sheet.readings.length > 0) draft.heading(READINGS_HEADING, sheet.readings);
  if (sheet.appendix.length > 0) draft.heading(SHEET_WORDS.appendix, sheet.appendix);
  draft.heading(SHEET_WORDS.signatures, []);
  for (const { role, name } of sheet.signatures) draft.line("row", [`${role}: ${name}`, LINE]);
}

function writeTable(draft: Draft, table: SheetTable): void {
  const { columns, rows, kinds, notes } = table;
  const top = writeHead(draft, table);
  draft.line(
    "numbers",
    columns.map(({ number }) => number),
  );
  rows.forEach((row, index) => {
    const cells = row.map((cell, column) =>
      column === 0 && kinds[index] === "sub" ? `    ${cell}` : (cell ?? ""),
    );
    draft.line(kinds[index] === "section" ? "section" : "row", cells);
  });
  const bottom = draft.line("result", cellsOf(resultRow(table)));
  draft.mark("points", top + 2, 2, bottom, columns.length);
  draft.mark("grid", top, 1, bottom, columns.length);
  for (const note of notes) draft.line("small", [note]);
}

function writeGrid(draft: Draft, grid: SheetGrid): void {
  const { columns, rows, results } = grid;
  const top = writeHead(draft, grid);
  for (const row of rows) draft.line("row", cellsOf(row));
  for (const row of results) draft.line("result", cellsOf(row));
  const bottom = top + rows.length + results.length;
  columns.forEach(({ kind }, index) => {
    if (kind === "points" || kind === "signed") draft.mark("points", top + 1, index + 1, bottom, index + 1);
  });
  draft.mark("grid", top, 1, bottom, columns.length);
}

const cellsOf = (row: SheetGrid["rows"][number]) => row.map((cell) => cell ?? "");

/** The heading and the headers; gives the row of these. */
function writeHead(draft: Draft, { title, clause, columns }: SheetTable | SheetGrid): number {
  draft.heading(`${title} (${clause})`, []);
  return draft.line("header", columns.map(headerOf));
}

const headerOf = ({ header }: { readonly header: string }) => header;
