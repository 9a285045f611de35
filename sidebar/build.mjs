/** Builds the sidebar and the print page: each one HTML with its style and script inside, as HtmlService takes it. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = "es2019";

export const buildSidebar = () => buildPage(here);
export const buildPrintPage = () => buildPage(`${here}print/`);

/** The whole page. HtmlService strips `//` inside template literals and runs scriptlets: it holds neither. */
async function buildPage(folder) {
  const [page, style, script] = await Promise.all([
    readFile(`${folder}index.html`, "utf8"),
    readFile(`${folder}style.css`, "utf8").then((css) =>
      transform(css, { loader: "css", minify: true, charset: "utf8" }),
    ),
    build({
      absWorkingDir: folder,
      entryPoints: ["main.ts"],
      bundle: true,
      write: false,
      format: "iife",
      target,
      charset: "utf8",
      minify: true,
      legalComments: "none",
      supported: { "template-literal": false },
    }),
  ]);
  // A function as the replacement: in a text, `$&` of the script would be a pattern.
  const html = page
    .replace("/*style*/", () => style.code.trim())
    .replace("/*script*/", () => script.outputFiles[0].text.trim());
  for (const [name, forbidden] of [
    ["a backtick", /`/u],
    ["a scriptlet", /<\?/u],
    ["an outside address", /https?:|src=|@import|url\(/u],
  ]) {
    if (forbidden.test(html)) throw new Error(`The built page of ${folder} holds ${name}.`);
  }
  return html;
}
