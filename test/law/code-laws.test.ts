import ts from "@typescript/typescript6";
import { describe, expect, test } from "vitest";
import { ADJUSTMENT_CLAUSES } from "../../src/law/adjustments";
import { annex } from "../../src/law/annex/index";
import { proceduralClauses } from "../../src/law/procedural";
import { readings } from "../../src/law/readings";
import {
  everyFile,
  exportedFunctions,
  type Import,
  importsOf,
  membersOf,
  nodes,
  parse,
  roomOf,
  type SourceFile,
  sourceFiles,
  stringsOf,
} from "./source-files";

const inLayers = (...layers: string[]) => sourceFiles.filter(({ layer }) => layers.includes(layer));
const everywhereBut = (...layers: string[]) => sourceFiles.filter(({ layer }) => !layers.includes(layer));

/** One line a fault, so that a red test says where to look. */
const faults = (files: readonly SourceFile[], find: (file: SourceFile) => readonly string[]) =>
  files.flatMap((file) => find(file).map((fault) => `${file.path}: ${fault}`));

test("the laws have something to judge", () => {
  expect(inLayers("methodology").length).toBeGreaterThan(30);
  expect(inLayers("law").length).toBeGreaterThan(9);
});

/** Each room may know those before it: imports point inward only. */
const ROOMS = [
  "law",
  "methodology",
  "read/cells",
  "workbook",
  "read",
  "assess",
  "explain",
  "seal",
  "ballot",
  "paper",
  "functions",
  "sheets",
  "google",
  "addon",
  "local",
] as const;

const packagesOf: Readonly<Record<string, readonly string[]>> = {
  read: ["fastest-levenshtein"],
  seal: ["@noble/hashes/sha2.js"],
  ballot: ["@noble/hashes/sha2.js", "@noble/hashes/scrypt.js"],
  addon: ["zod/mini"],
};

/** What a rule may load of the law: its numbers and the words that people choose. */
const textFree: readonly string[] = ["law/scales", "law/adjustments", "law/words"];

function isAllowed(layer: string, { to, relative, typeOnly }: Import): boolean {
  const rooms: readonly string[] = ROOMS;
  const room = rooms.indexOf(layer);
  if (room < 0) return false;
  if (!relative) return packagesOf[layer]?.includes(to) === true;
  // a rule takes the names of clauses and readings; the texts would be loaded by every custom function
  if (layer === "methodology" && to.startsWith("law/")) return typeOnly || textFree.includes(to);
  const known = rooms.indexOf(roomOf(to));
  // functions and sheets stand side by side
  return known >= 0 && known <= room && !(layer === "sheets" && roomOf(to) === "functions");
}

const forbiddenImports = (file: SourceFile) =>
  importsOf(file)
    .filter((one) => !isAllowed(file.layer, one))
    .map(({ to, typeOnly }) => `${typeOnly ? "import type" : "import"} ${to}`);

