import { checkLiveColumns } from "../assess/live-columns";
import { checkStructure, filledRows, inputHeaders, inputTab } from "../assess/structure-checks";
import { kindOfTab } from "../read/known-tabs";
import type { Problem } from "../read/problem";
import type { Headers } from "../read/table";
import type { Tab } from "../workbook/tab";
import { type Anchors, anchorsOf } from "./anchors";
import { liveFormulas } from "./live-formulas";
import type { WorkbookReading } from "./read-workbook";

/** Apps Script tells of one row in one call whether it is hidden; hidden or not, it counts, so the asking is bounded. */
const MOST_ROWS_ASKED = 100;

/**
 * What values do not show: merged cells, hidden and filtered rows, formulas that change by themselves, and those of the
 * live columns. Some calls a tab, which is why validating asks for it and ranking does not.
 */
export function structureProblems(reading: WorkbookReading): Problem[] {
  const { sheets, tabs, body } = reading;
  const anchors = anchorsOf(reading);
  let asked = 0;
  return tabs.flatMap((tab) => {
    const sheet = sheets.find((one) => one.getName() === tab.name);
    const declared = inputTab(kindOfTab(tab), body.settings);
    const headers = declared === undefined ? undefined : inputHeaders(tab, declared);
    if (sheet === undefined || declared === undefined || headers === undefined) return [];
    const range = sheet.getDataRange();
    const merges = range.getMergedRanges().map((merged) => ({
      range: merged.getA1Notation(),
      row: merged.getRow(),
      lastRow: merged.getLastRow(),
    }));
    const rows = filledRows(tab, headers).slice(0, Math.max(0, MOST_ROWS_ASKED - asked));
    asked += rows.length;
    const filtered =
      sheet.getFilter() === null ? undefined : rows.filter((row) => sheet.isRowHiddenByFilter(row));
    const hidden = rows.filter((row) => sheet.isRowHiddenByUser(row));
    const formulas: string[][] = range.getFormulas();
    const expected = expectedFormulas(headers, declared, anchors);
    const [head = [], below = []] = formulas.slice(headers.row);
    return [
      ...checkStructure(tab, declared, headers, { merges, hidden, filtered, formulas }),
      ...checkLiveColumns(tab, declared, headers, { expected, head, below }),
    ];
  });
}

/** The formulas that the live columns of a tab should have where its headers stand. */
function expectedFormulas({ row, columns }: Headers<string>, tab: Tab, anchors: Anchors) {
  const places = Object.entries(tab.columns).flatMap(([field, { header }]) => {
    const column = columns[field];
    return column === undefined ? [] : [[header, column + 1] as const];
  });
  return liveFormulas(Object.values(tab.columns), { headerRow: row + 1, columns: new Map(places) }, anchors);
}
