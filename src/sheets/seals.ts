import type { Assessment } from "../assess/assessment";
import { listLines } from "../paper/list-lines";
import { fingerprints } from "../seal/fingerprint";
import { SEALS_TAB } from "../workbook/generated";
import { columnRuns } from "./column-runs";
import { contentHash } from "./content-hash";
import { again, type Sheet, valuesOf } from "./google";
import { growTo } from "./grow";
import { identify } from "./identity";
import { literal } from "./literal-text";
import { newTab } from "./new-tab";
import { generatedAs, type WorkbookReading } from "./read-workbook";
import { type HeadedRow, MOST_TRIES, TypedMeanwhile, writeRows } from "./rows-by-header";
import { type ListedSeal, listedSeals, SEALED, type Seal, sealsTable } from "./seals-table";
import { freeName } from "./tab-names";

const IDENTITY = "seals";
const PUT_ASIDE = `${SEALS_TAB} (архив)`;
const ROW_HEIGHT = 21;
/** Pixels of the columns; the others are as wide as a new tab has them. */
const WIDTHS: readonly (readonly [pixels: number, ...columns: string[]])[] = [
  [180, "name", "unit"],
  [150, "fingerprint"],
  [400, "basis"],
];

/** The seals of earlier prints, as the generated tab keeps them; none where there is no such tab. */
export function readSeals(reading: WorkbookReading): readonly Seal[] {
  const sheet = ownTab(reading) ?? namesake(reading);
  return sheet === undefined ? [] : (sealsTable(valuesOf(sheet.getDataRange()))?.seals ?? []);
}

/** The codes that stand on the consolidated list as it was last written; none where there is no list. */
export function readListed(reading: WorkbookReading): readonly ListedSeal[] {
  const list = reading.grids.find(generatedAs(reading, "list"));
  return list === undefined ? [] : listedSeals(valuesOf(list.getDataRange()));
}

/**
 * Keeps what the fingerprints printed for these people rest on, in the generated tab `Баталгаажуулалт`: their rows are
 * replaced, everybody else's stay. Codes that nobody has, and people without a result, are passed over.
 */
export function writeSeals(reading: WorkbookReading, assessment: Assessment, codes: readonly string[]): void {
  const seals = sealsOf(assessment, codes);
  if (seals.length === 0) return;
  const { sheet, seen } = preparedTab(reading);
  let cells = seen;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const table = sealsTable(cells);
    if (table === undefined) {
      cells = valuesOf(sheet.getDataRange());
      continue;
    }
    const { columns, top, rows } = table.with(seals);
    if (rows.length === 0) return;
    growTo(sheet, top - 1 + rows.length, Math.max(...columns.values()));
    // What a fingerprint rests on has dozens of lines; its row must not be as high. The values come last, as everywhere.
    sheet.setRowHeightsForced(top, rows.length, ROW_HEIGHT);
    // Whoever sorts the tab or inserts a row into it meanwhile moves the seals of others to where these were to stand.
    const now = valuesOf(sheet.getDataRange());
    if (contentHash(now) === contentHash(cells)) {
      writeRows(sheet, top, columns, rows.map(literalRow));
      return;
    }
    cells = now;
  }
  throw new TypedMeanwhile(sheet.getName());
}

const literalRow = (row: HeadedRow): HeadedRow =>
  Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, literal(cell)]));

function sealsOf(assessment: Assessment, codes: readonly string[]): Seal[] {
  const lines = new Map(listLines(assessment).map((line) => [line.code, line]));
  const known = fingerprints(assessment);
  return [...new Set(codes)].flatMap((code) => {
    const [line, one] = [lines.get(code), known.get(code)];
    // Of who is blocked nothing is printed that could be signed: what was kept of an earlier print stays.
    if (line === undefined || one === undefined || one.fingerprint === "") return [];
    const { name, unit, total, category } = line;
    const { fingerprint, canonicalText: basis } = one;
    return [{ code, name, unit, fingerprint, total: total ?? "", category, basis }];
  });
}

const ownTab = (reading: WorkbookReading) => reading.grids.find(generatedAs(reading, IDENTITY));

/** A tab of the name: one that lost its identity in another program, one that a failed run left, or somebody else's. */
const namesake = ({ grids }: WorkbookReading): Sheet | undefined =>
  grids.find((sheet) => sheet.getName() === SEALS_TAB);

/** The tab and what is seen in it: a table of seals, or nothing yet. */
function preparedTab(reading: WorkbookReading): { sheet: Sheet; seen: unknown[][] } {
  const { spreadsheet, identities } = reading;
  const own = ownTab(reading);
  const candidate = own ?? namesake(reading);
  if (candidate !== undefined) {
    // A column that is inserted between the two questions cuts the last one off: what is no table is looked at once more.
    const once = valuesOf(candidate.getDataRange());
    const seen = sealsTable(once) === undefined ? valuesOf(candidate.getDataRange()) : once;
    if (sealsTable(seen) !== undefined) {
      if (own === undefined) identify(candidate, IDENTITY);
      if (seen.length < 2) format(candidate);
      return { sheet: candidate, seen };
    }
    // Ours, and somebody took its headers away: it is kept under another name. One that is not ours is left alone.
    if (own?.getName().startsWith(PUT_ASIDE) === false) own.setName(freeName(reading.sheets, PUT_ASIDE));
    if (own !== undefined) identities.of(own)?.metadata.setValue(`archive:${IDENTITY}`);
  }
  const sheets = again(() => spreadsheet.getSheets());
  const { sheet } = newTab(reading, sheets, SEALS_TAB);
  identify(sheet, IDENTITY);
  format(sheet);
  return { sheet, seen: [[""]] };
}

/** Before anything is written: a tab with cells was formatted. */
function format(sheet: Sheet): void {
  const columns = [...SEALED, "basis"];
  sheet.getRange(1, 1, 1, columns.length).setFontWeight("bold").setBackground("#e8eaed");
  sheet.setFrozenRows(1);
  for (const [pixels, ...wide] of WIDTHS)
    for (const { first, count } of columnRuns(columns, (column) => wide.includes(column)))
      sheet.setColumnWidths(first, count, pixels);
  sheet
    .protect()
    .setDescription("Хэвлэсэн баталгаажуулах код юунд үндэслэснийг хадгалсан; гараар засахгүй")
    .setWarningOnly(true);
}
