/** A1 addresses and ranges. Rows and columns count from 1; an open end (`I2:I`) is Infinity until it is clipped. */

export interface Zone {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const NAMES = Array.from({ length: 703 }, (_, column) => nameOf(column));

export function columnName(column: number): string {
  return NAMES[column] ?? nameOf(column);
}

function nameOf(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** The row and column of `B7`; undefined for anything else. Letter by letter: a file asks it of each of its cells. */
export function placeOf(address: string): { row: number; column: number } | undefined {
  let [at, column, row] = [0, 0, 0];
  for (; at < MOST_LETTERS; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  const digits = address.length - at;
  if (at === 0 || digits === 0 || digits > MOST_DIGITS || address[at] === "0") return undefined;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    row = row * 10 + digit;
  }
  return { row, column };
}

export function addressOf(row: number, column: number): string {
  return columnName(column) + row;
}

/** `A1`, `$B$2:C9`, `I2:I`, `B2:2`, `A:C`, `1:3`; undefined for anything else. */
export function parseZone(text: string): Zone | undefined {
  const [first = "", last] = text.replaceAll("$", "").trim().split(":");
  const from = /^([A-Za-z]{0,3})(\d*)$/.exec(first);
  const to = /^([A-Za-z]{0,3})(\d*)$/.exec(last ?? first);
  if (!from || !to || first === "" || last === "") return undefined;
  const single = last === undefined;
  if (single && !(from[1] && from[2])) return undefined;
  const left = from[1] ? columnNumber(from[1]) : 1;
  const top = from[2] ? Number(from[2]) : 1;
  const right = to[1] ? columnNumber(to[1]) : Infinity;
  const bottom = to[2] ? Number(to[2]) : Infinity;
  if (!from[1] !== !to[1] && from[2] === "") return undefined;
  if (top < 1 || bottom < 1) return undefined;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** The range as the engine writes it: `A1`, `A1:B2`, `A2:A`, `2:3`. */
export function zoneText(zone: Zone, mark = ""): string {
  const cell = (row: number, column: number) =>
    (column === Infinity ? "" : mark + columnName(column)) + (row === Infinity ? "" : mark + row);
  const { top, left, bottom, right } = zone;
  if (right === Infinity && bottom === Infinity)
    return `${cell(top, left)}:${mark}${columnName(MAX_COLUMNS)}`;
  if (right === Infinity && left === 1) return `${mark}${top}:${mark}${bottom}`;
  if (bottom === Infinity && top === 1) return `${mark}${columnName(left)}:${mark}${columnName(right)}`;
  const start = cell(top, left);
  const end = cell(bottom, right);
  return start === end ? start : `${start}:${end}`;
}

/** `A1:B2`, every end closed. */
export function closedText(zone: Zone, mark = ""): string {
  return zoneText(clipZone(zone, MAX_ROWS, MAX_COLUMNS) ?? zone, mark);
}

/** `$A$1:$B$2`, as defined names and dropdown lists need it. */
export function absoluteText(zone: Zone): string {
  return closedText(zone, "$");
}

export function firstCell({ top, left }: Zone): string {
  return addressOf(top, left);
}

/** The part of the zone that lies in a grid, or undefined when nothing does. */
export function clipZone(zone: Zone, rows: number, columns: number): Zone | undefined {
  if (zone.top > rows || zone.left > columns) return undefined;
  return { ...zone, bottom: Math.min(zone.bottom, rows), right: Math.min(zone.right, columns) };
}

/** Splits `'Тоо ширхэг'!A1:B2` into the tab's name and the range. */
export function splitSheet(reference: string): { sheet?: string; range: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), range: quoted[2] ?? "" };
  const bang = reference.lastIndexOf("!");
  return bang < 0
    ? { range: reference }
    : { sheet: reference.slice(0, bang), range: reference.slice(bang + 1) };
}

/** A tab's name before `!`, quoted as o-spreadsheet does it. */
export function engineSheetPrefix(name: string): string {
  return /^\w+$/.test(name) ? `${name}!` : `'${name}'!`;
}

/** A tab's name before `!` for xlsx: always quoted, which every program accepts. */
export function excelSheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
