/** Who may import whom: in sidebar and workbench as in src; circles of imports, and exports that nobody takes. */
import { describe, expect, test } from "vitest";
import { circlesOf, importGraph, takenFrom, untaken, usesItself } from "./import-graph";
import {
  COMPUTED,
  everyFile,
  type Import,
  importsOf,
  outerFiles,
  parse,
  type SourceFile,
  testFiles,
} from "./source-files";

/** The rooms outside src; a file stands in the first that holds it. Each may import itself and what is named. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // the Apps Script twin
  "workbench/twin/engine": ["@odoo/o-spreadsheet"],
  "workbench/twin/realm": ["workbench/twin/engine", "node:"],
  "workbench/twin/host": ["workbench/twin/engine", "workbench/twin/realm"],
  "workbench/twin/xlsx": ["workbench/twin/engine", "node:", "saxes"],
  // its entry in Node
  "workbench/twin/index": ["workbench/twin/engine", "workbench/twin/realm", "workbench/twin/host"],
  // the product's
  "workbench/samples": ["workbench/twin/index"],
  "workbench/page": [
    "workbench/twin/engine",
    "workbench/twin/realm",
    "workbench/twin/host",
    "@odoo/owl",
    "idb",
  ],
  "workbench/server": [
    "workbench/twin/index",
    "workbench/twin/xlsx",
    "workbench/samples",
    "node:",
    "esbuild",
  ],
  "workbench/cli": [
    "workbench/twin/index",
    "workbench/twin/xlsx",
    "workbench/samples",
    "workbench/server",
    "node:",
    "esbuild",
    "playwright-core",
    COMPUTED, // what was built
  ],
  // what is asked of the server, below what is drawn
  "sidebar/jobs": [
    "sidebar/answers",
    "sidebar/download",
    "sidebar/failures",
    "sidebar/job-kinds",
    "sidebar/page",
    "sidebar/review-drafts",
    "sidebar/screens",
    "sidebar/server",
    "sidebar/state",
    "sidebar/steps",
    "sidebar/vote-drafts",
    "sidebar/words",
  ],
  "sidebar/print": ["sidebar/answers", "sidebar/dom", "sidebar/failures", "sidebar/server"],
  // a screen asks through what it is given, never the server itself
  "sidebar/view": [
    "sidebar/answers",
    "sidebar/dom",
    "sidebar/failures",
    "sidebar/job-kinds",
    "sidebar/jobs",
    "sidebar/page",
    "sidebar/review-drafts",
    "sidebar/screens",
    "sidebar/seal-code",
    "sidebar/state",
    "sidebar/steps",
    "sidebar/vote-drafts",
    "sidebar/words",
  ],
  sidebar: ["sidebar/jobs", "sidebar/view"],
};

/** Pure values of the core that the sidebar's own script carries; of everything else in src it knows the types. */
const CARRIED: readonly string[] = [
  "src/read/roster-text",
  "src/read/roster-units",
  "src/read/roster-rows",
  "src/read/separated-cells", // as a pasted table is cut
  "src/read/next-year", // what the file of the year before is, which the sidebar reads
  "src/read/file-text", // in which encoding a file of people is
  "src/explain/roster-words",
  "src/explain/addon-title",
  "src/explain/job-words", // what the menu says too
  "src/explain/failure-kinds", // what the detail of a failure is called
  "src/explain/failure", // by which the server marks what the sidebar reads
  "src/explain/paper-words", // what stands on paper and on the screen alike
  "src/explain/ballot-paper-words", // what stands on the papers of a vote
  "src/explain/meeting-words", // what stands on the minutes of the team's meeting
  "src/ballot/code", // codes are made where they are printed, and never sent
  "src/ballot/hash",
  "src/paper/official-form", // the texts and the measures of papers that are signed
  "src/law/scales", // the ends of the categories that the settings propose
  "src/workbook/generated", // the name of the printed code
  "src/google/version", // the version of this copy
];

/** What the workbench knows of src: it runs the bundles. */
const TYPES_OF_SRC: Readonly<Record<string, RegExp>> = {
  "src/addon/wire": /^workbench\/(?:cli|page|samples|server)\//u,
  "src/local/index": /^workbench\/cli\/local\.ts$/u,
};

