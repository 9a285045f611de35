import { columnLetters } from "../explain/problem";
import { kindOfTab } from "../read/known-tabs";
import { findHeaders } from "../read/table";
import { roster as rosterTab } from "../workbook/roster";
import type { WorkbookReading } from "./read-workbook";
import { settingPlaces } from "./setting-values";

/** What formulas and dropdowns of new tabs point at, wherever people moved it; undefined when it is not there. */
export interface Anchors {
  /** The cell of the appraisal day: `'Тохиргоо'!$B$4`. */
  readonly appraisalDate: string | undefined;
  /** The codes of the roster, from the first row below the headers on. */
  readonly rosterCodes: { readonly tab: string; readonly range: string } | undefined;
}

export function anchorsOf(reading: WorkbookReading): Anchors {
  const settings = reading.tabs.find((tab) => kindOfTab(tab) === "settings");
  const day = settingPlaces(reading).appraisalDate;
  const roster = reading.tabs.find((tab) => kindOfTab(tab) === "roster");
  const headers =
    roster === undefined ? undefined : findHeaders(roster, { code: rosterTab.columns.code.header });
  const letters = columnLetters((headers?.columns.code ?? 0) + 1);
  return {
    appraisalDate:
      settings === undefined || day === undefined
        ? undefined
        : `'${settings.name}'!$${columnLetters(day.column)}$${day.row}`,
    rosterCodes:
      roster === undefined
        ? undefined
        : { tab: roster.name, range: `${letters}${(headers?.row ?? 0) + 2}:${letters}` },
  };
}