describe("imports", () => {
  test("every file lies in a folder with a known reach", () => {
    expect(
      sourceFiles
        .filter(({ layer }) => !(ROOMS as readonly string[]).includes(layer))
        .map((file) => file.path),
    ).toEqual([]);
  });

  test("point inward only", () => {
    expect(faults(sourceFiles, forbiddenImports)).toEqual([]);
  });

  test("no two folders know each other", () => {
    const known = new Set(
      sourceFiles.flatMap((file) =>
        importsOf(file)
          .filter(({ to, relative }) => relative && roomOf(to) !== file.layer)
          .map(({ to }) => `${file.layer} → ${roomOf(to)}`),
      ),
    );
    const bothWays = [...known].filter((arrow) => known.has(arrow.split(" → ").reverse().join(" → ")));
    expect(bothWays).toEqual([]);
  });

  test("of files that exist", () => {
    const paths = new Set(sourceFiles.map((file) => file.path.replace(/(?:\/index)?\.ts$/u, "")));
    const missing = (file: SourceFile) =>
      importsOf(file)
        .filter(
          ({ to, relative }) => relative && !to.endsWith(".json") && !paths.has(to.replace(/\/index$/u, "")),
        )
        .map(({ to }) => to);
    expect(faults(inLayers("law", "methodology"), missing)).toEqual([]);
  });

  test("never load zod or the annex's texts into a custom function", () => {
    const byPath = new Map(sourceFiles.map((file) => [file.path.replace(/\.ts$/u, ""), file]));
    const loaded = new Set<string>();
    const load = (file: SourceFile): void => {
      for (const { to, typeOnly } of importsOf(file)) {
        if (typeOnly || loaded.has(to)) continue;
        loaded.add(to);
        const next = byPath.get(to) ?? byPath.get(`${to}/index`);
        if (next !== undefined) load(next);
      }
    };
    inLayers("functions").forEach(load);
    const heavy = [...loaded].filter((name) => name.startsWith("zod") || name.startsWith("law/annex"));
    expect(heavy).toEqual([]);
  });

  test.for([
    { in: "methodology/a.ts", code: 'import { z } from "zod/mini";' },
    { in: "methodology/a.ts", code: 'import { annex } from "../law/annex/index";' },
    { in: "methodology/a.ts", code: 'import Fraction from "fraction.js";' },
    { in: "methodology/chapter-7-review/a.ts", code: 'export * from "../../read/b";' },
    { in: "law/a.ts", code: 'import { establish } from "../methodology/finding";' },
    { in: "law/a.ts", code: 'import type { Finding } from "../methodology/finding";' },
    { in: "read/a.ts", code: 'import { word } from "../explain/b";' },
    { in: "read/cells/a.ts", code: 'import { ROSTER } from "../../workbook/b";' },
    { in: "assess/a.ts", code: 'import * as z from "zod/mini";' },
    { in: "functions/a.ts", code: 'const z = await import("../sheets/b");' },
    { in: "sheets/a.ts", code: 'type A = import("../addon/b").A;' },
    { in: "helpers/a.ts", code: 'import "../law/readings";' },
  ])("the law has teeth: $code in $in", ({ in: name, code }) => {
    expect(forbiddenImports(parse(name, code))).toHaveLength(1);
  });

  test.for([
    { in: "methodology/a.ts", code: 'import { type Clause } from "../law/annex/index";' },
    { in: "methodology/a.ts", code: 'import { FULL_PERCENT } from "../law/scales";' },
    { in: "addon/a.ts", code: 'import * as z from "zod/mini";' },
    { in: "workbook/a.ts", code: 'import { readNumber } from "../read/cells/b";' },
  ])("and lets pass: $code in $in", ({ in: name, code }) => {
    expect(forbiddenImports(parse(name, code))).toEqual([]);
  });
});

const googleServices =
  /^(?:SpreadsheetApp|HtmlService|LockService|PropertiesService|CacheService|ScriptApp|Utilities|Session|Logger|UrlFetchApp|DriveApp|GoogleAppsScript)$/u;
const namedIn = (file: SourceFile) => nodes(file, ts.isIdentifier).map(({ text }) => text);

/** What a machine's clock, chance or language would decide. */
function nondeterminism(file: SourceFile): string[] {
  const text = (node: ts.Node) => node.getText(file.syntax).replace(/\s+/gu, "");
  const clocks = nodes(file, ts.isNewExpression)
    .filter(({ expression, arguments: values }) => text(expression) === "Date" && (values ?? []).length === 0)
    .map(text);
  const calls = nodes(file, ts.isCallExpression)
    .map(({ expression }) => text(expression))
    .filter((called) =>
      /^(?:Date|Date\.now|Math\.random|performance\.now)$|\.(?:localeCompare|toLocale\w*)$/u.test(called),
    );
  return [...clocks, ...calls, ...namedIn(file).filter((name) => name === "Intl")];
}

