import type { Assessment } from "../assess/assessment";
import { listLines } from "../paper/list-lines";
import { resultJson } from "../paper/result-export";
import { type CsvMarks, summaryCsvOf } from "../paper/summary-csv";
import { archiveStepsOf, archiveTab, readForArchive } from "../sheets/archive";
import { again } from "../sheets/google";
import { readWorkbook } from "../sheets/read-workbook";
import { assessed, exclusively, undisturbed } from "./jobs";

/** The tabs that freezing the year copies, a step each; the sidebar goes through them. */
export function archiveSteps() {
  const steps = undisturbed(() => archiveStepsOf(readWorkbook(SpreadsheetApp.getActive())));
  return { steps: steps.map(({ key, label }) => ({ key, label })) };
}

/** One of these steps. A second run changes nothing; one after a failure completes it. */
export const archiveStep = (key: string) =>
  exclusively(() => archiveTab(readForArchive(SpreadsheetApp.getActive(), key), key));

/** The year's result as a file for other systems. */
export function summaryCsv(): { name: string; text: string } {
  const spreadsheet = SpreadsheetApp.getActive();
  const { assessment } = undisturbed(() => assessed());
  return {
    name: `${resultName(assessment)}.csv`,
    text: summaryCsvOf(listLines(assessment), marksOf(again(() => spreadsheet.getSpreadsheetLocale()))),
  };
}

/** The same whole, as docs/export.md describes it. */
export function resultFile(): { name: string; text: string } {
  const { assessment } = undisturbed(() => assessed());
  return {
    name: `${resultName(assessment)}.json`,
    text: resultJson(assessment, new Date().toISOString()),
  };
}

const resultName = ({ body: { settings } }: Assessment): string =>
  `Үнэлгээний дүн${settings.year === undefined ? "" : ` ${settings.year}`}`;

/** Excel splits a .csv by its language's list separator: a semicolon where the comma is the decimal mark. */
function marksOf(locale: string): CsvMarks {
  const language = locale.replace("_", "-");
  const isComma = new Intl.NumberFormat(language).format(0.5).includes(",");
  return isComma ? { separator: ";", decimal: "," } : { separator: ",", decimal: "." };
}
