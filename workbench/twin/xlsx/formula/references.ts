/** References inside formulas: open ends and the shift of a shared formula. */
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../grid/address";

const LAST_COLUMN = columnName(MAX_COLUMNS);

/** Google's `I2:I` and `B2:2` → `I2:I1048576` and `B2:XFD2`, which Excel understands. */
export function closeEnd(reference: string): string {
  const column = /^(\$?[A-Za-z]+\$?\d+):(\$?[A-Za-z]+)$/.exec(reference);
  if (column) return `${column[1]}:${column[2]}$${MAX_ROWS}`;
  const row = /^(\$?[A-Za-z]+\$?\d+):(\$?\d+)$/.exec(reference);
  return row ? `${row[1]}:$${LAST_COLUMN}${row[2]}` : reference;
}

/** And back: a range that ends in the last row or column of the format is open. */
export function openEnd(reference: string): string {
  const [first, last] = reference.split(":");
  const end = last === undefined ? null : /^(\$?[A-Za-z]+)\$?(\d+)$/.exec(last);
  if (!first || !end?.[1] || !end[2] || !/\d$/.test(first)) return reference;
  if (Number(end[2]) === MAX_ROWS) return `${first}:${end[1]}`;
  const isLastColumn = end[1].replace("$", "").toUpperCase() === LAST_COLUMN;
  return isLastColumn ? `${first}:${last?.slice(end[1].length)}` : reference;
}

/** The reference as it reads some rows and columns further on; `#REF!` when it leaves the sheet. */
export function shiftReference(reference: string, rows: number, columns: number): string {
  const parts = reference.split(":").map((part) => shiftPart(part, rows, columns));
  return parts.includes(undefined) ? "#REF!" : parts.join(":");
}

function shiftPart(part: string, rows: number, columns: number): string | undefined {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part) ?? [];
  const rowMark = letters ? fixedRow : fixedRow || fixedColumn;
  const column = letters && columnNumber(letters) + (fixedColumn ? 0 : columns);
  const row = digits && Number(digits) + (rowMark ? 0 : rows);
  if (column !== "" && (column < 1 || column > MAX_COLUMNS)) return undefined;
  if (row !== "" && (row < 1 || row > MAX_ROWS)) return undefined;
  return (column === "" ? "" : fixedColumn + columnName(column)) + (row === "" ? "" : rowMark + row);
}
