/** A ranked body as LibreOffice opens it: saved again it is the same workbook to us, and printed it is fit to be read. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { mark, rank } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/twin/engine";
import { type ReadResult, readXlsx, type WorkbookSheet, writeXlsx } from "../../workbench/twin/xlsx";
import { IdGrid } from "../../workbench/twin/xlsx/grid/zones";
import { placeOf } from "../other-program/xml";
import { converted, pagesOf } from "../projects/office";
import { openSample } from "../projects/sample";
import { workedBody } from "./body";
import { templateOf } from "./files";

type Printed = WorkbookSheet & Record<"print", unknown>;

/**
 * Parts of a tab that are compared by themselves; and what LibreOffice saves of no file without a screen, since it has no view
 * then: frozen rows and grid lines. What a file of ours repeats on every page for the frozen rows is then a setting by itself.
 */
const OTHERWISE = ["styles", "formats", "borders", "figures", "panes", "areGridLinesVisible", "print"];

const TITLE = "2026 ОНЫ АЖЛЫН ГҮЙЦЭТГЭЛ";
const CATEGORIES = "Ангилал (7.2)";

let people: number;
let before: WorkbookData;
let after: ReadResult;
let pages: string[];
let templatePages: string[];

beforeAll(async () => {
  const host = openSample();
  mark(host, rank(host));
  const { steps } = host.run("sheetSteps", { kind: "all" }) as unknown as {
    steps: { key: string; people: number }[];
  };
  const [unit] = steps;
  if (unit === undefined) throw new Error("The sample has no units.");
  people = unit.people;
  host.run("makeSheets", unit.key, true);
  host.run("makeStatistics");
  const files = { body: await writeXlsx(host.snapshot()), template: await templateOf(workedBody) };
  before = (await readXlsx(files.body)).data;
  after = await readXlsx(converted({ body: files.body }, "xlsx").body ?? new Uint8Array());
  const { body = new Uint8Array(), template = new Uint8Array() } = converted(files, "pdf");
  [pages, templatePages] = [pagesOf(body), pagesOf(template)];
}, 600_000);

/** What each cell has of a table, whatever ranges it was given by. */
function byCell({ rowNumber, colNumber }: WorkbookSheet, zones: Record<string, number>, table: object) {
  const grid = new IdGrid(rowNumber, colNumber);
  for (const [range, id] of Object.entries(zones)) grid.fill(range, id);
  const looks = new Map<string, unknown>();
  for (let row = 1; row <= rowNumber; row += 1)
    for (let column = 1; column <= colNumber; column += 1) {
      const id = grid.get(row, column);
      if (id !== 0) looks.set(`${row},${column}`, Reflect.get(table, id));
    }
  return looks;
}

/** LibreOffice writes a tab's rules of entry in an order that differs from run to run; their numbers are only that order. */
const rulesByPlace = ({ dataValidationRules }: WorkbookSheet) =>
  dataValidationRules
    .map(({ id: _, ...rule }) => rule)
    .sort((one, other) => one.ranges.join().localeCompare(other.ranges.join()));

/** The tabs of both workbooks, side by side. */
const tabs = () => before.sheets.map((sheet, place) => [sheet, after.data.sheets[place] ?? sheet] as const);

