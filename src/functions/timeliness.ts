import { toNumber } from "../explain/numbers";
import { DELAY_CAUSES } from "../law/words";
import { timelinessPoints } from "../methodology/chapter-2-measures/2.4-timeliness-points";
import type { DateContext } from "../read/cells/date";
import { choiceIn, dayIn } from "./cells";
import { established, readingValue } from "./read";
import { type Cells, eachCell } from "./shape";

/** The zone of the manifest: a custom function may ask no service for the spreadsheet's. */
const ZONE: DateContext = { timeZone: "Asia/Ulaanbaatar" };

/**
 * 2.4–2.5: 10, 5 or 0 for each row; blank while what decides it is blank. The written reason that 2.5 requires is
 * checked by the validator, not here: the function is not given it.
 */
export function timelinessOf(due: Cells, completed: Cells, cause: Cells, appraisal: Cells): unknown {
  return eachCell("2.4", [due, completed ?? "", cause ?? "", appraisal ?? ""], (cells, row) => {
    const [dueCell, completedCell, causeCell, appraisalCell] = cells;
    const dueDate = readingValue(dayIn(dueCell, { ...ZONE, periods: true }), "2.4", row);
    const completedDate = readingValue(dayIn(completedCell, ZONE), "2.4", row);
    const delayCause = readingValue(choiceIn(causeCell, DELAY_CAUSES), "2.4", row);
    const appraisalDate = readingValue(dayIn(appraisalCell, ZONE), "2.4", row);
    const until = completedDate ?? appraisalDate;
    if (dueDate === undefined || until === undefined) return "";
    if (until > dueDate && delayCause === undefined) return "";
    const timing = { due: dueDate, completed: completedDate, delayCause, delayReason: "" };
    return toNumber(established(timelinessPoints(timing, appraisalDate), row));
  });
}
