/** The XML of a column or bar chart. Values are cached for viewers that draw only. */
import { absoluteText, addressOf, excelSheetPrefix } from "../../grid/address";
import type { EvaluatedValue } from "../../workbook";
import { element, escapeXml, OFFICE, XML_HEAD } from "../../xml/text";
import { type BarChart, type ChartRange, usualColour } from "./chart-data";
import { CHART, DRAWING_MAIN } from "./drawing";

const GRID_LINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

export interface ChartCells {
  /** The legal name of a tab. */
  legalTab(tab: string): string;
  valueAt(tab: string, address: string): EvaluatedValue;
}

/** An element of a chart; most of them say one value. */
const part = (name: string, ...inside: string[]): string => element(`c:${name}`, {}, ...inside);
const says = (name: string, val: string | number): string => element(`c:${name}`, { val });

export function chartXml(chart: BarChart, cells: ChartCells): string {
  const series = chart.series.map(({ title, labels, values, colour }, i) => {
    const rgb = element("a:srgbClr", { val: (colour ?? usualColour(i)).slice(1).toUpperCase() });
    return part(
      "ser",
      says("idx", i) + says("order", i),
      title ? part("tx", stringReference(title, cells)) : "",
      part("spPr", element("a:solidFill", {}, rgb)),
      says("invertIfNegative", 0),
      labels ? part("cat", stringReference(labels, cells)) : "",
      part("val", numberReference(values, cells)),
    );
  });
  // As Google draws columns: from 0, so that their lengths compare.
  const isPositive = chart.series.every(({ values }) =>
    valuesOf(values, cells).every((value) => typeof value !== "number" || value >= 0),
  );
  const bars = part(
    "barChart",
    says("barDir", chart.isHorizontal ? "bar" : "col"),
    says("grouping", chart.isStacked ? "stacked" : "clustered"),
    says("varyColors", 0),
    ...series,
    says("gapWidth", 60),
    chart.isStacked ? says("overlap", 100) : "",
    says("axId", LABELS) + says("axId", VALUES),
  );
  const plot = part("plotArea", "<c:layout/>", bars, labelAxis(chart), valueAxis(chart, isPositive));
  const shown = says("plotVisOnly", 1) + says("dispBlanksAs", "gap");
  const names = { "xmlns:c": CHART, "xmlns:a": DRAWING_MAIN, "xmlns:r": OFFICE };
  const drawn = part("chart", titleXml(chart.title), plot, legendXml(chart.legend), shown);
  return XML_HEAD + element("c:chartSpace", names, says("roundedCorners", 0), drawn);
}

function titleXml(title: string): string {
  if (title === "") return says("autoTitleDeleted", 1);
  const run = `<a:r><a:rPr lang="mn-MN" sz="1400" b="0"/><a:t>${escapeXml(title)}</a:t></a:r>`;
  const text = part("tx", part("rich", `<a:bodyPr/><a:p>${run}</a:p>`));
  return part("title", text, says("overlay", 0)) + says("autoTitleDeleted", 0);
}

/** The numbers of the two axes, by which they name each other. */
const LABELS = 111;
const VALUES = 222;

function labelAxis({ isHorizontal }: BarChart): string {
  const own = says("auto", 1) + says("lblAlgn", "ctr") + says("lblOffset", 100);
  return part("catAx", axisXml(LABELS, VALUES, isHorizontal ? "l" : "b"), own);
}

function valueAxis({ isHorizontal }: BarChart, isPositive: boolean): string {
  const from = isPositive ? says("min", 0) : "";
  const axis = axisXml(VALUES, LABELS, isHorizontal ? "b" : "l", from, GRID_LINES);
  return part("valAx", axis, says("crossBetween", "between"));
}

function axisXml(id: number, crossing: number, side: string, from = "", lines = ""): string {
  return [
    says("axId", id) + part("scaling", says("orientation", "minMax"), from) + says("delete", 0),
    says("axPos", side) + lines + element("c:numFmt", { formatCode: "General", sourceLinked: 1 }),
    says("majorTickMark", "out") + says("minorTickMark", "none") + says("tickLblPos", "nextTo"),
    says("crossAx", crossing) + says("crosses", "autoZero"),
  ].join("");
}

/** The engine's word for where the legend stands, by that of xlsx. */
export const LEGEND_SIDES: Readonly<Record<string, string>> = {
  t: "top",
  b: "bottom",
  l: "left",
  r: "right",
};

function legendXml(position: string): string {
  const side = Object.keys(LEGEND_SIDES).find((each) => LEGEND_SIDES[each] === position);
  return side ? part("legend", says("legendPos", side), says("overlay", 0)) : "";
}

function stringReference(range: ChartRange, cells: ChartCells): string {
  const points = valuesOf(range, cells).map((value) => (typeof value === "object" ? "" : String(value)));
  return part("strRef", formulaXml(range, cells), part("strCache", pointsXml(points)));
}

function numberReference(range: ChartRange, cells: ChartCells): string {
  const points = valuesOf(range, cells).map((value) =>
    typeof value === "number" ? String(value) : undefined,
  );
  const cache = part("numCache", part("formatCode", "General"), pointsXml(points));
  return part("numRef", formulaXml(range, cells), cache);
}

function formulaXml({ tab, zone }: ChartRange, cells: ChartCells): string {
  return part("f", escapeXml(excelSheetPrefix(cells.legalTab(tab)) + absoluteText(zone)));
}

function pointsXml(points: readonly (string | undefined)[]): string {
  const written = points.map((point, idx) =>
    point === undefined ? "" : element("c:pt", { idx }, `<c:v>${escapeXml(point)}</c:v>`),
  );
  return says("ptCount", points.length) + written.join("");
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
