/** The parts of a package as they are written: each with its type and its relations. */
import { element, OFFICE, XML_HEAD } from "../xml/text";
import { type Packed, pack, zipOf } from "../zip/write-zip";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "application/vnd.openxmlformats-officedocument";
const SPREADSHEET = `${DOCUMENT}.spreadsheetml`;

export const TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  drawing: `${DOCUMENT}.drawing+xml`,
  chart: `${DOCUMENT}.drawingml.chart+xml`,
} as const;

const BY_ENDING = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  vml: `${DOCUMENT}.vmlDrawing`,
};

export class PackageParts {
  readonly #parts = new Map<string, Packed>();
  readonly #types: string[] = [];

  /** Without a type it is one that files know by its ending. */
  add(path: string, xml: string, type?: string): void {
    this.#set(path, xml);
    if (type !== undefined)
      this.#types.push(element("Override", { PartName: `/${path}`, ContentType: type }));
  }

  /** Under the next free number; gives the path. */
  numbered(start: string, xml: string, type: string): string {
    let number = 1;
    while (this.#parts.has(`${start}${number}.xml`)) number++;
    this.add(`${start}${number}.xml`, xml, type);
    return `${start}${number}.xml`;
  }

  /** What a part refers to, as rId1, rId2, …; the package itself is "". */
  relate(path: string, relations: readonly { type: string; target: string }[]): void {
    if (relations.length === 0) return;
    const slash = path.lastIndexOf("/") + 1;
    const list = relations.map(({ type, target }, i) =>
      element("Relationship", { Id: `rId${i + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
    );
    this.#set(
      `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`,
      XML_HEAD + element("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...list),
    );
  }

  zip(): Uint8Array {
    const defaults = Object.entries(BY_ENDING).map(([Extension, ContentType]) =>
      element("Default", { Extension, ContentType }),
    );
    const types = element("Types", { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...this.#types);
    return zipOf([pack("[Content_Types].xml", XML_HEAD + types), ...this.#parts.values()]);
  }

  #set(path: string, xml: string): void {
    this.#parts.set(path, pack(path, xml));
  }
}
