import { toNumber } from "../explain/numbers";
import { DELAY_CAUSES } from "../law/words";
import { timelinessPoints } from "../methodology/chapter-2-measures/2.4-timeliness-points";
import { isRefusal } from "../methodology/finding";
import { isDate } from "../read/cells/clean-text";
import { wholeNumber } from "../read/cells/number";
import { choiceIn, dayIn, isEmpty, numberIn } from "./cells";
import { HEADERS, OF_BODY } from "./headers";
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
  const namesYear = cells[4] !== undefined;
  const columns = { clause: "2.4", headers: HEADERS.timing } as const;
  return eachCell(
    columns,
    cells.map((cell) => cell ?? ""),
    ([dueCell, completedCell, causeCell, appraisalCell, yearCell]) => {
      if (isEmpty(dueCell)) return "";
      const appraisalDate = readingValue(dayIn(appraisalCell, zone), "2.4", OF_BODY.appraisalDate);
      const year = isDate(dueCell)
        ? undefined
        : readingValue(wholeNumber(numberIn(yearCell)), "2.4", OF_BODY.year);
      const dueReading = dayIn(dueCell, zone, { period: "last", year });
      // The year's cell is named and not filled in yet.
      if (namesYear && dueReading.issues.some(({ id }) => id === "day-awaits-year")) return "";
      const due = readingValue(dueReading, "2.4");
      const completed = readingValue(dayIn(completedCell, zone), "2.4");
      const delayCause = readingValue(choiceIn(causeCell, DELAY_CAUSES), "2.4");
      if (due === undefined || (completed === undefined && appraisalDate === undefined)) return "";
      const points = timelinessPoints({ due, completed, delayCause, delayReason: "" }, appraisalDate);
      // Late, and not yet said why.
      if (isRefusal(points) && points.reason === "delay-cause-missing") return "";
      return toNumber(established(points));
    },
  );
}
