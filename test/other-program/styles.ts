/** The cell formats of a workbook: what a cell's number says of its look, and the number of a look that somebody gave it. */
import { childOf, childrenOf, parseXml, type XmlElement } from "../../workbench/twin/xlsx/xml/tree";
import { escaped, xmlOf } from "./xml";

const BUILT_IN: Record<string, string> = {
  0: "General",
  1: "0",
  2: "0.00",
  9: "0%",
  10: "0.00%",
  14: "mm-dd-yy",
  49: "@",
};
const DATE = 14;
const FIRST_OWN = 164;

export interface Fill {
  readonly type: "pattern";
  readonly pattern: "solid";
  readonly fgColor: { readonly argb: string };
}

const SIDES = ["left", "right", "top", "bottom"] as const;

/** The lines around a cell, by side: `{ top: { style: "thin" } }`. */
export type Border = Partial<Record<(typeof SIDES)[number], { readonly style: string }>>;

const DEFAULT = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

export class Styles {
  readonly #xml: string;
  readonly #formats: XmlElement[];
  readonly #numFmts: Map<string, string>;
  readonly #fills: string[];
  readonly #borders: XmlElement[];
  readonly #known = new Map<string, number>();

  constructor(xml = DEFAULT) {
    this.#xml = xml;
    const root = parseXml(xml);
    const list = (name: string, item: string) => childrenOf(childOf(root, name), item);
    this.#formats = list("cellXfs", "xf");
    this.#fills = list("fills", "fill").map(xmlOf);
    this.#borders = list("borders", "border");
    this.#numFmts = new Map(
      list("numFmts", "numFmt").map(({ attributes }) => [
        attributes.numFmtId ?? "",
        attributes.formatCode ?? "",
      ]),
    );
  }

  numFmt(style: number): string {
    const id = this.#formats[style]?.attributes.numFmtId ?? "0";
    return this.#numFmts.get(id) ?? BUILT_IN[id] ?? "General";
  }

  isDate(style: number): boolean {
    return /[ymdh]/i.test(this.numFmt(style).replace(/"[^"]*"|\\.|\[[^\]]*\]|General/g, ""));
  }

  wrapsText(style: number): boolean {
    return childOf(this.#formats[style], "alignment")?.attributes.wrapText === "1";
  }

  border(style: number): Border {
    const border = this.#borders[Number(this.#formats[style]?.attributes.borderId ?? 0)];
    return Object.fromEntries(
      SIDES.flatMap((side) => {
        const line = childOf(border, side)?.attributes.style;
        return line === undefined ? [] : [[side, { style: line }]];
      }),
    );
  }

  withNumFmt(style: number, format: string): number {
    const known = [...Object.entries(BUILT_IN), ...this.#numFmts].find(([, code]) => code === format)?.[0];
    const id =
      known ?? String(Math.max(FIRST_OWN, ...[...this.#numFmts.keys()].map((key) => Number(key) + 1)));
    if (known === undefined) this.#numFmts.set(id, format);
    return this.#with(style, { numFmtId: id, applyNumberFormat: "1" });
  }

  /** A date that is typed into a cell without a format is shown as one. */
  ofDate(style: number): number {
    return this.isDate(style) || this.numFmt(style) !== "General"
      ? style
      : this.#with(style, { numFmtId: String(DATE), applyNumberFormat: "1" });
  }

  withFill(style: number, { fgColor }: Fill): number {
    const fill = `<fill><patternFill patternType="solid"><fgColor rgb="${fgColor.argb}"/></patternFill></fill>`;
    if (!this.#fills.includes(fill)) this.#fills.push(fill);
    return this.#with(style, { fillId: String(this.#fills.indexOf(fill)), applyFill: "1" });
  }

  withBorder(style: number, border: Border): number {
    const lines = SIDES.map((side) => {
      const line = border[side]?.style;
      return { name: side, attributes: line === undefined ? {} : { style: line }, children: [], text: "" };
    });
    const xml = xmlOf({ name: "border", attributes: {}, children: lines, text: "" });
    const known = this.#borders.findIndex((one) => xmlOf(one) === xml);
    const number = known >= 0 ? known : this.#borders.push(parseXml(xml)) - 1;
    return this.#with(style, { borderId: String(number), applyBorder: "1" });
  }

  #with(style: number, change: Record<string, string>): number {
    const key = JSON.stringify([style, change]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const base = this.#formats[style] ?? { name: "xf", attributes: {}, children: [], text: "" };
    const number = this.#formats.push({ ...base, attributes: { ...base.attributes, ...change } }) - 1;
    this.#known.set(key, number);
    return number;
  }

  xml(): string {
    const numFmts = [...this.#numFmts].map(
      ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
    );
    const list = (name: string, items: readonly string[]) =>
      items.length > 0 ? `<${name} count="${items.length}">${items.join("")}</${name}>` : "";
    return this.#xml
      .replace(/<numFmts.*?<\/numFmts>/s, "")
      .replace(/<fills.*?<\/fills>/s, () => list("fills", this.#fills))
      .replace(/<borders.*?<\/borders>/s, () => list("borders", this.#borders.map(xmlOf)))
      .replace(/<cellXfs.*?<\/cellXfs>/s, () => list("cellXfs", this.#formats.map(xmlOf)))
      .replace(/(<styleSheet[^>]*>)/, (start) => start + list("numFmts", numFmts));
  }
}
