/** Which project a test stands in: whatever it reaches decides, and nobody chooses. */
import { describe, expect, test } from "vitest";
import { needsOf, testFiles } from "./needs";

const PROGRAM = 'import { spawn } from "node:child_process";\n';
const FILES: Readonly<Record<string, string>> = {
  "src/methodology/sum.ts": "export const sum = 1;",
  "test/projects/office.ts": 'import { execFileSync } from "node:child_process";',
  "test/rows.ts": 'import { sum } from "../src/methodology/sum";',
  "test/page.ts":
    'import type { Page } from "playwright-core";\nexport { launch } from "../workbench/chromium";',
  "test/screens.ts": 'import type { Page } from "playwright-core";',
  "workbench/chromium.ts": 'import { type Browser, chromium } from "playwright-core";',
  "workbench/twin/engine/index.ts": "export const open = 1;",
  "workbench/cli/rank.ts": 'import { open } from "../twin/engine";',
  "workbench/cli/sheets.ts": 'import { launch } from "../chromium";',
  "sidebar/build.mjs": 'import { build } from "esbuild";',
  "build.mjs": 'import { buildSidebar } from "./sidebar/build.mjs";',
};

test.each([
  { need: "core", because: "the sources alone", code: 'import { rows } from "./rows";' },
  { need: "core", because: "types alone", code: 'import type { open } from "../workbench/twin/engine";' },
  { need: "core", because: "types alone, by another file", code: 'import { screens } from "./screens";' },
  { need: "core", because: "a program of the sources", code: `${PROGRAM}run("src/methodology/sum.ts");` },
  { need: "core", because: "a name of a file that nobody starts", code: 'read("workbench/cli/rank.ts");' },
  { need: "bundle", because: "the engine", code: 'import { open } from "../workbench/twin/engine";' },
  {
    need: "bundle",
    because: "the engine, over several lines",
    code: 'import {\n  type A,\n  open,\n} from "../workbench/twin/engine";',
  },
  { need: "bundle", because: "later", code: 'const { open } = await import("../workbench/twin/engine");' },
  { need: "bundle", because: "a build", code: 'import { buildSidebar } from "../sidebar/build.mjs";' },
  { need: "bundle", because: "a program that builds", code: `${PROGRAM}run("build.mjs");` },
  { need: "bundle", because: "a command", code: `${PROGRAM}run("workbench/cli/rank.ts");` },
  { need: "office", because: "LibreOffice", code: 'import { converted } from "./projects/office";' },
  { need: "browser", because: "a page", code: 'import { launch } from "./page";' },
  { need: "browser", because: "the driver", code: 'import { chromium } from "playwright-core";' },
  { need: "browser", because: "a command that prints", code: `${PROGRAM}run("workbench/cli/sheets.ts");` },
])("$need: $because", ({ need, code }) => {
  const { needOf } = needsOf((file) => (file === "test/a.test.ts" ? code : FILES[file]));
  expect(needOf("test/a.test.ts")).toBe(need);
});

describe("the tests of this project", () => {
  const { needOf, hasMatrix } = needsOf();
  const needs = testFiles().map((file) => ({ file, need: needOf(file) }));

  test("each need has some", () => {
    for (const need of ["core", "bundle", "browser"])
      expect(needs.filter((one) => one.need === need).length, need).toBeGreaterThan(5);
    expect(needs.filter(({ need }) => need === "office").length).toBeGreaterThan(0);
  });

  test("the rules are tested without a build", () => {
    const ofRules = needs.filter(({ file }) => /^test\/(?:methodology|read|assess)\//.test(file));
    expect(ofRules.length).toBeGreaterThan(30);
    expect(ofRules.filter(({ need }) => need !== "core")).toEqual([]);
  });

  test("some have a matrix: of bundles, and the core's random changes", () => {
    const matrices = needs.filter(({ file }) => hasMatrix(file));
    expect(matrices.filter(({ need }) => need === "bundle").length).toBeGreaterThan(3);
    expect(matrices.filter(({ need }) => need !== "bundle").map(({ file }) => file)).toEqual([
      "test/assess/cell-faults.test.ts",
      "test/seal/sealed-part.test.ts",
    ]);
  });
});
