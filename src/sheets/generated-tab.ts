import { contentHash } from "./content-hash";
import type { Sheet } from "./google";
import { growTo } from "./grow";
import { identify } from "./identity";
import { shownAs } from "./literal-text";
import type { WorkbookReading } from "./read-workbook";
import { freeName, nameAbout } from "./tab-names";

/** What a generated tab holds; `sheets:…` and the like go on with whose they are. Its identity adds the hash of its cells. */
export type GeneratedKind = "totals" | "list" | "statistics" | `sheets:${string}`;

const ARCHIVED = " (архив)";
const WITH_CHARTS: readonly string[] = ["list", "statistics"];

/** Where a generated tab is written, and what happened to the one that stood there. */
export interface Prepared {
  readonly sheet: Sheet;
  /** Just made: it has no formats yet. */
  readonly fresh: boolean;
  /** The tab holds just these cells already: nothing is to be written. */
  readonly unchanged: boolean;
  /** The name under which a tab that somebody edited by hand was kept. */
  readonly archivedAs?: string;
  /** The tab of that name that the add-on did not make, which was left alone. */
  readonly nameTakenBy?: string;
}

/**
 * Finds or makes the tab for generated cells. A tab of the name which the add-on did not make is left alone; one that
 * people edited is kept under another name and made anew; one that already holds the cells is not touched.
 */
export function prepareGeneratedTab(
  reading: WorkbookReading,
  kind: GeneratedKind,
  name: string,
  cells: readonly (readonly unknown[])[],
): Prepared {
  const { spreadsheet, sheets, identities } = reading;
  const own = sheets.find((sheet) => kindIn(identities.of(sheet)?.value) === kind);
  const hash = contentHash(cells.map((row) => row.map(shownAs)));
  const made = (title: string) => {
    const sheet = spreadsheet.insertSheet(title, sheets.length);
    // Without asking how many rows there are: the calls of a job do not depend on the number of people.
    sheet.insertRowsAfter(1, cells.length);
    identify(sheet, `${kind}:${hash}`);
    return { sheet, fresh: true, unchanged: false };
  };
  if (own === undefined) {
    const namesake = sheets.find((sheet) => sheet.getName() === name);
    if (namesake === undefined) return made(name);
    const found = reading.tabs.find((tab) => tab.name === name)?.cells;
    // An empty tab is one that a failed run left behind; one with just these cells lost its identity in another program.
    if (found !== undefined && (isEmpty(found) || contentHash(found) === hash)) {
      growTo(namesake, cells.length, cells[0]?.length ?? 1);
      identify(namesake, `${kind}:${hash}`);
      return { sheet: namesake, fresh: isEmpty(found), unchanged: !isEmpty(found) };
    }
    if (kindIn(identities.of(namesake)?.value) !== "archive")
      return { ...made(freeName(sheets, name)), nameTakenBy: name };
    const archivedAs = putAside(namesake, sheets);
    return { ...made(name), archivedAs };
  }

  const identity = identities.of(own);
  const written = identity?.value.slice(kind.length + 1);
  const height = own.getLastRow();
  const width = own.getLastColumn();
  const present = height === 0 ? [] : own.getRange(1, 1, height, width).getValues();
  const presentHash = contentHash(present);
  if (presentHash === hash && written === hash) return { sheet: own, fresh: false, unchanged: true };
  const empty = isEmpty(present);
  if (presentHash === written || empty) {
    growTo(own, cells.length, cells[0]?.length ?? 1);
    own.clearContents();
    // After the cells are gone: a run that fails in between leaves an empty tab, not one that looks edited.
    identity?.metadata.setValue(`${kind}:${hash}`);
    if (WITH_CHARTS.includes(kind)) for (const chart of own.getCharts()) own.removeChart(chart);
    return { sheet: own, fresh: empty, unchanged: false };
  }
  const title = own.getName();
  // The identity first: a run that fails in between leaves an archive whose name is still to be changed, above.
  identity?.metadata.setValue(`archive:${hash}`);
  const archivedAs = putAside(own, sheets);
  return { ...made(title), archivedAs };
}

/** The values come last: a tab without them is one that a failed run did not finish, and is made again. */
export function writeCells(sheet: Sheet, cells: readonly (readonly unknown[])[]): void {
  const values = cells.map((row) => [...row]);
  sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 1).setValues(values);
}

/** The kind in an identity `<kind>:<hash>`. */
const kindIn = (identity: string | undefined) => identity?.slice(0, identity.lastIndexOf(":"));

function putAside(sheet: Sheet, sheets: readonly Sheet[]): string {
  const archivedAs = freeName(sheets, nameAbout(sheet.getName(), { after: ARCHIVED }));
  sheet.setName(archivedAs);
  return archivedAs;
}

export const isEmpty = (cells: readonly (readonly unknown[])[]) =>
  cells.every((row) => row.every((cell) => cell === ""));
