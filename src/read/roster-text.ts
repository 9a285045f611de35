import { cleanText, comparable, isDash } from "./cells/clean-text";
import { type ApartRow, isVacant, whyApart } from "./roster-apart";
import { ROSTER_FIELDS, type RosterField } from "./roster-columns";
import {
  columnsOf,
  type Found,
  firstAsHeaders,
  foundHeaders,
  isFilled,
  isOtherOrder,
} from "./roster-headers";
import type { InRoster } from "./roster-namesakes";
import { type Candidate, proposed } from "./roster-proposals";
import {
  type Cell,
  headerOf,
  judged,
  ROSTER_CELLS,
  type RosterFault,
  type RosterIssue,
  type RosterLine,
  type RosterRow,
} from "./roster-rows";
import { type UnitCell, unitsStandAbove, withOneSpelling, withUnitsAbove } from "./roster-units";
import { type SeparatedRow, separatedRows, textForms } from "./separated-cells";

/** Everybody in a text, whatever is wrong with their rows, and what else stands in it. */
export interface RosterText {
  readonly lines: readonly RosterLine[];
  readonly issues: readonly RosterIssue[];
  /** Units that are spelled as another one that they look like. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly apart: readonly ApartRow[];
  /** What stands above each column; without headers, what stands in the first row. */
  readonly headers: readonly string[];
  /** Whether headers were known. */
  readonly hasHeaders: boolean;
  /** The column of each field, from 0. */
  readonly columns: Readonly<Partial<Record<RosterField, number>>>;
  /** The fields that more than one column may be. */
  readonly unclear: readonly RosterField[];
  /** Headers of columns that are not read. */
  readonly unused: readonly string[];
}

/** What a person decided about a text. */
export interface RosterChoices {
  /** The column of a field, from 0; null where none is it. */
  readonly columns?: Readonly<Partial<Record<RosterField, number | null>>>;
  /** Headers that nobody knows stand in the first row that is filled. */
  readonly hasHeaders?: boolean;
  /** The unit of those who have none. */
  readonly unit?: string;
  /** Cells of a row, by its number. */
  readonly cells?: Readonly<Record<number, Readonly<Partial<Record<Cell, string>>>>>;
  /** The row of a unit's head, by the unit's name as it is compared; 0 where it has none. */
  readonly heads?: Readonly<Record<string, number>>;
}

/**
 * Reads a list of people as they paste it from Excel or Sheets or save it as CSV, with headers or without: then its columns
 * are those of `RosterRow`. Of the forms that the text may have, it takes the one with the most headers and rows in order, then
 * the fewest others, then tabs, which nobody types into a cell, then the most cells.
 */
export function readRosterText(
  text: string,
  choices: RosterChoices = {},
  inRoster: readonly InRoster[] = [],
): RosterText {
  const readings = textForms(text).map((form) => {
    const rows = separatedRows(text, form).map((row) => ({ ...row, cells: row.cells.map(cleanText) }));
    const roster = rosterOf(rows, {}, []);
    return { rows, merits: meritsOf(roster, form.separator === "\t") };
  });
  const { rows } = readings.reduce((best, one) => (isMore(one.merits, best.merits) ? one : best));
  return rosterOf(rows, choices, inRoster);
}

function isMore(mine: readonly number[], others: readonly number[]): boolean {
  const decisive = mine.findIndex((merit, index) => merit !== others[index]);
  return (mine[decisive] ?? 0) > (others[decisive] ?? 0);
}

/** What would be proposed, or is not clear, speaks against a row here as what is missing does. */
function meritsOf({ lines, issues, columns, hasHeaders }: RosterText, byTabs: boolean): readonly number[] {
  const people = lines.map(({ person }) => person);
  const faulty = new Set([
    ...issues.flatMap(({ id, row }) => (id === "no-column" || id === "open-quote" ? [] : [row])),
    ...lines.flatMap(({ row, proposed: { code, role } }) =>
      (code && columns.code !== undefined) || (role && columns.role !== undefined) ? [row] : [],
    ),
  ]).size;
  const isCut = byTabs && people.some((person) => person.filter(isFilled).length > 1);
  const headers = hasHeaders ? Object.keys(columns).length : 0;
  return [headers, people.length - faulty, -faulty, Number(isCut), people.flat().filter(isFilled).length];
}

