import { comparable, unmarked } from "../read/cells/clean-text";
import { reviews } from "../workbook/reviews";
import { type Column, isLive } from "../workbook/tab";
import { anchorsOf } from "./anchors";
import { validationOf } from "./choices";
import { runsOf } from "./column-runs";
import { ensureTab, stateOf } from "./ensure-tab";
import { again, type Sheet, valuesOf, wasRefused } from "./google";
import { requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";
import {
  appendBelow,
  asCells,
  type HeadedRow,
  type HeaderPlaces,
  placesOf,
  TypedMeanwhile,
  writeRows,
} from "./rows-by-header";
import { reviewsTemplate } from "./templates";

const { code, ground, outcome } = reviews.columns;
const HEADERS = Object.values(reviews.columns).map(({ header }) => header);
/** By what a row is known for whose it is and what it says. */
export type RowSign = readonly [code: string, ground: string, outcome: string];

/** The register of the team's work, open for rows. */
export interface Register {
  readonly name: string;
  readonly sheet: Sheet;
  /** Appends rows below all others, by one write. */
  append(rows: readonly HeadedRow[]): void;
  /** Writes cells of the one row of that sign as the tab is now; throws where there is none, or more than one. */
  change(sign: RowSign, cells: HeadedRow): void;
  /** Makes the rows of these signs blank, those that stand together at once. */
  remove(signs: readonly RowSign[]): void;
}

/** A code that became a number lost its zeros. */
const bare = (of: string): string => (/^\d+$/u.test(of) ? of.replace(/^0+(?=\d)/u, "") : of);

/** Throws, before anything is written, where the register may not be written into; `sheets` are asked with it. */
export function openRegister(
  reading: WorkbookReading,
  sheets: readonly Sheet[] = [],
): Register | { readonly missing: string; readonly tab: string } {
  const anchors = anchorsOf(reading);
  const template = reviewsTemplate(reading.body.members.map(({ unit }) => unit));
  const state = stateOf(template, reading, anchors);
  requirePermission([...sheets, ...(state.is === "missing" ? [] : [state.sheet])]);
  const needed = (places: HeaderPlaces | undefined) =>
    [code, outcome].find(({ header }) => places?.columns.has(header) !== true)?.header;
  // Of what makes it the register nothing is added beside what people renamed.
  const gone = state.is === "there" ? needed(state.looked.places) : undefined;
  if (state.is === "there" && gone !== undefined) return { missing: gone, tab: state.tab.name };
  const isWhole = state.is === "there" && (state.looked.lack?.columns ?? []).length === 0;
  const name = isWhole ? state.tab.name : ensureTab(state, reading, anchors).name;
  const sheet = state.is === "missing" ? reading.spreadsheet.getSheetByName(name) : state.sheet;
  if (sheet === null) return { missing: code.header, tab: name };
  const cells = isWhole ? [...state.tab.cells] : valuesOf(sheet.getDataRange());
  const places = placesOf(cells, HEADERS);
  const missing = needed(places);
  if (places === undefined || missing !== undefined) return { missing: missing ?? code.header, tab: name };
  if (state.is === "there") offerWords(sheet, places);
  return registerIn(sheet, name, cells);
}

/** An older tab offers, and takes, fewer words than there are now. */
function offerWords(sheet: Sheet, places: HeaderPlaces): void {
  const rows = again(() => sheet.getMaxRows()) - places.headerRow;
  if (rows < 1) return;
  const offer = (column: Column) => () => {
    const place = places.columns.get(column.header);
    if (place === undefined || isLive(column)) return;
    const first = sheet.getRange(places.headerRow + 1, place);
    const [list] = again(() => first.getDataValidation())?.getCriteriaValues() ?? [];
    const isNew = (word: string) => Array.isArray(list) && !list.map(String).includes(word);
    if (column.kind.choices?.some(isNew) !== true) return;
    const rule = validationOf(sheet, column, { rosterCodes: undefined });
    if (rule !== undefined) sheet.getRange(places.headerRow + 1, place, rows, 1).setDataValidation(rule);
  };
  wasRefused([ground, outcome].map(offer));
}

function registerIn(sheet: Sheet, name: string, known: readonly (readonly unknown[])[]): Register {
  let seen = known;
  /** The tab as it is now, and where its headers stand. */
  const look = () => {
    seen = valuesOf(sheet.getDataRange());
    const places = placesOf(seen, HEADERS);
    if (places === undefined) throw new TypedMeanwhile(name);
    return places;
  };
  const rowsOf = (places: HeaderPlaces, [ofCode, ofGround, ofOutcome]: RowSign): number[] => {
    const at = (row: readonly unknown[], header: string) =>
      comparable(String(unmarked(row[(places.columns.get(header) ?? 0) - 1] ?? "")));
    const isIt = (row: readonly unknown[]) =>
      bare(at(row, code.header).split(" · ")[0] ?? "") === bare(comparable(ofCode)) &&
      at(row, ground.header).replace(",", ".") === comparable(ofGround) &&
      at(row, outcome.header) === comparable(ofOutcome);
    return seen.flatMap((row, index) => (index >= places.headerRow && isIt(row) ? [index + 1] : []));
  };
  const one = (places: HeaderPlaces, sign: RowSign): number => {
    const [row, ...more] = rowsOf(places, sign);
    if (row === undefined || more.length > 0) throw new TypedMeanwhile(name);
    return row;
  };
  return {
    name,
    sheet,
    append(rows) {
      appendBelow(sheet, { name, cells: seen }, (now) => {
        const places = placesOf(now.cells, HEADERS);
        if (places === undefined) throw new TypedMeanwhile(name);
        const own = [...places.columns.values()];
        return { places, isMeant: (column) => own.includes(column + 1), rows };
      });
      SpreadsheetApp.flush();
    },
    change(sign, cells) {
      const places = look();
      const row = one(places, sign);
      const columns = new Map([...places.columns].filter(([header]) => header in cells));
      const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
      const target = sheet.getRange(row, first, 1, last - first + 1);
      writeRows(sheet, row, columns, asCells(target, first, columns, [cells]));
      SpreadsheetApp.flush();
    },
    remove(signs) {
      if (signs.length === 0) return;
      const places = look();
      const rows = signs.map((sign) => one(places, sign));
      for (const { first, count } of runsOf(rows))
        writeRows(
          sheet,
          first,
          places.columns,
          Array.from({ length: count }, () => ({})),
        );
      SpreadsheetApp.flush();
    },
  };
}
