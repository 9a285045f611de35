/** The table of texts that cells name by their number, read and written. */

import { readXml, type XmlEvents } from "../xml/events";
import { cellText, element, escapeXml, fromCellText, MAIN, XML_HEAD } from "../xml/text";

/** Each text with what stands plain and in its runs, in order, and without what helps to pronounce it. */
export function readStrings(part: Uint8Array | undefined): string[] {
  const strings = new StringEvents();
  if (part) readXml(part, strings);
  return strings.list;
}

class StringEvents implements XmlEvents {
  readonly list: string[] = [];
  #text = "";
  #isText = false;
  #isAside = false;

  open(name: string): void {
    if (name === "si") this.#text = "";
    else if (name === "rPh") this.#isAside = true;
    this.#isText = name === "t" && !this.#isAside;
  }

  close(name: string): void {
    if (name === "si") this.list.push(fromCellText(this.#text));
    else if (name === "rPh") this.#isAside = false;
    this.#isText = false;
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }
}

export const textXml = (text: string): string => escapeXml(cellText(text));

/** The texts of a workbook, each once. */
export class StringTable {
  readonly #places = new Map<string, number>();
  #count = 0;

  placeOf(text: string): number {
    this.#count += 1;
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  xml(): string {
    const items = Array.from(this.#places.keys(), (text) => {
      const space = /^\s|\s$|\s\s|\n/.test(text) ? ' xml:space="preserve"' : "";
      return `<si><t${space}>${textXml(text)}</t></si>`;
    });
    const counts = { count: this.#count, uniqueCount: items.length };
    return XML_HEAD + element("sst", { xmlns: MAIN, ...counts }, items.join(""));
  }
}
