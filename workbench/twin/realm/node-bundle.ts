/** Reads a built bundle from a folder: its scripts, its pages and its manifest, by file name. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleFile } from "./realm";

export function readBundle(folder: string): { files: BundleFile[] } {
  const names = readdirSync(folder)
    .filter((name) => /\.(js|gs|html|json)$/.test(name))
    .sort();
  return { files: names.map((name) => ({ name, source: readFileSync(join(folder, name), "utf8") })) };
}
