/** What is kept of printed fingerprints, and the check that finds what was changed since. */
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { SealReport } from "../../src/seal/seal-lines";
import { rank } from "../../workbench/cli/report";
import type { SheetData, WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx } from "../../workbench/twin/xlsx";
import { type Body, COLLEAGUES, HEAD, ROSTER, UNIT, WORKED, workedBody } from "../cases/body";
import { handMadeOf } from "../cases/files";
import { faultsOf, momentsOf, withCalls } from "../projects/spread";
import { openSealing } from "./sealing-host";

const TAB = "Баталгаажуулалт";
const [FIRST, SECOND] = COLLEAGUES.map(({ code }) => code) as [string, string];
const everybody = [HEAD.code, WORKED.code, ...COLLEAGUES.map(({ code }) => code)];

/** Without live formulas a workbook opens fast; the seals know nothing of them. */
const dataOf = async (body: Body) => (await readXlsx(await handMadeOf(body))).data;

let data: WorkbookData;
beforeAll(async () => {
  data = await dataOf(workedBody);
});

const open = (of = data) => openSealing(of);
const keep = (host: Host, codes: readonly string[]) => host.run("keepSeals", codes);
const check = (host: Host) => host.run("checkSeals") as unknown as SealReport;
const lineOf = (host: Host, code: string) => check(host).lines.find((line) => line.code === code);
const statuses = (host: Host) =>
  Object.fromEntries(check(host).lines.map(({ code, status }) => [code, status]));