const isIn = (path: string, room: string) =>
  [room, `${room}.ts`].includes(path) ||
  path.startsWith(`${room}/`) ||
  (room.endsWith(":") && path.startsWith(room));
const roomOf = (path: string) => Object.keys(ROOMS).find((room) => isIn(path, room));

function isAllowed(from: string, { to, relative, typeOnly }: Import): boolean {
  const room = roomOf(from);
  if (room === undefined) return false;
  if (relative && to.startsWith("src/")) {
    if (room.startsWith("sidebar")) return typeOnly || CARRIED.includes(to);
    return typeOnly && TYPES_OF_SRC[to]?.test(from) === true;
  }
  if (room === "sidebar" && roomOf(to) === "sidebar") return true;
  return (relative && roomOf(to) === room) || (ROOMS[room] ?? []).some((known) => isIn(to, known));
}

const forbidden = (file: SourceFile) =>
  importsOf(file)
    .filter((one) => !isAllowed(file.path, one))
    .map(({ to, typeOnly }) => `${file.path}: ${typeOnly ? "type " : ""}${to}`);

describe("imports of sidebar and workbench", () => {
  test("as the rooms allow", () => {
    expect(outerFiles.length).toBeGreaterThan(200);
    expect(outerFiles.flatMap(forbidden)).toEqual([]);
  });

  test("every file stands in a room", () => {
    expect(outerFiles.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  });

  test("src knows neither", () => {
    const outward = everyFile
      .filter(({ path }) => path.startsWith("src/"))
      .flatMap((file) => importsOf(file).map(({ to }) => `${file.path}: ${to}`))
      .filter((one) => /: (?:sidebar|workbench)\//u.test(one));
    expect(outward).toEqual([]);
  });

  test("the twin knows nothing outside itself, by whatever rooms", () => {
    const twins = outerFiles.filter(({ path }) => path.startsWith("workbench/twin/"));
    expect(twins.length).toBeGreaterThan(100);
    const outward = twins.flatMap((file) => importsOf(file).map(({ to }) => `${file.path}: ${to}`));
    expect(outward.filter((one) => /: (?:src|sidebar|workbench\/(?!twin\/))/u.test(one))).toEqual([]);
    const known = Object.entries(ROOMS).filter(([room]) => room.startsWith("workbench/twin/"));
    expect(
      known.flatMap(([, rooms]) =>
        rooms.filter((one) => /^(?:src|sidebar|workbench\/(?!twin\/))/u.test(one)),
      ),
    ).toEqual([]);
  });

  test("only the sidebar's server names google", () => {
    const naming = outerFiles.filter(
      ({ path, text }) =>
        path.startsWith("sidebar/") &&
        /\bgoogle\.script\b/u.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, "")),
    );
    expect(naming.map(({ path }) => path)).toEqual(["sidebar/server.ts"]);
  });

  test.for([
    { in: "workbench/samples/a.ts", code: 'import type { A } from "../../src/addon/wire";', ok: true },
    {
      in: "workbench/twin/engine/a.ts",
      code: 'import type { A } from "../../../src/addon/wire";',
      ok: false,
    },
    { in: "workbench/server/a.ts", code: 'import type { A } from "../../src/addon/jobs";', ok: false },
    { in: "workbench/cli/a.ts", code: 'import { a } from "../../src/addon/wire";', ok: false },
    { in: "workbench/cli/a.ts", code: 'type A = typeof import("../../src/local/index");', ok: false },
    { in: "workbench/cli/local.ts", code: 'type A = typeof import("../../src/local/index");', ok: true },
    { in: "workbench/twin/host/a.ts", code: 'import { a } from "../../samples/b";', ok: false },
    { in: "workbench/twin/index.ts", code: 'export { a } from "../page/dom";', ok: false },
    { in: "workbench/cli/a.ts", code: 'import { a } from "../twin/host/open";', ok: false },
    { in: "workbench/twin/xlsx/a.ts", code: 'import { a } from "../host/b";', ok: false },
    { in: "workbench/page/a.ts", code: 'import { a } from "../twin/engine";', ok: true },
    { in: "workbench/new/a.ts", code: 'import "./b";', ok: false },
    { in: "sidebar/view/a.ts", code: 'import { a } from "../server";', ok: false },
    { in: "sidebar/jobs/a.ts", code: 'import type { App } from "../view/screen";', ok: false },
    { in: "sidebar/a.ts", code: 'import { a } from "../src/read/roster-text";', ok: true },
    { in: "sidebar/a.ts", code: 'import { a } from "../src/explain/derivation";', ok: false },
    { in: "sidebar/a.ts", code: 'import type { A } from "../src/explain/derivation";', ok: true },
    { in: "sidebar/a.ts", code: 'import * as z from "zod/mini";', ok: false },
  ])("the law has teeth: $code in $in", ({ in: name, code, ok }) => {
    expect(forbidden(parse(name, code))).toHaveLength(ok ? 0 : 1);
  });
});

