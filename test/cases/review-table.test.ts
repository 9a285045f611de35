/** Category × complaint × re-evaluated cells through the built bundle: allowed and refused, each in its cell (7.1, 7.2, 7.4, 7.5). */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { HEAD, MANAGEMENT, WORKED } from "./body";
import {
  AGAIN,
  added,
  bodyOf,
  CONDUCT,
  categories,
  complaint,
  errorsOf,
  inPlan,
  inTab,
  measure,
  plainData,
  proven,
  sub,
  whole,
} from "./review-body";

const task = (points: number) =>
  inPlan("В", "1", {
    "Арга хэмжээ": "Нэмэлт даалгавар",
    "Суурь түвшин": 0,
    "Хүрэх түвшин": 10,
    "Хүрсэн түвшин": 10,
    "Дуусах хугацаа": "2025-06-30",
    "Гүйцэтгэсэн огноо": "2025-06-30",
    ...proven,
    [AGAIN]: points,
  });
const skill = (points: number) => inTab(MANAGEMENT, HEAD.code, { "Стратегийн сэтгэлгээ (дахин)": points });

/**
 * A of the worked servant: (70 + 53 + 46⅔ + 34) / 4 = 50.92; C1 31 / 5. Expected totals are worked by hand.
 * What is refused names the clause and the header of the cell.
 */
const cells = [
  { cells: "none", who: WORKED, change: [], total: 76.2, refused: [] },
  // (60 + 53 + 46⅔ + 34) / 4 = 48.42
  { cells: "a measure", who: WORKED, change: [measure], total: 73.7, refused: [AGAIN] },
  // measure 3 = 110 / 3, (70 + 53 + 36⅔ + 34) / 4 = 48.42
  { cells: "a sub-measure", who: WORKED, change: [sub], total: 73.7, refused: [AGAIN] },
  // (70 + 53 + 50 + 34) / 4 = 51.75
  { cells: "a parent", who: WORKED, change: [whole], total: 77.03, refused: [AGAIN] },
  {
    cells: "parent and sub",
    who: WORKED,
    change: [whole, sub],
    wrong: [["7.4", AGAIN]],
    refused: [AGAIN, AGAIN],
  },
  // with a task of 65: (203⅔ + 65) / 5 = 53.73
  { cells: "an additional task", who: WORKED, change: [task(65)], total: 79.01, refused: [AGAIN] },
  // (15 + 11) / 2 = 13
  {
    cells: "knowledge",
    who: WORKED,
    change: [inPlan("Б", "2", { [AGAIN]: 11 })],
    total: 77.2,
    refused: [AGAIN],
  },
  // 33 / 5 = 6.6
  {
    cells: "an indicator",
    who: WORKED,
    change: [inTab(CONDUCT, WORKED.code, { "Ажлын цаг ашиглалт (дахин)": 7 })],
    total: 76.6,
    refused: ["Ажлын цаг ашиглалт (дахин)"],
  },
  {
    cells: "70.01",
    who: WORKED,
    change: [inPlan("А", "1", { [AGAIN]: 70.01, ...proven })],
    wrong: [["7.4", AGAIN]],
    refused: [AGAIN],
  },
  {
    cells: "knowledge 15.01",
    who: WORKED,
    change: [inPlan("Б", "2", { [AGAIN]: 15.01 })],
    wrong: [["7.4", AGAIN]],
    refused: [AGAIN],
  },
  {
    cells: "an indicator of 7.01",
    who: WORKED,
    change: [inTab(CONDUCT, WORKED.code, { "Ажлын цаг ашиглалт (дахин)": 7.01 })],
    wrong: [["7.4", "Ажлын цаг ашиглалт (дахин)"]],
    refused: ["Ажлын цаг ашиглалт (дахин)"],
  },
  { cells: "head: none", who: HEAD, change: [], total: 86.32, refused: [] },
  // 85 / 7 = 12.14
  {
    cells: "head: an adopted skill",
    who: HEAD,
    change: [skill(4)],
    total: 85.32,
    refused: ["Стратегийн сэтгэлгээ (дахин)"],
  },
  {
    cells: "head: 15.01",
    who: HEAD,
    change: [skill(15.01)],
    wrong: [["7.4", "Стратегийн сэтгэлгээ (дахин)"]],
    refused: ["Стратегийн сэтгэлгээ (дахин)"],
  },
  // 5.1: the unit's fulfilment is the head's; there is no row to re-evaluate, whatever the ground
  {
    cells: "head: a measure",
    who: HEAD,
    change: [inPlan("А", "1", { [AGAIN]: 60, ...proven }, HEAD)],
    wrong: [["5.1", AGAIN]],
    refused: [],
  },
  // 2.7: what left the plan is not there to be re-evaluated
  {
    cells: "a dropped measure",
    who: WORKED,
    change: [inPlan("А", "4", { [AGAIN]: 60, ...proven, "Хассан шийдвэр": "А/41" })],
    wrong: [["7.4", AGAIN]],
    refused: [],
  },
] as const;

const grounds = [
  { category: "excellent", complaints: 0, clause: null },
  { category: "unsatisfactory", complaints: 0, clause: null },
  { category: "normal", complaints: 0, clause: "7.5" },
  { category: "normal", complaints: 1, clause: null },
  { category: "unknown", complaints: 0, clause: "7.2" },
  { category: "unknown", complaints: 2, clause: null },
] as const;

const columnOf = (at: string) =>
  [...at.replace(/\d/gu, "")].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Pastes what the one body has and the other has not: no dropdown or limit of a cell stands in the way. */
function retype(host: Host, from: WorkbookData, to: WorkbookData): void {
  const writes = to.sheets.flatMap(({ id, cells: wanted }) => {
    const present = from.sheets.find((tab) => tab.id === id)?.cells ?? {};
    return [...new Set([...Object.keys(present), ...Object.keys(wanted)])]
      .filter((at) => wanted[at] !== present[at])
      .map((at) => ({
        type: "UPDATE_CELL" as const,
        sheetId: id,
        col: columnOf(at),
        row: Number(at.replace(/\D/gu, "")) - 1,
        content: String(wanted[at] ?? ""),
      }));
  });
  host.workbook.write(...writes);
}

describe("7.1, 7.2, 7.4, 7.5 in the workbook", () => {
  describe.for(grounds)("$category, $complaints complaints", ({ category, complaints, clause }) => {
    // One workbook a ground, in which the cells of each row are typed and taken out again.
    const sound = plainData(bodyOf(categories[category]));
    let host: Host;
    beforeAll(() => {
      host = openBundle(structuredClone(sound));
    });

    test.for(cells)("$cells", (row) => {
      const complained = Array.from({ length: complaints }, () => complaint(row.who.code));
      const changed = plainData(bodyOf(categories[category], ...row.change, added("Гомдол", ...complained)));
      retype(host, sound, changed);
      const report = rank(host);
      const line = report.ranking.find(({ code }) => code === row.who.code);
      const wrong = "wrong" in row ? row.wrong : [];
      const forbidden = clause === null ? [] : row.refused.map((header) => [clause, header]);
      expect(errorsOf(host, report.problems)).toEqual([...wrong, ...forbidden].sort());
      expect(line?.total).toBe(wrong.length + forbidden.length > 0 || !("total" in row) ? null : row.total);
      expect(report.counts.blocked).toBe(line?.total === null ? 1 : 0);
      retype(host, changed, sound);
    });
  });
});
