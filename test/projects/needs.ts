/**
 * What a test needs to run, read off the sources: it sorts the tests into projects, so that none stands in the wrong one.
 *
 * A test needs what the modules need that it imports, types aside. A test that starts programs needs what those
 * programs need, too: the source files that it names in a string.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * core: the sources alone. bundle: a build, or the workbench that runs one. office: a LibreOffice as well. browser: a
 * Chromium.
 */
export type Need = "core" | "bundle" | "office" | "browser";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const IMPORT = /^(?:import|export)\s+(?!type\s)[^;"']*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"/gm;
const LATER = /\bimport\(\s*"([^"]+)"/g;
const STARTS = /^import .* from "node:child_process"/m;
const PROGRAM = /"([\w./-]+\.(?:ts|mjs))"/g;

/** The text of a source file by its path from the root; undefined = there is none. */
export type Source = (file: string) => string | undefined;

const onDisk: Source = (file) => {
  const at = path.join(ROOT, file);
  return statSync(at, { throwIfNoEntry: false })?.isFile() ? readFileSync(at, "utf8") : undefined;
};

/** The modules that a file imports and the programs that it starts: paths from the root, or names of packages. */
function reachedFrom(file: string, source: Source): string[] {
  const text = /\.(?:ts|mjs)$/.test(file) ? (source(file) ?? "") : "";
  const imported = [...text.matchAll(IMPORT), ...text.matchAll(LATER)].map(([, a, b]) => a ?? b ?? "");
  const named = STARTS.test(text) ? [...text.matchAll(PROGRAM)].map(([, at]) => at ?? "") : [];
  const modules = imported.map((name) => {
    if (!name.startsWith(".")) return name;
    const at = path.posix.join(path.posix.dirname(file), name);
    return [at, `${at}.ts`, `${at}/index.ts`].find((one) => source(one) !== undefined) ?? at;
  });
  return [...modules, ...named.filter((at) => source(at) !== undefined)];
}

export interface Needs {
  needOf(file: string): Need;
  /** Whether a test runs a spread of a whole matrix (spread.ts), which `npm run test:long` runs whole. */
  hasMatrix(file: string): boolean;
}

/** The needs of the tests among these sources; each source is read once. */
export function needsOf(source: Source = onDisk): Needs {
  const known = new Map<string, readonly string[]>();
  function next(file: string): readonly string[] {
    const found = known.get(file) ?? reachedFrom(file, source);
    known.set(file, found);
    return found;
  }
  function everythingFrom(file: string): string[] {
    const reached = new Set([file]);
    for (const at of reached) for (const one of next(at)) reached.add(one);
    return [...reached];
  }
  const isBuilt = (at: string) => at.startsWith("workbench/") || at === "esbuild" || at === "build.mjs";
  function needOf(file: string): Need {
    const reached = everythingFrom(file);
    if (reached.includes("playwright-core")) return "browser";
    if (reached.includes("test/projects/office.ts")) return "office";
    return reached.some(isBuilt) ? "bundle" : "core";
  }
  const reachesSpread = (file: string) => everythingFrom(file).includes("test/projects/spread.ts");
  const isOfProjects = (file: string) => file.startsWith("test/projects/");
  return { needOf, hasMatrix: (file) => reachesSpread(file) && !isOfProjects(file) };
}

/** Every test file, by its path from the root. */
export const testFiles = (): string[] =>
  readdirSync(path.join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `test/${file.replaceAll(path.sep, "/")}`)
    .sort();
