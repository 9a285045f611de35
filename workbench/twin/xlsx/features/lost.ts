/** What a person may have made in a file and the engine has no place for: named, so that nobody believes it is still there. */
import type { Relation } from "../package/package";
import type { Warnings } from "../warnings";
import { childOf, type XmlElement } from "../xml/tree";

/** By the type of the relation that a sheet has to it. */
const PARTS: Readonly<Record<string, string>> = {
  pivotTable: "нэгтгэсэн хүснэгт",
  slicer: "шүүлтүүрийн самбар",
  oleObject: "суулгасан файл",
  package: "суулгасан файл",
  control: "удирдлагын товч",
  ctrlProp: "удирдлагын товч",
};

/** By the element of a sheet. */
const ELEMENTS: Readonly<Record<string, string>> = {
  hyperlinks: "холбоос (бичвэр нь үлдсэн)",
  autoFilter: "шүүлтүүр (мөр бүр үлдсэн)",
  tableParts: "хүснэгтийн загвар (нүднүүд үлдсэн)",
  headerFooter: "хэвлэх толгой, хөл",
  picture: "дэвсгэр зураг",
};

export function nameLost(
  tab: string,
  rest: XmlElement,
  relations: readonly Relation[],
  warnings: Warnings,
): void {
  for (const { type } of relations) {
    const what = PARTS[type];
    if (what !== undefined) warnings.lost(tab, what);
  }
  for (const [name, what] of Object.entries(ELEMENTS)) {
    const element = childOf(rest, name);
    if (element && saysSomething(element)) warnings.lost(tab, what);
  }
}

/** LibreOffice writes a header and a footer for every sheet, mostly blank ones. */
const saysSomething = ({ name, attributes, children }: XmlElement): boolean =>
  name === "headerFooter"
    ? children.some(({ text }) => text !== "")
    : children.length + Object.keys(attributes).length > 0;

/** Of the whole file: macros run nowhere but in Excel. */
export function nameLostParts(paths: readonly string[], warnings: Warnings): void {
  if (paths.some((path) => path.endsWith("vbaproject.bin")))
    warnings.add("Файл дахь макро програмыг дэмжихгүй тул авсангүй.");
}
