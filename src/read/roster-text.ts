import { ROLES, roleName } from "../law/words";
import { cleanText, comparable } from "./cells/clean-text";
import { separatedCells, textForms } from "./separated-cells";

/** A person to put into a roster: code, name, position, unit, role. */
export type RosterRow = readonly [code: string, name: string, position: string, unit: string, role: string];

/** What may be wrong with a row; a header is the tab's own. */
type RosterFault =
  | { readonly id: "no-column" | "no-value"; readonly header: string }
  | { readonly id: "code-twice"; readonly code: string; readonly firstRow: number }
  | { readonly id: "no-role" }
  | { readonly id: "unknown-role"; readonly role: string };

/** What is wrong, and in which row of the text, from 1, as Excel and Sheets count rows. */
export type RosterIssue = { readonly row: number } & RosterFault;

/** Everybody in a text, whatever is wrong with their rows. */
export interface RosterText {
  readonly people: readonly RosterRow[];
  readonly issues: readonly RosterIssue[];
}

/** The columns as a person's row has them: the tab's own header first, then what else people call it. */
const COLUMNS = [
  ["Код", "code"],
  ["Овог, нэр", "овог нэр", "нэр", "name"],
  ["Албан тушаал", "position"],
  ["Нэгж", "unit"],
  ["Үүрэг", "role"],
] as const;
const [[CODE], [NAME], [POSITION], [UNIT], [ROLE]] = COLUMNS;

type Role = (typeof ROLES)[keyof typeof ROLES];

/** The words of the law and what else people say, with a space for every hyphen and underscore. */
const ROLE_WORDS: ReadonlyMap<string, Role> = new Map(
  Object.entries<Role>({
    ...ROLES,
    дарга: "unit-head",
    head: "unit-head",
    "unit head": "unit-head",
    unithead: "unit-head",
    staff: "civil-servant",
    "civil servant": "civil-servant",
    civilservant: "civil-servant",
  }).map(([word, role]) => [comparable(word), role]),
);

/**
 * Reads a roster as people paste it from Excel or Sheets or save it as CSV, with headers or without. Of the forms that
 * the text may have, it takes the one with the most rows in order, then the fewest others, then tabs, which nobody
 * types into a cell, then the most cells.
 */
export function readRosterText(text: string): RosterText {
  const readings = textForms(text).map((form) => {
    const roster = rosterOf(separatedCells(text, form));
    return { roster, merits: meritsOf(roster, form.separator === "\t") };
  });
  return readings.reduce((best, one) => (isMore(one.merits, best.merits) ? one : best)).roster;
}

function isMore(mine: readonly number[], others: readonly number[]): boolean {
  const decisive = mine.findIndex((merit, index) => merit !== others[index]);
  return (mine[decisive] ?? 0) > (others[decisive] ?? 0);
}

function meritsOf({ people, issues }: RosterText, byTabs: boolean): readonly number[] {
  const faulty = new Set(issues.flatMap(({ id, row }) => (id === "no-column" ? [] : [row]))).size;
  const isCut = byTabs && people.some((person) => person.filter(isFilled).length > 1);
  return [people.length - faulty, -faulty, Number(isCut), people.flat().filter(isFilled).length];
}

const isFilled = (cell: string) => cell !== "";

function rosterOf(rows: readonly (readonly string[])[]): RosterText {
  const first = rows.findIndex((cells) => cells.some(isFilled));
  const named = placesOf(rows[first] ?? []);
  const hasHeaders = named.filter((place) => place >= 0).length >= 2;
  const places = hasHeaders ? named : COLUMNS.map((_, place) => place);
  const missing = COLUMNS.map(([header]) => header).filter(
    (header, column) => header !== POSITION && places[column] === -1,
  );
  const filled = rows.flatMap((cells, index) => {
    if (!cells.some(isFilled) || (hasHeaders && index === first)) return [];
    return [{ row: index + 1, cells: places.map((place) => cells[place] ?? "") }];
  });
  const { people, issues } = judged(filled, missing);
  const lacks = missing.map((header) => ({ row: first + 1, id: "no-column" as const, header }));
  return { people, issues: [...lacks, ...issues] };
}

/** Reads rows that hold a person each, their cells as `RosterRow` has them; the row of an issue is its place, from 1. */
export const readRosterRows = (rows: readonly RosterRow[]): RosterText =>
  judged(rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cleanText) })));

function judged(
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  missing: readonly string[] = [],
): RosterText {
  const issues: RosterIssue[] = [];
  const rowOfCode = new Map<string, number>();
  const people = rows.map(({ row, cells: [code = "", name = "", position = "", unit = "", role = ""] }) => {
    const person: RosterRow = [code, name, position, unit, roleName(roleOf(role)) || role];
    issues.push(...faultsOf(person, missing, rowOfCode.get(code)).map((fault) => ({ row, ...fault })));
    if (code !== "" && !rowOfCode.has(code)) rowOfCode.set(code, row);
    return person;
  });
  return { people, issues };
}

/** Where each column stands by the headers, from 0; -1 where there is none. The tab's own header goes first. */
function placesOf(cells: readonly string[]): number[] {
  const headers = cells.map(comparable);
  const placeOf = (name: string) => headers.indexOf(comparable(name));
  return COLUMNS.map((names) => names.map(placeOf).find((place) => place >= 0) ?? -1);
}

const roleOf = (text: string) => ROLE_WORDS.get(comparable(text).replace(/[-_]/gu, " "));

/** What is wrong with a person's row, besides what the headers lack. */
function faultsOf(
  [code, name, , unit, role]: RosterRow,
  missing: readonly string[],
  firstRow: number | undefined,
): RosterFault[] {
  const lacks = (header: string, cell: string) => cell === "" && !missing.includes(header);
  const needed = Object.entries({ [CODE]: code, [NAME]: name, [UNIT]: unit });
  const faults: RosterFault[] = needed.flatMap(([header, cell]) =>
    lacks(header, cell) ? [{ id: "no-value", header }] : [],
  );
  if (firstRow !== undefined) faults.push({ id: "code-twice", code, firstRow });
  if (lacks(ROLE, role)) faults.push({ id: "no-role" });
  else if (role !== "" && roleOf(role) === undefined) faults.push({ id: "unknown-role", role });
  return faults;
}
