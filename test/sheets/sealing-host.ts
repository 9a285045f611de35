/** A host whose bundle has one more function, `keepSeals(codes)`: the keeping of seals by itself, as printing calls it. */
import { buildSync } from "esbuild";
import { DIST } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { openHost } from "../../workbench/twin/host/open";
import { loadBundle } from "../../workbench/twin/realm/node";
import { readBundle } from "../../workbench/twin/realm/node-bundle";

const SOURCE = `
import { assess } from "./src/assess/assessment";
import { readWorkbook } from "./src/sheets/read-workbook";
import { writeSeals } from "./src/sheets/seals";
export function keep(codes) {
  const reading = readWorkbook(SpreadsheetApp.getActive());
  writeSeals(reading, assess(reading.body), codes);
}`;

const { outputFiles } = buildSync({
  stdin: { contents: SOURCE, resolveDir: `${import.meta.dirname}/../..`, loader: "ts" },
  bundle: true,
  write: false,
  format: "iife",
  globalName: "sealing_",
  target: "es2019",
});
const KEEPING = {
  name: "Seals.js",
  source: `${outputFiles[0]?.text ?? ""}\nfunction keepSeals(codes) { sealing_.keep(codes); }`,
};

export function openSealing(workbook: WorkbookData): Host {
  const { files } = readBundle(DIST);
  return openHost({
    bundle: { files: [...files, KEEPING] },
    realm: loadBundle,
    workbook: structuredClone(workbook),
    name: "Үнэлгээ",
  });
}
