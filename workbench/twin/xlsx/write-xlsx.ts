/** Writes a workbook of the engine as an .xlsx file that Excel, LibreOffice and Google Sheets open. */
import { StringTable } from "./cells/shared-strings";
import { type CellWriting, rowsXml } from "./cells/write-cells";
import { barChartOf } from "./features/charts/chart-data";
import { type ChartCells, chartXml } from "./features/charts/chart-xml";
import { drawingXml } from "./features/charts/drawing";
import { conditionalXml } from "./features/conditional";
import { columnsXml, mergesXml, propertiesXml, viewXml } from "./features/layout";
import { LIST_SHEET, LongLists, listRowsXml } from "./features/list-sheet";
import { definedNamesXml } from "./features/names";
import { noteBoxesXml, notesXml } from "./features/notes";
import { printXml, usualPrint } from "./features/print";
import { protectionXml } from "./features/protections";
import { validationsXml } from "./features/validations";
import type { WritingNames } from "./formula/to-excel";
import { legalTabNames } from "./package/tab-names";
import { PackageParts, TYPES } from "./package/write-package";
import { StyleSheet } from "./styles/write-styles";
import type { PrintSetup, WorkbookSheet, WorkbookSnapshot } from "./workbook";
import { element, MAIN, OFFICE, XML_HEAD } from "./xml/text";

const WORKSHEET = `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`;

export async function writeXlsx(snapshot: WorkbookSnapshot): Promise<Uint8Array> {
  const { data, values } = snapshot;
  if (data.sheets.length === 0) throw new Error("A workbook without sheets cannot be written.");
  const [, ...tabs] = legalTabNames([LIST_SHEET, ...data.sheets.map(({ name }) => name)]);
  const names: WritingNames = {
    tabs: new Map(data.sheets.map(({ name }, i) => [name.toLowerCase(), tabs[i] ?? name])),
    namedRanges: new Set(Object.keys(data.namedRanges ?? {}).map((name) => name.toLowerCase())),
  };
  const writing: CellWriting = {
    names,
    styles: new StyleSheet(data),
    strings: new StringTable(),
    textFormats: new Set(
      Object.entries(data.formats).flatMap(([id, format]) => (format === "@" ? [Number(id)] : [])),
    ),
    styleTable: data.styles,
  };
  const active = Math.max(
    0,
    data.sheets.findIndex(({ isVisible }) => isVisible !== false),
  );
  const longLists = new LongLists();
  const parts = new PackageParts();
  const prints = data.sheets.map((sheet) => sheet.print ?? usualPrint(sheet));
  const sheets = data.sheets.map((sheet, i) => {
    const print = prints[i] ?? {};
    const body = sheetBody(sheet, i === active, values[sheet.id] ?? {}, print, writing, longLists);
    const number = i + 1;
    addSheet(parts, number, body, sheet, snapshot, tabs);
    const hidden = sheet.veryHidden ? "veryHidden" : "hidden";
    return {
      name: tabs[i] ?? sheet.name,
      state: sheet.isVisible === false && i !== active ? hidden : "visible",
    };
  });
  if (longLists.lists.length > 0) {
    const number = sheets.push({ name: LIST_SHEET, state: "veryHidden" });
    const rows = listRowsXml(longLists, writing.strings);
    parts.add(`xl/worksheets/sheet${number}.xml`, `${WORKSHEET}${rows}</worksheet>`, TYPES.worksheet);
  }
  const targets = sheets.map((_, i) => ({ type: "worksheet", target: `worksheets/sheet${i + 1}.xml` }));
  parts.relate("xl/workbook.xml", [
    ...targets,
    { type: "styles", target: "styles.xml" },
    { type: "sharedStrings", target: "sharedStrings.xml" },
  ]);
  parts.add("xl/styles.xml", writing.styles.xml(), TYPES.styles);
  parts.add("xl/sharedStrings.xml", writing.strings.xml(), TYPES.sharedStrings);
  parts.add(
    "xl/workbook.xml",
    workbookXml(sheets, active, definedNamesXml(data, tabs, prints)),
    TYPES.workbook,
  );
  parts.relate("", [{ type: "officeDocument", target: "xl/workbook.xml" }]);
  return parts.zip();
}

