/** A table brought into a plan: whichever call fails, nothing typed is lost and the next click brings each row in once. */
import { describe, expect, test } from "vitest";
import type { Message } from "../../src/addon/wire";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Host } from "../../workbench/twin/host/host";
import { faultsOf, withCalls } from "../projects/spread";
import { contentAt, idOf, tableOf, work } from "./live-tabs";
import { smallData, UNIT } from "./small-body";
import { wholeState } from "./whole-state";

const HEADERS = ["№", "Ажил", "Биелэлт", "Хугацаа", "Хэсэг", "Эзэн"];
const ROWS = [
  ["1", "Тайлан", "92%", "2025.06.30", "А", "С.Болд"],
  ["2", "Хяналт", "", "", "А", "С.Болд"],
  ["2.1", "Хяналтын эхний хэсэг", "3", "II улирал", "А", "С.Болд"],
  ["1", "Сургалт", "100", "", "Б", "С.Болд"],
  ["1", "Үзлэг", "=1+1", "2025-11-30", "А", "Г.Зул"],
];
const TABLE: Message<"importRows">[0] = {
  ...{
    unit: UNIT,
    source: { rows: [HEADERS, ...ROWS] },
    columns: [],
    person: "",
    section: "",
    people: [],
    parts: "parts",
  },
};
const bring = (host: Host) => host.run("importRows", TABLE);

/** The unit's plan without spare rows, so that it opens fast; with these rows in place of those that set-up prepared. */
function start(prepared: readonly (readonly [code: string, section: string, number: string])[]) {
  const data = smallData();
  for (const sheet of data.sheets) Object.assign(sheet, { rowNumber: 30, dataValidationRules: [] });
  const host = openBundle(data);
  const { sheetId, head, headers, rows } = tableOf(host, UNIT);
  expect(rows).toHaveLength(13); // six each for two people and one for their head
  for (const { row } of rows)
    for (const header of ["Код", "Хэсэг", "Дугаар", "Овог, нэр"])
      work(host, contentAt(sheetId, row, headers.indexOf(header), ""));
  for (const [index, cells] of prepared.entries())
    for (const [place, header] of ["Код", "Хэсэг", "Дугаар"].entries())
      work(host, contentAt(sheetId, head + 1 + index, headers.indexOf(header), cells[place] ?? ""));
  return host.snapshot().data;
}
const written = (host: Host) =>
  tableOf(host, UNIT).rows.map(({ cells }) =>
    ["Код", "Хэсэг", "Дугаар", "Арга хэмжээ", "Хүрсэн түвшин"].map((header) => String(cells[header])),
  );

const PREPARED = [
  ["002 · Сүх Болд", "А", "1"],
  ["002 · Сүх Болд", "А", "2"],
  ["002 · Сүх Болд", "Б", "1"],
  ["003 · Ган Зул", "А", "1"],
] as const;

describe("cut off at any call", () => {
  test.each([
    { name: "all rows are new", prepared: [] },
    { name: "some rows are free", prepared: PREPARED },
  ])("$name", { timeout: 240_000 }, ({ name, prepared }) => {
    const data = start(prepared);
    const sound = openBundle(structuredClone(data));
    const { calls } = withCalls(sound, bring);
    expect(written(sound).map(([, , , measure]) => measure)).toEqual(
      expect.arrayContaining(ROWS.map((row) => row[1])),
    );
    const whole = wholeState(sound);
    const first = calls.findIndex((one) => one.startsWith("Range.set"));
    expect(first).toBeGreaterThan(0);
    for (const fault of faultsOf(name, calls, Math.max(1, first - 6), 3)) {
      const host = openBundle(structuredClone(data));
      fault.of(host, bring);
      bring(host);
      expect(wholeState(host), String(fault)).toEqual(whole);
      host.close();
    }
  });
});

test("a column of somebody's own between ours keeps what stands in it", () => {
  const data = start(PREPARED);
  const host = openBundle(data);
  const sheetId = idOf(host, UNIT);
  const { head, headers } = tableOf(host, UNIT);
  const place = headers.indexOf("Хэмжих нэгж");
  work(
    host,
    {
      type: "ADD_COLUMNS_ROWS",
      sheetId,
      sheetName: UNIT,
      dimension: "COL",
      base: place,
      position: "before",
      quantity: 1,
    },
    contentAt(sheetId, head, place, "Миний багана"),
    contentAt(sheetId, head + 1, place, "миний тэмдэглэл"),
  );
  bring(host);
  const [row] = tableOf(host, UNIT).rows;
  expect(row?.cells).toMatchObject({
    "Миний багана": "миний тэмдэглэл",
    "Арга хэмжээ": "Тайлан",
    "Хүрсэн түвшин": "92%",
  });
});

test("as many calls for one row as for many", () => {
  const callsFor = (rows: readonly (readonly string[])[]) => {
    const host = openBundle(start([]));
    host.resetCalls();
    host.run("importRows", { ...TABLE, source: { rows: [HEADERS, ...rows] } });
    return host.calls.service;
  };
  expect(callsFor(ROWS)).toBe(callsFor(ROWS.slice(0, 1)));
});