describe("what the core may not know", () => {
  test("law and methodology: no clock, no chance, no machine's language", () => {
    expect(faults(inLayers("law", "methodology"), nondeterminism)).toEqual([]);
  });

  test("no Google service outside sheets, google and addon", () => {
    expect(
      faults(everywhereBut("sheets", "google", "addon"), (file) =>
        namedIn(file).filter((name) => googleServices.test(name)),
      ),
    ).toEqual([]);
  });

  test("the add-on opens the spreadsheet and the interface; every cell is read and written in sheets", () => {
    const reached = (file: SourceFile) =>
      nodes(file, ts.isIdentifier)
        .filter(({ text }) => text === "SpreadsheetApp")
        .map(({ parent }) => parent.getText(file.syntax))
        .filter((used) => !/^SpreadsheetApp\.(?:getActive|getUi|flush)$/u.test(used));
    expect(faults(inLayers("addon"), reached)).toEqual([]);
  });

  test("the law has teeth", () => {
    const code =
      "new Date(); Date.now(); Math.random(); a.localeCompare(b); new Intl.Collator(); new Date(Date.UTC(1));";
    expect(nondeterminism(parse("methodology/a.ts", code))).toEqual([
      "newDate()",
      "Date.now",
      "Math.random",
      "a.localeCompare",
      "Intl",
    ]);
  });
});

