/**
 * Another program for the tests: it opens what we write, changes cells as people do, and writes files as people make them.
 * It reads and writes cells by itself, so that nothing is right only because the adapter agrees with itself. Saving drops
 * what such programs do not know: names that are no ranges.
 */
import { childOf, childrenOf, parseXml, type XmlElement } from "../../workbench/twin/xlsx/xml/tree";
import { fileOf, type Parts, partsOf, relationsOf, relationsPath, textIn } from "./package";
import { Styles } from "./styles";
import { type SheetSurroundings, Worksheet } from "./worksheet";
import { escaped, fromCellText, xmlOf } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";

const relationXml = (id: string, type: string, target: string, mode = "") =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escaped(target)}"${mode}/>`;
const overrideXml = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;

/** A file without sheets. */
const EMPTY: Parts = new Map([
  [
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrideXml(WORKBOOK, "sheet.main")}${overrideXml("xl/styles.xml", "styles")}${overrideXml("xl/sharedStrings.xml", "sharedStrings")}</Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">${relationXml("rId1", "officeDocument", WORKBOOK)}</Relationships>`,
  ],
  [WORKBOOK, `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets/></workbook>`],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">${relationXml("styles", "styles", "styles.xml")}${relationXml("texts", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
  ],
]);

/** The texts of a workbook's cells, each once. */
class Texts {
  readonly items: XmlElement[];
  readonly #known = new Map<string, number>();
  readonly #added: string[] = [];

  constructor(xml: string) {
    this.items = xml === "" ? [] : childrenOf(parseXml(xml), "si");
  }

  /** The number of a text, which is given as the element's content. */
  add(item: string): number {
    const number = this.#known.get(item) ?? this.items.length + this.#added.push(item) - 1;
    this.#known.set(item, number);
    return number;
  }

  xml(): string {
    return `<sst xmlns="${MAIN}">${this.items.map(xmlOf).join("")}${this.#added.map((item) => `<si>${item}</si>`).join("")}</sst>`;
  }
}

interface Place {
  readonly path: string;
  readonly relation: string;
}

export class Workbook {
  readonly worksheets: Worksheet[] = [];
  readonly properties = { date1904: false };
  readonly #parts: Parts;
  readonly #styles: Styles;
  readonly #texts: Texts;
  readonly #places = new Map<Worksheet, Place>();

  constructor(parts = EMPTY) {
    this.#parts = new Map(parts);
    const styles = textIn(parts, "xl/styles.xml");
    this.#styles = styles === "" ? new Styles() : new Styles(styles);
    this.#texts = new Texts(textIn(parts, "xl/sharedStrings.xml"));
    const relations = relationsOf(parts, WORKBOOK);
    const root = parseXml(textIn(parts, WORKBOOK));
    this.properties.date1904 = childOf(root, "workbookPr")?.attributes.date1904 === "1";
    for (const { attributes } of childrenOf(childOf(root, "sheets"), "sheet")) {
      const { name = "", state = "visible", "r:id": relation = "" } = attributes;
      const path = relations.get(relation)?.target ?? "";
      const sheet = new Worksheet(name, state, this.#surroundings(path), textIn(parts, path));
      this.worksheets.push(sheet);
      this.#places.set(sheet, { path, relation });
    }
  }

  static load(file: Uint8Array): Workbook {
    return new Workbook(partsOf(file));
  }

  #surroundings(path: string): SheetSurroundings {
    const notes = notesOf(this.#parts, path);
    return {
      styles: this.#styles,
      texts: this.#texts,
      firstDay: () => (this.properties.date1904 ? 1462 : 0),
      noteAt: (address) => notes.get(address),
    };
  }

  getWorksheet(name: string): Worksheet | undefined {
    return this.worksheets.find((sheet) => sheet.name === name);
  }

  addWorksheet(name: string): Worksheet {
    const number = this.worksheets.length + 1;
    const [path, relation] = [`xl/worksheets/added${number}.xml`, `added${number}`];
    const sheet = new Worksheet(name, "visible", this.#surroundings(path));
    this.worksheets.push(sheet);
    this.#places.set(sheet, { path, relation });
    this.#change("[Content_Types].xml", "</Types>", overrideXml(path, "worksheet"));
    this.#change(relationsPath(WORKBOOK), "</Relationships>", relationXml(relation, "worksheet", `/${path}`));
    return sheet;
  }

  #change(path: string, before: string, xml: string): void {
    this.#parts.set(
      path,
      textIn(this.#parts, path).replace(before, () => xml + before),
    );
  }

  /** The rows of a sheet that stand on every page: `1:3`. */
  repeatedRows(sheet: Worksheet): string | undefined {
    const place = String(this.worksheets.indexOf(sheet));
    const name = this.#names().find(
      ({ attributes }) => attributes.name === "_xlnm.Print_Titles" && attributes.localSheetId === place,
    );
    return /\$(\d+:)\$(\d+)$/
      .exec(name?.text ?? "")
      ?.slice(1)
      .join("");
  }

