/** Who imports whom, file by file, types included; and what each file offers. */
import ts from "@typescript/typescript6";
import { importsOf, nodes, type SourceFile } from "./source-files";

const module = (path: string): string => path.replace(/(?:\/index)?\.(?:ts|mjs|js)$/u, "");
const ALL = "*";

/** The files that each file imports, by the path of both. */
export function importGraph(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const byModule = new Map(files.map((file) => [module(file.path), file.path]));
  return new Map(
    files.map((file) => {
      const targets = importsOf(file).flatMap(({ to, relative }) =>
        relative ? (byModule.get(module(`${to}.ts`)) ?? []) : [],
      );
      return [file.path, [...new Set(targets)]];
    }),
  );
}

/** Groups of files each of which reaches all the others: Tarjan's strongly connected components of more than one file. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  /** The earliest file of the stack that is reached from this one, by its number. */
  const visit = (one: string): number => {
    const own = found.size;
    let earliest = own;
    found.set(one, own);
    stack.push(one);
    for (const other of graph.get(one) ?? []) {
      const number = found.get(other);
      if (number === undefined) earliest = Math.min(earliest, visit(other));
      else if (stack.includes(other)) earliest = Math.min(earliest, number);
    }
    if (earliest === own) {
      const circle = stack.splice(stack.indexOf(one));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return earliest;
  };
  for (const one of graph.keys()) if (!found.has(one)) visit(one);
  return circles;
}

export interface Export {
  readonly name: string;
  /** Only a type: nothing is left of it in the built file. */
  readonly typeOnly: boolean;
}

/** The names that a file exports. */
export function exportsOf({ syntax }: SourceFile): Export[] {
  const isExported = (node: ts.Statement) =>
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return syntax.statements.flatMap((statement): Export[] => {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (clause === undefined || !ts.isNamedExports(clause)) return [];
      return clause.elements.map(({ name, isTypeOnly }) => ({
        name: name.text,
        typeOnly: statement.isTypeOnly || isTypeOnly,
      }));
    }
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => ({
        name: name.getText(syntax),
        typeOnly: false,
      }));
    }
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      return [{ name: statement.name.text, typeOnly: true }];
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return statement.name === undefined ? [] : [{ name: statement.name.text, typeOnly: false }];
    return [];
  });
}

/** `path name` of everything that the takers take from the files; `path *` where all of it is taken. */
export function takenFrom(files: readonly SourceFile[], takers: readonly SourceFile[]): ReadonlySet<string> {
  const byModule = new Map(files.map((file) => [module(file.path), file.path]));
  return new Set(
    takers.flatMap((taker) =>
      importsOf(taker).flatMap(({ to, names }) => {
        const path = byModule.get(module(`${to}.ts`));
        return path === undefined ? [] : names.map((name) => `${path} ${name}`);
      }),
    ),
  );
}

/** Exports of some files that none of the takers takes. */
export const untaken = (
  files: readonly SourceFile[],
  taken: ReadonlySet<string>,
): (Export & { readonly file: SourceFile })[] =>
  files.flatMap((file) =>
    exportsOf(file)
      .filter(({ name }) => !taken.has(`${file.path} ${name}`) && !taken.has(`${file.path} ${ALL}`))
      .map((one) => ({ ...one, file })),
  );

/** Whether a file uses a name of its own besides declaring and exporting it. */
export const usesItself = (file: SourceFile, name: string): boolean =>
  nodes(file, ts.isIdentifier).filter(({ text }) => text === name).length > 1;
