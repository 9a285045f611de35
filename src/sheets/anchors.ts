import { columnLetters } from "../explain/problem";
import { knownTabs } from "../read/known-tabs";
import { roster as rosterTab } from "../workbook/roster";
import type { WorkbookReading } from "./read-workbook";
import { placesOf } from "./rows-by-header";
import { settingPlaces } from "./setting-values";

/** What formulas and dropdowns of new tabs point at, wherever people moved it; undefined when it is not there. */
export interface Anchors {
  /** The cell of the appraisal day: `'Тохиргоо'!$B$4`. */
  readonly appraisalDate: string | undefined;
  /** The cell of the appraisal year. */
  readonly year: string | undefined;
  /** The codes of the roster, from the first row below the headers on. */
  readonly rosterCodes: { readonly tab: string; readonly range: string } | undefined;
}

export function anchorsOf(reading: Pick<WorkbookReading, "tabs">): Anchors {
  const { settings, roster } = knownTabs(reading.tabs);
  const settingOf = settingPlaces(reading);
  const cellOf = (place: (typeof settingOf)["year"]) =>
    settings === undefined || place === undefined
      ? undefined
      : `'${settings.name.replace(/'/g, "''")}'!$${columnLetters(place.column)}$${place.row}`;
  const code = rosterTab.columns.code.header;
  const places = placesOf(roster?.cells ?? [], [code]);
  const letters = columnLetters(places?.columns.get(code) ?? 1);
  return {
    appraisalDate: cellOf(settingOf.appraisalDate),
    year: cellOf(settingOf.year),
    rosterCodes:
      roster === undefined
        ? undefined
        : { tab: roster.name, range: `${letters}${(places?.headerRow ?? 1) + 1}:${letters}` },
  };
}
