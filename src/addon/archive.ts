import type { Assessment } from "../assess/assessment";
import { archiveName, coverLines } from "../explain/archive-words";
import { listLines } from "../paper/list-lines";
import { resultJson } from "../paper/result-export";
import { type CsvMarks, summaryCsvOf } from "../paper/summary-csv";
import { archiveTab, beginArchive } from "../sheets/archive";
import { again, type Spreadsheet } from "../sheets/google";
import { readIdentities, stampHome } from "../sheets/identity";
import { readWorkbook } from "../sheets/read-workbook";
import { settings } from "../workbook/settings";
import { assessed, exclusively, undisturbed, whileLocked } from "./jobs";
import { nextYearFile } from "./next-year";
import { today } from "./today";

/**
 * The steps that make an archive of the file in which they run, and what that is to be called. `isCopy`: somebody was asked,
 * and says that it is a copy. The local page and the command run them on a copy of the document in a host of its own.
 */
export function archiveSteps(isCopy?: boolean) {
  return whileLocked(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const steps = beginArchive(spreadsheet, isCopy === true);
    return { steps, name: archiveName(spreadsheet.getName(), settingsOf(spreadsheet).year) };
  });
}

/** One of these steps. Run again it changes nothing more. */
export const archiveStep = (key: string) =>
  whileLocked(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    return archiveTab(spreadsheet, key, () => {
      const { body, year } = settingsOf(spreadsheet);
      return coverLines({ body, year, day: today(spreadsheet) });
    });
  });

/** Somebody says that this file, of which nothing says it, is the one in which people work. */
export const keepHome = () =>
  exclusively(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    stampHome(spreadsheet, readIdentities(spreadsheet));
  });

const settingsOf = (spreadsheet: Spreadsheet) =>
  readWorkbook(spreadsheet, (_, identity) => identity === settings.kind).body.settings;

/** What a page may download. */
export const FILES = ["summary", "result", "next-year"] as const;

/** The year's result for other systems, as a list or whole (docs/export.md), or what the next year begins with. */
export function exportFile(kind: (typeof FILES)[number]): { name: string; text: string } {
  const spreadsheet = SpreadsheetApp.getActive();
  const { reading, assessment } = undisturbed(() => assessed());
  switch (kind) {
    case "summary": {
      const marks = marksOf(again(() => spreadsheet.getSpreadsheetLocale()));
      return { name: `${resultName(assessment)}.csv`, text: summaryCsvOf(listLines(assessment), marks) };
    }
    case "result":
      return {
        name: `${resultName(assessment)}.json`,
        text: resultJson(assessment, new Date().toISOString()),
      };
    case "next-year":
      return nextYearFile(reading);
  }
}

const resultName = ({ body: { settings } }: Assessment): string =>
  `Үнэлгээний дүн${settings.year === undefined ? "" : ` ${settings.year}`}`;

/** Excel splits a .csv by its language's list separator: a semicolon where the comma is the decimal mark. */
function marksOf(locale: string): CsvMarks {
  const language = locale.replace("_", "-");
  const isComma = new Intl.NumberFormat(language).format(0.5).includes(",");
  return isComma ? { separator: ";", decimal: "," } : { separator: ",", decimal: "." };
}
