import { READINGS_HEADING, SHEET_WORDS, statements } from "../explain/paper-words";
import type { EvaluationSheet, SheetColumnKind, SheetTable } from "../paper/evaluation-sheet";
import { FORM } from "../paper/official-form";
import { type Draft, type DraftCells, draftCells, WIDTH } from "./sheet-draft";

const LINE = "______________________";

/** 7.4, 7.6 · Evaluation sheets as the cells of one tab: the place of a row, its text, and the numbers beside it. */
export function sheetCells(sheets: readonly EvaluationSheet[]): DraftCells {
  const draft = draftCells();
  sheets.forEach((sheet, index) => {
    if (index > 0) draft.skip(2);
    writeSheet(draft, sheet);
  });
  return draft.finished();
}

function writeSheet(draft: Draft, sheet: EvaluationSheet): void {
  const { title, who, isDraft, reason, tables, review, readings, appendix, signatures } = sheet;
  // The title alone has its look: by that a file knows where a paper begins.
  draft.line("title", [title[0]]);
  draft.line("heading", [title[1]]);
  if (isDraft) draft.line("draft", [SHEET_WORDS.draft]);
  for (const { term, text } of who) draft.line("row", [`${term}: ${text}`]);
  if (reason !== null) draft.heading(SHEET_WORDS.withoutTotal, [reason]);
  tables.forEach((table, index) => {
    writeTable(draft, table, index + 1);
  });
  if (review !== "") draft.heading(SHEET_WORDS.review, [review]);
  if (readings.length > 0) draft.heading(READINGS_HEADING, statements(readings));
  if (appendix.length > 0) draft.heading(SHEET_WORDS.appendix, appendix);
  draft.heading(`${FORM.signatures} (7.6)`, []);
  for (const { role, name } of signatures) draft.line("row", ["", `${role}: ${name}`, LINE]);
}

const NUMBERS: readonly SheetColumnKind[] = ["percent", "points", "signed"];

function writeTable(draft: Draft, table: SheetTable, place: number): void {
  const { title, clause, columns, rows, kinds, results, notes } = table;
  draft.heading(`${place}. ${title} (${clause})`, []);
  const at = placesOf(columns);
  const spread = (cells: readonly (string | number | null)[]) => {
    const row: (string | number)[] = Array.from({ length: WIDTH }, () => "");
    cells.forEach((cell, index) => {
      row[at[index] ?? index] = cell ?? "";
    });
    return row.slice(0, (at[columns.length - 1] ?? 0) + 1);
  };
  const top = draft.line("header", spread(columns.map(({ header }) => header)));
  const isNumbered = columns.some(({ number }) => number !== "");
  if (isNumbered) draft.line("numbers", spread(columns.map(({ number }) => number)));
  rows.forEach((row, index) => {
    draft.line(kinds[index] === "section" ? "section" : "row", spread(row));
  });
  for (const row of results) draft.line("result", spread(row));
  const first = top + (isNumbered ? 2 : 1);
  const bottom = first + rows.length + results.length - 1;
  columns.forEach(({ kind }, index) => {
    const column = (at[index] ?? 0) + 1;
    if (NUMBERS.includes(kind)) draft.mark("points", first, column, bottom, column);
    if (kind === "number" || kind === "clause") draft.mark("centre", first, column, bottom, column);
  });
  draft.mark("grid", top, 1, bottom, (at[columns.length - 1] ?? 0) + 1);
  for (const note of notes) draft.line("small", ["", note]);
}

/** Where the columns of a table stand, from 0: its text always in the second one, which is wide. */
function placesOf(columns: SheetTable["columns"]): number[] {
  const isNumbered = columns[0]?.kind === "number";
  return columns.map((_, index) => (isNumbered ? index : index === 0 ? 1 : index + 1));
}
