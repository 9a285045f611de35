import { ballotWords } from "../explain/ballot-words";
import { comparable, unmarked } from "../read/cells/clean-text";
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
const CODE = peers.columns.code.header;

/**
 * Writes tallies into the rows of their people: into blank cells only. A row that holds the same already is written; one with anything else
 * keeps it. Rows that are missing come below all others. Cut off, it is whole when it runs again.
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
  const written: TallyToWrite["member"][] = [];
  const left: { member: TallyToWrite["member"]; why: string }[] = [];
  for (const sheet of sheets) {
    const own = placed.filter((one) => one.sheet === sheet);
    for (const [index, why] of intoRows(sheet, own).entries()) {
      const member = own[index]?.tally.member;
      if (member !== undefined && why === undefined) written.push(member);
      else if (member !== undefined) left.push({ member, why: why ?? "" });
    }
  }
  const fresh = placed.filter(({ sheet }) => sheet === undefined).map(({ tally }) => tally);
  for (const { member } of appended(reading, fresh)) written.push(member);
  SpreadsheetApp.flush();
  return { written, left };
}

/** Gives for each tally why it was not written. */
function intoRows(
  sheet: Sheet,
  tallies: readonly { readonly tally: TallyToWrite; readonly row: number }[],
): (string | undefined)[] {
  const range = sheet.getDataRange();
  const cells = valuesOf(range);
  const formulas: string[][] = again(() => range.getFormulas());
  const places = placesOf(cells, HEADERS);
  const column = (header: string) => places?.columns.get(header) ?? 0;
  const textAt = (row: number, header: string) => said(cells[row - 1]?.[column(header) - 1]);
  return tallies.map(({ tally: { member, cells: given }, row }) => {
    const missing = Object.keys(given).find((header) => given[header] !== "" && column(header) === 0);
    if (places === undefined || missing !== undefined) return ballotWords.headerGone(missing ?? CODE);
    const code = textAt(row, CODE);
    // Rows moved since they were read.
    if (code !== "" && code.split(" · ")[0] !== comparable(member.code))
      throw new TypedMeanwhile(sheet.getName());
    const wanted = Object.entries(given).filter(([, value]) => value !== "");
    const isFree = (header: string) => isFreeCell(cells, formulas, row, column(header));
    const isOther = ([header, value]: (typeof wanted)[number]) =>
      !isFree(header) && textAt(row, header) !== said(value);
    if (wanted.some(isOther)) return ballotWords.otherTally;
    const blank = wanted.filter(([header]) => isFree(header)).map(([header, value]) => [header, value]);
    if (blank.length > 0) writeRow(sheet, row, places, Object.fromEntries(blank));
    return undefined;
  });
}

const said = (cell: unknown): string => comparable(String(unmarked(cell ?? "")));

function writeRow(sheet: Sheet, row: number, places: HeaderPlaces, given: HeadedRow): void {
  const columns = new Map([...places.columns].filter(([header]) => header in given));
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  const cells = Object.fromEntries(Object.entries(given).map(([header, value]) => [header, literal(value)]));
  const target = sheet.getRange(row, first, 1, last - first + 1);
  writeRows(sheet, row, columns, asCells(target, first, columns, [cells]));
}

function appended(reading: WorkbookReading, tallies: readonly TallyToWrite[]): readonly TallyToWrite[] {
  if (tallies.length === 0) return [];
  const { code, name, unit, valid, sum1, sum2, sum3 } = peers.columns;
  const rows = tallies.map(({ member, cells }) => {
    const whose = { [code.header]: member.code, [name.header]: member.name, [unit.header]: member.unit };
    const all = Object.entries({ ...whose, ...cells }).map(([header, value]) => [header, literal(value)]);
    return Object.fromEntries(all) as HeadedRow;
  });
  const needed = [code, valid, sum1, sum2, sum3].map(({ header }) => header);
  const done = appendRows(reading, peersTemplate([]), needed, rows);
  if ("missing" in done) throw new Error(ballotWords.headerGone(done.missing));
  return tallies;
}
