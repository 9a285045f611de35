/** Builds the sidebar and the print page: each one HTML with its style and script inside, as HtmlService takes it. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Marked } from "marked";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = "es2019";
const { version } = JSON.parse(await readFile(`${here}../package.json`, "utf8"));

/** What the build puts into a script for a name that it declares. */
export const define = { PRODUCT_VERSION: JSON.stringify(version) };

export const buildSidebar = () => buildPage(here);
export const buildPrintPage = () => buildPage(`${here}print/`);

/** The guide, docs/guide.mn.md, as a page: each heading carries the anchor that links of the guide, and the sidebar, name. */
export async function buildGuide() {
  const [page, text] = await Promise.all([
    buildPage(`${here}guide/`),
    readFile(`${here}../docs/guide.mn.md`, "utf8"),
  ]);
  return page.replace("<!--guide-->", () => guide.parse(text));
}

/** As GitHub makes them. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s/gu, "-");

const guide = new Marked({
  async: false,
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    // The page is one file. Papers and a voter's screen are shown inside it; of the rest people have the thing itself before them.
    image: ({ href, text }) => {
      if (!/^pictures\/ballot-[a-z]+\.png$/u.test(href)) return "";
      const bytes = readFileSync(`${here}../docs/${href}`);
      return `<img alt="${text}" src="data:image/png;base64,${bytes.toString("base64")}">`;
    },
  },
});

/** One file of what the entry imports. */
async function bundle(folder, entry, options = {}) {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    write: false,
    charset: "utf8",
    minify: true,
    legalComments: "none",
    define,
    ...options,
  });
  return outputFiles[0].text.trim();
}

/** The whole page. HtmlService strips `//` inside template literals and runs scriptlets: it holds neither. */
async function buildPage(folder) {
  const [page, style, script] = await Promise.all([
    readFile(`${folder}index.html`, "utf8"),
    bundle(folder, "style/index.css"),
    bundle(folder, "main.ts", { format: "iife", target, supported: { "template-literal": false } }),
  ]);
  // A function as the replacement: in a text, `$&` of the script would be a pattern.
  const html = page.replace("/*style*/", () => style).replace("/*script*/", () => script);
  for (const [name, forbidden] of [
    ["a backtick", /`/u],
    ["a scriptlet", /<\?/u],
    ["an outside address", /https?:|src=|@import|url\(/u],
  ]) {
    if (forbidden.test(html)) throw new Error(`The built page of ${folder} holds ${name}.`);
  }
  return html;
}
