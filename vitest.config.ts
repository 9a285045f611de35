/**
 * The tests in projects, by what they need (test/projects/needs.ts): `vitest run --project core` needs no build and no
 * browser. In the mode `long` the tests with a matrix of faults run it whole.
 */
import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { type Need, needsOf, testFiles } from "./test/projects/needs.ts";
import { ByProject } from "./test/projects/order.ts";

const SETUP: Readonly<Record<Need, string[]>> = {
  core: [],
  bundle: ["test/projects/built.ts"],
  browser: ["test/projects/built.ts", "test/projects/chromium.ts"],
};

/** Each holds a spreadsheet engine and workbooks: one to two gigabytes. */
const MOST_WORKERS = 4;

/** The files of a worker share its modules: the spreadsheet engine is read once, not once a file. */
const SHARED = {
  isolate: false,
  maxWorkers: Math.min(availableParallelism(), MOST_WORKERS),
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

const { needOf, hasMatrix } = needsOf();

function projects(): TestProjectInlineConfiguration[] {
  const files = testFiles().map((file) => ({ file, need: needOf(file) }));
  return (["core", "bundle", "browser"] as const).map((name) => {
    const include = files.filter(({ need }) => need === name).map(({ file }) => file);
    return { test: { ...SHARED, name, include, globalSetup: SETUP[name] } };
  });
}

function long(): TestProjectInlineConfiguration {
  const include = testFiles().filter(hasMatrix);
  const env = { WHOLE_MATRICES: "1" };
  return { test: { ...SHARED, name: "long", include, globalSetup: SETUP.bundle, env, testTimeout: 600_000 } };
}

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig(({ mode }) => ({
  test: {
    projects: mode === "long" ? [long()] : projects(),
    maxWorkers: SHARED.maxWorkers,
    sequence: { sequencer: ByProject },
  },
}));
