import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse, stringsOf } from "./source-files";

const MIXED = /[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]/u;
const root = new URL("../../", import.meta.url);

const textsOf = (name: string): string[] => {
  const text = readFileSync(new URL(name, root), "utf8");
  return name.endsWith(".ts") ? stringsOf(parse(name, text)) : text.split("\n");
};
const mixedIn = (name: string) => textsOf(name).filter((text) => MIXED.test(text));
const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`);

/** The texts of src have their own test among the laws of the code. */
const files = [
  ...filesOf("sidebar", /\.(?:ts|html)$/u),
  ...["page", "cli", "server", "twin/xlsx"].flatMap((part) =>
    filesOf(`workbench/${part}`, /\.(?:ts|html)$/u),
  ),
  ...filesOf("docs", /\.md$/u),
];

test.each(files)("no word of %s mixes the alphabets", (name) => {
  expect(mixedIn(name)).toEqual([]);
});

test("томъёо is written one way, ours and the grid's", () => {
  const all = [...files, ...filesOf("src", /\.ts$/u), ...filesOf("workbench/page", /\.json$/u)];
  expect(all.filter((name) => textsOf(name).some((text) => /том(?:ьё|ё|ъе|ье)о/iu.test(text)))).toEqual([]);
});

test("a mixed word is seen", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(
    stringsOf(parse("a.ts", 'const a = "\u0411a\u0442";')).filter((text) => MIXED.test(text)),
  ).toHaveLength(1);
});
