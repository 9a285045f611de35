import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { menu } from "../../src/addon/menu";
import { wire } from "../../src/addon/wire";
import { entryFunctions } from "./entry-functions";

const root = join(import.meta.dirname, "../..");
const dist = join(root, "dist");
const read = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");

const temporary: string[] = [];

/** Builds a copy of the sources in a folder of its own and returns its `dist`. */
function freshBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  temporary.push(folder);
  for (const name of [
    "src",
    "sidebar",
    "workbench",
    "docs",
    "build.mjs",
    "package.json",
    "appsscript.json",
    "tsconfig.base.json",
  ]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  execFileSync(process.execPath, ["build.mjs"], { cwd: folder });
  return join(folder, "dist");
}

/** The shipped script evaluated as Google evaluates it, with no service there but those given. */
function load(code: string, services: Record<string, unknown> = {}): Record<string, unknown> {
  const globals: Record<string, unknown> = { ...services };
  runInContext(code, createContext(globals));
  return globals;
}

/** The one service that a cell may need, and only when a text is to be read or something is to be said. */
const pages = (folder: string) => ({
  HtmlService: {
    createTemplateFromFile: (name: string) => ({ getRawContent: () => read(folder, `${name}.html`) }),
  },
});

let first = "";
let code = "";

beforeAll(() => {
  first = freshBuild();
  code = read(first, "Code.js");
});
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

describe("dist/", () => {
  test("is there", () => {
    expect(existsSync(dist), "dist/ is missing: run `npm run build`").toBe(true);
  });

  test("is of these sources", () => {
    const files = readdirSync(first).sort();
    expect(readdirSync(dist).sort(), "dist/ is old: run `npm run build`").toEqual(files);
    const old = files.filter((file) => read(dist, file) !== read(first, file));
    expect(old, "dist/ is old: run `npm run build`").toEqual([]);
  });

  test("two builds give the same bytes", () => {
    const second = freshBuild();
    expect(readdirSync(second).sort()).toEqual(readdirSync(first).sort());
    for (const file of readdirSync(first)) {
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true);
    }
  });

  test("clasp pushes exactly its files", () => {
    const { rootDir } = JSON.parse(read(root, ".clasp.json")) as { rootDir: string };
    expect(rootDir).toBe("dist");
    const [everything, ...kept] = read(root, ".claspignore").trim().split("\n");
    expect(everything).toBe("**/**");
    expect(kept.every((line) => /^![^*/]+$/u.test(line))).toBe(true);
    const pushed = readdirSync(first).filter((file) => kept.includes(`!${file}`));
    expect(pushed.sort()).toEqual(readdirSync(first).sort());
  });
});

