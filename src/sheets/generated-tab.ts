import { comparable, unmarked } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";
import { contentHash } from "./content-hash";
import { again, type Sheet, valuesOf } from "./google";
import { growTo } from "./grow";
import { type Identities, identify, isArchive } from "./identity";
import { isEmpty, newTab } from "./new-tab";
import { ofTab } from "./permission";
import type { WorkbookReading } from "./read-workbook";
import { TypedMeanwhile } from "./rows-by-header";
import { withoutMark } from "./stale-list";
import { freeName, nameAbout } from "./tab-names";

/** What a generated tab holds; `sheets:…` and the like go on with whose they are. Its identity adds the hash of its cells. */
export type GeneratedKind = "totals" | "list" | "statistics" | `sheets:${string}`;

const ARCHIVED = " (архив)";
/** As many rows as a tab has when Google makes it. */
const ROWS_OF_NEW = 1_000;
/** Before the title in the identity of a tab that was put aside, until people were told. */
const UNSAID = "archive:unsaid:";
const WITH_CHARTS: readonly string[] = ["list", "statistics"];

/** Where a generated tab is written, and what happened to the one that stood there. */
export interface Prepared {
  readonly sheet: Sheet;
  /** Made by this run. */
  readonly isNew: boolean;
  /** It has no formats yet. */
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
 * people edited is kept under another name and made anew; one that already holds the cells is not touched. A new one comes
 * to the place given, among all tabs from 0.
 */
export function prepareGeneratedTab(
  reading: WorkbookReading,
  kind: GeneratedKind,
  name: string,
  cells: readonly (readonly unknown[])[],
  place = reading.sheets.length,
): Prepared {
  const { sheets, grids, identities, tabs } = reading;
  const own = grids.find((sheet) => kindIn(identities.of(sheet)?.value) === kind);
  const hash = contentHash(cells.map((row) => row.map(unmarked)));
  const [height, width] = [cells.length, cells[0]?.length ?? 1];
  const others = sheets.filter((sheet) => sheet !== own);
  const namesake = others.find((sheet) => comparable(sheet.getName()) === comparable(name));
  const isArchived = namesake !== undefined && isArchive(identities.of(namesake)?.value);
  const made = (title: string) => {
    const { sheet, isCutOff } = newTab(reading, others, title, place);
    // Without asking how many rows there are: the calls of a job do not depend on the number of people.
    if (isCutOff) growTo(sheet, ROWS_OF_NEW + height, width);
    else sheet.insertRowsAfter(1, height);
    identify(sheet, `${kind}:${hash}`);
    return { sheet, isNew: !isCutOff, fresh: true, unchanged: false };
  };
  if (own === undefined && namesake !== undefined) {
    const found = tabs.find((tab) => tab.name === namesake.getName());
    // One with just these cells lost its identity in another program.
    if (found !== undefined && contentHash(found.cells) === hash) {
      identify(namesake, `${kind}:${hash}`);
      return { sheet: namesake, isNew: false, fresh: false, unchanged: true };
    }
    if (isArchived) {
      const archivedAs = putAside(namesake, sheets);
      return { ...made(name), archivedAs };
    }
  }
  if (own === undefined) {
    const tab = made(name);
    return { ...tab, ...(tab.sheet.getName() !== name && { nameTakenBy: name }) };
  }

  const taken = namesake !== undefined && !isArchived ? { nameTakenBy: name } : {};
  const identity = identities.of(own);
  const written = identity?.value.slice(kind.length + 1);
  growTo(own, height, width);
  const read = own.getDataRange();
  const seen: unknown[][] = valuesOf(read);
  const present = withoutMark(seen);
  const presentHash = contentHash(present);
  const empty = isEmpty(present);
  if (presentHash === hash && written === hash && present === seen)
    return { sheet: own, isNew: false, fresh: false, unchanged: true, ...taken };
  if (presentHash === written || empty) {
    // Only what was read: what somebody types below meanwhile stays, and is seen before the values.
    read.clearContent();
    // What somebody types from here on is not cleared by what waits.
    SpreadsheetApp.flush();
    // After the cells are gone: a run that fails in between leaves an empty tab, not one that looks edited.
    identity?.metadata.setValue(`${kind}:${hash}`);
    if (WITH_CHARTS.includes(kind)) for (const chart of again(() => own.getCharts())) own.removeChart(chart);
    return { sheet: own, isNew: false, fresh: empty, unchanged: false, ...taken };
  }
  const title = own.getName();
  // The identity first: a run that fails in between leaves an archive whose name is still to be changed, above.
  identity?.metadata.setValue(`${UNSAID}${title}`);
  const archivedAs = putAside(own, sheets);
  return { ...made(title), archivedAs };
}

/**
 * Writes the values, which come last: a tab without them is one that a failed run did not finish, and is made again. Throws
 * where somebody typed into the tab since it was emptied: the next run keeps what they typed under another name.
 */
export function writeCells({ sheet }: Prepared, cells: readonly (readonly unknown[])[]): void {
  const values = cells.map((row) => [...row]);
  if (again(() => sheet.getLastRow()) > 0) throw new TypedMeanwhile(sheet.getName());
  sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 1).setValues(values);
}

/** The kind in an identity `<kind>:<hash>`. */
const kindIn = (identity: string | undefined) => identity?.slice(0, identity.lastIndexOf(":"));

function putAside(sheet: Sheet, sheets: readonly Sheet[]): string {
  const archivedAs = freeName(sheets, nameAbout(sheet.getName(), { after: ARCHIVED }));
  sheet.setName(archivedAs);
  return archivedAs;
}

/**
 * Says which tabs were edited by hand and put aside, each once: also those of a run that died before it could say so. Last
 * in a job, after whatever may fail.
 */
export function sayPutAside({ grids }: WorkbookReading, identities: Identities): Problem[] {
  return grids.flatMap((sheet) => {
    const { value = "", metadata } = identities.of(sheet) ?? {};
    if (!value.startsWith(UNSAID)) return [];
    const [tab, archive] = [value.slice(UNSAID.length), sheet.getName()];
    metadata?.setValue(`archive:${tab}`);
    return [ofTab(archive, issue("warning", "generated-edited", { tab, archive }, "7.7"))];
  });
}
