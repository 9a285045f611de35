/** The two sample workbooks, made through the built bundle as a person would: set up, filled in, not yet ranked. */
import { spawn } from "node:child_process";
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
  const known = read(join(folder, name));
  if (known !== undefined) return known;
  const samples = make(files);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(samples));
  } catch {
    // A folder that nobody may write to: they are made again at the next start.
  }
  return samples;
}

/** The same; they are made in a process of their own, so that the server answers meanwhile. */
export async function samplesApart(files: readonly BundleFile[], dist: string): Promise<Samples> {
  const known = read(join(KEPT, `${originOf(files)}.json`));
  if (known !== undefined) return known;
  const maker = fileURLToPath(new URL("./make-samples.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), maker, dist], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    told += text;
  });
  await new Promise((done) => child.on("close", done).on("error", done));
  const samples = parsed(told);
  if (samples === undefined) throw new Error("Жишээ хүснэгтийг үүсгэж чадсангүй.");
  return samples;
}

function read(path: string): Samples | undefined {
  try {
    return parsed(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** What was written above, and nothing else that somebody or a full disk left there. */
function parsed(text: string): Samples | undefined {
  try {
    const { sample, mistakes } = JSON.parse(text) as Partial<Samples>;
    const isWhole = [sample, mistakes].every((one) => Array.isArray(one?.sheets) && one.sheets.length > 0);
    return isWhole && sample !== undefined && mistakes !== undefined ? { sample, mistakes } : undefined;
  } catch {
    return undefined;
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
