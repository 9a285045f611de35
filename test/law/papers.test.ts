/** The papers are true: what they name of the project is there, so that whoever moves a file is led to the sentence about it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string) => readFileSync(path.join(root, name), "utf8");

const PAPERS = [
  ...[
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "docs/fingerprint.md",
    "docs/export.md",
    "docs/google.md",
  ],
  ...readdirSync(path.join(root, "docs/decisions")).map((name) => `docs/decisions/${name}`),
];

interface Project {
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}
const project = JSON.parse(read("package.json")) as Project;

/** What is made and not kept: built, or written by a command. */
const MADE = new Set(read(".gitignore").match(/^[\w-]+(?=\/$)/gmu));

const FILE = /\.(?:ts|mjs|js|json|css|html|md|csv|yml)$/u;
/** Of a path with a place holder, `test/cases/*.test.ts`, the folder before it. */
const literalPart = (name: string) =>
  /[*…<]/u.test(name) ? path.posix.dirname(`${name.replace(/[*…<].*$/u, "")}x`) : name;

/** Whether a quoted word means a file or a folder of the project: no address, package, cell or piece of code. */
function isPath(word: string): boolean {
  if (!/^[\w.@*…<>·-][\w./*…<>·-]*$/u.test(word) || word.startsWith("@")) return false;
  const [first = ""] = word.split("/");
  if (first in project.devDependencies || MADE.has(first)) return false;
  return word.includes("/") || FILE.test(word) || /^\.[a-z]/u.test(word);
}

/** A name is said from the root of the project or, of its product, from `src`. */
const isThere = (name: string) =>
  ["", "src"].some((folder) => existsSync(path.join(root, folder, literalPart(name))));

const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```$/gmu, "");
const quotedPaths = (text: string) =>
  [...withoutFences(text).matchAll(/`([^`]+)`/gu)].map(([, word = ""]) => word).filter(isPath);
/** Links to other pages and pictures, from the folder of the paper. */
const links = (text: string) =>
  [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)|<img src="([^"]+)"/gu)].map(
    ([, page, picture]) => page ?? picture ?? "",
  );
const commands = (text: string) => [
  ...[...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = ""]) => name),
  ...[...text.matchAll(/npm (start|test)\b/gu)].map(([, name = ""]) => name),
];

const lost = {
  paths: (text: string) => quotedPaths(text).filter((name) => !isThere(name)),
  links: (text: string, folder: string) =>
    links(text).filter((name) => !existsSync(path.join(root, folder, name))),
  commands: (text: string) => commands(text).filter((name) => !(name in project.scripts)),
};

describe.each(PAPERS)("%s", (name) => {
  const text = read(name);

  test("names files and folders that are there", () => {
    expect(lost.paths(text)).toEqual([]);
    expect(lost.links(text, path.dirname(name))).toEqual([]);
  });

  test("names commands that are there", () => {
    expect(lost.commands(text)).toEqual([]);
  });
});

test("there is something to judge", () => {
  const all = PAPERS.map(read);
  expect(new Set(all.flatMap(quotedPaths)).size).toBeGreaterThan(60);
  expect(new Set(all.flatMap(links)).size).toBeGreaterThan(10);
  expect(new Set(all.flatMap(commands)).size).toBeGreaterThan(6);
});

test("every decision has its four parts and names what enforces it", () => {
  for (const name of PAPERS.filter((paper) => paper.startsWith("docs/decisions/"))) {
    const text = read(name);
    for (const part of ["Problem.", "Choice.", "Bad consequences."])
      expect(text, name).toContain(`**${part}**`);
    const [, enforced = ""] = /\*\*Enforced by\*\*([\s\S]*)$/u.exec(text) ?? [];
    expect(
      quotedPaths(enforced).some((file) => /^test\/.+\.test\.ts$/u.test(file)),
      name,
    ).toBe(true);
  }
});

test("the map of the rooms has each room of src and no other", () => {
  const rooms = readdirSync(path.join(root, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const told = [...read("ARCHITECTURE.md").matchAll(/^\| `src\/([\w/]+)` \|/gmu)].map(
    ([, room = ""]) => room,
  );
  expect(told.filter((room) => !room.includes("/")).sort()).toEqual(rooms.map(({ name }) => name).sort());
});

test("editors and Node are told what the formatter and the engines say", () => {
  const editor = read(".editorconfig");
  const { formatter } = JSON.parse(read("biome.json")) as {
    formatter: { indentStyle: string; indentWidth: number; lineWidth: number };
  };
  expect(editor).toContain(
    `indent_style = ${formatter.indentStyle}\nindent_size = ${formatter.indentWidth}\n`,
  );
  expect(editor).toContain(`[*]\n`);
  expect(editor).toContain(`max_line_length = ${formatter.lineWidth}\n`);
  expect(project.engines.node).toMatch(new RegExp(`^>=${read(".nvmrc").trim()}(?:\\.|$)`, "u"));
});

test.for([
  { text: "see `src/methodology/gone.ts`", paths: ["src/methodology/gone.ts"] },
  { text: "see `read/gone.ts` and `read/body-of-nobody/`", paths: ["read/gone.ts", "read/body-of-nobody/"] },
  { text: "`test/gone/*.test.ts`", paths: ["test/gone/*.test.ts"] },
  { text: "`.gone` and `gone.json`", paths: [".gone", "gone.json"] },
  { text: "`src/law`, `law/words.ts`, `test/law/*.test.ts`, `biome.json`, `.clasp.json`", paths: [] },
  {
    text: "`zod/mini`, `@odoo/owl`, `/xlsx/read`, `dist/Code.js`, `label = value`, `4 / 2`, `Код`",
    paths: [],
  },
  { text: "```\nsrc/gone.ts\n```", paths: [] },
])("a path that is not there is found: $text", ({ text, paths }) => {
  expect(lost.paths(text)).toEqual(paths);
});

test("so are a link and a command that are not there", () => {
  expect(lost.links("[a](gone.md#part) [b](README.md) [c](https://example.org/x.md)", ".")).toEqual([
    "gone.md",
  ]);
  expect(lost.commands("`npm run gone`, `npm run test:gone -- x`, `npm run build`")).toEqual([
    "gone",
    "test:gone",
  ]);
});
