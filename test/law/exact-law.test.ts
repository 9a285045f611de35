import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "@typescript/typescript6";
import { describe, expect, test } from "vitest";
import { readings } from "../../src/law/readings";
import {
  LEARNING_FULL_MARK,
  MEASURE_FULL_MARK,
  PERFORMANCE_FULL_MARK,
  SCORED_FROM,
  UNIT_PLAN_FULL_MARK,
  UNSATISFACTORY_BELOW,
} from "../../src/law/scales";
import { nodes, parse, type SourceFile, sourceFiles } from "./source-files";

/** The core computes every printed number: who is outside `law` and `methodology` compares, words and places it. */

const root = fileURLToPath(new URL("../../src/", import.meta.url));
const isCore = (name: string) => /^(?:law|methodology)\//u.test(name);

/** What others may ask of an exact number: how it compares, and how it is written. */
const asked = new Set(["compare", "equals", "lt", "lte", "gt", "gte", "toString", "valueOf"]);

const PLANTED = path.join(root, "explain/planted.ts");
const planted = `
import { Exact } from "../methodology/exact";
import type { Points } from "../methodology/units";
declare const value: Exact, mark: Points, maybe: Exact | undefined, set: Set<number>, name: "mul" | "div";
export const refused = [
  value.add(1), mark.sub(1), maybe?.mul(2), value.div(mark), mark.neg(), value.floor(), (value).round(2),
  Exact.ratio(value.n, mark.d), value["mul"](3), value[name](4),
];
const { div } = mark;
const { equals, mul: times } = value;
export const allowed = [
  set.add(1), [1].concat(2), Math.floor(1.5), Math.round(2), Exact.of(1).lt(mark), value.toString(), mark.valueOf(),
];
`;

/** All of src with its types, and one file more that breaks the law. */
function typedSources(): ts.Program {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (name) =>
    readFileSync(name, "utf8"),
  );
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === PLANTED || fileExists(name);
  host.readFile = (name) => (name === PLANTED ? planted : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === PLANTED
      ? ts.createSourceFile(name, planted, ts.ScriptTarget.Latest, true)
      : getSourceFile(name, ...rest);
  return ts.createProgram([...fileNames, PLANTED], options, host);
}

/** A member and what it is taken from, also by a name that is computed and by a pattern. */
function takenFrom(node: ts.Node): { member: string; of: ts.Node } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { member: node.name.text, of: node.expression };
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: name, expression: of } = node;
    return { member: ts.isStringLiteral(name) ? name.text : "", of };
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  return { member: (node.propertyName ?? node.name).getText(), of: node.parent };
}

