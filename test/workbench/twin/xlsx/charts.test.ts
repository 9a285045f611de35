import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../../workbench/twin/engine";
import { readXlsx, writeXlsx } from "../../../../workbench/twin/xlsx";
import { partOf, partsOf, textIn, withPart } from "../../../other-program/package";
import { evaluate, roundTrip, sheetOf, workbookOf } from "./workbooks";

function figure(id: string, definition: object) {
  const data = {
    type: "bar",
    chartId: `${id}c`,
    stacked: false,
    legendPosition: "none",
    dataSetStyles: {},
    ...definition,
  };
  return { id, tag: "chart", col: 3, row: 2, offset: { x: 5, y: 6 }, width: 480, height: 300, data };
}

const source = (dataRange: string, labelRange: string, dataSetsHaveTitle: boolean) => ({
  type: "range",
  dataSets: [{ dataSetId: "d", dataRange }],
  dataSetsHaveTitle,
  labelRange,
});

const cells = { A1: "Ангилал", A2: "Маш сайн", A3: "Сайн", B1: "Тоо", B2: "3", B3: "5" };
const columns = figure("f1", {
  title: { text: "Оноо <тархалт>" },
  dataSource: source("B1:B3", "A1:A3", true),
});
const bars = figure("f2", {
  title: {},
  horizontal: true,
  legendPosition: "right",
  dataSource: source("'Тоо / 1'!B2:B3", "'Тоо / 1'!A2:A3", false),
});

const meaning = (figures: { data: unknown }[]) =>
  figures.map(({ data, ...place }) => {
    const { type, title, stacked, horizontal, legendPosition, dataSource } = data as Record<string, unknown>;
    const { dataSets, ...ranges } = dataSource as { dataSets: { dataRange: string }[] };
    return {
      ...place,
      id: undefined,
      type,
      title,
      stacked,
      horizontal,
      legendPosition,
      ...ranges,
      dataSets: dataSets.map((each) => each.dataRange),
    };
  });

describe("charts", () => {
  const data = workbookOf([
    { name: "Тоо / 1", cells, figures: [columns] },
    { figures: [bars, columns], notes: { A1: "тэмдэглэл" } },
  ]);

  it("come back with their place, title and ranges", async () => {
    const back = await roundTrip(data);
    expect(back.warnings).toEqual([]);
    expect(meaning(sheetOf(back.data).figures)).toEqual(meaning([columns]));
    expect(meaning(sheetOf(back.data, 1).figures)).toEqual(meaning([bars, columns]));
  });

  it("keep the colours of their series, and begin at 0 unless something is below it", async () => {
    const coloured = figure("f3", {
      title: {},
      stacked: true,
      dataSetStyles: { d: { backgroundColor: "#1a73e8" } },
      dataSource: source("B1:B3", "A1:A3", true),
    });
    const xmlOf = async (low: string) => {
      const book = workbookOf([{ cells: { ...cells, B3: low }, figures: [coloured] }]);
      const bytes = await writeXlsx({ data: book, values: evaluate(book) });
      const [back] = sheetOf((await readXlsx(bytes)).data).figures;
      const xml = partOf(bytes, "xl/charts/chart1.xml");
      return { xml, styles: Object.values((back as typeof coloured).data.dataSetStyles) };
    };
    const { xml, styles } = await xmlOf("5");
    expect(styles).toEqual([{ backgroundColor: "#1a73e8" }]);
    expect(xml).toContain('<c:min val="0"/>');
    expect((await xmlOf("-5")).xml).not.toContain("<c:min val");
  });

  it("are shown by the engine after the round trip", async () => {
    const workbook = openWorkbook((await roundTrip(data)).data);
    const ids = workbook.getters
      .getSheetIds()
      .flatMap((id) => workbook.getters.getFigures(id).map((each) => each.tag));
    expect(ids).toEqual(["chart", "chart", "chart"]);
  });

  it("are complete parts of the package, with cached values", async () => {
    const parts = partsOf(
      await writeXlsx({ data, values: { s1: { A2: "Маш сайн", A3: "Сайн", B1: "Тоо", B2: 3, B3: 5 } } }),
    );
    const text = (path: string) => textIn(parts, path);
    const chart = text("xl/charts/chart1.xml");
    expect(chart).toContain("<c:f>'Тоо - 1'!$B$2:$B$3</c:f>");
    expect(chart).toContain("<c:v>Маш сайн</c:v>");
    expect(chart).toContain('<c:barDir val="col"/>');
    expect(chart).toContain("Оноо &lt;тархалт&gt;");
    expect(text("xl/charts/chart2.xml")).toContain('<c:barDir val="bar"/>');
    const types = text("[Content_Types].xml");
    for (const path of [
      "charts/chart1",
      "charts/chart2",
      "charts/chart3",
      "drawings/drawing1",
      "drawings/drawing2",
    ])
      expect(types).toContain(`/xl/${path}.xml`);
    const sheet = text("xl/worksheets/sheet2.xml");
    const id = /<drawing r:id="(\w+)"\/><legacyDrawing/.exec(sheet)?.[1];
    expect(text("xl/worksheets/_rels/sheet2.xml.rels")).toMatch(new RegExp(`Id="${id}"[^>]*drawing2.xml`));
  });

  it("of other kinds are left out with a warning, without harm to the rest", async () => {
    const bytes = await writeXlsx({ data, values: {} });
    const other = withPart(bytes, "xl/charts/chart1.xml", (xml) => xml.replaceAll("barChart", "pieChart"));
    const { data: back, warnings } = await readXlsx(other);
    expect(warnings).toEqual(["“Тоо / 1” хуудсаас дараахыг дэмжихгүй тул авсангүй: диаграмм."]);
    expect(sheetOf(back).figures).toEqual([]);
    expect(sheetOf(back).cells).toEqual(cells);
  });
});
