import type { CivilDate } from "../methodology/civil-date";
import { again, type Spreadsheet } from "../sheets/google";

/** Today's civil day where the spreadsheet is: what the team writes, and an archive, are dated by it. */
export function today(spreadsheet: Spreadsheet): CivilDate {
  const day = Utilities.formatDate(
    new Date(),
    again(() => spreadsheet.getSpreadsheetTimeZone()),
    "yyyy-MM-dd",
  );
  return day as CivilDate; // formatted as one
}
