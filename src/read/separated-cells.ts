import { cleanText } from "./cells/clean-text";

/** How a text is cut into cells: by which sign, and whether a quoted cell may hold that sign beside a line end. */
interface TextForm {
  readonly separator: "\t" | ";" | ",";
  readonly quotedRows: boolean;
}

/**
 * The forms that a text may have, the likelier first. RFC 4180 lets a quoted cell hold whole rows, which is also what a
 * quote that somebody left open looks like: it would take the people below into one cell.
 */
export function textForms(text: string): TextForm[] {
  const quotes = text.includes('"') ? [true, false] : [true];
  const separators = (["\t", ";", ","] as const).filter((sign) => sign === "," || text.includes(sign));
  return separators.flatMap((separator) => quotes.map((quotedRows) => ({ separator, quotedRows })));
}

/**
 * The rows of a text, blank ones too, each with its clean cells. A quote opens a cell only where another closes it; any
 * other quote is a sign like the rest.
 */
export function separatedCells(text: string, { separator, quotedRows }: TextForm): string[][] {
  const without = (signs: string) => `[^"${signs}]*(?:""[^"${signs}]*)*`;
  const content = quotedRows ? without("") : `${without("\\n")}|${without(separator)}`;
  const space = "[^\\S\\n\\t]*";
  const pattern = new RegExp(
    `(?:${space}"(${content})"${space}|([^${separator}\\n]*))(${separator}|\\n|$)`,
    "uy",
  );
  const source = text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const rows: string[][] = [[]];
  let end: string;
  do {
    const [, quoted, bare, after = ""] = pattern.exec(source) ?? [];
    rows[rows.length - 1]?.push(cleanText(bare ?? quoted?.replace(/""/gu, '"') ?? ""));
    if (after === "\n") rows.push([]);
    end = after;
  } while (end !== "");
  return rows;
}
