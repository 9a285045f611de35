/** What a file says of how it is printed where nobody said anything: areas, pages, charts. */
import { describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../../workbench/twin/xlsx";
import { partOf } from "../../../other-program/package";
import { evaluate, roundTrip, type SheetParts, sheetOf, workbookOf } from "./workbooks";

async function written(sheet: SheetParts, parts = {}) {
  const data = workbookOf([sheet], parts);
  const file = await writeXlsx({ data, values: evaluate(data) });
  const area = /<definedName name="_xlnm.Print_Area"[^>]*>(.*?)<\/definedName>/.exec(
    partOf(file, "xl/workbook.xml"),
  )?.[1];
  const breaks = Array.from(
    partOf(file, "xl/worksheets/sheet1.xml").matchAll(/<brk id="(\d+)"/g),
    ([, row]) => Number(row),
  );
  return {
    file,
    area: area?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"'),
    breaks,
  };
}

const chart = (row: number) => ({
  id: "f",
  tag: "chart" as const,
  ...{ col: 4, row, offset: { x: 0, y: 0 }, width: 480, height: 200 },
  data: {
    ...{ type: "bar", chartId: "c", title: {}, stacked: false, legendPosition: "none", dataSetStyles: {} },
    dataSource: {
      type: "range",
      dataSets: [{ dataSetId: "d", dataRange: "B1:B3" }],
      dataSetsHaveTitle: false,
    },
  },
});

describe("the area of a page", () => {
  const styles = { 1: { fillColor: "#F1F3F4" } };

  it("is computed where coloured rows wait to be filled in, so that rows added later are printed", async () => {
    const sheet = { name: "А б", cells: { A1: "Код", C4: "5" }, styles: { "A1:C90": 1 } };
    const { area, file } = await written(sheet, { styles });
    const all = "'А б'!$A$1:$C$100";
    expect(area).toBe(`'А б'!$A$1:INDEX(${all},MAX(IFERROR((${all}<>"")*ROW(${all}),ROW(${all}))),3)`);
    const read = await readXlsx(file);
    expect([sheetOf(read.data).print, read.data.namedRanges, read.warnings]).toEqual([undefined, {}, []]);
  });

  it.each([
    { of: "what is filled is all there is", sheet: { cells: { A9: "x" }, styles: { "A1:C9": 1 } } },
    { of: "nothing is filled", sheet: { styles: { "A1:C9": 1 } } },
    { of: "nothing is coloured", sheet: { cells: { A1: "x" } } },
  ])("is not said where $of", async ({ sheet }) => {
    expect((await written(sheet, { styles })).area).toBeUndefined();
  });
});

describe("pages", () => {
  const styles = { 1: { bold: true, fontSize: 14 }, 2: { bold: true } };
  const cells = { A1: "Хуудас", A2: "Бат", A5: "Хуудас", A6: "Хуудас", A9: "Хуудас" };

  it("begin where a tab says its title again, in its look; that is no setting of anybody's", async () => {
    const sheet = { cells, styles: { A1: 1, A5: 1, A6: 2, A9: 1 } };
    const { breaks, file } = await written(sheet, { styles });
    expect(breaks).toEqual([4, 8]);
    expect(sheetOf((await readXlsx(file)).data).print).toBeUndefined();
  });

  it.each([
    { of: "a title without a look", sheet: { cells } },
    { of: "cells that all look alike", sheet: { cells, styles: { "A1:A9": 1 } } },
    {
      of: "headers that stand still",
      sheet: { cells, styles: { A1: 1, A5: 1 }, panes: { xSplit: 0, ySplit: 1 } },
    },
  ])("do not begin by $of", async ({ sheet }) => {
    expect((await written(sheet, { styles })).breaks).toEqual([]);
  });

  it("begin above a chart that stands below a long table, and nowhere for one near the top", async () => {
    const sheet = { cells: { A1: "x", B1: "1" }, panes: { xSplit: 0, ySplit: 1 } };
    expect((await written({ ...sheet, figures: [chart(60)] })).breaks).toEqual([60]);
    expect((await written({ ...sheet, figures: [chart(20)] })).breaks).toEqual([]);
    const { data } = await roundTrip(workbookOf([{ ...sheet, figures: [chart(60)] }]));
    expect(sheetOf(data).print).toBeUndefined();
  });

  it("that somebody set stay as they are", async () => {
    const print = { orientation: "landscape" as const, pageBreaksAfter: [3] };
    const { breaks, file } = await written({ cells, styles: { A1: 1, A5: 1 }, print }, { styles });
    expect(breaks).toEqual([3]);
    expect(sheetOf((await readXlsx(file)).data).print).toEqual(print);
  });
});

it("columns of charts have a colour in the file, which is nobody's when it is read", async () => {
  const { file } = await written({ cells: { B1: "1", B2: "2", B3: "3" }, figures: [chart(4)] });
  expect(partOf(file, "xl/charts/chart1.xml")).toContain('<a:srgbClr val="4285F4"/>');
  const [read] = sheetOf((await readXlsx(file)).data).figures;
  expect(read?.data).toMatchObject({ dataSetStyles: {} });
});
