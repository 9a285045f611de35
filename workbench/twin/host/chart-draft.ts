/** A chart as a script builds it, and its translation to and from o-spreadsheet's chart. */
import type { ChartDefinition } from "../engine/o-spreadsheet";
import { a1Of, outlineOf, rangeFromA1, rangeFromNumbers, widthOf } from "./addresses";
import type { HostCore } from "./core";
import type { ChartDraft, RangeRef } from "./refs";

export const CHART_TYPES: Record<string, string> = Object.fromEntries(
  ["COLUMN", "BAR", "LINE", "PIE", "AREA"].map((name) => [name, name]),
);

export const DEFAULT_SIZE = { width: 600, height: 371 };

/** The first column holds the labels and every other column is a series, as in Google. */
export function toDefinition(core: HostCore, draft: ChartDraft): ChartDefinition {
  const columns = draft.ranges.flatMap((range) =>
    Array.from({ length: widthOf(range) }, (_, i) => ({ ...range, zone: column(range, i) })),
  );
  const [labels, ...series] = columns;
  if (!labels || series.length === 0)
    throw new Error("A chart needs a column of labels and a column of numbers.");
  const name = (range: RangeRef): string => `'${outlineOf(core, range.sheetId).name}'!${a1Of(range)}`;
  const dataSets = series.map((range, i) => ({ dataSetId: String(i), dataRange: name(range) }));
  const common = {
    title: { text: draft.title },
    dataSource: {
      type: "range" as const,
      dataSets,
      dataSetsHaveTitle: draft.headers > 0,
      labelRange: name(labels),
    },
    dataSetStyles: stylesOf(draft, dataSets),
    legendPosition: legendOf(draft),
    aggregated: false,
  };
  const stacked = draft.options.isStacked === true;
  if (draft.type === "COLUMN") return { ...common, type: "bar", stacked };
  if (draft.type === "BAR") return { ...common, type: "bar", stacked, horizontal: true };
  if (draft.type === "PIE") return { ...common, type: "pie" };
  if (draft.type === "LINE" || draft.type === "AREA") {
    return {
      ...common,
      type: "line",
      stacked,
      labelsAsText: false,
      cumulative: false,
      fillArea: draft.type === "AREA",
    };
  }
  throw new Error(`The local host has no chart of type ${draft.type}.`);
}

/** Google takes the colours of the series in their order. */
function stylesOf({ options }: ChartDraft, dataSets: readonly { dataSetId: string }[]) {
  const colours: readonly unknown[] = Array.isArray(options.colors) ? options.colors : [];
  return Object.fromEntries(
    dataSets.flatMap(({ dataSetId }, i) =>
      typeof colours[i] === "string" ? [[dataSetId, { backgroundColor: colours[i] }]] : [],
    ),
  );
}

function column({ zone }: RangeRef, index: number): RangeRef["zone"] {
  return { ...zone, left: zone.left + index, right: zone.left + index };
}

function legendOf({ options, ranges }: ChartDraft): "top" | "bottom" | "left" | "right" | "none" {
  const legend = options.legend;
  const asked =
    typeof legend === "object" && legend !== null && "position" in legend ? legend.position : legend;
  for (const position of ["top", "bottom", "left", "right", "none"] as const)
    if (asked === position) return position;
  return ranges.reduce((sum, range) => sum + widthOf(range), 0) > 2 ? "right" : "none";
}

export function fromFigure(core: HostCore, sheetId: string, figureId: string): ChartDraft | null {
  const { getters } = core.workbook;
  const figure = getters.getFigure(sheetId, figureId);
  const chartId = getters.getChartIds(sheetId).find((id) => getters.getFigureIdFromChartId(id) === figureId);
  if (!figure || chartId === undefined) return null;
  const definition = getters.getChartDefinition(chartId);
  const source = "dataSource" in definition ? definition.dataSource : undefined;
  const names =
    source?.type === "range" ? [source.labelRange, ...source.dataSets.map((set) => set.dataRange)] : [];
  const ranges = names.flatMap((a1) => (a1 ? [rangeFromA1(core, sheetId, a1)] : []));
  const horizontal = definition.type === "bar" && definition.horizontal;
  return {
    sheetId,
    type: definition.type === "bar" ? (horizontal ? "BAR" : "COLUMN") : definition.type.toUpperCase(),
    title: definition.title?.text ?? "",
    ranges,
    headers: source?.type === "range" && source.dataSetsHaveTitle ? 1 : 0,
    options: { width: figure.width, height: figure.height, ...coloursOf(definition) },
    anchor: {
      row: figure.row + 1,
      column: figure.col + 1,
      offsetX: figure.offset.x,
      offsetY: figure.offset.y,
    },
  };
}

function coloursOf(definition: ChartDefinition): { colors?: string[] } {
  const styles = "dataSetStyles" in definition ? definition.dataSetStyles : undefined;
  const colors = Object.values(styles ?? {}).flatMap(({ backgroundColor }) => backgroundColor ?? []);
  return colors.length > 0 ? { colors } : {};
}

export function anchorCell(core: HostCore, { sheetId, anchor }: ChartDraft): RangeRef {
  return rangeFromNumbers(core, sheetId, anchor.row, anchor.column);
}
