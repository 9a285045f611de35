import { refused } from "../explain/failures";
import { sentenceOf } from "../explain/problem";
import { issue } from "../read/cells/issues";
import type { ImportedCell } from "../read/import-cells";
import { headerOfField, IMPORT_FIELDS } from "../read/import-fields";
import { type ImportPlan, newRow, type PlacedRow } from "../read/import-plan";
import type { PlanTab } from "../read/import-tab";
import type { TabCells } from "../read/table";
import { plan } from "../workbook/plan";
import { isLive } from "../workbook/tab";
import { runsOf } from "./column-runs";
import { again, type Sheet, valuesOf } from "./google";
import { literal } from "./literal-text";
import { requirePermission } from "./permission";
import {
  appendBelow,
  asCells,
  type HeadedRow,
  type HeaderPlaces,
  isFreeCell,
  MOST_TRIES,
  placesOf,
  TypedMeanwhile,
  writeBox,
  writeRows,
} from "./rows-by-header";

/** What the tab holds right now, and what of the table goes where. */
type PlanNow = (
  tab: TabCells,
  formulas: readonly (readonly string[])[],
) => { plan: ImportPlan; now: PlanTab };

const HEADERS = IMPORT_FIELDS.map(headerOfField);
const NUMBER = headerOfField("number");
const LIVE = Object.values(plan.columns).flatMap((column) => (isLive(column) ? [column.header] : []));

/**
 * Writes the rows of a table into a plan tab: free rows first, the others below everything that is there. People type while it
 * runs: the free rows are looked at again right before they are written. Gives what was written, and the first row of it.
 */
export function writeImport(
  sheet: Sheet,
  tab: TabCells,
  planNow: PlanNow,
): { plan: ImportPlan; row: number | undefined } {
  requirePermission([sheet]);
  const { plan: whole, now, cells } = writeFree(sheet, tab, planNow);
  const fresh = whole.placed.filter(({ into }) => into === undefined);
  const rows = fresh.map((one) => headed(newRow(one, now)));
  const below = appendBelow(sheet, { ...tab, cells }, (at) => {
    const places = placesIn(tab.name, at.cells);
    const own = [...places.columns.values()];
    return { places, isMeant: (column) => own.includes(column + 1), rows };
  });
  const taken = whole.placed.flatMap(({ into }) => into ?? []);
  const row = Math.min(...taken, ...(fresh.length > 0 && below !== undefined ? [below] : []));
  return { plan: whole, row: Number.isFinite(row) ? row : undefined };
}

/** The columns of a plan tab, each of which a row of a table may need. */
function placesIn(name: string, cells: TabCells["cells"]): HeaderPlaces {
  const places = placesOf(cells, HEADERS);
  const header = HEADERS.find((one) => places?.columns.has(one) !== true);
  if (places !== undefined && header === undefined) return places;
  const missing = issue("error", "header-missing", { header: header ?? HEADERS[0] ?? "" });
  throw new Error(refused(`“${name}”: ${sentenceOf(missing)}`));
}

function writeFree(sheet: Sheet, tab: TabCells, planNow: PlanNow) {
  let { cells } = tab;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const places = placesIn(tab.name, cells);
    const formulas: string[][] = again(() => sheet.getDataRange().getFormulas());
    const { plan: whole, now } = planNow({ ...tab, cells }, formulas);
    const free = whole.placed.flatMap((one) => (one.into === undefined ? [] : [{ ...one, into: one.into }]));
    if (free.length === 0) return { plan: whole, now, cells };
    const seen = valuesOf(sheet.getDataRange());
    const own = [...places.columns.values()];
    const isSame = ({ into }: { into: number }) =>
      own.every(
        (column) =>
          String(seen[into - 1]?.[column - 1] ?? "") === String(cells[into - 1]?.[column - 1] ?? ""),
      );
    const isUnchanged = free.every(isSame);
    cells = seen;
    if (!isUnchanged) continue;
    for (const block of blocksOf(free)) writeBlock(sheet, places, block, cells, formulas);
    return { plan: whole, now, cells: valuesOf(sheet.getDataRange()) };
  }
  throw new TypedMeanwhile(tab.name);
}

type FreeRow = PlacedRow & { readonly into: number };

/** Rows that stand one below another taken together. */
function blocksOf(rows: readonly FreeRow[]): FreeRow[][] {
  const byRow = new Map(rows.map((one) => [one.into, one]));
  return runsOf([...byRow.keys()]).map(({ first, count }) =>
    Array.from({ length: count }, (_, index) => byRow.get(first + index)).filter((one) => one !== undefined),
  );
}

/**
 * Writes what the rows say and their numbers; code, name and section stay as set-up wrote them. By one call, so that a row is
 * whole or free, unless a column of somebody's own stands between. All of a block, or none.
 */
function writeBlock(
  sheet: Sheet,
  places: HeaderPlaces,
  block: readonly FreeRow[],
  cells: TabCells["cells"],
  formulas: readonly (readonly string[])[],
): void {
  const [{ into: top } = { into: 1 }] = block;
  const used = new Set([NUMBER, ...block.flatMap((one) => Object.keys(one.cells))]);
  const columns = new Map([...places.columns].filter(([header]) => used.has(header)));
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  const own = [...columns.values()];
  const rows = block.map((one) => headed({ ...one.cells, [NUMBER]: { text: one.number } }));
  const target = sheet.getRange(top, first, rows.length, last - first + 1);
  const before = block.map(({ into }): HeadedRow => {
    const number = cells[into - 1]?.[(columns.get(NUMBER) ?? 0) - 1];
    return { [NUMBER]: literal(String(number ?? "")) };
  });
  const between = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (column) => !own.includes(column),
  );
  // What a formula in the header shows there is no content: a blank leaves it.
  const live = [...(placesOf(cells, LIVE)?.columns.values() ?? [])];
  const isClear = between.every(
    (column) => live.includes(column) || block.every(({ into }) => isFreeCell(cells, formulas, into, column)),
  );
  const write = isClear ? writeBox : writeRows;
  try {
    write(sheet, top, columns, asCells(target, first, columns, rows));
    SpreadsheetApp.flush();
  } catch (error) {
    write(sheet, top, columns, asCells(target, first, columns, before));
    throw error;
  }
}

const headed = (cells: Readonly<Record<string, ImportedCell>>): HeadedRow =>
  Object.fromEntries(
    Object.entries(cells).map(([header, one]) => [header, "text" in one ? literal(one.text) : one.value]),
  );
