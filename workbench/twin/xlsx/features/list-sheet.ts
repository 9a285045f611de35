/** The very hidden sheet that holds dropdown lists longer than Excel allows in a rule (255 characters, no commas). */
import type { StringTable } from "../cells/shared-strings";
import { type FileCell, readSheetRows } from "../cells/sheet-rows";
import { absoluteText, addressOf, excelSheetPrefix } from "../grid/address";
import { element } from "../xml/text";

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
    Array.from(columns, ([column, values]) => [`${LIST_SHEET}!${listZone(column, values)}`, values]),
  );
}

const listZone = (column: number, { length }: readonly string[]): string =>
  absoluteText({ top: 1, left: column, bottom: length, right: column });

/** Collects the lists that need the hidden sheet: one a column. */
export class LongLists {
  readonly lists: string[][] = [];

  referenceTo(values: readonly string[]): string {
    const key = JSON.stringify(values);
    let place = this.lists.findIndex((list) => JSON.stringify(list) === key);
    if (place < 0) place = this.lists.push([...values]) - 1;
    return excelSheetPrefix(LIST_SHEET) + listZone(place + 1, values);
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
        : element("c", { r: addressOf(i + 1, column + 1), t: "s" }, `<v>${strings.placeOf(text)}</v>`);
    });
    return element("row", { r: i + 1 }, ...cells);
  });
  return element("sheetData", {}, ...rows);
}
