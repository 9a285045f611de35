import { apartLine, leftLine } from "../explain/import-words";
import { nextYearOf } from "../paper/next-year-file";
import { headerOfField } from "../read/import-fields";
import type { CarriedRow, CarriedUnitRow } from "../read/next-year";
import { readWorkbook, type WorkbookReading } from "../sheets/read-workbook";
import { settingValues } from "../sheets/setting-values";
import { writeUnitRows } from "../sheets/unit-plan-rows";
import { writeTable } from "./import";
import { exclusively } from "./jobs";

/** What the next year's workbook begins with, as a file (docs/export.md). */
export function nextYearFile(reading: WorkbookReading): { name: string; text: string } {
  const file = nextYearOf(reading.body, settingValues(reading));
  const { year } = file.from;
  const of = year === null ? "" : ` ${year + 1}`;
  return { name: `Дараа жилийн үнэлгээ${of}.json`, text: `${JSON.stringify(file, null, 1)}\n` };
}

const FIELDS = ["code", "section", "number", "objective", "measure", "indicator", "measuredIn"] as const;

/**
 * Writes rows of an earlier year into the plan of a unit, as a table that is brought in, and into `Нэгжийн төлөвлөгөө`: nothing
 * that is there is written twice or over. Gives how many were written, and which could not be, each with why.
 */
export function carryPlan(unit: string, rows: readonly CarriedRow[], ofUnit: readonly CarriedUnitRow[]) {
  let written = 0;
  const left: string[] = [];
  for (const group of alike(rows)) {
    const { table, written: done } = writeTable({
      unit,
      source: { rows: [FIELDS.map(headerOfField), ...group.map((row) => FIELDS.map((field) => row[field]))] },
      ...({ columns: [], person: "", section: "", people: [], parts: "parts" } as const),
    });
    written += done.plan.placed.length;
    left.push(
      ...done.plan.left
        .filter(({ why }) => why.id !== "already")
        .map(leftLine)
        .map(lineOf),
      ...table.apart
        .filter(({ why }) => why !== "headers")
        .map(apartLine)
        .map(lineOf),
    );
  }
  if (ofUnit.length > 0)
    written += exclusively(() => writeUnitRows(readWorkbook(SpreadsheetApp.getActive()), ofUnit));
  return { written, left };
}

const lineOf = ({ text, why }: { readonly text: string; readonly why: string }) => `${text}: ${why}`;

/** A blank objective or measure is read as that of the row above, as in merged cells: here it is one. */
function alike(rows: readonly CarriedRow[]): CarriedRow[][] {
  const groups = [true, false].flatMap((hasObjective) =>
    [true, false].map((hasMeasure) =>
      rows.filter((row) => (row.objective !== "") === hasObjective && (row.measure !== "") === hasMeasure),
    ),
  );
  return groups.filter((group) => group.length > 0);
}