/** Files that know each other, and why they may. */
const CIRCLES: readonly { readonly of: readonly string[]; readonly why: string }[] = [
  {
    of: ["src/methodology/facts.ts", "src/methodology/finding.ts"],
    why: "A finding is typed by the facts of its clause, and facts name places as findings do.",
  },
];

describe("circles of imports, types included", () => {
  const named = (files: readonly string[]) => files.join(" ↔ ");

  test("only those that are named, at most two", () => {
    const found = circlesOf(importGraph(everyFile)).map(named);
    expect(found.sort()).toEqual(CIRCLES.map(({ of }) => named(of)).sort());
    expect(CIRCLES.length).toBeLessThanOrEqual(2);
  });

  test("the law has teeth", () => {
    const files = [
      parse("sidebar/a.ts", 'import type { B } from "./b";'),
      parse("sidebar/b.ts", 'import { c } from "./c";'),
      parse("sidebar/c.ts", 'export * from "./d"; type A = import("./a").A;'),
      parse("sidebar/d.ts", 'import { f } from "./e"; import "zod/mini";'),
      parse("sidebar/e/index.ts", "export const f = 1;"),
    ];
    expect(circlesOf(importGraph(files))).toEqual([["sidebar/a.ts", "sidebar/b.ts", "sidebar/c.ts"]]);
  });
});

/** What others than our own code call: Google by the names of the built bundle, Node and the browser by an entry. */
const CALLED_FROM_OUTSIDE =
  /^src\/(?:addon|functions|local)\/(?:index|entry|rest)\.ts$|^workbench\/cli\/(?:bench-body)\.ts$/u;

/** Texts of the law that the tests compare with the annex, word by word. */
const HELD_BY_TESTS = /^src\/law\/(?:annex\/|procedural\.ts)/u;

describe("exports", () => {
  const files = everyFile.filter(({ path }) => !CALLED_FROM_OUTSIDE.test(path));
  const line = ({ file, name, typeOnly }: ReturnType<typeof untaken>[number]) =>
    `${file.path}: ${typeOnly ? "type " : ""}${name}`;

  test("nobody exports what nobody imports", () => {
    const taken = takenFrom(everyFile, [...everyFile, ...testFiles]);
    expect(taken.size).toBeGreaterThan(900);
    expect(untaken(files, taken).map(line)).toEqual([]);
  });

  test("nothing lives for its tests alone", () => {
    const dead = untaken(files, takenFrom(everyFile, everyFile)).filter(
      ({ file, name, typeOnly }) => !typeOnly && !HELD_BY_TESTS.test(file.path) && !usesItself(file, name),
    );
    expect(dead.map(line)).toEqual([]);
  });

  test("the law has teeth", () => {
    const some = [
      parse("sidebar/a.ts", "export const a = 1; export interface B {} export function c() { return a; }"),
      parse("sidebar/b.ts", 'export { c as d } from "./a"; export type E = import("./a").B;'),
      parse("sidebar/c.ts", 'import * as all from "./b";'),
    ];
    expect(untaken(some, takenFrom(some, some)).map(line)).toEqual(["sidebar/a.ts: a"]);
    expect(untaken(some.slice(0, 2), takenFrom(some, some.slice(0, 2))).map(line)).toEqual([
      "sidebar/a.ts: a",
      "sidebar/b.ts: d",
      "sidebar/b.ts: type E",
    ]);
  });
});
