/** What exceljs cannot write is added to its package: dropdowns, note boxes, charts, hidden names, the usual font. */
import JSZip from "jszip";
import type { WorkbookSnapshot } from "../workbook";
import { addCharts } from "./charts";
import { definedNames, withDefinedNames } from "./defined-names";
import { noteBoxesXml } from "./notes";
import { editPart, insertBefore } from "./parts";
import { automaticHeights, withHeights } from "./row-heights";
import { FONT_NAME, FONT_SIZE } from "./styles";

const AFTER_VALIDATIONS = ["hyperlinks", "printOptions", "pageMargins", "pageSetup"];

export async function finishPackage(
  bytes: ArrayBuffer | Uint8Array,
  { data, values }: WorkbookSnapshot,
  legalTabs: readonly string[],
  validations: readonly string[],
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const placeOf = (tab: string) => data.sheets.findIndex(({ name }) => name === tab);
  const cells = {
    legalTab: (tab: string) => legalTabs[placeOf(tab)] ?? tab,
    valueAt: (tab: string, address: string) => values[data.sheets[placeOf(tab)]?.id ?? ""]?.[address] ?? null,
  };
  let charts = 0;
  for (const [i, sheet] of data.sheets.entries()) {
    const number = i + 1;
    const rules = validations[i];
    if (rules) {
      await editPart(zip, `xl/worksheets/sheet${number}.xml`, (xml) =>
        insertBefore(xml, rules, AFTER_VALIDATIONS, "</worksheet>"),
      );
    }
    const heights = automaticHeights(sheet, data.styles, values[sheet.id] ?? {});
    if (heights.size > 0)
      await editPart(zip, `xl/worksheets/sheet${number}.xml`, (xml) => withHeights(xml, heights));
    const boxes = `xl/drawings/vmlDrawing${number}.vml`;
    if (zip.file(boxes)) zip.file(boxes, noteBoxesXml(sheet));
    charts += await addCharts(zip, number, charts + 1, sheet, data.sheets, cells);
  }
  await editPart(zip, "xl/workbook.xml", (xml) => withDefinedNames(xml, definedNames(data, legalTabs)));
  await editPart(zip, "xl/styles.xml", withUsualFont);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** The font of cells without a style: the engine's, not exceljs's. */
function withUsualFont(xml: string): string {
  const font = `<font><sz val="${FONT_SIZE}"/><name val="${FONT_NAME}"/><family val="2"/></font>`;
  return xml.replace(/(<fonts\b[^>]*>)<font>.*?<\/font>/s, (_, start: string) => start + font);
}