const all = (status: string) => Object.fromEntries(everybody.map((code) => [code, status]));
const tabsOf = (host: Host): readonly SheetData[] => host.snapshot().data.sheets;
const tabOf = (host: Host, name: string) => {
  const found = tabsOf(host).find((tab) => tab.name === name);
  if (found === undefined) throw new Error(`There is no tab ${name}.`);
  return found;
};
const shown = (cell: unknown) => String(cell ?? "").replace(/^'/, "");
const textOf = (host: Host, name: string, at: string) => shown(tabOf(host, name).cells[at]);
const find = (host: Host, name: string, text: string, column = "[A-Z]+") => {
  const { cells } = tabOf(host, name);
  const at = Object.keys(cells).find(
    (one) => shown(cells[one]) === text && new RegExp(`^${column}\\d+$`).test(one),
  );
  if (at === undefined) throw new Error(`${name}: no cell says ${text}.`);
  return at;
};
const rowOf = (host: Host, code: string) => find(host, TAB, code, "A").slice(1);
/** The reached level of the first measure of somebody. */
const reachedOf = (host: Host, code: string) =>
  `${find(host, UNIT, "Хүрсэн түвшин").replace(/\d+/, "")}${find(host, UNIT, code, "A").slice(1)}`;

describe("keeping", () => {
  test("a row a person: who, the code, total, category, and the text that gives the code", () => {
    const host = open();
    keep(host, [WORKED.code, HEAD.code, "no such code"]);
    expect(["A1", "B1", "C1", "D1", "E1", "F1", "G1"].map((at) => textOf(host, TAB, at))).toEqual([
      ...["Код", "Овог, нэр", "Нэгж", "Баталгаажуулах код", "Нийт оноо", "Ангилал"],
      "Үндэслэсэн өгөгдөл",
    ]);
    const row = rowOf(host, WORKED.code);
    expect(["B", "C", "E", "F"].map((column) => textOf(host, TAB, `${column}${row}`))).toEqual([
      ...[WORKED.name, UNIT, "76.2", "тодорхойгүй"],
    ]);
    const digest = createHash("sha256")
      .update(textOf(host, TAB, `G${row}`), "utf8")
      .digest("hex");
    expect(textOf(host, TAB, `D${row}`).replace(/ /g, "")).toBe(digest.slice(0, 16));
    expect(textOf(host, TAB, `G${row}`)).toContain("\nА 3.2 · Хүрсэн түвшин = 2\n");
    expect(Object.keys(tabOf(host, TAB).cells).filter((at) => /^A/.test(at))).toHaveLength(3);
  });

  test("the rows of the people given are replaced, the others' stay, and nothing is doubled", () => {
    const host = open();
    keep(host, everybody);
    const before = tabOf(host, TAB).cells;
    keep(host, everybody);
    expect(tabOf(host, TAB).cells).toEqual(before);
    host.editCell(UNIT, reachedOf(host, FIRST), "40");
    host.editCell(UNIT, reachedOf(host, SECOND), "41");
    keep(host, [FIRST]);
    const after = tabOf(host, TAB).cells;
    const moved = Object.keys(after).filter((at) => after[at] !== before[at]);
    expect(moved.map((at) => at.slice(1))).toEqual(moved.map(() => rowOf(host, FIRST)));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(statuses(host)).toEqual({ ...all("same"), [SECOND]: "changed" });
  });

  test("costs as much for one as for everybody, and little", () => {
    const calls = [[FIRST], everybody].map((codes) => {
      const host = open();
      keep(host, [HEAD.code]);
      host.resetCalls();
      keep(host, codes);
      const own = host.calls.service;
      host.resetCalls();
      host.run("checkSeals");
      return own - host.calls.service;
    });
    expect(calls[1]).toBe(calls[0]);
    expect(calls[0]).toBeLessThanOrEqual(6);
  });

  test("a tab of the name that somebody else made is left alone", () => {
    const host = open();
    host.workbook.write({ type: "CREATE_SHEET", sheetId: "foreign", name: TAB, position: 0 });
    host.editCell(TAB, "A1", "Миний тэмдэглэл");
    keep(host, everybody);
    expect(Object.values(tabOf(host, TAB).cells)).toEqual(["Миний тэмдэглэл"]);
    expect(tabOf(host, `${TAB} 2`).cells.D1).toBe("Баталгаажуулах код");
    expect(statuses(host)).toEqual(all("same"));
  });

  test("moved and sorted, with a column of a person's own: found again, and that column stays", () => {
    const host = open();
    keep(host, everybody);
    host.workbook.write({
      ...{ type: "ADD_COLUMNS_ROWS", sheetId: tabOf(host, TAB).id, sheetName: TAB, dimension: "COL" },
      ...{ base: 3, quantity: 1, position: "before" },
    } as Parameters<Host["workbook"]["write"]>[0]);
    host.editCell(TAB, "D1", "Тэмдэглэл");
    host.editCell(TAB, "D2", "=1+1");
    host.workbook.write({
      type: "RENAME_SHEET",
      sheetId: tabOf(host, TAB).id,
      newName: "Кодууд",
      oldName: TAB,
    });
    host.editCell(UNIT, reachedOf(host, FIRST), "40");
    keep(host, everybody);
    expect(textOf(host, "Кодууд", "D2")).toBe("=1+1");
    expect(tabsOf(host).some(({ name }) => name.startsWith(TAB))).toBe(false);
    expect(statuses(host)).toEqual(all("same"));
  });

  test("one whose headers somebody took away is kept under another name", () => {
    const host = open();
    keep(host, everybody);
    host.editCell(TAB, "G1", "Өөр");
    const before = tabOf(host, TAB).cells;
    keep(host, [FIRST]);
    expect(tabOf(host, `${TAB} (архив)`).cells).toEqual(before);
    expect(statuses(host)).toEqual({ ...all("not-printed"), [FIRST]: "same" });
  });

  test("whichever call fails, the next run keeps everything and doubles nothing", () => {
    const sound = open();
    const { calls } = withCalls(sound, () => keep(sound, everybody));
    const cells = tabOf(sound, TAB).cells;
    for (const fault of faultsOf("the keeping of seals", calls)) {
      const host = open();
      fault.of(host, () => keep(host, everybody));
      keep(host, everybody);
      expect(tabOf(host, TAB).cells, String(fault)).toEqual(cells);
      expect(
        tabsOf(host).filter(({ name }) => name.startsWith(TAB)),
        String(fault),
      ).toHaveLength(1);
    }
  });

  test("somebody works in the tab meanwhile: everybody else's stand", () => {
    const start = () => {
      const host = open();
      keep(host, everybody);
      host.editCell(UNIT, reachedOf(host, FIRST), "40");
      return host;
    };
    const { calls } = withCalls(start(), (host) => keep(host, [FIRST]));
    const sheetIdIn = (host: Host) => tabOf(host, TAB).id;
    const acts: Record<string, (host: Host) => unknown> = {
      "a row above": (host) => host.insertRowAbove(TAB, 1),
      "a row below the headers": (host) => host.insertRowAbove(TAB, 2),
      "a column": (host) => {
        const [sheetId, sheetName] = [sheetIdIn(host), TAB];
        const where = { dimension: "COL", base: 1, position: "before", quantity: 1 } as const;
        host.workbook.write({ type: "ADD_COLUMNS_ROWS", sheetId, sheetName, ...where });
        host.workbook.flush();
      },
    };
    for (const [name, act] of Object.entries(acts)) {
      const lost: string[] = [];
      for (const moment of momentsOf(`seals: ${name}`, calls)) {
        const host = start();
        host.atCall((_, nth) => {
          if (nth === moment) act(host);
        });
        keep(host, [FIRST]);
        host.atCall(undefined);
        const isKept = JSON.stringify(statuses(host)) === JSON.stringify(all("same"));
        if (!isKept || tabsOf(host).filter((tab) => tab.name.startsWith(TAB)).length > 1)
          lost.push(`${moment}, before ${calls[moment - 1]}: ${JSON.stringify(statuses(host))}`);
        host.close();
      }
      expect(lost.length, `${name}: ${lost.join("\n")}`).toBeLessThanOrEqual(1);
    }
  });

  test("a text of more than a cell can hold goes on in columns of its own", async () => {
    const long = "Урт тайлбар ".repeat(400);
    const rows = (workedBody.tables[UNIT] ?? []).map((row) => ({
      ...row,
      Зорилт: long,
      "Шалгуур үзүүлэлт": long,
    }));
    const host = open(await dataOf({ ...workedBody, tables: { ...workedBody.tables, [UNIT]: rows } }));
    keep(host, everybody);
    expect(textOf(host, TAB, "H1")).toBe("Үндэслэсэн өгөгдөл 2");
    expect(textOf(host, TAB, `G${rowOf(host, WORKED.code)}`)).toHaveLength(45_000);
    expect(statuses(host)).toEqual(all("same"));
    expect(check(host).counts.edited).toBe(0);
  });
});

describe("checking", () => {
  test("nothing printed, then the list alone, then a sheet", () => {
    const host = open();
    expect(statuses(host)).toEqual(all("not-printed"));
    rank(host);
    expect(statuses(host)).toEqual(all("same"));
    keep(host, everybody);
    expect(check(host).counts).toEqual({
      same: 6,
      changed: 0,
      notPrinted: 0,
      unknown: 0,
      gone: 0,
      edited: 0,
    });
  });

  test("a planted change is caught: whose, what, from what to what, and what followed", () => {
    const host = open();
    rank(host);
    keep(host, everybody);
    host.editCell(UNIT, reachedOf(host, WORKED.code), "80");
    expect(check(host).counts).toMatchObject({ same: 5, changed: 1 });
    const line = lineOf(host, WORKED.code);
    expect(line?.printed).not.toBe(line?.now);
    expect(line?.sentence).toBe("Хэвлэснээс хойш өөрчлөгдсөн: 4 зүйл.");
    // (58 + 53 + 46.6667 + 34) / 4 = 47.92; 47.92 + 12 + 6.2 + 7.08 = 73.2
    expect(line?.changes.map(({ what, before, after }) => `${what}: ${before} → ${after}`)).toEqual([
      "А 1 · Хүрсэн түвшин: 100 → 80",
      "Дүн · Арга хэмжээ: 50.92 → 47.92",
      "Дүн · Урьдчилсан нийт оноо: 76.2 → 73.2",
      "Дүн · Нийт оноо: 76.2 → 73.2",
    ]);
    host.editCell(UNIT, reachedOf(host, WORKED.code), "100,0");
    expect(statuses(host)).toEqual(all("same"));
  });

  test("a list that nothing was kept of: unknown", () => {
    const host = open();
    rank(host);
    host.editCell(UNIT, reachedOf(host, WORKED.code), "80");
    expect(lineOf(host, WORKED.code)).toMatchObject({ status: "unknown", changes: [] });
  });

  test("a sheet that holds, and an older list: the list's code is told", () => {
    const host = open();
    rank(host);
    const listed = lineOf(host, WORKED.code)?.printed;
    host.editCell(UNIT, reachedOf(host, WORKED.code), "80");
    keep(host, [WORKED.code]);
    expect(lineOf(host, WORKED.code)).toMatchObject({ status: "unknown", printed: listed });
  });

  test("somebody who is no longer in the roster", () => {
    const host = open();
    rank(host);
    keep(host, everybody);
    host.editCell(ROSTER, find(host, ROSTER, FIRST, "A"), "990");
    expect(statuses(host)).toMatchObject({ [FIRST]: "gone", "990": "not-printed", [SECOND]: "same" });
  });

  test("kept data that somebody edited does not pass for what was printed", () => {
    const host = open();
    keep(host, everybody);
    const [row, other] = [rowOf(host, WORKED.code), rowOf(host, FIRST)];
    host.editCell(TAB, `G${row}`, textOf(host, TAB, `G${row}`).replace("түвшин = 100", "түвшин = 80"));
    host.editCell(TAB, `D${other}`, "'0000 0000 0000");
    expect(lineOf(host, WORKED.code)).toMatchObject({ status: "same", edited: true });
    expect(lineOf(host, FIRST)).toMatchObject({ status: "unknown", edited: true });
    expect(check(host).counts).toMatchObject({ edited: 2 });
    expect(lineOf(host, FIRST)?.sentence).toContain("гараар зассан");
  });

  test("sorting, renaming and reformatting change nothing", () => {
    const host = open();
    rank(host);
    keep(host, everybody);
    host.workbook.write({
      type: "RENAME_SHEET",
      sheetId: tabOf(host, UNIT).id,
      newName: "Хэлтэс",
      oldName: UNIT,
    });
    const cell =
      Object.keys(tabOf(host, "Хэлтэс").cells).find((at) => textOf(host, "Хэлтэс", at) === "62") ?? "";
    host.editCell("Хэлтэс", cell, "'62,0");
    expect(statuses(host)).toEqual(all("same"));
  });
});
