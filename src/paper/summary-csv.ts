import { FINGERPRINT, LIST } from "../workbook/generated";
import type { ListLine } from "./list-lines";

/** How a program of some language tells cells and decimals apart: `,` and `.`, or `;` and `,`. */
export interface CsvMarks {
  readonly separator: "," | ";";
  readonly decimal: "." | ",";
}

type Cell = string | number | null;

const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";
const POINTS_PLACES = 2;

const COLUMNS: readonly (readonly [header: string, cell: (line: ListLine) => Cell])[] = [
  [LIST.rank, ({ rank }) => (rank === null ? null : String(rank))],
  [LIST.code, ({ code }) => code],
  [LIST.name, ({ name }) => name],
  [LIST.position, ({ position }) => position],
  [LIST.unit, ({ unit }) => unit],
  [LIST.role, ({ role }) => role],
  [LIST.measures, ({ measures }) => measures],
  [LIST.learning, ({ learning }) => learning],
  [LIST.superior, ({ superior }) => superior],
  [LIST.peers, ({ peers }) => peers],
  [LIST.adjustment, ({ adjustment }) => adjustment],
  ["Урьдчилсан нийт оноо", ({ preliminaryTotal }) => preliminaryTotal],
  ["Урьдчилсан ангилал", ({ preliminaryCategory }) => preliminaryCategory],
  [LIST.total, ({ total }) => total],
  [LIST.category, ({ category }) => category],
  [FINGERPRINT, ({ fingerprint }) => fingerprint],
  ["Шалтгаан", ({ reason }) => reason ?? ""],
];

/**
 * The year's result for other systems: a line a person, by RFC 4180, in UTF-8 with its mark, by which Excel knows it.
 * Texts are quoted and numbers are bare, with two decimals. A text that a spreadsheet would take for a formula, a number
 * or a date has a tab before it inside the quotes, which keeps `007` from becoming 7; whoever reads the file trims it.
 */
export function summaryCsvOf(lines: readonly ListLine[], { separator, decimal }: CsvMarks): string {
  const points = (value: number) => value.toFixed(POINTS_PLACES).replace(".", decimal);
  const written = (cell: Cell, isRank: boolean) => {
    if (cell === null) return "";
    if (typeof cell === "number") return points(cell);
    return isRank ? cell : quoted(cell);
  };
  const rows = [
    COLUMNS.map(([header]) => quoted(header)),
    ...lines.map((line) => COLUMNS.map(([header, cell]) => written(cell(line), header === LIST.rank))),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => row.join(separator) + LINE_END).join("");
}

const quoted = (text: string) => `"${(LOOKS_COMPUTED.test(text) ? `\t${text}` : text).replace(/"/g, '""')}"`;

/** What Excel would compute, or take for a number, a date or a truth value. */
const LOOKS_COMPUTED = /^(?:[\s=+\-@\d.,(/]|true$|false$)/iu;
