import { columnsOn, type ListColumnKind, type ListLine } from "./list-columns";

/** How a program of some language tells cells and decimals apart: `,` and `.`, or `;` and `,`. */
export interface CsvMarks {
  readonly separator: "," | ";";
  readonly decimal: "." | ",";
}

const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";
const POINTS_PLACES = 2;

/**
 * The year's result for other systems: a line a person, by RFC 4180, in UTF-8 with its mark, by which Excel knows it.
 * Texts are quoted and stand as they are, codes and fingerprints too; numbers are bare, points with two decimals. Only a
 * text that begins like a formula is changed, so that no program computes it (docs/export.md).
 */
export function summaryCsvOf(lines: readonly ListLine[], { separator, decimal }: CsvMarks): string {
  const columns = columnsOn("csv");
  const written = (cell: ListLine[keyof ListLine] | null, kind: ListColumnKind) => {
    if (typeof cell !== "number") return kind === "rank" || kind === "points" ? "" : quoted(cell ?? "");
    return kind === "rank" ? String(cell) : cell.toFixed(POINTS_PLACES).replace(".", decimal);
  };
  const rows = [
    columns.map(({ header }) => quoted(header)),
    ...lines.map((line) => columns.map(({ key, kind }) => written(line[key], kind))),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => row.join(separator) + LINE_END).join("");
}

const quoted = (text: string) => `"${defused(text).replace(/"/g, '""')}"`;

/**
 * A text that would be computed gets one apostrophe before it; so does one that looks as if it had got one, so that a
 * program which takes the first apostrophe away from whatever begins like this has just what people wrote.
 */
const defused = (text: string) => (COMPUTED.test(text) ? `'${text}` : text);

/** What spreadsheets take for the beginning of a formula, behind spaces and apostrophes; the signs of full width too. */
const COMPUTED = /^[\s']*[=+\-@＝＋－＠]|^[\s']*[\t\r]/u;
