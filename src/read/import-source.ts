import { numbersColumns, saysTotal } from "./called-columns";
import { isBlank } from "./cells/clean-text";
import type { ImportColumns } from "./import-columns";
import { CONTENT, type ContentField, isDay, isLevel } from "./import-fields";
import { footerIn, isTotalAlone } from "./import-footers";
import { namesOnly, type PersonMatch, personOf } from "./import-people";
import { LETTERED, type SaidSection, sectionIn, sectionOf, textOf } from "./import-sections";
import type { Member } from "./member";

/** Somebody's table: its cells with the number formats of those that have one. */
export interface SourceTable {
  readonly cells: readonly (readonly unknown[])[];
  readonly formats?: readonly (readonly string[])[] | undefined;
}

export interface SourceCell {
  readonly cell: unknown;
  readonly format: string;
}

/** A row of a measure, with what the table says of whose it is. */
export interface SourceRow {
  /** From 1. */
  readonly row: number;
  /** What the table calls the person; blank where it calls nobody. */
  readonly who: string;
  /** The owner or the section stands in a row above. */
  readonly isFromAbove: boolean;
  readonly section: SaidSection | undefined;
  readonly number: string;
  readonly cells: Readonly<Partial<Record<ContentField, SourceCell>>>;
  readonly what: string;
}

/** A filled row that is no measure. */
interface ApartRow {
  readonly row: number;
  readonly why:
    | "title"
    | "headers"
    | "person"
    | "section"
    | "objective"
    | "total"
    | "signature"
    | "numbering"
    | "empty";
  readonly text: string;
}

/** What makes a row an entry, whatever it is called. */
const NUMBERS = CONTENT.filter((field) => isLevel(field) || isDay(field));

/** What rows below a heading, or below a cell that is merged or left blank, have from above. */
interface Above {
  who: string;
  section: SaidSection | undefined;
  objective: string;
}

/** The rows of a table as measures; whose they are, which section, and an objective may stand in a row above a group. */
export function sourceRows(table: SourceTable, columns: ImportColumns, members: readonly Member[]) {
  const rows: SourceRow[] = [];
  const apart: ApartRow[] = [];
  const above: Above = { who: "", section: undefined, objective: "" };
  for (const [index, line] of table.cells.entries()) {
    const text = textsOf(line).join(" ");
    const isHeader = index >= columns.top && index < columns.below;
    if (text === "" || (isHeader && !columns.isGuessed)) continue;
    const read = readLine(table, index, columns, members, above);
    if (typeof read === "string") apart.push({ row: index + 1, why: read, text });
    else rows.push(read);
  }
  return { rows, apart };
}

const textsOf = (line: readonly unknown[]): string[] => [
  ...new Set(line.flatMap((cell) => (isBlank(cell) ? [] : [textOf(cell) || "…"]))),
];

function readLine(
  table: SourceTable,
  index: number,
  { top, below, isGuessed, placeOf }: ImportColumns,
  members: readonly Member[],
  above: Above,
): SourceRow | ApartRow["why"] {
  const line = table.cells[index] ?? [];
  const [text = "", ...others] = textsOf(line);
  if (index < top) return top === below ? takeTitle(text, members, above) : "title";
  if (isGuessed && index < below) return "headers";
  if (index === below && numbersColumns(line)) return "numbering";
  const at = (field: keyof typeof placeOf) => line[placeOf[field] ?? -1];
  const footer = takeFooter(line, at, text, members, above);
  if (footer !== undefined) return footer;
  const first = line.findIndex((cell) => !isBlank(cell));
  const heading =
    others.length === 0 ? takeHeading(text, first === placeOf.measure, members, above) : undefined;
  if (heading !== undefined) return heading;
  const isCounted = [...NUMBERS, ...(["code", "name", "section"] as const)].some(
    (field) => !isBlank(at(field)),
  );
  if (!isCounted && saysTotal(line)) return "total";
  const cells = cellsOf(table, index, placeOf);
  if (Object.keys(cells).length === 0) return "empty";
  if (placeOf.objective === undefined && above.objective !== "") {
    cells.objective = { cell: above.objective, format: "" };
  }
  const own = textOf(at("code")) || textOf(at("name"));
  const section = sectionIn(at("section"), at("number"));
  if (own !== "") above.who = own;
  if (placeOf.section !== undefined && section !== undefined) above.section = section;
  return {
    row: index + 1,
    who: above.who,
    isFromAbove: own === "" && above.who !== "" && (placeOf.code ?? placeOf.name) !== undefined,
    section: section ?? above.section,
    number: numberIn(at("number")),
    cells,
    what: textOf(at("measure")) || textOf(at("indicator")) || textOf(at("objective")) || text,
  };
}

