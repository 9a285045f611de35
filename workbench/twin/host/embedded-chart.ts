/** EmbeddedChart, its builder, and a tab's charts. */
import type { WriteCommand } from "../engine";
import { anchorCell, DEFAULT_SIZE, fromFigure, toDefinition } from "./chart-draft";
import type { HostCore } from "./core";
import { requireEdit } from "./permission";
import type { ChartBuilderRef, ChartDraft, ChartRef, ContainerInfoRef, RangeRef, SheetRef } from "./refs";

type Builder = ChartBuilderRef;

function newChart(core: HostCore, sheetId: string): Builder {
  const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
  const draft: ChartDraft = {
    sheetId,
    type: "COLUMN",
    title: "",
    ranges: [],
    headers: 0,
    options: {},
    anchor,
  };
  return { kind: "EmbeddedChartBuilder", core, draft, figureId: null };
}

function set(builder: Builder, change: Partial<ChartDraft>): Builder {
  builder.draft = { ...builder.draft, ...change };
  return builder;
}

function as(type: string) {
  return (builder: Builder): Builder => set(builder, { type });
}

function setOption(builder: Builder, name: string, value: unknown): Builder {
  const options = { ...builder.draft.options, [name]: value };
  return set(builder, name === "title" ? { options, title: String(value) } : { options });
}

export const embeddedChartBuilder = {
  setChartType: (builder: Builder, type: string) => set(builder, { type }),
  asColumnChart: as("COLUMN"),
  asBarChart: as("BAR"),
  addRange: (builder: Builder, range: RangeRef) => set(builder, { ranges: [...builder.draft.ranges, range] }),
  setNumHeaders: (builder: Builder, headers: number) => set(builder, { headers }),
  setOption,
  setTitle: (builder: Builder, title: string) => set(builder, { title: String(title) }),
  setPosition(builder: Builder, row: number, column: number, offsetX: number, offsetY: number) {
    return set(builder, { anchor: { row, column, offsetX, offsetY } });
  },
  build({ core, draft, figureId }: Builder): ChartRef {
    toDefinition(core, draft);
    return { kind: "EmbeddedChart", core, draft, figureId };
  },
};

export const embeddedChart = {
  getRanges: ({ draft }: ChartRef) => [...draft.ranges],
  getOptions: ({ draft }: ChartRef) => ({ title: draft.title, ...draft.options }),
  getContainerInfo: ({ core, draft }: ChartRef): ContainerInfoRef => ({ kind: "ContainerInfo", core, draft }),
  modify: ({ core, draft, figureId }: ChartRef): Builder => ({
    kind: "EmbeddedChartBuilder",
    core,
    draft,
    figureId,
  }),
};

export const containerInfo = {
  getAnchorRow: ({ draft }: ContainerInfoRef) => draft.anchor.row,
};

/** The write that puts a chart on the tab that the draft names. */
export function insertCommand(core: HostCore, draft: ChartDraft): WriteCommand {
  const id = core.nextId();
  const { zone } = anchorCell(core, draft);
  const { width = DEFAULT_SIZE.width, height = DEFAULT_SIZE.height } = draft.options;
  return {
    type: "CREATE_CHART",
    sheetId: draft.sheetId,
    figureId: `figure-${id}`,
    chartId: `chart-${id}`,
    col: zone.left,
    row: zone.top,
    offset: { x: draft.anchor.offsetX, y: draft.anchor.offsetY },
    size: { width: Number(width), height: Number(height) },
    definition: toDefinition(core, draft),
  };
}

function remove({ core, sheetId }: SheetRef, { figureId }: ChartRef): void {
  requireEdit(core, sheetId, null);
  if (figureId === null) throw new Error("The chart is not on a sheet.");
  core.workbook.write({ type: "DELETE_FIGURE", sheetId, figureId });
}

export const sheetCharts = {
  newChart: ({ core, sheetId }: SheetRef) => newChart(core, sheetId),
  insertChart({ core, sheetId }: SheetRef, { draft }: ChartRef) {
    requireEdit(core, sheetId, null);
    core.workbook.write(insertCommand(core, { ...draft, sheetId }));
  },
  removeChart: remove,
  updateChart(sheet: SheetRef, chart: ChartRef) {
    remove(sheet, chart);
    sheet.core.workbook.write(insertCommand(sheet.core, chart.draft));
  },
  getCharts({ core, sheetId }: SheetRef): ChartRef[] {
    return core.workbook.getters.getFigures(sheetId).flatMap(({ id }): ChartRef[] => {
      const draft = fromFigure(core, sheetId, id);
      return draft ? [{ kind: "EmbeddedChart", core, draft, figureId: id }] : [];
    });
  },
};
