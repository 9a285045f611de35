/** The very hidden sheet that holds dropdown lists longer than Excel allows in a rule (255 characters, no commas). */
import { type FileCell, readSheetRows } from "../cells/sheet-rows";
import type { StringTable } from "../cells/write-cells";
import { absoluteText, addressOf, columnName, excelSheetPrefix } from "../grid/address";

export const LIST_SHEET = "_dropdown_lists";

/** A list a column, by its absolute reference. */
export function readLongLists(part: Uint8Array, strings: readonly string[]): Map<string, string[]> {
  const columns = new Map<number, string[]>();
  const textOf = ({ type, value }: FileCell) => (type === "s" ? strings[Number(value)] : value);
  readSheetRows(part, (cell) => {
    const list = columns.get(cell.column) ?? [];
    const text = textOf(cell);
    if (text !== undefined && cell.row === list.length + 1) columns.set(cell.column, [...list, text]);
  });
  return new Map(
    Array.from(columns, ([column, values]) => {
      const zone = { top: 1, left: column, bottom: values.length, right: column };
      return [`${LIST_SHEET}!${absoluteText(zone)}`, values];
    }),
  );
}

/** Collects the lists that need the hidden sheet: one a column. */
export class LongLists {
  readonly lists: string[][] = [];

  referenceTo(values: readonly string[]): string {
    const key = JSON.stringify(values);
    let place = this.lists.findIndex((list) => JSON.stringify(list) === key);
    if (place < 0) place = this.lists.push([...values]) - 1;
    const column = columnName(place + 1);
    return `${excelSheetPrefix(LIST_SHEET)}$${column}$1:$${column}$${values.length}`;
  }
}

/** The rows of that sheet. */
export function listRowsXml({ lists }: LongLists, strings: StringTable): string {
  const longest = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, i) => {
    const cells = lists.map((list, column) => {
      const text = list[i];
      return text === undefined
        ? ""
        : `<c r="${addressOf(i + 1, column + 1)}" t="s"><v>${strings.placeOf(text)}</v></c>`;
    });
    return `<row r="${i + 1}">${cells.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}
