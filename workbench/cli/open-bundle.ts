/** Opens the built bundle on a workbook, in Node: what every command runs is what Google would run. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Host,
  loadBundle,
  type OpenHostOptions,
  openHost,
  readBundle,
  type WorkbookData,
} from "../twin/index";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * What Google leaves open, and who runs the script, by HOST_VARIANT: words with commas between. `apostrophe`: plain text
 * keeps one; `editor`: not the owner; `unbound`: the script has no document; `published`: an add-on of the body's domain; a
 * locale, `ru_RU`.
 */
function variant(words = process.env.HOST_VARIANT ?? ""): Partial<OpenHostOptions> {
  const options = words.split(",").flatMap((word): Partial<OpenHostOptions>[] => {
    if (word === "") return [];
    if (word === "apostrophe") return [{ plainTextKeepsApostrophe: true }];
    if (word === "editor") return [{ role: "editor" }];
    if (word === "unbound") return [{ bound: false }];
    if (word === "published") return [{ installation: "APPS_MARKETPLACE_DOMAIN_ADD_ON" }];
    if (/^[a-z]{2}_[A-Z]{2}$/.test(word)) return [{ locale: word }];
    throw new Error(`HOST_VARIANT has no "${word}".`);
  });
  return Object.assign({}, ...options);
}

export function openBundle(
  workbook?: WorkbookData,
  options: Pick<OpenHostOptions, "undoes" | "rowsOfNewTab" | "spreadsheetId"> = {},
): Host {
  if (!existsSync(DIST)) throw new Error("dist/ is missing: run `npm run build`.");
  const bundle = readBundle(DIST);
  return openHost({ bundle, realm: loadBundle, workbook, name: "Үнэлгээ", ...options, ...variant() });
}