function rosterOf(
  rows: readonly SeparatedRow[],
  choices: RosterChoices,
  inRoster: readonly InRoster[],
): RosterText {
  const texts = rows.map(({ cells }) => cells);
  const found = foundHeaders(texts) ?? (choices.hasHeaders === true ? firstAsHeaders(texts) : undefined);
  const columns = columnsOf(texts, found, choices.columns);
  const headers = found?.headers ?? texts.find((cells) => cells.some(isFilled)) ?? [];
  const own = Object.values(columns);
  const width = widthOf(found, headers, own, choices);
  const last = Math.max(...own);
  const lastCell = ROSTER_FIELDS.filter((field) => columns[field] === last).map(cellOf);
  const apart: ApartRow[] = [];
  const candidates: Candidate[] = [];
  const unitCells: UnitCell[] = [];
  const isUnitAbove = unitsStandAbove(texts, found, columns);
  let unit = choices.unit ?? "";
  let otherHeaders: number | undefined;
  let isBelowHeaders = false;
  rows.forEach(({ cells, open }, index) => {
    const filled = cells.filter(isFilled);
    const why =
      filled.length === 0
        ? undefined
        : whyApart(cells, index, found, columns, { isBelowHeaders, isUnitAbove });
    const row = index + 1;
    isBelowHeaders = why === "header" || why === "headers";
    if (filled.length === 0 || why === "header") return;
    if (why !== undefined) apart.push({ row, why, text: filled.join(" ") });
    if (why === "headers") otherHeaders = found !== undefined && isOtherOrder(cells, found) ? row : undefined;
    if (why === "heading") unit = filled.join(" ");
    if (why !== undefined) return;
    const at = (field: RosterField) => undashed(cells[columns[field] ?? -1]);
    const edited = choices.cells?.[row] ?? {};
    if (at("unit") !== "")
      unitCells.push({ row, text: at("unit"), unit: cleanText(edited.unit ?? at("unit")) });
    const name = fullName(at("surname"), at("name"));
    if (isVacant(name)) {
      apart.push({ row, why: "vacant", text: filled.join(" ") });
      return;
    }
    const read = { code: at("code"), position: at("position"), unit: at("unit") || unit, role: at("role") };
    const given = { ...read, name, ...cleaned(edited) };
    const wrong: RosterFault[] = open ? [{ id: "open-quote" }] : [];
    if (at("surname") !== "" && at("name") === "" && edited.name === undefined)
      wrong.push({ id: "no-given-name", surname: at("surname") });
    const beyond = cells.slice(width).filter(isFilled).join(" ");
    if (beyond !== "" && !lastCell.some((cell) => edited[cell] !== undefined))
      wrong.push({ id: "beyond-headers", text: beyond });
    if (otherHeaders !== undefined) wrong.push({ id: "other-headers", headerRow: otherHeaders });
    candidates.push({
      row,
      found: wrong,
      codeChosen: edited.code !== undefined,
      unitFromAbove: false,
      cells: ROSTER_CELLS.map((cell) => given[cell]) as unknown as RosterRow,
    }); // one text a cell
  });
  const headerRow = (found?.top ?? 0) + 1;
  const isMissing = (field: "name" | "unit") =>
    columns[field] === undefined &&
    candidates.every(({ cells }) => cells[ROSTER_CELLS.indexOf(field)] === "");
  const missing = [
    ...(isMissing("name") ? [headerOf("name")] : []),
    ...(isMissing("unit") ? [headerOf("unit")] : []),
  ];
  const { spelled, spellings } = withOneSpelling(withUnitsAbove(candidates, unitCells), inRoster);
  const { lines, issues } = judged(proposed(spelled, choices.heads ?? {}, inRoster), missing, inRoster);
  return {
    lines,
    spellings,
    issues: [...missing.map((header) => ({ row: headerRow, id: "no-column" as const, header })), ...issues],
    apart,
    headers,
    hasHeaders: found !== undefined && choices.hasHeaders !== true,
    columns,
    unclear: (found?.unclear ?? []).filter((field) => choices.columns?.[field] === undefined),
    unused:
      found === undefined ? [] : headers.filter((header, column) => header !== "" && !own.includes(column)),
  };
}

/** A dash says that there is nothing. */
const undashed = (cell = ""): string => (isDash(cell) ? "" : cell);

/** How many columns the rows have: what stands beyond them is of no column, and may be the last cell of a row that is shifted. */
function widthOf(
  found: Found | undefined,
  headers: readonly string[],
  own: readonly number[],
  choices: RosterChoices,
): number {
  const named =
    found === undefined && choices.columns === undefined ? -1 : headers.map(isFilled).lastIndexOf(true);
  return Math.max(named, ...own) + 1;
}

/** The cell of a person's row that a column fills. */
const cellOf = (field: RosterField): Cell => (field === "surname" ? "name" : field);

/** `Бат` and `Дорж` as one name; a name that has its surname already, or its first letter, gets it once. */
function fullName(surname: string, name: string): string {
  if (surname === "" || name === "") return surname || name;
  if (comparable(name).startsWith(`${comparable(surname)} `)) return name;
  const initial = /^(\p{L}{1,2})\.\s*(.+)$/u.exec(name);
  const isOfIt = initial !== null && comparable(surname).startsWith(comparable(initial[1] ?? ""));
  return `${surname} ${isOfIt ? initial[2] : name}`;
}

const cleaned = (cells: Readonly<Partial<Record<Cell, string>>> = {}): Partial<Record<Cell, string>> =>
  Object.fromEntries(Object.entries(cells).map(([cell, text]) => [cell, cleanText(text)]));

/** Whether a row may be written: what is missing in all rows is wrong with each. */
export function faultyRows({ lines, issues }: Pick<RosterText, "lines" | "issues">): ReadonlySet<number> {
  const all = issues.some(({ id }) => id === "no-column");
  return new Set(all ? lines.map(({ row }) => row) : issues.map(({ row }) => row));
}
