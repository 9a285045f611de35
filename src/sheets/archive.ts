import { failures } from "../explain/failures";
import { kindOfTab } from "../read/known-tabs";
import { contentHash } from "./content-hash";
import { freeName } from "./generated-tab";
import { type Identities, identify, readIdentities } from "./identity";
import { literal } from "./literal-text";
import { growTo } from "./make-tab";
import type { WorkbookReading } from "./read-workbook";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One tab to be frozen: `key` says which and under which date. */
export interface ArchiveStep {
  readonly key: string;
  readonly label: string;
}

/** What became of it: the name of the frozen tab, and whether this run made it. */
export interface Archived {
  readonly tab: string;
  readonly outcome: "made" | "kept";
}

const ARCHIVE = "archive:";
const KEY = /^(\d{4}-\d{2}-\d{2})\/(\d+)$/;
const COLOUR = "#9aa0a6";
/** Google takes 100 characters; the date and the number of a namesake must fit too. */
const LONGEST_NAME = 80;

/**
 * The tabs of the year: those of the contract and those that the add-on generated, in their order, by the date of the
 * appraisal. Tabs of people's own and earlier archives are none of it.
 */
export function archiveStepsOf({ sheets, identities, tabs, body }: WorkbookReading): ArchiveStep[] {
  const date = body.settings.appraisalDate;
  if (date === undefined) throw new Error(failures.appraisalDateMissing);
  const read = new Map(tabs.map((tab) => [tab.name, tab]));
  return sheets.flatMap((sheet) => {
    const label = sheet.getName();
    const tab = read.get(label);
    // Generated tabs were not read; of these only the archives stay out.
    const isArchive = identities.of(sheet)?.value.startsWith(ARCHIVE) === true;
    const isOfYear = tab === undefined ? !isArchive : kindOfTab(tab) !== undefined;
    return isOfYear ? [{ key: `${date}/${sheet.getSheetId()}`, label }] : [];
  });
}

/**
 * Freezes one tab: a dated copy with values in place of formulas, with its formats and notes, protected, under an
 * identity that no reading takes for input. Run again it changes nothing; cut off, it goes on where it was; a tab that
 * changed since is frozen beside its earlier archive, which stays.
 */
export function archiveTab(spreadsheet: Spreadsheet, key: string): Archived {
  const [, date = "", id = ""] = KEY.exec(key) ?? [];
  const sheets = spreadsheet.getSheets();
  const source = sheets.find((sheet) => String(sheet.getSheetId()) === id);
  if (source === undefined) throw new Error(failures.archivedTabGone);
  const identities = readIdentities(spreadsheet);
  const cells = source.getDataRange().getValues();
  const draft = `${ARCHIVE}${date}/${id}/`;
  const finished = draft + contentHash(cells);
  const made = sheets.find((sheet) => identities.of(sheet)?.value === finished);
  if (made !== undefined) return { tab: made.getName(), outcome: "kept" };

  const begun = sheets.find((sheet) => identities.of(sheet)?.value === draft);
  const sheet = begun ?? begin(spreadsheet, sheets, identities, `${titleOf(source)} ${date}`, draft);
  copyInto(sheet, source, cells);
  // Last: whatever is cut off before is begun again on the same tab.
  readIdentities(spreadsheet).of(sheet)?.metadata.setValue(finished);
  return { tab: sheet.getName(), outcome: "made" };
}

const titleOf = (sheet: Sheet) => sheet.getName().slice(0, LONGEST_NAME);

/** An empty tab that is known for an archive before anything is in it, so that no reading takes it for input. */
function begin(
  spreadsheet: Spreadsheet,
  sheets: readonly Sheet[],
  identities: Identities,
  name: string,
  identity: string,
): Sheet {
  const namesake = sheets.find((sheet) => sheet.getName() === name);
  const leftBehind =
    namesake !== undefined && identities.of(namesake) === undefined && namesake.getLastRow() === 0;
  const sheet = leftBehind ? namesake : spreadsheet.insertSheet(freeName(sheets, name), sheets.length);
  identify(sheet, identity);
  return sheet;
}

/** Formats bring dropdowns along, which must go before they refuse what a cell holds. */
function copyInto(sheet: Sheet, source: Sheet, cells: readonly (readonly unknown[])[]): void {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 1];
  growTo(sheet, rows, columns);
  const [from, to] = [source.getRange(1, 1, rows, columns), sheet.getRange(1, 1, rows, columns)];
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  to.clearDataValidations();
  to.setValues(cells.map((row) => row.map((cell) => (typeof cell === "string" ? literal(cell) : cell))));
  to.setNotes(from.getNotes());
  sheet.setFrozenRows(source.getFrozenRows());
  sheet.setFrozenColumns(source.getFrozenColumns());
  sheet.setTabColor(COLOUR);
  sheet.protect().setDescription("Архив: засахгүй").setWarningOnly(true);
}
