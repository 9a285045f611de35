import { toNumber } from "../explain/numbers";
import { DELAY_CAUSES } from "../law/words";
import { timelinessPoints } from "../methodology/chapter-2-measures/2.4-timeliness-points";
import type { CivilDate } from "../methodology/civil-date";
import { isDate } from "../read/cells/clean-text";
import { wholeNumber } from "../read/cells/number";
import { choiceIn, dayIn, isEmpty, numberIn } from "./cells";
import { HEADERS } from "./headers";
import { established, readingValue } from "./read";
import { type Cells, eachCell } from "./shape";

/** The cells of 2.4 in the order of the function's arguments. */
type TimingCells = readonly [due: Cells, completed: Cells, cause: Cells, appraisal: Cells, year: Cells];

/**
 * 2.4–2.5: 10, 5 or 0 for each row; blank while what decides it is blank. The written reason that 2.5 requires is
 * checked by the validator, not here: the function is not given it. `askZone` is asked once, where some cell is a date.
 */
export function timelinessOf(cells: TimingCells, askZone: () => string): unknown {
  let known: string | undefined;
  const zone = () => {
    known ??= askZone();
    return known;
  };
  const columns = { clause: "2.4", headers: HEADERS.timing } as const;
  return eachCell(
    columns,
    cells.map((cell) => cell ?? ""),
    ([dueCell, completedCell, causeCell, appraisalCell, yearCell]) => {
      if (isEmpty(dueCell)) return "";
      const appraisalDate = readingValue(dayIn(appraisalCell, zone), "2.4");
      const year = isDate(dueCell) ? undefined : yearIn(yearCell, appraisalDate);
      const due = readingValue(dayIn(dueCell, zone, { periods: true, year }), "2.4");
      const completed = readingValue(dayIn(completedCell, zone), "2.4");
      const delayCause = readingValue(choiceIn(causeCell, DELAY_CAUSES), "2.4");
      const until = completed ?? appraisalDate;
      if (due === undefined || until === undefined) return "";
      if (until > due && delayCause === undefined) return "";
      return toNumber(
        established(timelinessPoints({ due, completed, delayCause, delayReason: "" }, appraisalDate)),
      );
    },
  );
}

/** The year of a due date given as a period, as the settings have it: where they name none, that of the appraisal. */
function yearIn(cell: unknown, appraisalDate: CivilDate | undefined): number | undefined {
  const year = readingValue(wholeNumber(numberIn(cell)), "2.4");
  return year ?? (appraisalDate === undefined ? undefined : Number(appraisalDate.slice(0, 4)));
}
