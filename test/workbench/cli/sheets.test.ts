/** `npm run sheets` as a terminal runs it: a PDF a unit and one of the list, or one sentence. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UNIT, workedBody } from "../../cases/body";
import { handMade, handMadeOf } from "../../cases/files";
import { pagesOf } from "../../sidebar/pdf";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
let folder: string;
const at = (name: string) => join(folder, name);

function sheets(...args: string[]): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(join(ROOT, "node_modules/.bin/tsx"), [join(ROOT, "workbench/cli/sheets.ts"), ...args]);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stderr })));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sheets-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a PDF of every unit's sheets, the list, and the minutes of the team", async () => {
  writeFileSync(at("sound.xlsx"), await handMadeOf(workedBody));
  expect(await sheets(at("sound.xlsx"), at("pdf"))).toEqual({ status: 0, stderr: "" });
  expect(readdirSync(at("pdf")).sort()).toEqual(
    [
      "Нэгдсэн жагсаалт.pdf",
      `Үнэлгээний хуудас, ${UNIT}.pdf`,
      "Үнэлгээний багийн хурлын тэмдэглэл.pdf",
    ].sort(),
  );
  const pages = pagesOf(readFileSync(at(`pdf/Үнэлгээний хуудас, ${UNIT}.pdf`)));
  expect(pages.length).toBeGreaterThanOrEqual(6);
});

test.for([
  { args: ["missing.xlsx", "none"], says: /нээж чадсангүй/u },
  { args: ["foreign.xlsx", "none"], says: /хүн олдсонгүй/u },
  { args: ["foreign.xlsx"], says: /^Хэрэглэх нь/u },
])("$args: exit 1, one sentence, no folder", async ({ args: [file = "", ...rest], says }) => {
  writeFileSync(at("foreign.xlsx"), await handMade([["Хуудас", [["Юу ч биш"]]]]));
  const { status, stderr } = await sheets(at(file), ...rest.map(at));
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr.replace(/^\/\S+: /u, "")).toMatch(says);
  expect(existsSync(at("none"))).toBe(false);
});