describe("Code.js", () => {
  const customFunctions = ["BIELELT_HUVI", "BIELELT_ONOO", "HUGATSAA_ONOO", "HANDLAGA_AVG", "HAMT_OLON_AVG"];

  test("has the functions of the entry script, of the menu and of the wire and no other global; what ends in _ cannot be called from outside", () => {
    expect(Object.keys(load(code)).sort()).toEqual(
      [...entryFunctions, ...Object.keys(menu), ...Object.keys(wire()), "functions_", "addon_", "s_"].sort(),
    );
  });

  test.for(Object.keys(wire()))("%s asks the table of the wire for its own name", (name) => {
    const declared = `function ${name}(...a){return s_("${name}",a)}\n`;
    expect(code.split(declared)).toHaveLength(2);
  });

  type Globals = Record<string, (...cells: unknown[]) => unknown>;

  test("computes numbers and choices without any service, and of dates asks the spreadsheet's zone", () => {
    const zone = { getActive: () => ({ getSpreadsheetTimeZone: () => "Asia/Ulaanbaatar" }) };
    const globals = load(code, { SpreadsheetApp: zone }) as Globals;
    const call = (name: string, ...cells: unknown[]) => globals[name]?.(...cells);
    const day = (text: string) => new Date(`${text}T00:00:00+08:00`);
    expect(call("BIELELT_HUVI", 5, 6, 5.3)).toBe(30);
    expect(call("BIELELT_HUVI", "", 6, 5.3)).toBe("");
    expect(call("BIELELT_ONOO", 30)).toBe(18);
    expect(call("HUGATSAA_ONOO", day("2025-01-31"), day("2025-02-28"), "Хамаарах")).toBe(5);
    expect(call("HUGATSAA_ONOO", day("2025-01-31"), day("2025-03-01"), "Үл хамаарах")).toBe(10);
    expect(call("HANDLAGA_AVG", [[7, 6, 6, 7, 5]])).toBe(6.2);
    expect(call("HAMT_OLON_AVG", [[29, 27, 29]], 4)).toBe(7.08);
  });

  test("is small: what each call of a cell loads", () => {
    expect(Buffer.byteLength(code)).toBeLessThan(33_000);
  });

  test("passes the headers of a live column over without any service", () => {
    const globals = load(code) as Globals;
    const levels = ["Суурь түвшин", "Хүрэх түвшин", "Хүрсэн түвшин"].map((header, index) => [
      [header],
      [[0, 100, 85][index]],
    ]);
    expect(globals.BIELELT_HUVI?.(...levels)).toEqual([[""], [85]]);
  });

  test("reads texts and says what is wrong by the rest of the add-on", () => {
    const globals = load(code, pages(first)) as Globals;
    const call = (name: string, ...cells: unknown[]) => globals[name]?.(...cells);
    expect(call("BIELELT_HUVI", "5,0", "6", "5,3")).toBe(30);
    expect(call("HUGATSAA_ONOO", "2025-01-31", "2025.02.28", "хамаарах ")).toBe(5);
    expect(call("HANDLAGA_AVG", [[" ", "", " "]])).toBe("");
    expect(() => call("BIELELT_HUVI", 100, 100, 90)).toThrow(/^2\.2: Хүрэх түвшин суурьтай тэнцүү/u);
    expect(() => call("BIELELT_HUVI", 0, 100, "1,234")).toThrow(/^2\.2: “1,234”/u);
  });

  test("the menu is built without loading the rest of the add-on", () => {
    const items: unknown[] = [];
    const menu = {
      addItem: (_caption: string, name: string) => items.push(name) && menu,
      addSeparator: () => menu,
      addToUi: () => undefined,
    };
    const globals = load(code, {
      SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
    }) as Globals;
    globals.onOpen?.();
    expect(items).toEqual([
      "menuSidebar",
      "menuWhy",
      "menuVote",
      "menuSetUp",
      "menuCheck",
      "menuRank",
      "menuGoogle",
    ]);
    for (const name of items) expect(globals[String(name)]).toBeTypeOf("function");
  });

  test("loads neither zod nor a service for a cell", () => {
    const eager = code.slice(code.indexOf("(()=>{"), code.indexOf("function addon_()"));
    expect(eager.length).toBeGreaterThan(1_000);
    expect(eager).not.toMatch(/zod|SpreadsheetApp|LockService|PropertiesService|CacheService|HtmlService/u);
  });

  test.for(customFunctions)("%s keeps the JSDoc that Sheets shows", (name) => {
    const shipped = new RegExp(
      `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*function ${name}\\(([^)]*)\\)`,
      "u",
    ).exec(code);
    const [, comment = "", parameters = ""] = shipped ?? [];
    expect(comment).toContain("@customfunction");
    expect(comment).toMatch(/^\s*\* @return \{\w+\} \S/mu);
    const documented = [...comment.matchAll(/^\s*\* @param \{\w+\} (\S+) \S/gmu)].map(([, word]) => word);
    expect(documented).toEqual(parameters.split(",").map((one) => one.trim()));
    expect(comment).toMatch(/\d\.\d/u);
  });
});

test("appsscript.json asks for two scopes and is no store add-on", () => {
  const manifest = JSON.parse(read(first, "appsscript.json")) as Record<string, unknown>;
  expect(manifest.oauthScopes).toEqual([
    "https://www.googleapis.com/auth/spreadsheets.currentonly",
    "https://www.googleapis.com/auth/script.container.ui",
  ]);
  expect(manifest).not.toHaveProperty("addOns");
  expect(manifest.runtimeVersion).toBe("V8");
});
