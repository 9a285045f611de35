/** Style sheets: tokens, parts and a file a screen; nothing in them that no view uses, and no colour beside the tokens. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { styledClasses, usedClasses } from "./class-names";
import { outerFiles } from "./source-files";
import { declarationsOf } from "./style-sheets";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Page {
  readonly folder: string;
  /** Pages of their own that stand in the folder. */
  readonly besides?: readonly string[];
  /** Classes of views that no sheet names: they look like what stands around them, or only a test looks for them. */
  readonly hooks: readonly RegExp[];
  /** Classes in the sheets that others give. */
  readonly foreign?: RegExp;
}

const PAGES: readonly Page[] = [
  {
    folder: "sidebar",
    besides: ["sidebar/print", "sidebar/guide"],
    hooks: [/^icon-(?:copy|people|settings|why)$/u, /^info$/u],
  },
  { folder: "sidebar/print", hooks: [/^(?:parts|row|sheet)$/u] },
  {
    folder: "workbench/page",
    hooks: [/^note-text$/u],
    foreign: /^o-/u, // o-spreadsheet's
  },
];

interface Sheet {
  readonly name: string;
  readonly text: string;
}

function sheetsOf({ folder }: Page): Sheet[] {
  const style = path.join(root, folder, "style");
  return readdirSync(style, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .sort()
    .map((name) => ({
      name: name.split(path.sep).join("/"),
      text: readFileSync(path.join(style, name), "utf8"),
    }));
}

/** What the door of all elements takes: any text. */
const ANY_CLASS = "*";

const beside = (sheets: readonly Sheet[], name: string) => sheets.filter((sheet) => sheet.name !== name);
const matches = (name: string, pattern: string) => {
  const [start = "", end] = pattern.split("*");
  return end === undefined ? name === pattern : name.startsWith(start) && name.endsWith(end);
};

/** Colours by number or by one of the names that people use. */
const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|\b(?:white|black|red|green|blue|gr[ae]y|silver|yellow|orange)\b/iu;
const coloured = ({ name, text }: Sheet) =>
  declarationsOf(text)
    .filter(({ value }) => COLOUR.test(value.replace(/var\([^)]*\)/gu, "")))
    .map(({ property, value }) => `${name}: ${property}: ${value}`);

describe.each(PAGES)("$folder", (page) => {
  const sheets = sheetsOf(page);
  const text = sheets.map((sheet) => sheet.text).join("\n");
  const used = [...usedClasses(page.folder, page.besides)];
  const scripts = outerFiles
    .filter(({ path }) => path.startsWith(`${page.folder}/`))
    .map((file) => file.text)
    .join("\n");

  test("every class of the sheets is given by a view, and every class of a view is styled or a hook", () => {
    const styled = [...styledClasses(text)].filter((name) => page.foreign?.test(name) !== true);
    expect(used.length).toBeGreaterThan(15);
    expect(styled.filter((name) => !used.some((one) => one !== ANY_CLASS && matches(name, one)))).toEqual([]);
    expect(
      used.filter(
        (one) =>
          one !== ANY_CLASS &&
          !styled.some((name) => matches(name, one)) &&
          !page.hooks.some((hook) => hook.test(one)),
      ),
    ).toEqual([]);
  });

  test("no hook that nobody needs", () => {
    const styled = styledClasses(text);
    expect(page.hooks.filter((hook) => !used.some((one) => hook.test(one) && !styled.has(one)))).toEqual([]);
  });

  test("no colour beside the tokens", () => {
    expect(beside(sheets, "tokens.css").flatMap(coloured)).toEqual([]);
  });

  test("every token is used, and every one that is used is there", () => {
    const declared = declarationsOf(text).map(({ property }) => property);
    const tokens = declared.filter((property) => property.startsWith("--") && !property.startsWith("--os-"));
    const taken = new Set([...text.matchAll(/var\((--[\w-]+)\)/gu)].map(([, token = ""]) => token));
    expect(tokens.length).toBeGreaterThan(9);
    expect(tokens.filter((token) => !taken.has(token))).toEqual([]);
    // A script may set one, which it then names.
    const given = (token: string) => scripts.includes(`"${token}"`);
    expect([...taken].filter((token) => !declared.includes(token) && !given(token))).toEqual([]);
  });

  test("the index names every sheet once, and holds nothing else", () => {
    const index = sheets.find(({ name }) => name === "index.css")?.text ?? "";
    const named = [...index.matchAll(/@import "\.\/([^"]+)";/gu)].map(([, name = ""]) => name);
    expect(
      index
        .replace(/\/\*[\s\S]*?\*\//gu, "")
        .replace(/@import "[^"]+";/gu, "")
        .trim(),
    ).toBe("");
    expect(named[0]).toBe("tokens.css");
    expect([...named].sort()).toEqual(beside(sheets, "index.css").map(({ name }) => name));
  });

  test("no sheet of 220 lines or more", () => {
    expect(sheets.filter((sheet) => sheet.text.split("\n").length > 220).map(({ name }) => name)).toEqual([]);
  });

  test("no two rules of a sheet for one selector", () => {
    const doubled = sheets.flatMap((sheet) => {
      const outside = sheet.text.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu, "");
      const selectors = [...outside.replace(/\/\*[\s\S]*?\*\//gu, "").matchAll(/([^{};]+)\{/gu)].map(
        ([, selector = ""]) => selector.trim().replace(/\s+/gu, " "),
      );
      return selectors
        .filter((selector, index) => selectors.indexOf(selector) !== index)
        .map((selector) => `${sheet.name}: ${selector}`);
    });
    expect(doubled).toEqual([]);
  });
});

test("letters of the sidebar have no size beside the tokens", () => {
  const [sidebar] = PAGES;
  const sizes = (sidebar === undefined ? [] : sheetsOf(sidebar)).flatMap(({ name, text }) =>
    declarationsOf(text)
      .filter(({ property, value }) => property === "font-size" && !/^var\(--text-[\w-]+\)$/u.test(value))
      .map(({ value }) => `${name}: ${value}`),
  );
  expect(sizes).toEqual([]);
});

describe("the law has teeth", () => {
  test.for([
    { text: "#red { color: var(--red); }", colours: 0 },
    { text: "a { color: #fff; }", colours: 1 },
    { text: "a:hover { border: 1px solid rgb(0 0 0 / 30%); margin: 0; }", colours: 1 },
    { text: "@media print { a { background: white; } }", colours: 1 },
    { text: '/* #fff */ a { content: "red"; color: currentcolor; }', colours: 0 },
  ])("$text", ({ text, colours }) => {
    expect(coloured({ name: "a.css", text })).toHaveLength(colours);
  });

  test("classes are found in selectors alone", () => {
    const css =
      '/* .no */ .a > .b-c:has(.d)::after { content: ".no"; width: 0.5em; } @media (x: 1.5) { .e {} }';
    expect([...styledClasses(css)]).toEqual(["a", "b-c", "d", "e"]);
  });
});