/** Each use of an exact number that is more than a question, as `file: expression`. */
function arithmetic(program: ts.Program, within: (name: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  const isExact = (type: ts.Type): boolean =>
    type.isUnionOrIntersection() ? type.types.some(isExact) : type.symbol?.name === "Exact";
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    const name = path.relative(root, file.fileName).split(path.sep).join("/");
    if (name.startsWith("..") || !within(name)) continue;
    const visit = (node: ts.Node): void => {
      const taken = takenFrom(node);
      const isAsked = taken !== undefined && (asked.has(taken.member) || taken.member === "of");
      if (taken !== undefined && !isAsked && isExact(checker.getTypeAtLocation(taken.of)))
        found.push(`${name}: ${node.getText(file)}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

describe("arithmetic", () => {
  const program = typedSources();

  test("on exact numbers stands in law and methodology alone", () => {
    expect(arithmetic(program, (name) => !isCore(name) && name !== "explain/planted.ts")).toEqual([]);
  });

  test("the law has teeth, and tells an exact number from a set", () => {
    expect(arithmetic(program, (name) => name === "explain/planted.ts")).toEqual(
      [
        ...["value.add", "mark.sub", "maybe?.mul", "value.div", "mark.neg", "value.floor", "(value).round"],
        ...["Exact.ratio", "value.n", "mark.d", 'value["mul"]', "value[name]", "div", "mul: times"],
      ].map((use) => `explain/planted.ts: ${use}`),
    );
  });

  test("what others take of the units makes a number, or shows one", () => {
    const made = ["Exact", "exact", "points", "percent", "inPercent", "countOf", "magnitude"];
    const shown = ["cut", "hasMoreDecimals", "isShownAlike", "isWhole", "sheetPoints"];
    const taken = sourceFiles
      .filter(({ path }) => !isCore(path))
      .flatMap((file) => nodes(file, ts.isImportDeclaration))
      .filter(({ moduleSpecifier }) => /methodology\/(?:units|exact|mean)"$/u.test(moduleSpecifier.getText()))
      .filter(({ importClause }) => importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
      .flatMap(({ importClause }) => {
        const bindings = importClause?.namedBindings;
        if (bindings === undefined || ts.isNamespaceImport(bindings)) return ["*"];
        return bindings.elements.flatMap(({ isTypeOnly, name }) => (isTypeOnly ? [] : [name.text]));
      });
    expect(taken.filter((name) => ![...made, ...shown, "Points"].includes(name))).toEqual([]);
    expect(taken.length).toBeGreaterThan(10);
  });

  test("the core does compute", () => {
    expect(arithmetic(program, isCore).length).toBeGreaterThan(20);
  });
});

const constants: readonly number[] = [
  ...new Set([
    ...[UNSATISFACTORY_BELOW, SCORED_FROM, PERFORMANCE_FULL_MARK],
    ...[MEASURE_FULL_MARK, UNIT_PLAN_FULL_MARK, LEARNING_FULL_MARK],
  ]),
];
const numeral = new RegExp(
  `(?<![\\d\\p{L}#]|\\d[.]|\\d\\d-)(?:${constants.join("|")})(?![\\d\\p{L}]|[.]\\d)`,
  "u",
);

const ROOMS = /^(?:explain|paper|seal|functions|workbook|sheets|assess|read|addon|local)\//u;

/** A width, a length or a day of the calendar is no number of the annex; the name that it is given says so. */
const otherMeasures = /width|height|length|longest|fontsize|Date\.UTC/iu;

function isOtherMeasure(node: ts.Node, file: SourceFile): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent))
    return otherMeasures.test(parent.name.getText(file.syntax));
  return ts.isCallExpression(parent) && otherMeasures.test(parent.expression.getText(file.syntax));
}

/** The annex's numbers in a file: as numbers, as types, and as numerals in texts. */
function retyped(file: SourceFile): string[] {
  const numbers = nodes(file, ts.isNumericLiteral).filter(
    (node) => constants.includes(Number(node.text)) && !isOtherMeasure(node, file),
  );
  const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
    ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
  // the name of a reading is no text
  const texts = nodes(file, isText).filter(({ text }) => numeral.test(text) && !(text in readings));
  return [...numbers, ...texts].map((node) => node.getText(file.syntax));
}

describe("the numbers of the annex", () => {
  test("are these", () => {
    expect([...constants].sort()).toEqual([15, 29, 30, 60, 70]);
  });

  test("are written nowhere but in the law", () => {
    const files = sourceFiles.filter((file) => ROOMS.test(file.path));
    expect(files.length).toBeGreaterThan(80);
    expect(files.flatMap((file) => retyped(file).map((found) => `${file.path}: ${found}`))).toEqual([]);
  });

  test.for([
    "const most = 60;",
    "const scale = { highest: 15 };",
    "type Scale = 7 | 15;",
    'say("0–15 оноо");',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code under test
    "const header = `${name} (0–70)`;",
    'const formula = "× 60 / 100";',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code under test
    'const f = `IF(${section}="Б",15,60)`;',
    "percent.lt(30);",
    'say("29-өөс бага");',
  ])("the law has teeth: %s", (code) => {
    expect(retyped(parse("explain/a.ts", code))).toHaveLength(1);
  });

  test.for([
    "const column = { width: 70 };",
    "const LONGEST_QUOTE = 60;",
    "const epoch = Date.UTC(1899, 11, 30);",
    'say("2025-12-15", "0.15", "7.29", "#e60", "А1:L150");',
    "sheet.setColumnWidth(1, 60);",
    "const shown = PERFORMANCE_FULL_MARK;",
  ])("and lets pass: %s", (code) => {
    expect(retyped(parse("explain/a.ts", code))).toEqual([]);
  });
});
