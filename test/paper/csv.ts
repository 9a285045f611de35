import { expect } from "vitest";

/** The file by the grammar of RFC 4180, which allows no quote outside quotes: rows by header. */
export function rowsOfCsv(text: string, separator = ","): Record<string, string>[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r\\n)`, "uy");
  const rows: string[][] = [[]];
  for (cell.lastIndex = 1; cell.lastIndex < text.length; ) {
    const from = cell.lastIndex;
    const [whole, quoted, bare = "", end] = cell.exec(text) ?? [];
    if (whole === undefined) throw new Error(`No cell of RFC 4180: ${text.slice(from, from + 40)}`);
    rows[rows.length - 1]?.push(quoted?.replace(/""/gu, '"') ?? bare);
    if (end === "\r\n") rows.push([]);
  }
  const [headers = [], ...lines] = rows.slice(0, -1);
  expect(lines.map((line) => line.length)).toEqual(lines.map(() => headers.length));
  return lines.map((line) => Object.fromEntries(headers.map((header, place) => [header, line[place] ?? ""])));
}
