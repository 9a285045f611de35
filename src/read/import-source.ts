import { numbersColumns, saysTotal } from "./called-columns";
import { isBlank } from "./cells/clean-text";
import { type Above, forgetMeasure, fromAbove, type PartOf, type SourceCell } from "./import-above";
import type { ImportColumns } from "./import-columns";
import { CONTENT, type ContentField, IMPORT_FIELDS, isDay, isLevel } from "./import-fields";
import { footerIn, isTotalAlone, leavesSignature } from "./import-footers";
import {
  isAboveNumbers,
  isAboveRows,
  takeHeading,
  takeNumbered,
  takeObjective,
  takeTitle,
} from "./import-headings";
import { type SaidSection, sectionIn, textOf } from "./import-sections";
import type { Member } from "./member";

/** Somebody's table: its cells with the number formats of those that have one. */
export interface SourceTable {
  readonly cells: readonly (readonly unknown[])[];
  readonly formats?: readonly (readonly string[])[] | undefined;
}

/** A row of a measure, with what the table says of whose it is. */
export interface SourceRow {
  /** From 1. */
  readonly row: number;
  /** What the table calls the person; blank where it calls nobody. */
  readonly who: string;
  /** The owner or the section stands in a row above. */
  readonly isFromAbove: boolean;
  /** The cell of the objective is blank, and one stands above. */
  readonly hasObjectiveAbove: boolean;
  /** The cell of the measure is blank, and one stands above. */
  readonly hasMeasureAbove: boolean;
  /** The measure of which the row may be a sub-measure. */
  readonly partOf: PartOf | undefined;
  /** The measure's cell may be merged over rows below. */
  readonly isSplit: boolean;
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

/** The rows of a table as measures; whose they are, which section, and an objective may stand in a row above a group. */
export function sourceRows(table: SourceTable, columns: ImportColumns, members: readonly Member[]) {
  const rows: SourceRow[] = [];
  const apart: ApartRow[] = [];
  const above: Above = { who: "", section: undefined, objective: "", parent: undefined, measure: undefined };
  for (const [index, line] of table.cells.entries()) {
    const text = textsOf(line).join(" ");
    const isHeader = index >= columns.top && index < columns.below;
    if (text === "" || (isHeader && !columns.isGuessed)) continue;
    const read = readLine(table, index, columns, members, above);
    if (typeof read !== "string") rows.push(read);
    else {
      apart.push({ row: index + 1, why: read, text });
      if (read !== "empty") forgetMeasure(above);
    }
  }
  const split = new Set(rows.flatMap(({ partOf }) => (partOf?.by === "merged" ? [partOf.row] : [])));
  return { rows: rows.map((one) => ({ ...one, isSplit: split.has(one.row) })), apart };
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
  const footer = takeFooter(table, index, at, members, above);
  if (footer !== undefined) return footer;
  const first = line.findIndex((cell) => !isBlank(cell));
  const heading =
    others.length === 0
      ? takeHeading(text, first === placeOf.measure, members, above)
      : takeBesideNumber(table, index, placeOf, members, above);
  if (heading !== undefined) return heading;
  const isCounted = [...NUMBERS, ...(["code", "name", "section"] as const)].some(
    (field) => !isBlank(at(field)),
  );
  if (!isCounted && saysTotal(line)) return "total";
  const cells = cellsOf(table, index, placeOf);
  const own = textOf(at("code")) || textOf(at("name"));
  if (Object.keys(cells).length === 0) {
    if (own !== "") above.who = own;
    return own === "" ? "empty" : "person";
  }
  const section = sectionIn(at("section"), at("number"));
  const said = { row: index + 1, who: own, section, number: numberIn(at("number")), cells };
  const carried = fromAbove(said, above, placeOf.section !== undefined);
  const named = [textOf(at("measure") || above.measure?.cell.cell), textOf(at("indicator"))];
  return {
    row: said.row,
    who: above.who,
    isFromAbove: own === "" && above.who !== "" && (placeOf.code ?? placeOf.name) !== undefined,
    ...carried,
    hasObjectiveAbove: placeOf.objective !== undefined && carried.hasObjectiveAbove,
    isSplit: false, // the rows below say it
    section: section ?? above.section,
    number: said.number,
    cells,
    what: carried.hasMeasureAbove
      ? named.filter((one) => one !== "").join(": ")
      : named.find((one) => one !== "") || textOf(at("objective")) || text,
  };
}

/** A row of signatures or totals. A position with a name above rows is a person's heading: they are not those of the person above. */
function takeFooter(
  { cells }: SourceTable,
  index: number,
  at: (field: keyof ImportColumns["placeOf"]) => unknown,
  members: readonly Member[],
  above: Above,
): ApartRow["why"] | undefined {
  const line = cells[index] ?? [];
  if (isTotalAlone(line)) return "total";
  const isEntry =
    /^\d/u.test(numberIn(at("number"))) ||
    !isBlank(at("section")) ||
    NUMBERS.some((field) => isLevel(field) && /\d/u.test(textOf(at(field))));
  const footer = isEntry ? undefined : footerIn(line);
  if (footer !== "position") return footer;
  const isHeading = !leavesSignature(line) && isAboveRows(cells.slice(index + 1), members);
  const who = isHeading ? textsOf(line).join(" ") : "";
  Object.assign(above, { who, section: undefined, objective: "" });
  return isHeading ? "person" : "signature";
}

/** A row whose text has a number beside it, or that says nothing else of a measure than what it is. */
function takeBesideNumber(
  { cells }: SourceTable,
  index: number,
  placeOf: ImportColumns["placeOf"],
  members: readonly Member[],
  above: Above,
): ApartRow["why"] | undefined {
  const line = cells[index] ?? [];
  const column = placeOf.number ?? -1;
  const number = textOf(line[column]);
  const beneath = isAboveNumbers(numberIn(number), cells.slice(index + 1), column);
  const filled = line.flatMap((cell, place) => (isBlank(cell) || place === column ? [] : [place]));
  const [first, ...others] = filled;
  if (number !== "" && first !== undefined && others.length === 0) {
    const text = textOf(line[first]);
    const heading = takeNumbered(number, text, first === placeOf.measure, members, above);
    return heading ?? takeObjective(text, beneath || first !== placeOf.measure, above);
  }
  const of = IMPORT_FIELDS.filter((field) => field !== "number" && filled.includes(placeOf[field] ?? -1));
  const isOnly = of.length === 1 && (of[0] === "measure" || of[0] === "objective");
  const said = isOnly ? textOf(line[placeOf[of[0] ?? "measure"] ?? -1]) : "";
  return said === "" ? undefined : takeObjective(said, beneath || of[0] === "objective", above);
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
