import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CHAPTERS } from "../../sidebar/chapters";
import { SCREENS } from "../../sidebar/screens";
import { readings } from "../../src/law/readings";
import { parse, stringsOf } from "./source-files";

const root = new URL("../../", import.meta.url);
const guide = readFileSync(new URL("docs/guide.mn.md", root), "utf8");

const product = ["src", "sidebar", "workbench/page"].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => parse(name, readFileSync(new URL(`${folder}/${name}`, root), "utf8"))),
);
const shown = product.flatMap(stringsOf).join("\n");
const entry = product.find(({ path }) => path === "addon/entry.ts")?.text ?? "";

/** Google's own menu, and names of which the guide writes only the general part. */
const NOT_OURS = /^Хувилбарын түүх$|^… \(архив\)$|^Үнэлгээний хуудас · …$/u;
const withoutRange = (name: string) => name.replace(/ \d–\d$/u, "").replace(/^(?:…|<нэгж>) ?(?:· )?/u, "");

test("every name that the guide quotes is on the screen", () => {
  const quoted = [...guide.replace(/\s+/gu, " ").matchAll(/“([^”]+)”/gu)].map(([, name = ""]) => name);
  const unknown = quoted.filter((name) => !NOT_OURS.test(name) && !shown.includes(withoutRange(name)));
  expect(new Set(quoted).size).toBeGreaterThan(120);
  expect(unknown).toEqual([]);
});

test("the guide tells every menu item and every custom function", () => {
  const items = [...entry.matchAll(/addItem\("([^"]+)"/gu)].map(([, item = ""]) => item);
  expect(items).toHaveLength(7);
  expect(items.filter((item) => !guide.includes(`“${item}”`))).toEqual([]);
  const functions = [...entry.matchAll(/^function ([A-Z_]+)\(/gmu)].map(([, name = ""]) => name);
  expect(functions).toHaveLength(7);
  expect(functions.filter((name) => !guide.includes(`\`${name}(`))).toEqual([]);
});

test("the table of readings has each reading's clause and where it is shown", () => {
  const marks = { warning: "А", note: "М", list: "Ж" } as const;
  const rows = [...guide.matchAll(/^\| (\d\.\d) \| .+ \| ([АМЖ]) \|$/gmu)].map(
    ([, clause, mark]) => `${clause} ${mark}`,
  );
  const told = Object.values(readings).map(({ clause, shown: where }) => `${clause} ${marks[where]}`);
  expect(rows.sort()).toEqual(told.sort());
});

test("every line of the table of contents leads to a heading", () => {
  const anchors = [...guide.matchAll(/^##+ (.+)$/gmu)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s/gu, "-"),
  );
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/gu)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(23);
  expect(links.filter((link) => !anchors.includes(link ?? ""))).toEqual([]);
  // … and so does the “?” of each screen.
  expect(Object.keys(CHAPTERS).sort()).toEqual([...SCREENS].sort());
  expect(Object.values(CHAPTERS).filter((chapter) => !anchors.includes(chapter))).toEqual([]);
});
