/** Tabs of an open workbook as people see them: rows are found by their texts, columns by their headers. */
import type { Host, WriteCommand } from "../twin/index";
import type { Row } from "./table";

export const CODE = "Код";
const HEADER_ROWS = 10;

/** A tab as it stands: its texts from A1 on, and where its header row is. */
export interface Grid {
  readonly id: string;
  readonly name: string;
  readonly texts: readonly (readonly string[])[];
  readonly headerRow: number;
}

export function gridOf(host: Host, tab: string): Grid {
  const { getters } = host.workbook;
  const id = getters.getSheetIds().find((sheetId: string) => getters.getSheetName(sheetId) === tab);
  if (id === undefined) throw new Error(`There is no tab "${tab}": run setUpWorkbook first.`);
  const texts = Array.from({ length: getters.getNumberRows(id) }, (_, row) =>
    Array.from({ length: getters.getNumberCols(id) }, (_, col) =>
      String(getters.getEvaluatedCell({ sheetId: id, col, row }).value ?? ""),
    ),
  );
  const headerRow = texts
    .slice(0, HEADER_ROWS)
    .findIndex((row) => row.includes(CODE) || row.includes("Утга"));
  return { id, name: tab, texts, headerRow };
}

export function columnOf({ name, texts, headerRow }: Grid, header: string): number {
  const column = texts[headerRow]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`The tab "${name}" has no column "${header}".`);
  return column;
}

/** Fills the rows that stand in the tab already, one for each key. A tab that was read before is not read again. */
export function fillByKey(host: Host, tab: string | Grid, key: string, rows: readonly Row[]): void {
  const grid = typeof tab === "string" ? gridOf(host, tab) : tab;
  const keyColumn = columnOf(grid, key);
  for (const row of rows) {
    const at = grid.texts.findIndex(
      (cells, index) => index > grid.headerRow && cells[keyColumn] === row[key],
    );
    if (at < 0) throw new Error(`The tab "${grid.name}" has no row "${row[key] ?? ""}".`);
    writeRow(host, grid, at, row);
  }
}

/** Writes rows below the headers of a tab, in place of those that set-up prepared there. */
export function append(host: Host, tab: string | Grid, rows: readonly Row[]): void {
  const grid = typeof tab === "string" ? gridOf(host, tab) : tab;
  const top = grid.headerRow + 1;
  rows.forEach((row, index) => {
    writeRow(host, grid, top + index, row);
  });
  const [first] = rows;
  const own = Object.keys(first ?? {}).map((header) => columnOf(grid, header));
  const cleared = grid.texts
    .slice(top + rows.length)
    .flatMap((cells, index) =>
      own.flatMap((col): WriteCommand[] =>
        cells[col] === ""
          ? []
          : [{ type: "UPDATE_CELL", sheetId: grid.id, row: top + rows.length + index, col, content: "" }],
      ),
    );
  host.workbook.write(...cleared);
}

function writeRow(host: Host, grid: Grid, row: number, cells: Row): void {
  const writes = Object.entries(cells).flatMap(([header, text]): WriteCommand[] => {
    if (text === "") return [];
    const col = columnOf(grid, header);
    return [{ type: "UPDATE_CELL", sheetId: grid.id, row, col, content: contentOf(header, text) }];
  });
  host.workbook.write(...writes);
}

const TEXT_HEADERS: readonly string[] = [CODE, "Дугаар", "Заалт", "Үндэслэл"];
const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Numbers and dates as the grid reads them when typed; whatever else begins like one stays a text. */
function contentOf(header: string, text: string): string {
  if (!TEXT_HEADERS.includes(header) && (NUMBER.test(text) || DATE.test(text))) return text;
  return /^[=+\-@'\d]/.test(text) ? `'${text}` : text;
}
