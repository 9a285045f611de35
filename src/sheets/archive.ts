import { failures } from "../explain/failures";
import { kindOfTab } from "../read/known-tabs";
import { settings } from "../workbook/settings";
import { contentHash } from "./content-hash";
import { again, type Range, type Sheet, type Spreadsheet, valuesOf } from "./google";
import { growTo } from "./grow";
import { become, SCRATCH } from "./identity";
import { anyMarked, literal, literalFor } from "./literal-text";
import { newTab } from "./new-tab";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import { TypedMeanwhile } from "./rows-by-header";
import { nameAbout } from "./tab-names";

const ARCHIVE = "archive:";
/** In the identity of one that is being made, before the hashes of the cells and the notes that it is given. */
const BEGUN = "draft:";
const COLOUR = "#9aa0a6";

/**
 * The tabs of the year: those of the contract and those that the add-on generated, in their order, by the date of the
 * appraisal. Tabs of people's own and earlier archives are none of it. The key of each says which tab is to be frozen and
 * under which date.
 */
export function archiveStepsOf({ grids, identities, tabs, body }: WorkbookReading) {
  const date = body.settings.appraisalDate;
  if (date === undefined) throw new Error(failures.appraisalDateMissing);
  const read = new Map(tabs.map((tab) => [tab.name, tab]));
  return grids.flatMap((sheet) => {
    const label = sheet.getName();
    const tab = read.get(label);
    // Generated tabs were not read; of these the archives stay out, and what a self-check left behind.
    const identity = identities.of(sheet)?.value;
    const isResult = identity !== SCRATCH && identity?.startsWith(ARCHIVE) !== true;
    const isOfYear = tab === undefined ? isResult : kindOfTab(tab) !== undefined;
    return isOfYear ? [{ key: `${date}/${sheet.getSheetId()}`, label, date, sheet }] : [];
  });
}

/** What a step is judged by: its own tab and the settings; a reading of all would cost every step a call a tab. */
export const readForArchive = (spreadsheet: Spreadsheet, key: string): WorkbookReading =>
  readWorkbook(
    spreadsheet,
    (sheet, identity) => identity === settings.kind || key.endsWith(`/${sheet.getSheetId()}`),
  );

/**
 * Freezes one tab: a dated copy with values in place of formulas, with its formats and notes, protected, under an
 * identity that no reading takes for input. Run again it changes nothing; cut off, it is begun again on the same tab, or
 * beside it where somebody wrote into that; a tab that changed since is frozen beside its earlier archive, which stays.
 * Gives the name of the frozen tab, and whether this run made it. Throws where the key is none of the year's, as when the
 * day of the appraisal was changed between the steps, and where somebody works in one of the two tabs just now.
 */
export function archiveTab(reading: WorkbookReading, key: string) {
  const step = archiveStepsOf(reading).find((one) => one.key === key);
  if (step === undefined) throw new Error(failures.archiveStepGone);
  const { sheets, grids, identities } = reading;
  const range = step.sheet.getDataRange();
  const cells = valuesOf(range);
  const prefix = `${ARCHIVE}${key}/`;
  const finished = prefix + hashOf(cells);
  const made = grids.find((sheet) => identities.of(sheet)?.value === finished);
  if (made !== undefined) return { tab: made.getName(), outcome: "kept" as const };

  const notes = notesOf(range);
  // Known for an archive before anything is in it, so that no reading takes it for input.
  const draft = `${prefix}${BEGUN}${hashOf(cells)}/${hashOf(notes)}`;
  const begun = begunAgain(reading, `${prefix}${BEGUN}`);
  const sheet = begun ?? newTab(reading, sheets, nameAbout(step.label, { after: ` ${step.date}` })).sheet;
  become(sheet, draft);
  copyLooks(sheet, step.sheet, cells);
  copyCells(sheet, cells, notes);
  // What was moved meanwhile has the looks and notes of others; this copy is not whole, and is begun again.
  if (hashOf(valuesOf(step.sheet.getDataRange())) !== hashOf(cells)) throw new TypedMeanwhile(step.label);
  become(sheet, finished);
  return { tab: sheet.getName(), outcome: "made" as const };
}

/** Cells that show nothing at the ends of rows and of the tab are none: a formula among them is not archived. */
function hashOf(cells: readonly (readonly unknown[])[]): string {
  const rows = cells.map((row) => withoutEnd(row, (cell) => cell === ""));
  return contentHash(withoutEnd(rows, (row) => row?.length === 0));
}

function withoutEnd<T>(all: readonly T[], isNothing: (one: T | undefined) => boolean): readonly T[] {
  let end = all.length;
  while (end > 0 && isNothing(all[end - 1])) end -= 1;
  return all.slice(0, end);
}

/** The notes of a range from the first cell on, whose own may be the sign of a generated tab. */
function notesOf(range: Range): string[][] {
  const notes: string[][] = again(() => range.getNotes());
  return notes.map((row, index) => (index === 0 ? ["", ...row.slice(1)] : row));
}

/** The archive that was cut off, emptied; one into which somebody wrote since is left as it is, an archive of its own. */
function begunAgain({ grids, identities }: WorkbookReading, prefix: string): Sheet | undefined {
  const begun = grids.find((sheet) => identities.of(sheet)?.value.startsWith(prefix));
  if (begun === undefined) return undefined;
  const written = identities.of(begun)?.value.slice(prefix.length).split("/") ?? [];
  const range = begun.getRange(1, 1, begun.getMaxRows(), begun.getMaxColumns());
  const cells = valuesOf(range);
  const isOurs = [cells, notesOf(range)].every((all, index) =>
    [written[index], hashOf([])].includes(hashOf(all)),
  );
  if (!isOurs) {
    become(begun, `${prefix.slice(0, -BEGUN.length)}${hashOf(cells)}`);
    return undefined;
  }
  begun.clear().clearNotes();
  SpreadsheetApp.flush();
  return begun;
}

/** Formats bring dropdowns along, which must go before they refuse what a cell holds. */
function copyLooks(sheet: Sheet, source: Sheet, cells: readonly (readonly unknown[])[]): void {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 1];
  growTo(sheet, rows, columns);
  const [from, to] = [source.getRange(1, 1, rows, columns), sheet.getRange(1, 1, rows, columns)];
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  to.clearDataValidations();
  sheet.setFrozenRows(source.getFrozenRows());
  sheet.setFrozenColumns(source.getFrozenColumns());
  sheet.setTabColor(COLOUR);
  sheet.protect().setDescription("Архив: засахгүй").setWarningOnly(true);
}

/** Notes and values, last of all; what somebody wrote into the tab since it was made is seen before. */
function copyCells(sheet: Sheet, cells: readonly (readonly unknown[])[], notes: string[][]): void {
  const range = sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 1);
  if (hashOf(notes) !== hashOf([])) {
    if (hashOf(notesOf(range)) !== hashOf([])) throw new TypedMeanwhile(sheet.getName());
    range.setNotes(notes);
  }
  const given = cells.map((row) => row.map(literal));
  const formats: string[][] = anyMarked(given.flat()) ? again(() => range.getNumberFormats()) : [];
  if (again(() => sheet.getLastRow()) > 0) throw new TypedMeanwhile(sheet.getName());
  range.setValues(
    given.map((row, index) => row.map((cell, column) => literalFor(formats[index]?.[column], cell))),
  );
}
