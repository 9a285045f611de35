/**
 * The tests in projects, by what they need (test/projects/needs.ts): `vitest run --project core` needs no build and no
 * browser. In the mode `long` the tests with a matrix of faults run it whole.
 */
import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { hasMatrix, type Need, needOf, testFiles } from "./test/projects/needs.ts";
import { ByProject } from "./test/projects/order.ts";

const SETUP: Readonly<Record<Need, string[]>> = {
  core: [],
  bundle: ["test/projects/built.ts"],
  browser: ["test/projects/built.ts", "test/projects/chromium.ts"],
};

const LIMITS = { testTimeout: 60_000, hookTimeout: 120_000 };

function projects(): TestProjectInlineConfiguration[] {
  const files = testFiles().map((file) => ({ file, need: needOf(file) }));
  return (["core", "bundle", "browser"] as const).map((name) => ({
    extends: true,
    test: {
      name,
      include: files.filter(({ need }) => need === name).map(({ file }) => file),
      globalSetup: SETUP[name],
    },
  }));
}

const long = (): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name: "long",
    include: testFiles().filter((file) => hasMatrix(file) && needOf(file) !== "core"),
    globalSetup: SETUP.bundle,
    env: { WHOLE_MATRICES: "1" },
    testTimeout: 600_000,
  },
});

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig(({ mode }) => ({
  test: {
    ...LIMITS,
    projects: mode === "long" ? [long()] : projects(),
    // The files of a worker share its modules: the spreadsheet engine is read once, not once a file.
    isolate: false,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: ByProject },
  },
}));
