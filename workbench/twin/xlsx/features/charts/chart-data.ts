/** The engine's bar charts with every range resolved: which cells give the titles, the labels and the values. */
import { clipZone, parseZone, splitSheet, type Zone } from "../../grid/address";
import type { Figure, WorkbookSheet } from "../../workbook";

export interface ChartRange {
  /** The full name of the tab. */
  tab: string;
  zone: Zone;
}

interface ChartSeries {
  title?: ChartRange;
  labels?: ChartRange;
  values: ChartRange;
  /** `#rrggbb`; the program's own when there is none. */
  colour?: string;
}

export interface BarChart {
  title: string;
  isHorizontal: boolean;
  isStacked: boolean;
  legend: string;
  series: ChartSeries[];
}

/**
 * The colours of series that nobody coloured, in their order. A file says them: programs take their own from the theme, and a
 * file of ours has none, so that LibreOffice would draw nothing.
 */
const USUAL_COLOURS = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6"];

export const usualColour = (series: number): string => USUAL_COLOURS[series % USUAL_COLOURS.length] ?? "";

type Json = Record<string, unknown>;

/** Undefined for charts of other kinds. */
export function barChartOf(
  figure: Figure,
  sheet: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
): BarChart | undefined {
  const definition = asObject(figure.data);
  const source = asObject(definition.dataSource);
  if (figure.tag !== "chart" || definition.type !== "bar" || source.type !== "range") return undefined;
  const hasTitle = source.dataSetsHaveTitle === true;
  const labels = resolve(source.labelRange, sheet, sheets);
  const styles = asObject(definition.dataSetStyles);
  const series = (Array.isArray(source.dataSets) ? source.dataSets : []).flatMap((dataSet) => {
    const { dataRange, dataSetId } = asObject(dataSet);
    const range = resolve(dataRange, sheet, sheets);
    const colour = asText(asObject(styles[asText(dataSetId)]).backgroundColor);
    if (!range) return [];
    return [{ ...seriesOf(range, labels, hasTitle), ...(/^#[\da-f]{6}$/i.test(colour) ? { colour } : {}) }];
  });
  if (series.length === 0) return undefined;
  return {
    title: asText(asObject(definition.title).text),
    isHorizontal: definition.horizontal === true,
    isStacked: definition.stacked === true,
    legend: asText(definition.legendPosition),
    series,
  };
}

function seriesOf(range: ChartRange, labels: ChartRange | undefined, hasTitle: boolean): ChartSeries {
  const below = ({ tab, zone }: ChartRange): ChartRange =>
    hasTitle && zone.top < zone.bottom ? { tab, zone: { ...zone, top: zone.top + 1 } } : { tab, zone };
  const first = { ...range.zone, bottom: range.zone.top, right: range.zone.left };
  return {
    ...(hasTitle ? { title: { tab: range.tab, zone: first } } : {}),
    ...(labels ? { labels: below(labels) } : {}),
    values: below(range),
  };
}

function resolve(
  text: unknown,
  sheet: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
): ChartRange | undefined {
  const { sheet: tab = sheet.name, range } = splitSheet(asText(text));
  const home = sheets.find(({ name }) => name.toLowerCase() === tab.toLowerCase());
  const zone = parseZone(range);
  const clipped = home && zone && clipZone(zone, home.rowNumber, home.colNumber);
  return clipped && { tab: home.name, zone: clipped };
}

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
