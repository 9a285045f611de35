/** The projects that run the build: a build that is missing, or older than its sources, stops them before they begin. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCES = ["src", "sidebar", "workbench", "appsscript.json", "build.mjs"];
const BUILT = ["dist", "dist-local"];

interface Written {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The files of a folder and of those below, or the file itself; none where it is missing. */
function writtenIn(root: string, name: string): Written[] {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [{ file: name, at: found.mtimeMs }];
  return readdirSync(path.join(root, name)).flatMap((inner) => writtenIn(root, `${name}/${inner}`));
}

/** Throws with the command to run where the build does not show the sources as they stand. */
export function checkBuild(root: string): void {
  const mend = "run `npm run build`";
  const built = BUILT.flatMap((folder) => {
    const files = writtenIn(root, folder);
    if (files.length === 0) throw new Error(`${folder}/ is missing: ${mend}.`);
    return files;
  });
  const oldest = Math.min(...built.map(({ at }) => at));
  const newer = SOURCES.flatMap((name) => writtenIn(root, name)).find(({ at }) => at > oldest);
  if (newer !== undefined) throw new Error(`${newer.file} changed after the build: ${mend}.`);
}

export function setup(): void {
  checkBuild(ROOT);
}
