/** A cell as somebody sees it and types into it. What nobody touches goes back into the file as it was. */
import { childOf, childrenOf, type XmlElement } from "../../workbench/twin/xlsx/xml/tree";
import type { Border, Fill, Styles } from "./styles";
import type { Validation } from "./validation";
import { cellText, escaped, fromCellText, lettersOf, xmlOf } from "./xml";

export type CellValue =
  | null
  | undefined
  | string
  | number
  | boolean
  | Date
  | { readonly richText: readonly { readonly text: string; readonly font?: { readonly bold: boolean } }[] }
  | { readonly formula: string; readonly result?: string | number | boolean }
  | { readonly error: string }
  | { readonly text: string; readonly hyperlink: string };

/** What a cell is told by its sheet and its workbook. */
export interface Surroundings {
  readonly styles: Styles;
  readonly texts: { readonly items: readonly XmlElement[]; add(item: string): number };
  /** Days from 30 December 1899 to the workbook's first day. */
  firstDay(): number;
  noteAt(address: string): string | undefined;
  validationAt(row: number, column: number): Validation | undefined;
}

const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

export class Cell {
  style = 0;
  /** The first cell of the merged ones, whose value all of them show. */
  master: Cell | undefined;
  #read: XmlElement | undefined;
  #value: CellValue = null;
  readonly #in: Surroundings;

  constructor(
    surroundings: Surroundings,
    readonly row: number,
    readonly column: number,
    read?: XmlElement,
  ) {
    this.#in = surroundings;
    this.#read = read;
    this.style = Number(read?.attributes.s ?? 0);
    if (read !== undefined) this.#value = this.#valueOf(read);
  }

  get address(): string {
    return lettersOf(this.column) + this.row;
  }

  get value(): CellValue {
    return this.master === undefined ? this.#value : this.master.value;
  }

  set value(value: CellValue) {
    this.#read = undefined;
    this.#value = value;
    if (value instanceof Date) this.style = this.#in.styles.ofDate(this.style);
  }

  get isBlank(): boolean {
    return this.value === null || this.value === undefined;
  }

  get formula(): string | undefined {
    const { value } = this;
    return typeof value === "object" && value !== null && "formula" in value ? value.formula : undefined;
  }

  get result(): unknown {
    const { value } = this;
    return typeof value === "object" && value !== null && "formula" in value ? value.result : undefined;
  }

  get numFmt(): string {
    return this.#in.styles.numFmt(this.style);
  }

  set numFmt(format: string) {
    this.style = this.#in.styles.withNumFmt(this.style, format);
  }

  set fill(fill: Fill) {
    this.style = this.#in.styles.withFill(this.style, fill);
  }

  get wrapsText(): boolean {
    return this.#in.styles.wrapsText(this.style);
  }

  get border(): Border {
    return this.#in.styles.border(this.style);
  }

  set border(border: Border) {
    this.style = this.#in.styles.withBorder(this.style, border);
  }

  get note(): string | undefined {
    return this.#in.noteAt(this.address);
  }

  get dataValidation(): Validation | undefined {
    return this.#in.validationAt(this.row, this.column);
  }

  #valueOf(read: XmlElement): CellValue {
    const formula = childOf(read, "f");
    const result = this.#resultOf(read);
    if (formula === undefined) return result;
    // a formula's result is what the file keeps of it
    return { formula: formula.text, ...(isPlain(result) ? { result } : {}) };
  }

  #resultOf(read: XmlElement): CellValue {
    const text = childOf(read, "v")?.text;
    if (read.attributes.t === "inlineStr") return textOf(childOf(read, "is"));
    if (text === undefined) return null;
    switch (read.attributes.t) {
      case "s":
        return textOf(this.#in.texts.items[Number(text)]);
      case "str":
        return fromCellText(text);
      case "b":
        return text === "1";
      case "e":
        return childOf(read, "f") ? text : { error: text };
      default:
        return this.#in.styles.isDate(this.style)
          ? new Date(Math.round((Number(text) + this.#in.firstDay() - UNIX_EPOCH) * DAY))
          : Number(text);
    }
  }

  xml(): string {
    const { style, address } = this;
    const start = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
    if (this.master !== undefined) return `${start}/>`;
    if (this.#read !== undefined) {
      const { s: _, ...attributes } = this.#read.attributes;
      return xmlOf({
        ...this.#read,
        attributes: { ...attributes, ...(style === 0 ? {} : { s: `${style}` }) },
      });
    }
    return start + this.#contentXml(this.#value);
  }

  #contentXml(value: CellValue): string {
    const shared = (item: string) => ` t="s"><v>${this.#in.texts.add(item)}</v></c>`;
    const text = (one: string) => `<t xml:space="preserve">${cellText(one)}</t>`;
    if (value === null || value === undefined) return "/>";
    if (typeof value === "string") return shared(text(value));
    if (typeof value === "number") return `><v>${value}</v></c>`;
    if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
    if (value instanceof Date)
      return `><v>${value.getTime() / DAY + UNIX_EPOCH - this.#in.firstDay()}</v></c>`;
    if ("error" in value) return ` t="e"><v>${escaped(value.error)}</v></c>`;
    if ("hyperlink" in value) return shared(text(value.text));
    if ("richText" in value)
      return shared(
        value.richText
          .map((run) => `<r>${run.font?.bold ? "<rPr><b/></rPr>" : ""}${text(run.text)}</r>`)
          .join(""),
      );
    const type = typeof value.result === "string" ? ' t="str"' : "";
    const result = value.result === undefined ? "" : `<v>${escaped(String(value.result))}</v>`;
    return `${type}><f>${escaped(value.formula)}</f>${result}</c>`;
  }
}

const isPlain = (value: CellValue): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function textOf(item: XmlElement | undefined): CellValue {
  const runs = childrenOf(item, "r").map((run) => ({ text: fromCellText(childOf(run, "t")?.text ?? "") }));
  return runs.length > 0 ? { richText: runs } : fromCellText(childOf(item, "t")?.text ?? "");
}
