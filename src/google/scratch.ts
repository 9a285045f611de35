import type { Sheet, Spreadsheet } from "../sheets/google";
import { identify, readIdentities, SCRATCH } from "../sheets/identity";
import { hasNotes } from "../sheets/new-tab";
import { freeName } from "../sheets/tab-names";
import type { Scratch } from "./fact";

const NAME = "Google дээр шалгах (түр)";

/**
 * Makes a hidden tab of a name that no other has, and takes it away again whatever happens. It is known by its identity:
 * no reading takes it for input, and one that a killed run left behind goes before a new one is made.
 */
export function onScratchTab<T>(spreadsheet: Spreadsheet, use: (scratch: Scratch) => T): T {
  const identities = readIdentities(spreadsheet);
  for (const sheet of spreadsheet.getSheets())
    if (isLeftOver(sheet, identities.of(sheet)?.value)) spreadsheet.deleteSheet(sheet);
  const active = spreadsheet.getActiveSheet();
  try {
    return onTabOf(
      spreadsheet,
      () => inserted(spreadsheet),
      (sheet) => use({ spreadsheet, sheet }),
    );
  } finally {
    active.activate(); // a tab that is made is shown
  }
}

/** Whether a killed run left the tab: by its identity, or by its name where it was killed before it could write that; such a one holds nothing. */
const isLeftOver = (sheet: Sheet, identity: string | undefined): boolean =>
  identity === SCRATCH ||
  (identity === undefined &&
    sheet.getName().startsWith(NAME) &&
    sheet.getType() === SpreadsheetApp.SheetType.GRID &&
    holdsNothing(sheet));

const holdsNothing = (sheet: Sheet): boolean =>
  sheet.getLastRow() === 0 && sheet.getCharts().length === 0 && !hasNotes(sheet);

/** Makes a further tab, of the contents of another where one is given. */
export function inserted(spreadsheet: Spreadsheet, template?: Sheet): Sheet {
  const sheets = spreadsheet.getSheets();
  const name = freeName(sheets, NAME);
  return template === undefined
    ? spreadsheet.insertSheet(name, sheets.length)
    : spreadsheet.insertSheet(name, sheets.length, { template });
}

/** A tab for as long as it is used. */
export function onTabOf<T>(spreadsheet: Spreadsheet, make: () => Sheet, use: (sheet: Sheet) => T): T {
  const sheet = make();
  try {
    // Hidden before it is known: what is known goes, and nobody types into what they do not see.
    sheet.hideSheet();
    identify(sheet, SCRATCH);
    return use(sheet);
  } finally {
    spreadsheet.deleteSheet(sheet);
  }
}