describe("how the code is written", () => {
  test("every exported function of the methodology has a doc comment directly above", () => {
    const undocumented = inLayers("methodology")
      .flatMap(exportedFunctions)
      .filter(({ documented }) => !documented)
      .map(({ name }) => name);
    expect(undocumented).toEqual([]);
    expect(inLayers("methodology").flatMap(exportedFunctions).length).toBeGreaterThan(40);
  });

  test.for([
    { code: "/** 2.3 */\nexport function a() {}", documented: true },
    { code: "export function a() {}", documented: false },
    { code: "// 2.3\nexport function a() {}", documented: false },
    { code: "/** 2.3 */\n\nexport function a() {}", documented: false },
    { code: "/** of something else */\nconst b = 1;\nexport const a = () => b;", documented: false },
  ])("$code", ({ code, documented }) => {
    expect(exportedFunctions(parse("methodology/a.ts", code))).toEqual([{ name: "a", documented }]);
  });

  test("the file of a clause says its clause in a doc comment", () => {
    const clauseOf = (file: SourceFile) => /\/(\d\.\d)[^/]*$/u.exec(file.path)?.[1];
    const clauseFiles = inLayers("methodology").filter((file) => clauseOf(file) !== undefined);
    expect(clauseFiles.length).toBeGreaterThan(18);
    const unsaid = clauseFiles.filter((file) => {
      const comments = file.text.match(/\/\*\*[\s\S]*?\*\//gu) ?? [];
      return !comments.some((comment) => comment.includes(clauseOf(file) ?? ""));
    });
    expect(unsaid.map((file) => file.path)).toEqual([]);
  });

  test("no default exports", () => {
    const defaults = (file: SourceFile) =>
      file.syntax.statements
        .filter(
          (statement) =>
            (ts.isExportAssignment(statement) && !statement.isExportEquals) ||
            (ts.canHaveModifiers(statement) &&
              (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
        )
        .map((statement) => statement.getText(file.syntax).slice(0, 40));
    expect(faults(everyFile, defaults)).toEqual([]);
    expect(defaults(parse("law/a.ts", "export default 1;\nexport default function a() {}"))).toHaveLength(2);
  });

  test("no any", () => {
    const isAny = (node: ts.Node): node is ts.KeywordTypeNode => node.kind === ts.SyntaxKind.AnyKeyword;
    const anys = (file: SourceFile) => nodes(file, isAny).map(({ parent }) => parent.getText(file.syntax));
    expect(faults(everyFile, anys)).toEqual([]);
    expect(anys(parse("law/a.ts", "const a: any = b as any; // any"))).toHaveLength(2);
  });

  test("no classes and no enums in the core, but for the exact number with its arithmetic", () => {
    const isEither = (node: ts.Node): node is ts.ClassDeclaration | ts.EnumDeclaration =>
      ts.isClassLike(node) || ts.isEnumDeclaration(node);
    const kinds = (file: SourceFile) => nodes(file, isEither).map(({ name }) => name?.text ?? "?");
    expect(faults(inLayers("law", "methodology"), kinds)).toEqual(["methodology/exact.ts: Exact"]);
  });

  test("no file of 220 lines or more", () => {
    const lines = (file: SourceFile) => file.text.trimEnd().split("\n").length;
    const long = everyFile.filter((file) => lines(file) >= 220).map((file) => file.path);
    expect(long).toEqual([]);
  });

  test("no file named for nothing in particular", () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|managers?|data|misc|process|common|shared)(?:\.d)?\.ts$/u;
    expect(everyFile.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
    expect(
      ["src/read/helpers.ts", "workbench/twin/host/data-validation.ts", "sidebar/data.ts"].filter((path) =>
        vague.test(path),
      ),
    ).toHaveLength(2);
  });

  test("no word of a text mixes the alphabets", () => {
    const mixed = /\S*(?:[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z])\S*/gu;
    const mixedWords = (file: SourceFile) => stringsOf(file).flatMap((text) => text.match(mixed) ?? []);
    // the mistake that the sample plants
    expect(faults(everyFile, mixedWords)).toEqual([
      "workbench/samples/data/mistakes.ts: O\u0447\u0438\u0440\u0431\u0430\u0442\u044b\u043d",
    ]);
    const planted = parse(
      "law/a.ts",
      `const a = ["\u0411a\u0442", \`\u0411a\u0442 \${a}\`, "\u0411\\u0061\u0442"];`,
    );
    expect(mixedWords(planted)).toHaveLength(2);
  });
});

describe("clauses and readings", () => {
  const facts = sourceFiles.find((file) => file.path === "methodology/facts.ts");
  const computed = [...(facts === undefined ? [] : membersOf(facts, "ClauseFacts")), ...ADJUSTMENT_CLAUSES];
  // a scale and the table of chapter 6 hand their clauses on to the rule
  const handedOn = sourceFiles.filter(({ path }) => /^law\/(?:scales|adjustments)\.ts$/u.test(path));
  const rules = [...inLayers("methodology").filter((file) => file !== facts), ...handedOn];

  test("every clause is either computed or procedural, none is both", () => {
    const procedural = Object.keys(proceduralClauses);
    expect([...computed, ...procedural].sort()).toEqual(Object.keys(annex).sort());
    expect(computed.filter((clause) => procedural.includes(clause))).toEqual([]);
  });

  test("every computed clause is established by some rule", () => {
    const established = new Set(rules.flatMap((file) => [...textsInCode(file, /^(?:refuse|passOn)$/u)]));
    expect(computed.filter((clause) => !established.has(clause))).toEqual([]);
  });

  test("every reading is used where results are made, or stands at the foot of the list", () => {
    const users = inLayers("methodology", "read/cells", "read", "assess");
    const unused = Object.entries(readings)
      .filter(([id, { shown }]) => shown !== "list" && !users.some((file) => textsInCode(file).has(id)))
      .map(([id]) => id);
    expect(unused).toEqual([]);
  });

  test("a comment, a type or a refusal is no use of a clause", () => {
    const code = '// "7.6"\nrefuse("2.4", {}); establish("2.1", 1); const a: "2.2" = b({ "6.1": "month" });';
    expect(textsInCode(parse("methodology/a.ts", code), /^refuse$/u)).toEqual(
      new Set(["2.1", "6.1", "month"]),
    );
  });
});

/** Every text in the code, without types and without what is handed to the calls named. */
function textsInCode(file: SourceFile, besidesCallsOf?: RegExp): Set<string> {
  const isUse = (node: ts.Node): node is ts.StringLiteral => {
    if (!ts.isStringLiteral(node) || ts.isLiteralTypeNode(node.parent)) return false;
    return !(
      ts.isCallExpression(node.parent) && besidesCallsOf?.test(node.parent.expression.getText(file.syntax))
    );
  };
  return new Set(nodes(file, isUse).map(({ text }) => text));
}
