/** The functions of the entry script as it is written: those that Google calls besides the server's. */
import ts from "@typescript/typescript6";
import { nodes, sourceFiles } from "../law/source-files";

export const entryFunctions: readonly string[] = sourceFiles
  .filter(({ path }) => path === "addon/entry.ts")
  .flatMap((entry) => nodes(entry, ts.isFunctionDeclaration))
  .filter(({ body }) => body !== undefined)
  .map(({ name }) => name?.text ?? "");
