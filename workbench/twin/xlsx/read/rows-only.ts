/**
 * Reads the rows, styles and conditional formats with exceljs, from a workbook that is made anew with those parts and
 * nothing else: exceljs expects parts under fixed names and fails on many that are legal.
 */
import exceljs, { type Worksheet } from "exceljs";
import JSZip from "jszip";
import { UnreadableFile } from "../unreadable";
import { escapeXml } from "../xml/text";
import { childrenOf, type XmlElement } from "../xml/tree";
import { withQuotedEscapes } from "./number-formats";
import { textOf, type WorkbookPackage } from "./package";
import { splitSheet, withoutPrefix } from "./sheet-xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface ReadSheet {
  worksheet: Worksheet;
  rest: XmlElement;
}

export async function readRows(source: WorkbookPackage): Promise<ReadSheet[]> {
  const zip = new JSZip();
  const rests: XmlElement[] = [];
  for (const [i, { path }] of source.sheets.entries()) {
    const { rows, rest } = splitSheet((await textOf(source.zip, path)) ?? "");
    const columns = childrenOf(rest, "cols").map(xmlOf).join("");
    const rules = childrenOf(rest, "conditionalFormatting").map(xmlOf).join("");
    zip.file(
      `xl/worksheets/sheet${i + 1}.xml`,
      `<worksheet xmlns="${MAIN}">${columns}${rows}${rules}</worksheet>`,
    );
    rests.push(rest);
  }
  for (const [type, root] of [
    ["styles", "styleSheet"],
    ["sharedStrings", "sst"],
  ] as const) {
    const part = source.relations.find((relation) => relation.type === type);
    const xml = await textOf(source.zip, part?.path);
    if (xml === undefined) continue;
    const plain = withoutPrefix(xml, root);
    // exceljs takes the first half of a part for the whole.
    if (!new RegExp(`</${root}>\\s*$|<${root}[^<]*/>\\s*$`).test(plain)) throw new UnreadableFile("damaged");
    zip.file(`xl/${type}.xml`, type === "styles" ? withQuotedEscapes(plain) : plain);
  }
  addWorkbook(zip, source);
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(await zip.generateAsync({ type: "arraybuffer" }));
  } catch (cause) {
    throw new UnreadableFile("damaged", undefined, { cause });
  }
  return rests.map((rest, i) => {
    const worksheet = workbook.getWorksheet(`S${i + 1}`);
    if (!worksheet) throw new UnreadableFile("damaged");
    return { worksheet, rest };
  });
}

function addWorkbook(zip: JSZip, { sheets, date1904 }: WorkbookPackage): void {
  const each = (write: (number: number) => string) => sheets.map((_, i) => write(i + 1)).join("");
  zip.file(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${each(
      (n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`,
    )}</sheets></workbook>`,
  );
  zip.file(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}">${each(
      (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    )}</Relationships>`,
  );
}

function xmlOf({ name, attributes, children, text }: XmlElement): string {
  const written = Object.entries(attributes)
    .filter(([key]) => !key.includes(":"))
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join("")}>${children.length > 0 ? children.map(xmlOf).join("") : escapeXml(text)}</${name}>`;
}
