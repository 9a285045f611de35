/** The functions that Google can call: those of the entry script, and which of them answers a page. */
import ts from "typescript";
import { nodes, sourceFiles } from "../law/source-files";

interface EntryFunction {
  readonly name: string;
  /** The name under which it asks the table of the wire; undefined for a custom function and for the menu. */
  readonly serves: string | undefined;
}

const SERVES = /^\{\s*return addon_\(\)\.serve\("(\w+)", sent\);\s*\}$/u;

export const entryFunctions: readonly EntryFunction[] = sourceFiles
  .filter(({ path }) => path === "addon/entry.ts")
  .flatMap((entry) => nodes(entry, ts.isFunctionDeclaration))
  .filter(({ body }) => body !== undefined)
  .map(({ name, body }) => ({ name: name?.text ?? "", serves: SERVES.exec(body?.getText() ?? "")?.[1] }));
