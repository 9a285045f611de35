/** A build that does not show the sources as they stand is refused with the command that mends it. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkBuild } from "./built";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "built-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A file that was written so many seconds after 1970. */
function write(file: string, second: number): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), "");
  utimesSync(path.join(root, file), second, second);
}

test("a build newer than its sources is taken", () => {
  write("src/law/a.ts", 1);
  write("dist/Code.js", 2);
  write("dist-local/local.mjs", 2);
  expect(() => checkBuild(root)).not.toThrow();
});

test.each([
  { missing: "dist", there: "dist-local/local.mjs" },
  { missing: "dist-local", there: "dist/Code.js" },
])("$missing is missing", ({ missing, there }) => {
  write(there, 2);
  expect(() => checkBuild(root)).toThrow(`${missing}/ is missing: run \`npm run build\`.`);
});

test.each(["src/law/a.ts", "sidebar/view/b.ts", "build.mjs", "appsscript.json"])("%s changed", (file) => {
  write("dist/Code.js", 2);
  write("dist/addon.html", 4);
  write("dist-local/local.mjs", 4);
  write(file, 3);
  expect(() => checkBuild(root)).toThrow(`${file} changed after the build: run \`npm run build\`.`);
});
