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
 * Texts are quoted and numbers are bare, points with two decimals. A text that a spreadsheet would take for a formula, a
 * number or a date has a tab before it inside the quotes, which keeps `007` from becoming 7; whoever reads the file trims
 * it.
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

const quoted = (text: string) => `"${(LOOKS_COMPUTED.test(text) ? `\t${text}` : text).replace(/"/g, '""')}"`;

/** What Excel would compute, or take for a number, a date or a truth value. */
const LOOKS_COMPUTED = /^(?:[\s=+\-@\d.,(/]|true$|false$)/iu;
