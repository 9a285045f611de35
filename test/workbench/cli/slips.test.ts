/** `npm run slips` as a terminal runs it: slips and protocol of each unit, and who has none. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeXlsx } from "../../../workbench/twin/xlsx";
import { handMade, handMadeOf } from "../../cases/files";
import { openSample } from "../../projects/sample";
import { FIVE } from "../../sidebar/ballot-bodies";
import { pagesOf } from "../../sidebar/pdf";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
let folder: string;
const at = (name: string) => join(folder, name);

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function slips(...args: string[]): Promise<Ended> {
  const child = spawn(join(ROOT, "node_modules/.bin/tsx"), [join(ROOT, "workbench/cli/slips.ts"), ...args]);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stdout, stderr })));
}

const pages = (name: string) => pagesOf(readFileSync(at(name))).length;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "slips-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the sample: slips and a protocol of every unit", { timeout: 240_000 }, async () => {
  writeFileSync(at("sample.xlsx"), await writeXlsx(openSample().snapshot()));
  const { status, stdout, stderr } = await slips(at("sample.xlsx"), at("sample"));
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const units = ["Захиргааны", "Хураалтын", "Хяналтын", "Үйлчилгээний"].map((name) => `${name} хэлтэс`);
  const files = units.flatMap((unit) => [`Протокол, ${unit}.pdf`, `Саналын хуудас, ${unit}.pdf`]);
  expect(readdirSync(at("sample")).sort()).toEqual([...files].sort());
  expect(stdout.trim().split("\n").sort()).toEqual(files.map((name) => at(`sample/${name}`)).sort());
  expect(pages("sample/Саналын хуудас, Захиргааны хэлтэс.pdf")).toBe(14);
  expect(pages("sample/Протокол, Захиргааны хэлтэс.pdf")).toBe(1);
});

test("a body of five, two of them alone: exit 2, whoever nobody can vote on is named", async () => {
  writeFileSync(at("five.xlsx"), await handMadeOf(FIVE));
  const { status, stdout, stderr } = await slips(at("five.xlsx"), at("five"), "--half");
  expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
  expect(readdirSync(at("five")).sort()).toEqual([
    ...["Протокол, Дотоод аудит.pdf", "Протокол, Захиргаа.pdf"],
    ...["Саналын хуудас, Дотоод аудит.pdf", "Саналын хуудас, Захиргаа.pdf"],
  ]);
  expect(stdout.trim().split("\n").slice(4)).toEqual([
    expect.stringMatching(/^Саналын хуудасгүй: Очир Туяа\. Нэгжид нь санал өгөх хамт ажиллагч алга/u),
  ]);
  expect(pages("five/Саналын хуудас, Захиргаа.pdf")).toBe(2); // one slip each of two people
  expect(pages("five/Саналын хуудас, Дотоод аудит.pdf")).toBe(1); // three of one
});

test.for([
  { args: ["missing.xlsx", "none"], says: /нээж чадсангүй/u },
  { args: ["foreign.xlsx", "none"], says: /хүн олдсонгүй/u },
  { args: ["foreign.xlsx"], says: /^Хэрэглэх нь/u },
])("$args: exit 1, one sentence, no folder", async ({ args: [file = "", ...rest], says }) => {
  writeFileSync(at("foreign.xlsx"), await handMade([["Хуудас", [["Юу ч биш"]]]]));
  const { status, stderr } = await slips(at(file), ...rest.map(at));
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr.replace(/^\/\S+: /u, "")).toMatch(says);
  expect(existsSync(at("none"))).toBe(false);
});

test("a further word that is none of its own is refused", async () => {
  expect(await slips("a.xlsx", at("none"), "--quarter")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Хэрэглэх нь/u),
  });
});
