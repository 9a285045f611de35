/** Opens the built bundle on a workbook, in Node: what every command runs is what Google would run. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { WorkbookData } from "../engine";
import type { Host } from "../host/host";
import { openHost } from "../host/open";
import { loadBundle } from "../realm/node";
import { readBundle } from "../realm/node-bundle";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

export function openBundle(workbook?: WorkbookData): Host {
  if (!existsSync(DIST)) throw new Error("dist/ is missing: run `npm run build`.");
  return openHost({ bundle: readBundle(DIST), realm: loadBundle, workbook, name: "Үнэлгээ" });
}
