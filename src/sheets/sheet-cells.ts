import { clauseRuns } from "../law/adjustments";
import { TOTAL_CEILING } from "../law/scales";
import { type EvaluationSheet, resultRow, type SheetTable } from "../paper/evaluation-sheet";
import { type Draft, type DraftCells, draftCells, WIDTH } from "./sheet-draft";

const TITLE = "Гүйцэтгэлийн үнэлгээний хуудас";
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
  draft.line("title", [TITLE]);
  draft.text(
    [sheet.body, sheet.year === "" ? "" : `${sheet.year} он`].filter((part) => part !== "").join(", "),
  );
  draft.text(`Овог, нэр: ${sheet.name}`);
  draft.text(`Албан тушаал: ${sheet.position}`);
  draft.text(`Нэгж: ${sheet.unit}`);
  draft.text([`Код: ${sheet.code}`, sheet.role].filter((part) => part !== "").join(", "));
  if (sheet.appraisalDate !== "") draft.text(`Үнэлэх өдөр: ${sheet.appraisalDate}`);
  if (sheet.fingerprint !== "") draft.text(`Баталгаажуулах код: ${sheet.fingerprint}`);
  if (sheet.reason !== null) draft.heading("Нийт оноо гараагүй", [sheet.reason]);
  for (const table of sheet.tables) writeTable(draft, table);
  if (sheet.reason === null) writeTotal(draft, sheet);
  if (sheet.adjustments.length > 0) writeAdjustments(draft, sheet);
  if (sheet.review !== "") draft.heading("Хянасан байдал", [sheet.review]);
  if (sheet.readings.length > 0)
    draft.heading("Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн", sheet.readings);
  if (sheet.appendix.length > 0) draft.heading("Оноо хэрхэн гарсан", sheet.appendix);
  draft.heading("Гарын үсэг (7.6)", []);
  for (const { role, name } of sheet.signatures) draft.line("row", [`${role}: ${name}`, LINE]);
}

function writeTable(draft: Draft, table: SheetTable): void {
  const { title, clause, columns, rows, kinds, notes } = table;
  draft.heading(`${title} (${clause})`, []);
  const top = draft.line(
    "header",
    columns.map(({ header }) => header),
  );
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
  const bottom = draft.line(
    "result",
    resultRow(table).map((cell) => cell ?? ""),
  );
  draft.mark("points", top + 2, 2, bottom, columns.length);
  draft.mark("grid", top, 1, bottom, columns.length);
  for (const note of notes) draft.line("small", [note]);
}

function writeTotal(draft: Draft, sheet: EvaluationSheet): void {
  draft.heading("Нийт оноо (6.6)", []);
  const top = draft.line("header", ["Бүрэлдэхүүн", "Заалт", "Дээд оноо", "Урьдчилсан", "Эцсийн"]);
  for (const { label, clause, highest, preliminary, value } of sheet.parts)
    draft.line("row", [label, clause, highest ?? "", preliminary ?? "", value ?? ""]);
  const total = draft.line("result", [
    "Нийт оноо",
    "",
    TOTAL_CEILING,
    sheet.preliminaryTotal ?? "",
    sheet.total ?? "",
  ]);
  draft.mark("points", top + 1, 4, total, 5);
  const bottom = draft.line("result", ["Ангилал (7.2)", "", "", sheet.preliminaryCategory, sheet.category]);
  draft.mark("grid", top, 1, bottom, WIDTH);
}

function writeAdjustments(draft: Draft, { adjustments }: EvaluationSheet): void {
  draft.heading(`Оноо өөрчилсөн үндэслэл (${clauseRuns()})`, []);
  const top = draft.line("header", ["Үндэслэл, баримт", "Заалт", "Оноо"]);
  let bottom = top;
  for (const { clause, amount, reason, document } of adjustments)
    bottom = draft.line("row", [`${reason} (${document})`, clause, amount]);
  draft.mark("points", top + 1, 3, bottom, 3);
  draft.mark("grid", top, 1, bottom, 3);
}
