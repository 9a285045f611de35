/** docs/fingerprint.md is enough: a program in another language, written from that page alone, gives every code that is printed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import { readXlsx, writeXlsx } from "../../workbench/twin/xlsx";
import { COLLEAGUES, PEERS, UNIT, WORKED, workedBody } from "../cases/body";
import { handMadeOf } from "../cases/files";
import { pythonPath } from "../projects/office";
import { samples } from "../projects/sample";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recompute-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const program = path.join(import.meta.dirname, "recompute.py");

/** What the other program says of a ranked file, and what the list in it has. */
async function both(data: Parameters<typeof openBundle>[0]) {
  const host = openBundle(structuredClone(data));
  const printed = rank(host).ranking.map(({ code, fingerprint }) => [code, fingerprint] as const);
  const file = path.join(folder, "ranked.xlsx");
  writeFileSync(file, await writeXlsx(host.snapshot()));
  const recomputed = JSON.parse(
    execFileSync(pythonPath() ?? "python3", [program, file], { encoding: "utf8" }),
  ) as Record<string, string>;
  return { recomputed, printed: Object.fromEntries(printed.filter(([, code]) => code !== "")) };
}

describe("every code is recomputed by the page alone", () => {
  test("of the sample", async () => {
    const { recomputed, printed } = await both(samples().sample);
    expect(Object.keys(printed)).toHaveLength(38);
    expect(recomputed).toEqual(printed);
  });

  test("of the sample with mistakes: whoever has a result, and nobody else", async () => {
    const { recomputed, printed } = await both(samples().mistakes);
    expect(Object.keys(printed).length).toBeGreaterThan(10);
    expect(recomputed).toEqual(printed);
  });

  test("of a body with cells as people type them, rows joined by name and a unit's own plan", async () => {
    const [unnamed] = COLLEAGUES;
    const typed = {
      ...workedBody,
      tables: {
        ...workedBody.tables,
        [UNIT]: (workedBody.tables[UNIT] ?? []).map((row) =>
          row.Код === WORKED.code && row.Дугаар === "1"
            ? {
                ...row,
                "Хүрсэн түвшин": "100,0",
                "Суурь түвшин": "0,0",
                "Дуусах хугацаа": "II улирал",
                "Арга хэмжээ": " Ажил  нэг‑хоёр ",
              }
            : row,
        ),
        [PEERS]: (workedBody.tables[PEERS] ?? []).map((row) =>
          row.Код === unnamed?.code ? { ...row, Код: "" } : row,
        ),
        "Нэгжийн төлөвлөгөө": [
          {
            Нэгж: UNIT,
            Дугаар: "1",
            "Арга хэмжээ": "Төсөл",
            "Суурь түвшин": 0,
            "Хүрэх түвшин": 1000,
            "Хүрсэн түвшин": 874,
          },
        ],
      },
    };
    const { data } = await readXlsx(await handMadeOf(typed));
    const { recomputed, printed } = await both(data);
    expect(Object.keys(printed)).toHaveLength(6);
    expect(recomputed).toEqual(printed);
  });
});
