/** The class names that views give to elements, found by the compiler: every text that can stand there. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "@typescript/typescript6";
import { selectorsOf } from "./style-sheets";

/** Stands for a part of a class name that is known only when the page runs. */
const ANY = "*";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The classes that the TypeScript and the HTML of a folder give; what lies in `besides` is left out. */
export function usedClasses(folder: string, besides: readonly string[] = []): Set<string> {
  const isIn = (name: string, where: string) => name.startsWith(path.join(root, where, "/"));
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.join(root, folder, name))
    .filter((name) => !besides.some((one) => isIn(name, one)));
  const program = ts.createProgram(
    names.filter((name) => name.endsWith(".ts")),
    {
      strict: true,
      noEmit: true,
      types: [],
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.Preserve,
    },
  );
  program.getTypeChecker(); // from then on a node knows its parent
  const files = program.getSourceFiles().filter(({ fileName }) => names.includes(path.normalize(fileName)));
  const takers = new Map(files.flatMap(classTakers));
  const inCode = files.flatMap((file) => classTexts(file, takers, program));
  const inPages = names
    .filter((name) => name.endsWith(".html"))
    .flatMap((name) => classesOfMarkup(readFileSync(name, "utf8")));
  return new Set([...inCode, ...inPages].flatMap((text) => text.split(/\s+/u)).filter((name) => name !== ""));
}

/** Functions that are handed a class: their name, and which of their parameters it is. */
function classTakers(file: ts.SourceFile): [name: string, index: number][] {
  const found: [string, number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isParameter(node) && node.name.getText(file) === "className") {
      const { parent } = node;
      const named = ts.isFunctionDeclaration(parent)
        ? parent.name
        : ts.isVariableDeclaration(parent.parent)
          ? parent.parent.name
          : undefined;
      if (named !== undefined) found.push([named.getText(file), parent.parameters.indexOf(node)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const classesOfMarkup = (markup: string): string[] =>
  [...markup.matchAll(/ class="([^"]*)"/gu)].map(([, text = ""]) => text);

/** Everything that is written at a place where classes are written. */
function classTexts(file: ts.SourceFile, takers: ReadonlyMap<string, number>, program: ts.Program): string[] {
  const found: string[] = [];
  const add = (node: ts.Expression | undefined) => {
    if (node !== undefined) found.push(...textsOf(node, program.getTypeChecker()));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === "class") add(node.initializer);
    if (ts.isBinaryExpression(node) && /\.className$/u.test(node.left.getText(file))) add(node.right);
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText(file);
      if (/\.classList\.\w+$/u.test(called)) add(node.arguments[0]);
      const index = takers.get(called);
      if (index !== undefined) add(node.arguments[index]);
    }
    if (ts.isNoSubstitutionTemplateLiteral(node)) found.push(...classesOfMarkup(node.text));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The texts that an expression can be; `*` where its type says no more. */
function textsOf(node: ts.Expression, checker: ts.TypeChecker): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression, checker);
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue, checker), ...textsOf(node.whenFalse, checker)];
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<string[]>(
      (begun, { expression, literal }) =>
        begun.flatMap((start) =>
          textsOf(expression, checker).map((text) => `${start}${text}${literal.text}`),
        ),
      [node.head.text],
    );
  }
  return textsOfType(checker.getTypeAtLocation(node));
}

function textsOfType(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(textsOfType);
  if (type.isStringLiteral()) return [type.value];
  if ((type.flags & ts.TypeFlags.Undefined) !== 0) return [];
  if ((type.flags & ts.TypeFlags.TemplateLiteral) !== 0)
    return [(type as ts.TemplateLiteralType).texts.join(ANY)]; // what the flag says
  return [ANY];
}

/** The class names that a style sheet knows. */
export const styledClasses = (css: string): Set<string> =>
  new Set(
    selectorsOf(css).flatMap((selector) =>
      [...selector.matchAll(/\.([A-Za-z][\w-]*)/gu)].map(([, name = ""]) => name),
    ),
  );
