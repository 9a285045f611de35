/** Rows of a tab: each cell is read by its own column, whatever stands above it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exact } from "../../src/methodology/units";
import { type CellKind, code, date, named, number, percent } from "../../src/read/cells/kinds";
import { Row, rowsOf } from "../../src/read/row";
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

const dates = { timeZone: "Asia/Ulaanbaatar" };

test("cells below each other are read as each by itself", () => {
  const kinds = { code, named, number, percent, date };
  const fields = ["code", "named", "number", "percent", "date"] as const;
  const columns = Object.fromEntries(
    fields.map((field) => [field, input(field, "7.7", kinds[field] as CellKind<unknown>, { width: 70 })]),
  );
  const of = { ...tab, columns };
  const headers = {
    row: 0,
    columns: Object.fromEntries(fields.map((field, place) => [field, place])),
    missing: [],
    twice: [],
  };
  const day = new Date("2026-03-04T00:00:00Z");
  const cell = fc.constantFrom<unknown>(
    ...[1, "1", 0.5, 0, -0, Number.NaN, "0.5", "50%", true, "true", "", " ", null, undefined],
    ...["#REF!", "2026-03-04", "2026.3.4", day, new Date(day), new Date("2026-03-05T00:00:00Z"), "А-1", "Б"],
  );
  const format = fc.constantFrom("", "0%", "000", "0.00");
  const line = fc.array(fc.tuple(cell, format), { minLength: fields.length, maxLength: fields.length });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const cells = [[...fields], ...lines.map((own) => own.map(([typed]) => typed))];
      const formats = [fields.map(() => ""), ...lines.map((own) => own.map(([, shown]) => shown))];
      const rows = rowsOf({ cells: { name: "Хуудас", cells, formats }, tab: of, headers, dates });
      for (const row of rows)
        for (const [place, field] of fields.entries()) {
          const [typed, shown = ""] = lines[row.at.row - 2]?.[place] ?? [];
          expect(row.reading(field)).toEqual(kinds[field].reads(typed, { dates, format: shown }));
        }
    }),
  );
});

test("what is wrong with a cell is said in each row that has it", () => {
  const headers = { row: 0, columns: { code: 0, points: 1 }, missing: [], twice: [] };
  const cells = {
    name: "Хуудас",
    cells: [
      ["Код", "Оноо"],
      ["1", "олон"],
      ["2", "олон"],
    ],
  };
  const rows = rowsOf({ cells, tab, headers, dates });
  for (const row of rows) expect(row.take("points")).toBeUndefined();
  expect(rows.map(({ problems }) => problems.map(({ row, column }) => ({ row, column })))).toEqual([
    [{ row: 2, column: 2 }],
    [{ row: 3, column: 2 }],
  ]);
});
