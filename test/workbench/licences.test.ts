/** What is pushed is made of permissive parts only; o-spreadsheet and owl (LGPL) stay whole, unmodified and replaceable. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { pageFiles } from "../../workbench/server/page-files";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string) => readFileSync(`${root}${name}`);

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
const lock = JSON.parse(read("package-lock.json").toString()) as { packages: Record<string, Locked> };
const project = JSON.parse(read("package.json").toString()) as Record<string, Record<string, string>>;

/** The packages whose code a bundle of this entry holds. */
async function packagesIn(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    outdir: "unwritten",
    logLevel: "error",
  });
  const names = Object.keys(metafile.inputs).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

test("the pushed files are made of packages under the MIT licence only", async () => {
  const entries = [
    "src/addon/index.ts",
    "src/functions/index.ts",
    "sidebar/main.ts",
    "sidebar/print/main.ts",
  ];
  const packages = [...new Set((await Promise.all(entries.map(packagesIn))).flat())].sort();
  expect(packages).toEqual(["@noble/hashes", "fastest-levenshtein", "zod"]);
  expect(packages.map((name) => lock.packages[`node_modules/${name}`]?.license)).toEqual([
    "MIT",
    "MIT",
    "MIT",
  ]);
});

test("clasp, which holds a person's log-in: an exact version, locked whole, and it runs nothing at install", () => {
  const locked = lock.packages["node_modules/@google/clasp"];
  expect(locked).toMatchObject({
    dev: true,
    license: "Apache-2.0",
    version: project.devDependencies?.["@google/clasp"],
  });
  const parts = Object.entries(lock.packages).filter(([name]) => name !== "");
  expect(parts.filter(([, { integrity = "" }]) => !integrity.startsWith("sha512-"))).toEqual([]);
  expect(parts.filter(([, one]) => one.hasInstallScript === true).map(([name]) => name)).toEqual([
    "node_modules/esbuild",
  ]);
});

test("o-spreadsheet and owl: exact versions, of development only, with their integrity and nothing run at install", () => {
  expect(project).not.toHaveProperty("dependencies");
  for (const name of ["@odoo/o-spreadsheet", "@odoo/owl"]) {
    const locked = lock.packages[`node_modules/${name}`];
    expect(locked?.license).toMatch(/^LGPL-3\.0/u);
    expect(locked).toMatchObject({ dev: true, version: project.devDependencies?.[name] });
    expect(locked?.integrity).toMatch(/^sha512-/u);
  }
  expect(Object.keys(project.scripts ?? {}).filter((name) => /install|prepare/u.test(name))).toEqual([]);
});

test("the page's script holds neither; both are served as they were published, where the import map says", async () => {
  const files = await pageFiles();
  const bodyOf = (address: string) => Buffer.from(files.get(address)?.body ?? "");
  const script = bodyOf("/page.js").toString();
  const [, map = "{}"] = /<script type="importmap">(.*?)<\/script>/u.exec(bodyOf("/").toString()) ?? [];
  const { imports } = JSON.parse(map) as { imports: Record<string, string> };
  expect(Object.keys(imports)).toEqual(["@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js", "@odoo/owl"]);
  // as lists and yes or no, so that a red test does not print the script
  const left = (name: string) => new RegExp(`(?:from|import)\\s*"${name}"`, "u").test(script);
  expect(Object.keys(imports).filter((name) => !left(name))).toEqual([]);
  expect(script.length).toBeLessThan(1_000_000); // the engine alone is three times that
  for (const [address, file] of [
    [
      imports["@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js"],
      "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js",
    ],
    [imports["@odoo/owl"], "@odoo/owl/dist/owl.es.js"],
  ] as const) {
    const published = read(`node_modules/${file}`);
    expect(published.length).toBeGreaterThan(10_000);
    expect(bodyOf(address ?? "").equals(published)).toBe(true);
  }
});
