/** The XML of a column or bar chart and of the drawing that places it. Values are cached for viewers that draw only. */
import { absoluteText, addressOf, excelSheetPrefix } from "../../grid/address";
import type { EvaluatedValue, Figure } from "../../workbook";
import { escapeXml, OFFICE, XML_HEAD } from "../../xml/text";
import { type BarChart, type ChartRange, usualColour } from "./chart-data";

const EMU_PER_PIXEL = 9525;
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

const GRID_LINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

export interface ChartCells {
  /** The legal name of a tab. */
  legalTab(tab: string): string;
  valueAt(tab: string, address: string): EvaluatedValue;
}

export function chartXml(chart: BarChart, cells: ChartCells): string {
  const series = chart.series.map(({ title, labels, values, colour }, i) => {
    const name = title ? `<c:tx>${stringReference(title, cells)}</c:tx>` : "";
    const categories = labels ? `<c:cat>${stringReference(labels, cells)}</c:cat>` : "";
    const order = `<c:idx val="${i}"/><c:order val="${i}"/>`;
    const rgb = (colour ?? usualColour(i)).slice(1).toUpperCase();
    const fill = `<c:spPr><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill></c:spPr>`;
    return `<c:ser>${order}${name}${fill}<c:invertIfNegative val="0"/>${categories}<c:val>${numberReference(values, cells)}</c:val></c:ser>`;
  });
  // As Google draws columns: from 0, so that their lengths compare.
  const isPositive = chart.series.every(({ values }) =>
    valuesOf(values, cells).every((value) => typeof value !== "number" || value >= 0),
  );
  const direction = chart.isHorizontal ? "bar" : "col";
  const overlap = chart.isStacked ? '<c:overlap val="100"/>' : "";
  const [labelSide, valueSide] = chart.isHorizontal ? ["l", "b"] : ["b", "l"];
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${OFFICE}">`,
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:plotArea><c:layout/>`,
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${chart.isStacked ? "stacked" : "clustered"}"/>`,
    `<c:varyColors val="0"/>${series.join("")}<c:gapWidth val="60"/>${overlap}<c:axId val="111"/><c:axId val="222"/></c:barChart>`,
    axisXml(
      "catAx",
      111,
      222,
      labelSide,
      "",
      '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>',
    ),
    axisXml(
      "valAx",
      222,
      111,
      valueSide,
      isPositive ? '<c:min val="0"/>' : "",
      '<c:crossBetween val="between"/>',
    ),
    `</c:plotArea>${legendXml(chart.legend)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
  ].join("");
}

function titleXml(title: string): string {
  if (title === "") return '<c:autoTitleDeleted val="1"/>';
  const run = `<a:r><a:rPr lang="mn-MN" sz="1400" b="0"/><a:t>${escapeXml(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function axisXml(
  name: string,
  id: number,
  crossing: number,
  side: string | undefined,
  lowest: string,
  rest: string,
): string {
  const lines = name === "valAx" ? GRID_LINES : "";
  return (
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${lowest}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${side}"/>${lines}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="out"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crossing}"/><c:crosses val="autoZero"/>${rest}</c:${name}>`
  );
}

function legendXml(position: string): string {
  const side = { top: "t", bottom: "b", left: "l", right: "r" }[position];
  return side ? `<c:legend><c:legendPos val="${side}"/><c:overlay val="0"/></c:legend>` : "";
}

function stringReference(range: ChartRange, cells: ChartCells): string {
  const points = valuesOf(range, cells).map((value) => (typeof value === "object" ? "" : String(value)));
  return `<c:strRef>${formulaXml(range, cells)}<c:strCache>${pointsXml(points)}</c:strCache></c:strRef>`;
}

function numberReference(range: ChartRange, cells: ChartCells): string {
  const points = valuesOf(range, cells).map((value) =>
    typeof value === "number" ? String(value) : undefined,
  );
  const cache = `<c:numCache><c:formatCode>General</c:formatCode>${pointsXml(points)}</c:numCache>`;
  return `<c:numRef>${formulaXml(range, cells)}${cache}</c:numRef>`;
}

function formulaXml({ tab, zone }: ChartRange, cells: ChartCells): string {
  return `<c:f>${escapeXml(excelSheetPrefix(cells.legalTab(tab)) + absoluteText(zone))}</c:f>`;
}

function pointsXml(points: readonly (string | undefined)[]): string {
  const written = points.map((point, i) =>
    point === undefined ? "" : `<c:pt idx="${i}"><c:v>${escapeXml(point)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${written.join("")}`;
}

function valuesOf({ tab, zone }: ChartRange, cells: ChartCells): EvaluatedValue[] {
  const values: EvaluatedValue[] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let column = zone.left; column <= zone.right; column++) {
      values.push(cells.valueAt(tab, addressOf(row, column)));
    }
  }
  return values;
}

/** One drawing with all charts of a sheet; chart n is relation `rId<n>`. */
export function drawingXml(figures: readonly Figure[], titles: readonly string[]): string {
  const anchors = figures.map(({ col, row, offset, width, height }, i) => {
    const corner = `<xdr:col>${col}</xdr:col><xdr:colOff>${emu(offset.x)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(offset.y)}</xdr:rowOff>`;
    const name = escapeXml(titles[i] || `Chart ${i + 1}`);
    const graphic = `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${i + 1}"/></a:graphicData></a:graphic>`;
    return [
      `<xdr:oneCellAnchor><xdr:from>${corner}</xdr:from><xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>`,
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="Chart ${i + 1}" descr="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
    ].join("");
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${OFFICE}">${anchors.join("")}</xdr:wsDr>`;
}

function emu(pixels: number): number {
  return Math.round(pixels * EMU_PER_PIXEL);
}
