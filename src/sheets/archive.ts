import { failures } from "../explain/failures";
import { kindOfTab } from "../read/known-tabs";
import { settings } from "../workbook/settings";
import { contentHash } from "./content-hash";
import { type Sheet, type Spreadsheet, valuesOf } from "./google";
import { growTo } from "./grow";
import { identify, readIdentities, SCRATCH } from "./identity";
import { literal } from "./literal-text";
import { newTab } from "./new-tab";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import { nameAbout } from "./tab-names";

const ARCHIVE = "archive:";
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
 * identity that no reading takes for input. Run again it changes nothing; cut off, it goes on where it was; a tab that
 * changed since is frozen beside its earlier archive, which stays. Gives the name of the frozen tab, and whether this run
 * made it. Throws where the key is none of the year's, as when the day of the appraisal was changed between the steps.
 */
export function archiveTab(reading: WorkbookReading, key: string) {
  const step = archiveStepsOf(reading).find((one) => one.key === key);
  if (step === undefined) throw new Error(failures.archiveStepGone);
  const { sheets, grids, identities, spreadsheet } = reading;
  const cells: unknown[][] = valuesOf(step.sheet.getDataRange());
  const draft = `${ARCHIVE}${key}/`;
  const finished = draft + contentHash(cells);
  const known = (identity: string) => grids.find((sheet) => identities.of(sheet)?.value === identity);
  const made = known(finished);
  if (made !== undefined) return { tab: made.getName(), outcome: "kept" as const };

  const begun = known(draft);
  const sheet = begun ?? newTab(reading, sheets, nameAbout(step.label, { after: ` ${step.date}` })).sheet;
  // Known for an archive before anything is in it, so that no reading takes it for input.
  if (begun === undefined) identify(sheet, draft);
  copyInto(sheet, step.sheet, cells);
  // Last: whatever is cut off before is begun again on the same tab.
  readIdentities(spreadsheet).of(sheet)?.metadata.setValue(finished);
  return { tab: sheet.getName(), outcome: "made" as const };
}

/** Formats bring dropdowns along, which must go before they refuse what a cell holds. */
function copyInto(sheet: Sheet, source: Sheet, cells: readonly (readonly unknown[])[]): void {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 1];
  growTo(sheet, rows, columns);
  const [from, to] = [source.getRange(1, 1, rows, columns), sheet.getRange(1, 1, rows, columns)];
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  to.clearDataValidations();
  to.setValues(cells.map((row) => row.map(literal)));
  to.setNotes(from.getNotes());
  sheet.setFrozenRows(source.getFrozenRows());
  sheet.setFrozenColumns(source.getFrozenColumns());
  sheet.setTabColor(COLOUR);
  sheet.protect().setDescription("Архив: засахгүй").setWarningOnly(true);
}
