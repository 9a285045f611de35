/** Tab-separated text, the headers in its first line, as rows of cells by header. */
export type Row = Readonly<Record<string, string>>;

export function rowsOf(table: string): Row[] {
  const [headers = [], ...lines] = table
    .replace(/^\n|\n$/g, "")
    .split("\n")
    .map((line) => line.split("\t"));
  return lines.map((cells) => {
    if (cells.length !== headers.length) {
      throw new Error(`Expected ${headers.length} cells, found ${cells.length}: ${cells.join(" | ")}`);
    }
    return Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ""]));
  });
}
