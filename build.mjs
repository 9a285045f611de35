/**
 * Builds `dist/`: just the files that `clasp push` sends. Code.js is the entry script with its JSDoc, the custom
 * functions evaluated at once; addon.html is the rest of the add-on as a script, evaluated on its first call. Beside it
 * `dist-local/`: the commands, and what only they need.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { buildGuide, buildPrintPage, buildSidebar, define } from "./sidebar/build.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const target = "es2019"; // Apps Script refuses private and static fields

async function bundle(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    ...entry,
    bundle: true,
    write: false,
    format: "iife",
    target,
    charset: "utf8",
    minify: true,
    legalComments: "none",
    define,
  });
  return outputFiles[0].text.trim();
}

/** What of the core only the commands need, as a module for Node: never pushed. */
async function localBundle() {
  await build({
    absWorkingDir: root,
    entryPoints: { local: "src/local/index.ts" },
    bundle: true,
    outdir: "dist-local",
    outExtension: { ".js": ".mjs" },
    format: "esm",
    target,
    charset: "utf8",
    legalComments: "none",
  });
}

const COMMANDS = ["archive", "compare", "demo", "next-year", "rank", "sheets", "slips", "template"];

/**
 * The commands: read as TypeScript, each would begin with a second of reading. They lie as deep as their sources, from where
 * they find `dist/`. What is there is written over, for another command may be reading it, and what is no part any more goes.
 */
async function commands() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: COMMANDS.map((name) => `workbench/cli/${name}.ts`),
    bundle: true,
    splitting: true,
    // The rest is bundled, in the order in which it is imported: o-spreadsheet is loaded after its platform is made ready.
    external: ["esbuild", "playwright-core"],
    platform: "node",
    outdir: "dist-local/cli",
    outExtension: { ".js": ".mjs" },
    format: "esm",
    target: "node20",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
  });
  const folder = "dist-local/cli";
  const old = (await readdir(root + folder)).filter((name) => !(`${folder}/${name}` in metafile.outputs));
  await Promise.all(old.map((name) => rm(`${root}${folder}/${name}`)));
}

/** esbuild keeps a comment that carries @preserve; Sheets reads the JSDoc of the shipped file. What heads ours stays here. */
async function entryScript() {
  const source = await readFile(`${root}src/addon/entry.ts`, "utf8");
  const kept = source.replace("/**\n", "/*\n").replaceAll("/**\n", "/** @preserve\n");
  const { code } = await transform(kept, { loader: "ts", target, charset: "utf8" });
  return code.replaceAll("/** @preserve\n", "/**\n");
}

const functionsOfCells = `import { functions } from "./src/functions/index"; globalThis.functions_ = functions`;

/** A script with a mark of its text below it, by which the self-check knows whether Google gives it back unchanged. */
function marked(script) {
  const hex = createHash("sha256").update(script).digest("hex").slice(0, 12);
  return `${script}\n// ${hex.match(/..../g).join(" ")}\n`;
}

const [functions, addon, entry, sidebar, print, guide] = await Promise.all([
  bundle({ stdin: { contents: functionsOfCells, resolveDir: root } }),
  bundle({ entryPoints: ["src/addon/index.ts"], globalName: "loaded" }),
  entryScript(),
  buildSidebar(),
  buildPrintPage(),
  buildGuide(),
  localBundle(),
  commands(),
]);
/** Google calls declared functions only: one of each name in the tables of menu and wire, which stand in the lazy part. */
const { menu, serverFunctions } = new Function(`${addon}; return loaded`)();
const called = [
  ...Object.keys(menu).map((name) => `function ${name}(){addon_().menu.${name}()}\n`),
  ...serverFunctions().map((name) => `function ${name}(...a){return s_("${name}",a)}\n`),
].join("");
// Every custom-function call loads all of Code.js: what no cell needs stands in a file of its own, read on first call.
const lazy = `function addon_() {
  if (addon_.loaded === undefined) {
    addon_.loaded = (0, eval)(HtmlService.createTemplateFromFile("addon").getRawContent());
  }
  return addon_.loaded;
}
function s_(name, sent) {
  return addon_().serve(name, sent);
}`;

await rm(`${root}dist`, { recursive: true, force: true });
await mkdir(`${root}dist`);
await writeFile(`${root}dist/Code.js`, `${entry}${called}\n${functions}\n${lazy}\n`);
await writeFile(`${root}dist/addon.html`, marked(`(function(){${addon}\nreturn loaded})()`));
await cp(`${root}appsscript.json`, `${root}dist/appsscript.json`);
await writeFile(`${root}dist/sidebar.html`, sidebar);
await writeFile(`${root}dist/print.html`, print);
await writeFile(`${root}dist/guide.html`, guide);
