import { ROLES, roleName } from "../law/words";
import { brokenCell, cleanText, comparable } from "./cells/clean-text";
import { codeForm } from "./cells/code";
import { looksOf, sameName } from "./cells/name";
import { ROSTER_WORDS } from "./roster-columns";
import { type InRoster, type Namesake, namesakes } from "./roster-namesakes";

/** A person to put into a roster: code, name, position, unit, role. */
export type RosterRow = readonly [code: string, name: string, position: string, unit: string, role: string];

/** What may be wrong with a row; a header is the tab's own. */
export type RosterFault =
  | { readonly id: "no-column" | "no-value"; readonly header: string }
  | { readonly id: "cell-error"; readonly header: string; readonly text: string }
  | { readonly id: "code-shortened"; readonly code: string }
  | { readonly id: "not-a-name"; readonly name: string }
  | { readonly id: "too-long"; readonly header: string; readonly longest: number }
  | { readonly id: "code-twice"; readonly code: string; readonly firstRow: number; readonly first: string }
  | { readonly id: "code-taken"; readonly code: string; readonly name: string }
  | { readonly id: "in-roster"; readonly code: string }
  | { readonly id: "name-twice"; readonly firstRow: number }
  | Namesake
  | { readonly id: "no-given-name"; readonly surname: string }
  | { readonly id: "other-headers"; readonly headerRow: number }
  | { readonly id: "beyond-headers"; readonly text: string }
  | { readonly id: "open-quote" | "no-role" | "role-unclear" }
  | { readonly id: "unknown-role"; readonly role: string };

/** What is wrong, and in which row of the text, from 1, as Excel and Sheets count rows. */
export type RosterIssue = { readonly row: number } & RosterFault;

/** A person by the row of the text, from 1, as they are to be written, and what of that is a proposal. */
export interface RosterLine {
  readonly row: number;
  readonly person: RosterRow;
  readonly proposed: { readonly code: boolean; readonly unit: boolean; readonly role: boolean };
}

/** The cells of a person's row, in the order of `RosterRow`, with the headers that the roster's own tab has. */
export const ROSTER_CELLS = ["code", "name", "position", "unit", "role"] as const;
export type Cell = (typeof ROSTER_CELLS)[number];
export const headerOf = (field: Cell) => ROSTER_WORDS[field].names[0] ?? field;
const [CODE, NAME, POSITION, UNIT] = ROSTER_CELLS.map(headerOf) as [string, string, string, string];
/** How long what the readers of these columns take may be. */
const LONGEST = { code: 50, name: 200, unit: 200 };

/** An error of a formula, or what Excel shows in a column that is too narrow. */
const isError = (text: string) => brokenCell(text) !== undefined || /^#{3,}$/u.test(text);
/** How Excel writes a long number; its last digits are lost. */
const SHORTENED = /^\d+(?:[.,]\d+)?[EЕ][+-]\d+$/iu;

export type Role = (typeof ROLES)[keyof typeof ROLES];

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
 * A person with what is proposed for them; what of it is not clear stops them alone, and so does what was found wrong with their
 * row. Who was given a code when people were asked is another person than their namesakes.
 */
export interface Proposal extends RosterLine {
  readonly found: readonly RosterFault[];
  readonly codeChosen: boolean;
  readonly roleUnclear: boolean;
}

/** Reads rows that hold a person each, their cells as `RosterRow` has them; the row of an issue is its place, from 1. */
export function readRosterRows(rows: readonly RosterRow[]) {
  const proposals = rows.map((cells, index): Proposal => {
    const [code, name, position, unit, text] = cells.map(cleanText) as unknown as RosterRow; // as many cells
    const person: RosterRow = [code, name, position, unit, roleName(roleOf(text)) || text];
    const nothing = { code: false, unit: false, role: false };
    return { row: index + 1, person, proposed: nothing, found: [], codeChosen: false, roleUnclear: false };
  });
  const { lines, issues } = judged(proposals, [], []);
  return { people: lines.map(({ person }) => person), issues };
}

/** What is wrong with people. */
export function judged(
  proposals: readonly Proposal[],
  missing: readonly string[],
  inRoster: readonly InRoster[],
): { readonly lines: RosterLine[]; readonly issues: RosterIssue[] } {
  const issues: RosterIssue[] = [];
  const ofCode = new Map<string, { readonly row: number; readonly code: string }>();
  const uncoded = new Map<string, number>();
  const coded = firsts(
    proposals
      .filter(({ proposed: { code }, codeChosen }) => !code && !codeChosen)
      .map(({ row, person: [, name] }) => [looksOf(name), row]),
  );
  const namesakeOf = namesakes(inRoster);
  const byCode = new Map(inRoster.map((one) => [codeForm(one.code), one]));
  const lines = proposals.map(({ found: ofRow, codeChosen, roleUnclear, ...line }): RosterLine => {
    const { row, person } = line;
    const [code, name] = person;
    const form = codeForm(code);
    const first = ofCode.get(form);
    const found = [...ofRow, ...faultsOf(person, missing, first)];
    const known = byCode.get(form);
    if (known !== undefined) {
      found.push(
        sameName(known.name, name) ? { id: "in-roster", code } : { id: "code-taken", code, name: known.name },
      );
    }
    // Nobody knows whether they are two people or one who stands there twice, or who moved to another unit.
    const namesake =
      codeChosen || known !== undefined ? undefined : namesakeOf(name, person[3], !line.proposed.code);
    if (namesake !== undefined) found.push(namesake);
    else if (line.proposed.code && looksOf(name) !== "") {
      const looks = looksOf(name);
      const firstOfName = coded.get(looks) ?? uncoded.get(looks);
      if (firstOfName !== undefined) found.push({ id: "name-twice", firstRow: firstOfName });
      else uncoded.set(looks, row);
    }
    if (roleUnclear) found.push({ id: "role-unclear" });
    issues.push(...found.map((fault) => ({ row, ...fault })));
    if (code !== "" && !isError(code) && first === undefined) ofCode.set(form, { row, code });
    return line;
  });
  return { lines, issues };
}

/** What comes first under each key. */
function firsts<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  return new Map([...entries].reverse());
}

export const roleOf = (text: string) => ROLE_WORDS.get(comparable(text).replace(/[-_]/gu, " "));

/** What is wrong with a person's row, besides what the headers lack. */
function faultsOf(
  [code, name, position, unit, role]: RosterRow,
  missing: readonly string[],
  first: { readonly row: number; readonly code: string } | undefined,
): RosterFault[] {
  const needed = [
    [CODE, code, LONGEST.code],
    [NAME, name, LONGEST.name],
    [UNIT, unit, LONGEST.unit],
  ] as const;
  const cells = [...needed, [POSITION, position]] as const;
  const errors = cells.flatMap(([header, text]): RosterFault[] =>
    isError(text) ? [{ id: "cell-error", header, text }] : [],
  );
  const faults = needed.flatMap(([header, cell, longest]): RosterFault[] => {
    if (cell === "") return missing.includes(header) ? [] : [{ id: "no-value", header }];
    return cell.length > longest ? [{ id: "too-long", header, longest }] : [];
  });
  faults.push(...errors);
  if (SHORTENED.test(code)) faults.push({ id: "code-shortened", code });
  if (name !== "" && !isError(name) && !/\p{L}/u.test(name)) faults.push({ id: "not-a-name", name });
  if (first !== undefined) faults.push({ id: "code-twice", code, firstRow: first.row, first: first.code });
  if (role === "") faults.push({ id: "no-role" });
  else if (roleOf(role) === undefined) faults.push({ id: "unknown-role", role });
  return faults;
}
