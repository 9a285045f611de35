/**
 * What the page is made of: its own script and style, bundled when the server starts, and o-spreadsheet, owl, Chart.js
 * and their styles as they are in node_modules.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

export interface PageFile {
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy?: string;
}

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGE = join(HERE, "../page");
const O_SPREADSHEET = "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js";

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";
const HTML = "text/html; charset=utf-8";

/** Address on this server → file in node_modules. */
const VENDOR: Readonly<Record<string, readonly [type: string, file: string]>> = {
  "/vendor/o-spreadsheet.js": [SCRIPT, O_SPREADSHEET],
  "/vendor/o-spreadsheet.css": [STYLE, "@odoo/o-spreadsheet/dist/o_spreadsheet.css"],
  "/vendor/o-spreadsheet.xml": ["text/xml; charset=utf-8", "@odoo/o-spreadsheet/dist/o_spreadsheet.xml"],
  "/vendor/owl.js": [SCRIPT, "@odoo/owl/dist/owl.es.js"],
  "/vendor/chart.js": [SCRIPT, "chart.js/dist/chart.umd.min.js"],
  "/vendor/bootstrap.css": [STYLE, "bootstrap/dist/css/bootstrap.min.css"],
  "/vendor/font-awesome/css/font-awesome.css": [STYLE, "font-awesome/css/font-awesome.min.css"],
  "/vendor/font-awesome/fonts/fontawesome-webfont.woff2": [
    "font/woff2",
    "font-awesome/fonts/fontawesome-webfont.woff2",
  ],
};

const IMPORTS = JSON.stringify({
  imports: { [O_SPREADSHEET]: "/vendor/o-spreadsheet.js", "@odoo/owl": "/vendor/owl.js" },
});

/** The files by their address. */
export async function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const [script, style, client] = await Promise.all([
    bundled("main.ts", "esm"),
    bundled("style/index.css"),
    bundled("script/frame-client.ts", "iife"),
  ]);
  const page = (name: string) => readFileSync(join(PAGE, name), "utf8");
  return new Map<string, PageFile>([
    [
      "/",
      {
        type: HTML,
        body: page("index.html").replace(
          "<!--imports-->",
          () => `<script type="importmap">${IMPORTS}</script>`,
        ),
        policy: pagePolicy(),
      },
    ],
    ["/page.js", { type: SCRIPT, body: script }],
    ["/page.css", { type: STYLE, body: style }],
    ["/icon.svg", { type: "image/svg+xml", body: page("icon.svg") }],
    ["/frame", { type: HTML, body: frame(client), policy: FRAME_POLICY }],
    ...Object.entries(VENDOR).map(([address, [type, file]]): [string, PageFile] => [
      address,
      { type, body: readFileSync(inModules(file)) },
    ]),
  ]);
}

/** owl makes functions of its templates, and the bundle's realm evaluates the bundle: hence 'unsafe-eval'. */
function pagePolicy(): string {
  const imports = createHash("sha256").update(IMPORTS).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'self' 'unsafe-eval' 'sha256-${imports}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The add-on's pages carry their script and style in themselves, and reach nothing. */
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

const frame = (client: string) =>
  `<!doctype html><meta charset="utf-8"><title>Apps Script</title><script>${client.replaceAll("</", "<\\/")}</script>`;

async function bundled(entry: string, format: "esm" | "iife" = "esm"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, entry)],
    bundle: true,
    write: false,
    format,
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    minify: true,
    plugins: [vendored],
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** o-spreadsheet and owl stay outside the bundle: one copy each, unmodified and replaceable. */
const vendored: Plugin = {
  name: "vendored",
  setup({ onResolve }) {
    onResolve({ filter: /^@odoo\// }, ({ path }) => ({ path, external: true }));
  },
};

const require = createRequire(import.meta.url);

/** Not every package lets its files be resolved; its folder is found by looking up from here. */
function inModules(file: string): string {
  const [name = "", ...rest] = file.startsWith("@") ? scoped(file) : file.split("/");
  const folder = (require.resolve.paths(name) ?? [])
    .map((modules) => join(modules, name))
    .find((candidate) => exists(join(candidate, "package.json")));
  if (folder === undefined) throw new Error(`${name} is not installed: run npm ci.`);
  return join(folder, ...rest);
}

function scoped(file: string): string[] {
  const [scope = "", name = "", ...rest] = file.split("/");
  return [`${scope}/${name}`, ...rest];
}

function exists(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
