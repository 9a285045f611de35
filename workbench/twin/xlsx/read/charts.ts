/** Column and bar charts of a sheet as figures of the engine. Other charts and pictures are named in a warning. */
import type JSZip from "jszip";
import type { ReadingNames } from "../formula/from-excel";
import { engineSheetPrefix, parseZone, splitSheet, type Zone, zoneText } from "../grid/address";
import type { Figure, WorkbookSheet } from "../workbook";
import { childOf, childrenOf, descendantsOf, parseXml, relationId, type XmlElement } from "../xml/tree";
import { placeOf } from "./anchors";
import { type Relation, relationsOf, textOf } from "./package";
import type { Warnings } from "./warnings";

interface ChartReading {
  tab: string;
  names: ReadingNames;
  cols: WorkbookSheet["cols"];
  rows: WorkbookSheet["rows"];
  warnings: Warnings;
}

export async function readCharts(
  zip: JSZip,
  relations: readonly Relation[],
  prefix: string,
  reading: ChartReading,
): Promise<Figure[]> {
  const drawing = relations.find(({ type }) => type === "drawing");
  const xml = await textOf(zip, drawing?.path);
  if (!drawing || xml === undefined) return [];
  const parts = await relationsOf(zip, drawing.path);
  const figures: Figure[] = [];
  for (const anchor of parseXml(xml).children.filter(({ name }) => name.endsWith("Anchor"))) {
    const id = relationId(descendantsOf(anchor, "chart")[0]);
    const chartXml = await textOf(zip, parts.find((part) => part.id === id)?.path);
    const chartId = `${prefix}-chart-${figures.length + 1}`;
    const data = chartXml === undefined ? undefined : barChart(parseXml(chartXml), chartId, reading);
    if (data)
      figures.push({
        id: `${prefix}-figure-${figures.length + 1}`,
        tag: "chart",
        data,
        ...placeOf(anchor, reading),
      });
    else reading.warnings.add(`“${reading.tab}” хуудасны зарим зураг, диаграммыг дэмжихгүй тул авсангүй.`);
  }
  return figures;
}

function barChart(root: XmlElement, chartId: string, { names, tab }: ChartReading): object | undefined {
  const chart = childOf(root, "chart");
  const bars = childrenOf(childOf(chart, "plotArea"), "barChart")[0];
  const series = childrenOf(bars, "ser").map(seriesOf);
  if (!bars || series.length === 0 || series.some(({ values }) => !values)) return undefined;
  const hasTitle = series.every(({ title, values }) => title && values && isJustAbove(title, values));
  const text = (reference: Reference | undefined) =>
    reference && referenceText(reference, hasTitle, tab, names);
  const labels = text(series[0]?.labels);
  const title = descendantsOf(childOf(chart, "title"), "t")
    .map((each) => each.text)
    .join("");
  return {
    type: "bar",
    chartId,
    title: title ? { text: title } : {},
    stacked: childOf(bars, "grouping")?.attributes.val === "stacked",
    ...(childOf(bars, "barDir")?.attributes.val === "bar" ? { horizontal: true } : {}),
    legendPosition: legendPosition(childOf(chart, "legend")),
    dataSetStyles: Object.fromEntries(
      series.flatMap(({ colour }, i) =>
        colour === undefined
          ? []
          : [[`${chartId}-${i + 1}`, { backgroundColor: `#${colour.toLowerCase()}` }]],
      ),
    ),
    dataSource: {
      type: "range",
      dataSets: series.map(({ values }, i) => ({
        dataSetId: `${chartId}-${i + 1}`,
        dataRange: text(values),
      })),
      dataSetsHaveTitle: hasTitle,
      ...(labels ? { labelRange: labels } : {}),
    },
  };
}

interface Reference {
  sheet: string | undefined;
  zone: Zone;
}

function seriesOf(series: XmlElement) {
  const reference = (name: string): Reference | undefined => {
    const formula = descendantsOf(childOf(series, name), "f")[0]?.text ?? "";
    const { sheet, range } = splitSheet(formula.trim());
    const zone = parseZone(range);
    return zone && { sheet, zone };
  };
  const colour = descendantsOf(childOf(series, "spPr"), "srgbClr")[0]?.attributes.val;
  return { title: reference("tx"), labels: reference("cat"), values: reference("val"), colour };
}

function isJustAbove(title: Reference, values: Reference): boolean {
  return title.zone.left === values.zone.left && title.zone.top === values.zone.top - 1;
}

/** The engine's ranges include the row with the titles, and name the tab only when it is another one. */
function referenceText(
  { sheet, zone }: Reference,
  hasTitle: boolean,
  tab: string,
  names: ReadingNames,
): string {
  const name = sheet === undefined ? tab : (names.tabs.get(sheet.toLowerCase()) ?? sheet);
  const range = zoneText(hasTitle && zone.top > 1 ? { ...zone, top: zone.top - 1 } : zone);
  return name === tab ? range : engineSheetPrefix(name) + range;
}

function legendPosition(legend: XmlElement | undefined): string {
  const positions: Record<string, string> = { t: "top", b: "bottom", l: "left", r: "right" };
  return legend ? (positions[childOf(legend, "legendPos")?.attributes.val ?? "r"] ?? "right") : "none";
}
