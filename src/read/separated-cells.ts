/** How a text is cut into cells: by which sign, and whether a quoted cell may hold that sign beside a line end. */
interface TextForm {
  readonly separator: string;
  readonly quotedRows: boolean;
}

/** A line by which Excel is told the separator: it shows no row for it. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=([^\n"])"?\r?\n/iu;

/** A text by its form, where it names its separator, without the line that does. */
function withoutSeparatorLine(text: string): { readonly rows: string; readonly named?: string } {
  const [line, named] = SEPARATOR_LINE.exec(text) ?? [];
  return line === undefined || named === undefined
    ? { rows: text }
    : { rows: text.slice(line.length), named };
}

/**
 * The forms that a text may have, the likelier first. RFC 4180 lets a quoted cell hold whole rows, which is also what a
 * quote that somebody left open looks like: it would take the people below into one cell.
 */
export function textForms(text: string): TextForm[] {
  const { rows, named } = withoutSeparatorLine(text);
  const quotes = rows.includes('"') ? [true, false] : [true];
  const separators =
    named === undefined ? ["\t", ";", ","].filter((sign) => sign === "," || rows.includes(sign)) : [named];
  return separators.flatMap((separator) => quotes.map((quotedRows) => ({ separator, quotedRows })));
}

/** A row of a text by its cells; `open` where a cell begins with a quote that nothing closes. */
export interface SeparatedRow {
  readonly cells: readonly string[];
  readonly open: boolean;
}

/**
 * The rows of a text, blank ones too. A quote opens a cell only where another closes it; any other quote is a sign like the
 * rest. `="007"` is how a CSV keeps the zeros of 007.
 */
export function separatedRows(text: string, { separator, quotedRows }: TextForm): SeparatedRow[] {
  const sign = `\\u{${separator.codePointAt(0)?.toString(16)}}`;
  const without = (signs: string) => `[^"${signs}]*(?:""[^"${signs}]*)*`;
  const content = quotedRows ? without("") : `${without("\\n")}|${without(sign)}`;
  const space = "[^\\S\\n\\t]*";
  const pattern = new RegExp(`(?:${space}"(${content})"${space}|([^${sign}\\n]*))(${sign}|\\n|$)`, "uy");
  const source = withoutSeparatorLine(text)
    .rows.replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n");
  const rows: { cells: string[]; open: boolean }[] = [{ cells: [], open: false }];
  let end: string;
  do {
    const [, quoted, bare = "", after = ""] = pattern.exec(source) ?? [];
    const row = rows[rows.length - 1];
    const cell = quoted?.replace(/""/gu, '"') ?? bare;
    row?.cells.push(cell.replace(/^\s*="([^"]*[^"\s][^"]*)"\s*$/u, "$1"));
    if (row !== undefined && quoted === undefined && isOpen(bare)) row.open = true;
    if (after === "\n") rows.push({ cells: [], open: false });
    end = after;
  } while (end !== "");
  return rows;
}

const isOpen = (cell: string) => /^\s*"/u.test(cell) && (cell.match(/"/gu) ?? []).length % 2 === 1;

/** A table that was pasted, or the rows of a file, in the form that gives the most cells; tabs before other signs. */
export function tableCells(text: string): string[][] {
  const readings = textForms(text).map((form) => {
    const rows = separatedRows(text, form);
    const merits = [
      form.separator === "\t",
      rows.every(({ open }) => !open),
      rows.flatMap(({ cells }) => cells).length,
    ];
    return { rows, merits: merits.map(Number) };
  });
  const best = readings.reduce((one, other) => {
    const decisive = one.merits.findIndex((merit, index) => merit !== other.merits[index]);
    return (other.merits[decisive] ?? 0) > (one.merits[decisive] ?? 0) ? other : one;
  });
  return best.rows.map(({ cells }) => [...cells]);
}