/** A row of signatures or totals. A position with a name may be that of a group: rows below it are not those of the person above. */
function takeFooter(
  line: readonly unknown[],
  at: (field: keyof ImportColumns["placeOf"]) => unknown,
  text: string,
  members: readonly Member[],
  above: Above,
): ApartRow["why"] | undefined {
  if (isTotalAlone(line)) return "total";
  const isEntry =
    /^\d/u.test(numberIn(at("number"))) ||
    !isBlank(at("section")) ||
    NUMBERS.some((field) => isLevel(field) && /\d/u.test(textOf(at(field))));
  const footer = isEntry ? undefined : footerIn(line);
  if (footer === undefined || (footer === "position" && personOf(text, members).isSure)) return undefined;
  if (footer === "position")
    Object.assign(above, { who: textsOf(line).join(" "), section: undefined, objective: "" });
  return "signature";
}

/** A row above a table without headers: of its first group, or a title. */
function takeTitle(text: string, members: readonly Member[], above: Above): ApartRow["why"] {
  if (footerIn([text]) === "signature") return "signature";
  const before = above.objective;
  const why = takeHeading(text, false, members, above);
  if (why === "person" || why === "section") return why;
  above.objective = before;
  return "title";
}

/** A row of one text above a group; in the column of measures it is one unless it names a person or a section. */
function takeHeading(
  text: string,
  isMeasure: boolean,
  members: readonly Member[],
  above: Above,
): ApartRow["why"] | undefined {
  if (!/\p{L}{2}/u.test(text) && !LETTERED.test(text)) return isMeasure ? undefined : "empty";
  if (saysTotal([text])) return "total";
  const { member, isSure } = personOf(text, members);
  // Who is not sure is asked: the rows below are not those of the person above.
  if (isSure || (member !== undefined && (!isMeasure || namesOnly(text, members)))) {
    Object.assign(above, { who: text, section: undefined, objective: "" });
    return "person";
  }
  const section = sectionOf(text) ?? (LETTERED.test(text) ? { unknown: text } : undefined);
  if (section !== undefined) {
    Object.assign(above, { section, objective: "" });
    return "section";
  }
  if (isMeasure) return undefined;
  above.objective = text;
  return "objective";
}

const numberIn = (cell: unknown): string =>
  textOf(cell)
    .replace(/^\p{L}[\s.-]?(?=\d)/u, "")
    .replace(/[.)]$/u, "");

function cellsOf({ cells, formats }: SourceTable, index: number, placeOf: ImportColumns["placeOf"]) {
  const found: Partial<Record<ContentField, SourceCell>> = {};
  for (const field of CONTENT) {
    const column = placeOf[field];
    const cell = column === undefined ? undefined : cells[index]?.[column];
    if (column === undefined || isBlank(cell)) continue;
    found[field] = { cell, format: formats?.[index]?.[column] ?? "" };
  }
  return found;
}

/** A text by which a table calls people, in how many rows, and whom it means. */
export interface CalledPerson extends PersonMatch {
  readonly text: string;
  readonly rows: number;
}

/** Whom the table calls what; as people chose, blank where they leave somebody out. */
export function calledPeople(
  rows: readonly SourceRow[],
  members: readonly Member[],
  chosen: ReadonlyMap<string, string>,
): Map<string, CalledPerson> {
  const people = new Map<string, CalledPerson>();
  for (const { who } of rows) {
    const known = people.get(who);
    if (who === "") continue;
    const choice = chosen.get(who);
    const match: PersonMatch =
      choice === undefined
        ? personOf(who, members)
        : { member: members.find(({ code }) => code === choice), isSure: true };
    people.set(who, { text: who, rows: (known?.rows ?? 0) + 1, ...match });
  }
  return people;
}
