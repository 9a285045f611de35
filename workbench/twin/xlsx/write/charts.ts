/** Adds the charts of a sheet to the finished package: exceljs cannot write any. */
import type JSZip from "jszip";
import type { WorkbookSheet } from "../workbook";
import { barChartOf } from "./chart-data";
import { type ChartCells, chartXml, drawingXml } from "./chart-xml";
import { addContentTypes, addRelations, editPart, insertBefore } from "./parts";

const TYPE = "application/vnd.openxmlformats-officedocument";

/** `firstChart` numbers the chart parts of the whole workbook; gives the number of charts added. */
export async function addCharts(
  zip: JSZip,
  sheetNumber: number,
  firstChart: number,
  sheet: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
  cells: ChartCells,
): Promise<number> {
  const charts = sheet.figures.flatMap((figure) => {
    const chart = barChartOf(figure, sheet, sheets);
    return chart ? [{ figure, chart }] : [];
  });
  if (charts.length === 0) return 0;
  const drawing = `xl/drawings/drawing${sheetNumber}.xml`;
  const paths = charts.map((_, i) => `xl/charts/chart${firstChart + i}.xml`);
  for (const [i, { chart }] of charts.entries()) zip.file(paths[i] ?? "", chartXml(chart, cells));
  zip.file(
    drawing,
    drawingXml(
      charts.map(({ figure }) => figure),
      charts.map(({ chart }) => chart.title),
    ),
  );
  await addRelations(
    zip,
    drawing,
    paths.map((path) => ({ type: "chart", target: path.replace("xl/", "../") })),
  );
  const worksheet = `xl/worksheets/sheet${sheetNumber}.xml`;
  const [id] = await addRelations(zip, worksheet, [
    { type: "drawing", target: `../drawings/drawing${sheetNumber}.xml` },
  ]);
  await editPart(zip, worksheet, (xml) =>
    insertBefore(xml, `<drawing r:id="${id}"/>`, ["legacyDrawing", "tableParts", "extLst"], "</worksheet>"),
  );
  await addContentTypes(zip, {
    [drawing]: `${TYPE}.drawing+xml`,
    ...Object.fromEntries(paths.map((path) => [path, `${TYPE}.drawingml.chart+xml`])),
  });
  return charts.length;
}
