/** Texts and elements as another program writes them; addresses of cells. */
import type { XmlElement } from "../../workbench/twin/xlsx/xml/tree";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "")
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a cell's text looks like in the file: only `_x000D_` keeps a carriage return. */
export const cellText = (text: string): string =>
  escaped(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000D_"));

export const fromCellText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export function xmlOf({ name, attributes, children, text }: XmlElement): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const space = /^\s|\s$/.test(text) && attributes["xml:space"] === undefined ? ' xml:space="preserve"' : "";
  return `<${name}${own.join("")}${space}>${escaped(text)}${children.map(xmlOf).join("")}</${name}>`;
}

export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `B7` → row 7, column 2. */
export function placeOf(address: string): { row: number; column: number } {
  const [, letters = "", digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `A2:C9` or `B7`. */
export function areaOf(range: string): Area {
  const [first = "", last = first] = range.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export const isIn = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