/** The elements of a sheet in the order that the format asks for. */
function sheetBody(
  sheet: WorkbookSheet,
  isActive: boolean,
  values: WorkbookSnapshot["values"][string],
  print: PrintSetup,
  writing: CellWriting,
  longLists: LongLists,
): string {
  const { names, styles } = writing;
  const rows = rowsXml(sheet, values, writing);
  return [
    propertiesXml(sheet, print.fitToWidth === true),
    viewXml(sheet, isActive),
    columnsXml(sheet, rows.formatOf),
    rows.xml,
    protectionXml(sheet),
    mergesXml(sheet),
    conditionalXml(sheet, names, styles),
    validationsXml(sheet, names, longLists),
    printXml(print),
  ].join("");
}

/** The sheet's part with its charts and notes, which are parts of their own. */
function addSheet(
  parts: PackageParts,
  number: number,
  body: string,
  sheet: WorkbookSheet,
  { data, values }: WorkbookSnapshot,
  tabs: readonly string[],
): void {
  const path = `xl/worksheets/sheet${number}.xml`;
  const placeOf = (tab: string) => data.sheets.findIndex(({ name }) => name === tab);
  const cells: ChartCells = {
    legalTab: (tab) => tabs[placeOf(tab)] ?? tab,
    valueAt: (tab, address) => values[data.sheets[placeOf(tab)]?.id ?? ""]?.[address] ?? null,
  };
  const related: { type: string; target: string }[] = [];
  const elements: string[] = [];
  const relate = (type: string, target: string, element?: string) => {
    related.push({ type, target: `../${target}` });
    if (element) elements.push(`<${element} r:id="rId${related.length}"/>`);
  };
  const charts = sheet.figures.flatMap((figure) => {
    const chart = barChartOf(figure, sheet, data.sheets);
    return chart
      ? [{ figure, chart, path: parts.numbered("xl/charts/chart", chartXml(chart, cells), TYPES.chart) }]
      : [];
  });
  if (charts.length > 0) {
    const drawing = `xl/drawings/drawing${number}.xml`;
    const [figures, titles] = [charts.map(({ figure }) => figure), charts.map(({ chart }) => chart.title)];
    parts.add(drawing, drawingXml(figures, titles), TYPES.drawing);
    parts.relate(
      drawing,
      charts.map((chart) => ({ type: "chart", target: chart.path.replace("xl/", "../") })),
    );
    relate("drawing", `drawings/drawing${number}.xml`, "drawing");
  }
  const notes = notesXml(sheet);
  if (notes !== undefined) {
    parts.add(`xl/comments${number}.xml`, notes, TYPES.comments);
    parts.add(`xl/drawings/vmlDrawing${number}.vml`, noteBoxesXml(sheet));
    relate("comments", `comments${number}.xml`);
    relate("vmlDrawing", `drawings/vmlDrawing${number}.vml`, "legacyDrawing");
  }
  parts.relate(path, related);
  parts.add(path, `${WORKSHEET}${body}${elements.join("")}</worksheet>`, TYPES.worksheet);
}

function workbookXml(
  sheets: readonly { name: string; state: string }[],
  active: number,
  definedNames: string,
): string {
  const list = sheets.map(({ name, state }, i) =>
    element("sheet", {
      name,
      state: state === "visible" ? undefined : state,
      sheetId: i + 1,
      "r:id": `rId${i + 1}`,
    }),
  );
  const view = { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 14000, activeTab: active };
  const parts = [
    "<workbookPr/>",
    element("bookViews", {}, element("workbookView", view)),
    element("sheets", {}, ...list),
    definedNames,
    '<calcPr calcId="191029" fullCalcOnLoad="0"/>',
  ];
  return XML_HEAD + element("workbook", { xmlns: MAIN, "xmlns:r": OFFICE }, ...parts);
}
