/**
 * The tests in projects, by what they need (test/projects/needs.ts): `vitest run --project core` needs no build and no
 * browser. Some run again under a variant of the local host (workbench/cli/open-bundle.ts), which is another project. In
 * the mode `long` the tests with a matrix of faults run it whole.
 */
import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { type Need, needsOf, testFiles } from "./test/projects/needs.ts";
import { ByProject } from "./test/projects/order.ts";

const SETUP: Readonly<Record<Need, string[]>> = {
  core: [],
  bundle: ["test/projects/built.ts"],
  office: ["test/projects/built.ts", "test/projects/libreoffice.ts"],
  browser: ["test/projects/built.ts", "test/projects/chromium.ts"],
};

/** Each holds a spreadsheet engine and workbooks: one to two gigabytes. */
const MOST_WORKERS = 4;

/** The files of a worker share its modules: the spreadsheet engine is read once, not once a file. */
const SHARED = {
  isolate: false,
  maxWorkers: Math.min(availableParallelism(), MOST_WORKERS),
  // Whole workbooks are set up and filled in: on two slow cores that takes a minute, and no test is one of speed.
  testTimeout: 180_000,
  hookTimeout: 240_000,
};

const { needOf, hasMatrix } = needsOf();

function projects(): TestProjectInlineConfiguration[] {
  const files = testFiles().map((file) => ({ file, need: needOf(file) }));
  return (["core", "bundle", "office", "browser"] as const).map((name) => {
    const include = files.filter(({ need }) => need === name).map(({ file }) => file);
    return { test: { ...SHARED, name, include, globalSetup: SETUP[name] } };
  });
}

/** What Google leaves open, or does otherwise for others: the files that run again under it. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  "apostrophe,ru_RU": ["test/sheets/set-up.test.ts"],
  "editor,mn_MN": ["test/sheets/faults.test.ts"],
  "apostrophe,editor,de_DE": [
    "test/sheets/google-as-it-is.test.ts",
    "test/sheets/append-rows.test.ts",
    "test/sheets/archive.test.ts",
  ],
};

function variants(): TestProjectInlineConfiguration[] {
  return Object.entries(VARIANTS).map(([words, files]) => {
    const env = { HOST_VARIANT: words };
    return {
      test: { ...SHARED, name: `variant ${words}`, include: [...files], globalSetup: SETUP.bundle, env },
    };
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
    projects: mode === "long" ? [long()] : [...projects(), ...variants()],
    maxWorkers: SHARED.maxWorkers,
    sequence: { sequencer: ByProject },
  },
}));
