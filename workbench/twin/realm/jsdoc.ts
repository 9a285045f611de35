/**
 * The custom functions that a shipped script declares.
 *
 * Google registers every top-level function whose JSDoc carries `@customfunction`, and shows that JSDoc as help; so
 * it is the shipped text that is read here, not the source it was built from.
 */
import type { CustomFunction } from "../engine";

const DOCUMENTED_FUNCTION =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:async\s+)?function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu;

export function customFunctionsOf(source: string): CustomFunction[] {
  const found: CustomFunction[] = [];
  for (const [, comment = "", name = ""] of source.matchAll(DOCUMENTED_FUNCTION)) {
    if (!comment.includes("@customfunction") || name.endsWith("_")) continue;
    const lines = comment.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
    found.push({ name, description: descriptionOf(lines), parameters: lines.flatMap(parameterOf) });
  }
  return found;
}

function descriptionOf(lines: readonly string[]): string {
  const firstTag = lines.findIndex((line) => line.trimStart().startsWith("@"));
  return lines
    .slice(0, firstTag < 0 ? undefined : firstTag)
    .join(" ")
    .trim();
}

function parameterOf(line: string): CustomFunction["parameters"] {
  const match = /^\s*@param\s+(?:\{[^}]*\}\s*)?(\[?[\p{L}\p{N}_$]+[^\s]*)\s*(.*)$/u.exec(line);
  if (!match) return [];
  const [, name = "", description = ""] = match;
  return [{ name: name.replace(/[^\p{L}\p{N}_$].*$|^\[/gu, "") || name, description }];
}
