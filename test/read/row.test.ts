/** One row of a tab: each field read once, by its own column. */
import { expect, test } from "vitest";
import { exact } from "../../src/methodology/units";
import { code, number } from "../../src/read/cells/kinds";
import { Row } from "../../src/read/row";
import { input, tabOf } from "../../src/workbook/tab";

const tab = tabOf({
  kind: "roster",
  columns: {
    code: input("Код", "7.7", code, { width: 70 }),
    points: input("Код", "7.7", number, { width: 70 }),
  },
  signs: [],
  labels: [],
  frozenColumns: 0,
  colour: "#000000",
});

test("two fields in one column are each read by their own kind", () => {
  const headers = { row: 0, columns: { code: 0, points: 0 }, missing: [], twice: [] };
  const cells = { name: "Хуудас", cells: [["Код"], [14]] };
  const row = new Row({ cells, tab, headers, dates: { timeZone: "Asia/Ulaanbaatar" } }, 1);
  expect(row.take("code")).toBe("14");
  expect(row.take("points")?.equals(exact(14))).toBe(true);
  expect(row.reading("code")).toBe(row.reading("code"));
});
