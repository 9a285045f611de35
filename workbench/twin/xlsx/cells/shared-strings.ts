/** The table of texts that cells name by their number. */

import { readXml, type XmlEvents } from "../xml/events";
import { fromCellText } from "../xml/text";

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