  #names(): XmlElement[] {
    return childrenOf(childOf(parseXml(textIn(this.#parts, WORKBOOK)), "definedNames"), "definedName");
  }

  removeNames(): void {
    const xml = textIn(this.#parts, WORKBOOK).replace(/<definedNames>.*<\/definedNames>/s, "");
    this.#parts.set(WORKBOOK, xml);
  }

  save(): Uint8Array {
    const parts: Parts = new Map(this.#parts);
    for (const sheet of this.worksheets) {
      const { path } = this.#places.get(sheet) ?? { path: "" };
      const links = [...new Set(sheet.links().map(([, target]) => target))];
      parts.set(
        path,
        sheet.xml((target) => `link${links.indexOf(target)}`),
      );
      const known = textIn(parts, relationsPath(path));
      const added = links.map((target, index) =>
        relationXml(`link${index}`, "hyperlink", target, ' TargetMode="External"'),
      );
      const relations = known || `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
      if (added.length > 0)
        parts.set(
          relationsPath(path),
          relations.replace("</Relationships>", (end) => added.join("") + end),
        );
    }
    parts.set("xl/styles.xml", this.#styles.xml());
    parts.set("xl/sharedStrings.xml", this.#texts.xml());
    parts.set(WORKBOOK, this.#workbookXml());
    return fileOf(parts);
  }

  #workbookXml(): string {
    const sheets = this.worksheets.map((sheet, index) => {
      const state = sheet.state === "visible" ? "" : ` state="${sheet.state}"`;
      const relation = this.#places.get(sheet)?.relation;
      return `<sheet name="${escaped(sheet.name)}"${state} sheetId="${index + 1}" r:id="${relation}"/>`;
    });
    const filters = this.worksheets.flatMap(({ name, autoFilter: filter }, index) => {
      const [from, to] = [filter?.from, filter?.to].map((at = "") => at.replace(/([A-Z]+)/, "$$$1$$"));
      const own = `name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1"`;
      const range = escaped(`'${name.replaceAll("'", "''")}'!${from}:${to}`);
      return filter === undefined ? [] : [`<definedName ${own}>${range}</definedName>`];
    });
    const kept = this.#names().filter(({ text }) => !text.startsWith('"'));
    const names = [...kept.map(xmlOf), ...filters];
    const start = this.properties.date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
    return textIn(this.#parts, WORKBOOK)
      .replace(/<workbookPr[^>]*\/>/, start)
      .replace(/<definedNames>.*<\/definedNames>/s, "")
      .replace(/<sheets\s*\/>|<sheets>.*<\/sheets>/s, () =>
        [
          `<sheets>${sheets.join("")}</sheets>`,
          names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "",
        ].join(""),
      );
  }
}

function notesOf(parts: Parts, path: string): Map<string, string> {
  const part = [...relationsOf(parts, path).values()].find(({ type }) => type === "comments");
  if (part === undefined) return new Map();
  const list = childOf(parseXml(textIn(parts, part.target)), "commentList");
  const text = (element: XmlElement): string =>
    (element.name === "t" ? element.text : "") + element.children.map(text).join("");
  return new Map(
    childrenOf(list, "comment").map((one) => [one.attributes.ref ?? "", fromCellText(text(one))]),
  );
}
