import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "@typescript/typescript6";

/** A file of the project: where it stands, its text and its syntax. */
export interface SourceFile {
  /** The path under src; for a file elsewhere the one from the project's folder, `sidebar/view/why.ts`. */
  readonly path: string;
  /** The room that it stands in: its first folder, or `read/cells`, which lies below `workbook`. */
  readonly layer: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
}

export interface Import {
  /** A path under src without its ending, or the name of a package. */
  readonly to: string;
  readonly relative: boolean;
  readonly typeOnly: boolean;
  /** What is taken, by the names there; `*` for all of it. */
  readonly names: readonly string[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The room of a path under src. */
export const roomOf = (name: string): string =>
  name.startsWith("read/cells/") ? "read/cells" : (name.split("/")[0] ?? "");

export const parse = (name: string, text: string): SourceFile => ({
  path: name,
  layer: roomOf(name),
  text,
  syntax: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true),
});

/** The TypeScript of a folder, by its path from `under`. */
const filesOf = (folder: string, under = ""): readonly SourceFile[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => parse(`${under}${name}`, readFileSync(path.join(root, folder, name), "utf8")));

/** src, its paths from there. */
export const sourceFiles = filesOf("src");
export const outerFiles: readonly SourceFile[] = [
  ...filesOf("sidebar", "sidebar/"),
  ...filesOf("workbench", "workbench/"),
];
/** All of it, every path from the project's folder. */
export const everyFile: readonly SourceFile[] = [
  ...sourceFiles.map((file) => ({ ...file, path: `src/${file.path}` })),
  ...outerFiles,
];
/** What tests import counts as use of some things, never as their reason. */
export const testFiles = filesOf("test", "test/");

/** Every node of a file that the test accepts. */
export function nodes<T extends ts.Node>(file: SourceFile, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.syntax);
  return found;
}

export function importsOf(file: SourceFile): Import[] {
  const declared = file.syntax.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      const { importClause: clause, moduleSpecifier } = statement;
      return [importOf(file, moduleSpecifier, isTypeOnly(clause), namesOf(clause?.namedBindings))];
    }
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) {
      const { exportClause, isTypeOnly: typeOnly, moduleSpecifier } = statement;
      return [importOf(file, moduleSpecifier, typeOnly, namesOf(exportClause))];
    }
    return [];
  });
  const dynamic = nodes(file, ts.isCallExpression)
    .filter(({ expression }) => expression.kind === ts.SyntaxKind.ImportKeyword)
    .flatMap(({ arguments: [specifier] }) =>
      specifier === undefined ? [] : [importOf(file, specifier, false, [ALL])],
    );
  const inTypes = nodes(file, ts.isImportTypeNode).map(({ argument, qualifier }) => {
    const specifier = ts.isLiteralTypeNode(argument) ? argument.literal : argument;
    return importOf(file, specifier, true, [qualifier?.getText(file.syntax) ?? ALL]);
  });
  return [...declared, ...dynamic, ...inTypes];
}

/** Stands for the address of a module that is known only when the code runs. */
export const COMPUTED = "(computed)";

const ALL = "*";

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (bindings === undefined || !("elements" in bindings)) return [ALL];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function importOf(file: SourceFile, specifier: ts.Node, typeOnly: boolean, names: readonly string[]): Import {
  const name = ts.isStringLiteral(specifier) ? specifier.text : COMPUTED;
  const relative = name.startsWith(".");
  const to = relative
    ? path.posix.join(path.posix.dirname(file.path), name).replace(/\.(?:ts|js)$/u, "")
    : name;
  return { to, relative, typeOnly, names };
}

/** Whether nothing of it is left in the built file. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** String and template texts as they are written, an escaped letter being no letter. */
export function stringsOf(file: SourceFile): string[] {
  const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node);
  return nodes(file, isText).map((node) =>
    node.getText().replace(/\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|.)/giu, " "),
  );
}

/** Exported functions, also those written as a constant, with whether a doc comment stands directly above. */
export function exportedFunctions(file: SourceFile): { name: string; documented: boolean }[] {
  const isExported = (node: ts.HasModifiers) =>
    node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  return file.syntax.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && isExported(statement)) {
      return [{ name: statement.name?.text ?? "default", documented: isDocumented(file, statement) }];
    }
    if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer !== undefined && isFunction(initializer))
      .map(({ name }) => ({ name: name.getText(), documented: isDocumented(file, statement) }));
  });
}

const isFunction = (node: ts.Node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

function isDocumented(file: SourceFile, statement: ts.Node): boolean {
  const above = file.text.slice(statement.getFullStart(), statement.getStart(file.syntax, false));
  return /\/\*\*(?:(?!\*\/)[\s\S])+\*\/\s*$/u.test(above) && !/\*\/\s*\n\s*\n\s*$/u.test(above);
}

/** The names of a literal interface's members, quoted ones without their quotes. */
export function membersOf(file: SourceFile, interfaceName: string): string[] {
  const declaration = nodes(file, ts.isInterfaceDeclaration).find(({ name }) => name.text === interfaceName);
  return (declaration?.members ?? []).flatMap(({ name }) =>
    name !== undefined && (ts.isStringLiteral(name) || ts.isIdentifier(name)) ? [name.text] : [],
  );
}
