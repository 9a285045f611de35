/** Column and bar charts of a sheet as figures of the engine. Other charts and pictures are named as lost. */
import type { ReadingNames } from "../../formula/from-excel";
import { engineSheetPrefix, parseZone, splitSheet, type Zone, zoneText } from "../../grid/address";
import { type Relation, relatedTree, relationsOf, treeOf } from "../../package/package";
import type { Warnings } from "../../warnings";
import type { Figure } from "../../workbook";
import { childOf, childrenOf, descendantsOf, relationId, type XmlElement } from "../../xml/tree";
import type { Zip } from "../../zip/read-zip";
import { usualColour } from "./chart-data";
import { LEGEND_SIDES } from "./chart-xml";
import { type DrawnOn, placeOf } from "./drawing";

interface ChartReading extends DrawnOn {
  tab: string;
  names: ReadingNames;
  warnings: Warnings;
}

export function readCharts(
  zip: Zip,
  relations: readonly Relation[],
  prefix: string,
  reading: ChartReading,
): Figure[] {
  const drawing = relations.find(({ type }) => type === "drawing");
  const tree = relatedTree(zip, relations, "drawing");
  if (!drawing || !tree) return [];
  const parts = relationsOf(zip, drawing.path);
  const figures: Figure[] = [];
  for (const anchor of anchorsIn(tree)) {
    const related = relationId(descendantsOf(anchor, "chart")[0]);
    const chart = treeOf(zip, parts.find((part) => part.id === related)?.path);
    const chartId = `${prefix}-chart-${figures.length + 1}`;
    const data = chart && barChart(chart, chartId, reading);
    const id = `${prefix}-figure-${figures.length + 1}`;
    if (data) figures.push({ id, tag: "chart", data, ...placeOf(anchor, reading) });
    else reading.warnings.lost(reading.tab, chart || related ? "диаграмм" : "зураг");
  }
  return figures;
}

/** Also those that a program wrote in two ways, of which the first is meant. */
function anchorsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name.endsWith("Anchor")) return [child];
    return child.name === "AlternateContent" ? child.children.slice(0, 1).flatMap(anchorsIn) : [];
  });
}

function barChart(root: XmlElement, chartId: string, { names, tab }: ChartReading): object | undefined {
  const chart = childOf(root, "chart");
  const bars = childOf(childOf(chart, "plotArea"), "barChart");
  const series = childrenOf(bars, "ser").map(seriesOf);
  if (!bars || series.length === 0 || series.some(({ values }) => !values)) return undefined;
  const hasTitle = series.every(({ title, values }) => title && values && isJustAbove(title, values));
  const text = (reference: Reference | undefined) =>
    reference && referenceText(reference, hasTitle, tab, names);
  const idOf = (place: number) => `${chartId}-${place + 1}`;
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
        colour === undefined || `#${colour.toLowerCase()}` === usualColour(i)
          ? []
          : [[idOf(i), { backgroundColor: `#${colour.toLowerCase()}` }]],
      ),
    ),
    dataSource: {
      type: "range",
      dataSets: series.map(({ values }, i) => ({ dataSetId: idOf(i), dataRange: text(values) })),
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
  if (!legend) return "none";
  return LEGEND_SIDES[childOf(legend, "legendPos")?.attributes.val ?? "r"] ?? "right";
}
