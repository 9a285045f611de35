/** The two sample workbooks, made through the built bundle as a person would: set up, filled in, not yet ranked. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fillSample, sampleRoster } from "../samples/build";
import { applyMistakes } from "../samples/mistakes";
import { type BundleFile, loadBundle, openHost, type WorkbookData } from "../twin/index";

export interface Samples {
  readonly sample: WorkbookData;
  /** The same with the mistakes that people make. */
  readonly mistakes: WorkbookData;
}

const WORKBENCH = fileURLToPath(new URL("..", import.meta.url));
/** Beside what other tools keep of a build. */
const KEPT = fileURLToPath(new URL("../../node_modules/.cache/samples", import.meta.url));

export function makeSamples(files: readonly BundleFile[]): Samples {
  const host = openHost({ bundle: { files }, realm: loadBundle });
  host.run("setUpWorkbook", sampleRoster());
  fillSample(host);
  const sample = host.workbook.model._exportData(false);
  applyMistakes(host);
  return { sample, mistakes: host.workbook.model._exportData(false) };
}

/** Those that were made of the same bundle by the same workbench in the same year, else made and kept. */
export function keptSamples(files: readonly BundleFile[], folder = KEPT, make = makeSamples): Samples {
  const name = `${originOf(files)}.json`;
  try {
    return JSON.parse(readFileSync(join(folder, name), "utf8")) as Samples; // written below
  } catch {
    const samples = make(files);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(samples));
    return samples;
  }
}

/** A hash of all that samples are made of. */
function originOf(files: readonly BundleFile[]): string {
  const hash = createHash("sha256").update(`${new Date().getFullYear()}${JSON.stringify(files)}`);
  const sources = readdirSync(WORKBENCH, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:ts|csv)$/.test(path),
  );
  for (const path of sources.sort()) hash.update(path).update(readFileSync(join(WORKBENCH, path)));
  return hash.digest("hex");
}
