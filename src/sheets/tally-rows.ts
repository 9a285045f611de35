import { ballotWords } from "../explain/ballot-words";
import { failureOf } from "../explain/failure";
import { refused } from "../explain/failures";
import { comparable, unmarked } from "../read/cells/clean-text";
import { sameName } from "../read/cells/name";
import type { Member } from "../read/member";
import { peers } from "../workbook/peers";
import { isLive } from "../workbook/tab";
import { appendRows } from "./append-rows";
import { again, type Sheet, valuesOf } from "./google";
import { literal } from "./literal-text";
import { requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";
import {
  asCells,
  type HeadedRow,
  type HeaderPlaces,
  isFreeCell,
  placesOf,
  TypedMeanwhile,
  writeRows,
} from "./rows-by-header";
import { peersTemplate } from "./templates";

/** A closed tally as it is to stand in a person's row, by header; texts as people would type them. */
interface TallyToWrite {
  readonly member: Pick<Member, "code" | "name" | "unit">;
  readonly cells: HeadedRow;
}

/** Whose tally stands now, and whose does not, with why. */
export interface WrittenTallies {
  readonly written: readonly TallyToWrite["member"][];
  readonly left: readonly { readonly member: TallyToWrite["member"]; readonly why: string }[];
}

const HEADERS = Object.values(peers.columns).flatMap((column) => (isLive(column) ? [] : [column.header]));
const [CODE, NAME] = [peers.columns.code.header, peers.columns.name.header];

/**
 * Writes tallies into the rows of their people: into blank cells only. A row that holds the same already is written; one with anything else
 * keeps it. Rows that are missing come below all others. People sort and insert rows meanwhile: each row is looked at right before it is
 * written, and only what is read back in its person's row counts as written. Cut off, it is whole when it runs again.
 */
export function writeTallies(reading: WorkbookReading, tallies: readonly TallyToWrite[]): WrittenTallies {
  const ofTab = (tab: string) => reading.tabs.find(({ name, draft }) => name === tab && draft !== true);
  const placed = tallies.map((tally) => {
    const { code } = tally.member;
    const at = reading.body.entries.peers.find(({ member }) => member.code === code)?.row.at;
    const tab = at === undefined ? undefined : ofTab(at.tab);
    return { tally, row: at?.row ?? 0, sheet: tab === undefined ? undefined : reading.sheetOf.get(tab) };
  });
  const sheets = [...new Set(placed.flatMap(({ sheet }) => sheet ?? []))];
  requirePermission(sheets);
  const why = new Map<TallyToWrite, string>();
  for (const sheet of sheets) {
    const places = placesOf(valuesOf(sheet.getDataRange()), HEADERS);
    for (const { tally, row } of placed.filter((one) => one.sheet === sheet)) {
      const refusal = intoRow(sheet, places, row, tally);
      if (refusal !== undefined) why.set(tally, refusal);
    }
  }
  const fresh = placed.filter(({ sheet }) => sheet === undefined).map(({ tally }) => tally);
  const tab = appended(reading, fresh);
  SpreadsheetApp.flush();
  const added = tab === undefined ? null : reading.spreadsheet.getSheetByName(tab);
  const stands = standingIn([...sheets, ...(added === null ? [] : [added])]);
  for (const tally of tallies) if (!why.has(tally) && !stands(tally)) why.set(tally, ballotWords.moved);
  return {
    written: tallies.filter((tally) => !why.has(tally)).map(({ member }) => member),
    left: tallies.flatMap((tally) => {
      const refusal = why.get(tally);
      return refusal === undefined ? [] : [{ member: tally.member, why: refusal }];
    }),
  };
}

/** Writes one row, by as few calls as its columns allow; gives why it was not written. */
function intoRow(
  sheet: Sheet,
  places: HeaderPlaces | undefined,
  row: number,
  { member, cells: given }: TallyToWrite,
): string | undefined {
  const wanted = Object.entries(given).filter(([, value]) => value !== "");
  const missing = wanted.find(([header]) => places?.columns.has(header) !== true)?.[0];
  if (places === undefined || missing !== undefined) return ballotWords.headerGone(missing ?? CODE);
  const column = (header: string) => places.columns.get(header) ?? 0;
  const line = sheet.getRange(row, 1, 1, Math.max(...places.columns.values()));
  const formulas: string[][] = again(() => line.getFormulas());
  const cells = valuesOf(line);
  const at = (header: string) => said(cells[0]?.[column(header) - 1]);
  if (!isOf(member, at(CODE), at(NAME))) throw new TypedMeanwhile(sheet.getName());
  const isFree = (header: string) => isFreeCell(cells, formulas, 1, column(header));
  const other = wanted.find(([header, value]) => !isFree(header) && at(header) !== said(value))?.[0];
  if (other !== undefined) return ballotWords.otherTally(other);
  const blank = Object.fromEntries(wanted.filter(([header]) => isFree(header)));
  if (Object.keys(blank).length === 0) return undefined;
  try {
    writeRow(sheet, row, places, blank);
    SpreadsheetApp.flush();
  } catch (error) {
    // Of a row that cannot stand whole nothing stands.
    for (const header of Object.keys(blank)) sheet.getRange(row, column(header)).clearContent();
    SpreadsheetApp.flush();
    if (failureOf(error).kind !== "validation") throw error;
    return ballotWords.ruleRefuses;
  }
  return undefined;
}

const said = (cell: unknown): string => comparable(String(unmarked(cell ?? "")));

/** Whether a row is the person's, by its code, or by the name where it has none. */
const isOf = ({ code, name }: TallyToWrite["member"], ofCode: string, ofName: string): boolean =>
  ofCode === "" ? ofName === "" || sameName(ofName, name) : ofCode.split(" · ")[0] === comparable(code);

function writeRow(sheet: Sheet, row: number, places: HeaderPlaces, given: HeadedRow): void {
  const columns = new Map([...places.columns].filter(([header]) => header in given));
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  const cells = Object.fromEntries(Object.entries(given).map(([header, value]) => [header, literal(value)]));
  const target = sheet.getRange(row, first, 1, last - first + 1);
  writeRows(sheet, row, columns, asCells(target, first, columns, [cells]));
}

/** Whether a tally stands in a row of its person, as the tabs are right now. */
function standingIn(sheets: readonly Sheet[]): (tally: TallyToWrite) => boolean {
  const rows = sheets.flatMap((sheet) => {
    const cells = valuesOf(sheet.getDataRange());
    const places = placesOf(cells, HEADERS);
    const at = (line: readonly unknown[]) => (header: string) =>
      said(line[(places?.columns.get(header) ?? 0) - 1]);
    return places === undefined ? [] : cells.slice(places.headerRow).map(at);
  });
  return ({ member, cells }) =>
    rows.some(
      (at) =>
        (at(CODE) !== "" || at(NAME) !== "") &&
        isOf(member, at(CODE), at(NAME)) &&
        Object.entries(cells).every(([header, value]) => value === "" || at(header) === said(value)),
    );
}

/** Gives the tab in which rows were appended. */
function appended(reading: WorkbookReading, tallies: readonly TallyToWrite[]): string | undefined {
  if (tallies.length === 0) return undefined;
  const { code, name, unit, valid, sum1, sum2, sum3 } = peers.columns;
  const rows = tallies.map(({ member, cells }) => {
    const whose = { [code.header]: member.code, [name.header]: member.name, [unit.header]: member.unit };
    const all = Object.entries({ ...whose, ...cells }).map(([header, value]) => [header, literal(value)]);
    return Object.fromEntries(all) as HeadedRow;
  });
  const needed = [code, valid, sum1, sum2, sum3].map(({ header }) => header);
  const done = appendRows(reading, peersTemplate([]), needed, rows);
  if ("missing" in done) throw new Error(refused(ballotWords.headerGone(done.missing)));
  return done.tab;
}