describe("saved by LibreOffice", () => {
  test("nothing is lost, and nothing is said to be", () => {
    expect(after.warnings).toEqual([]);
    const { sheets: _, styles, formats, borders, ...workbook } = before;
    expect(after.data).toMatchObject(workbook);
    expect([styles, formats, borders].every((table) => Object.keys(table).length > 0)).toBe(true);
  });

  test("tabs keep their identity, contents, formulas, notes, rules, sizes, protections and memo", () => {
    const kept = (sheet: WorkbookSheet) => ({
      ...Object.fromEntries(Object.entries(sheet).filter(([part]) => !OTHERWISE.includes(part))),
      dataValidationRules: rulesByPlace(sheet),
    });
    for (const [one, other] of tabs()) {
      expect(kept(other), one.name).toEqual(kept(one));
      const frozen = one.panes?.ySplit ?? 0;
      if (frozen > 0)
        expect((other as Printed).print, one.name).toMatchObject({
          fitToWidth: true,
          repeatRows: `1:${frozen}`,
        });
    }
    expect(before.sheets.filter(({ notes }) => notes !== undefined).length).toBeGreaterThan(5);
    expect(before.sheets.filter(({ protections }) => protections !== undefined).length).toBeGreaterThan(5);
  });

  test("cells keep their formats, borders and looks; a text of several lines wraps", () => {
    for (const [one, other] of tabs()) {
      for (const table of ["formats", "borders"] as const)
        expect(byCell(other, other[table], after.data[table]), one.name).toEqual(
          byCell(one, one[table], before[table]),
        );
      const own = byCell(one, one.styles, before.styles);
      for (const [at, content] of Object.entries(one.cells)) {
        const { row, column } = placeOf(at);
        const look = own.get(`${row},${column}`);
        if (String(content).includes("\n"))
          own.set(`${row},${column}`, { ...Object(look), wrapping: "wrap" });
      }
      expect(byCell(other, other.styles, after.data.styles), one.name).toEqual(own);
    }
  });

  test("charts keep their place and what they show; LibreOffice measures them by the cells below", () => {
    const shownBy = ({ figures }: WorkbookSheet) =>
      figures.map(({ col, row, data }) => {
        const { type, title, stacked, dataSource } = data as Record<string, unknown>;
        const { dataSets, labelRange } = dataSource as {
          dataSets: { dataRange: string }[];
          labelRange: string;
        };
        return {
          col,
          row,
          type,
          title,
          stacked,
          labelRange,
          ranges: dataSets.map(({ dataRange }) => dataRange),
        };
      });
    for (const [one, other] of tabs()) expect(shownBy(other), one.name).toEqual(shownBy(one));
    expect(before.sheets.flatMap(({ figures }) => figures)).toHaveLength(3);
  });

  test("the same list comes of it, with the same fingerprints", () => {
    const ranking = (data: WorkbookData) => rank(openBundle(structuredClone(data))).ranking;
    expect(ranking(after.data)).toEqual(ranking(before));
  });
});

describe("printed by LibreOffice", () => {
  test("a template is a page a tab: rows that wait to be filled in are none", () => {
    expect(templatePages).toHaveLength(11);
    for (const page of templatePages) expect(page.trim()).not.toBe("");
  });

  test("no page is blank, and there are few", () => {
    expect(pages.filter((page) => page.trim() === "")).toEqual([]);
    // 22 tabs, of which plans have two or three pages, and a person's sheet has at most five
    expect(pages.length).toBeLessThan(22 + 8 + 5 * people);
    expect(pages.length).toBeGreaterThan(22 + people);
  });

  test("each person's evaluation sheet begins a page", () => {
    const first = pages.filter((page) => page.includes(TITLE));
    expect(first).toHaveLength(people);
    for (const page of first) {
      expect(page.trim().startsWith(TITLE)).toBe(true);
      expect(page.match(/Овог, нэр: /gu)).toHaveLength(1);
    }
  });

  test("the list's categories stand with their limits, and their chart is on a page by itself", () => {
    const both = pages.filter((page) => page.includes(CATEGORIES));
    expect(both.some((page) => page.includes("Маш сайн (90–100)") && page.includes("Нэгжийн дарга"))).toBe(
      true,
    );
    // below the signatures, on a page by itself
    expect(both.at(-1)).toContain("Маш сайн (90–100)");
    expect(both.at(-1)).not.toContain("Гишүүн");
  });
});

test("no chart covers a filled cell or another chart, where rows are lowest", () => {
  const [ROW, COLUMN] = [20, 96]; // pixels
  for (const { name, figures, cells, cols } of before.sheets) {
    const covered = figures.map(({ col, row, offset, width, height }) => {
      const bottom = row + Math.ceil((offset.y + height) / ROW);
      let right = col;
      for (let left = offset.x + width; left > 0; right += 1) left -= cols[right]?.size ?? COLUMN;
      return { top: row + 1, bottom, left: col + 1, right };
    });
    const filled = Object.entries(cells).flatMap(([at, content]) => (content === "" ? [] : [placeOf(at)]));
    for (const { top, bottom, left, right } of covered)
      expect(
        filled.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right),
        name,
      ).toEqual([]);
    const [first, second] = covered;
    if (first && second) expect(first.right < second.left || first.bottom < second.top, name).toBe(true);
  }
});
