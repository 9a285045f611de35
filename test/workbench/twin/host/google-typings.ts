/** The signatures of Google's own typings, in the short form of workbench/twin/host/signatures.ts. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "@typescript/typescript6";

const FOLDER = fileURLToPath(new URL("../../../../node_modules/@types/google-apps-script/", import.meta.url));
const PARTS = ["base", "cache", "charts", "html", "lock", "properties", "script", "spreadsheet", "utilities"];

/** Interfaces by name, of all parts; those of several parts together. */
const interfaces = new Map<string, ts.InterfaceDeclaration[]>();

function collect(node: ts.Node): void {
  if (ts.isInterfaceDeclaration(node))
    interfaces.set(node.name.text, [...(interfaces.get(node.name.text) ?? []), node]);
  ts.forEachChild(node, collect);
}

for (const part of PARTS) {
  const file = `${FOLDER}google-apps-script.${part}.d.ts`;
  collect(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
}

/** The builders of single kinds of charts have their methods together, as they do in the host. */
function declarationsOf(kind: string): ts.InterfaceDeclaration[] {
  const names =
    kind === "EmbeddedChartBuilder"
      ? [...interfaces.keys()].filter((name) => /^Embedded\w*ChartBuilder$/.test(name))
      : [kind];
  return names.flatMap((name) => interfaces.get(name) ?? []);
}

function shortType(type: ts.TypeNode | undefined, kinds: ReadonlySet<string>): string {
  if (type === undefined) return "any";
  if (ts.isParenthesizedTypeNode(type)) return shortType(type.type, kinds);
  if (ts.isUnionTypeNode(type)) {
    const parts = [...new Set(type.types.map((each) => shortType(each, kinds)))];
    return parts.includes("any") ? "any" : parts.join("|");
  }
  if (ts.isArrayTypeNode(type)) return "list";
  const text = type.getText();
  if (/^(?:Readonly)?Array</.test(text)) return "list";
  const name = text.replace(/<.*$/s, "").split(".").at(-1) ?? text;
  if (/^(?:null|undefined)$/.test(name)) return "null";
  if (/^(?:Integer|number|Byte)$/.test(name)) return "number";
  if (/^(?:string|boolean|any)$/.test(name)) return name;
  if (/^(?:Date|BaseDate)$/.test(name)) return "Date";
  if (/^["']/.test(name)) return "string";
  if (kinds.has(name)) return name;
  // Enumerations are texts in the host.
  if (/^(?:object|Object|Record|Partial|\{)/.test(name) || text.startsWith("{")) return "object";
  return interfaces.has(name) ? "object" : "string";
}

/** "setValue(any)" for each overload of each method that the host has; a rest parameter ends with "...". */
export function typedSignatures(
  kind: string,
  methods: readonly string[],
  kinds: ReadonlySet<string>,
): string[] {
  const found = new Set<string>();
  for (const declaration of declarationsOf(kind)) {
    for (const member of declaration.members) {
      if (!ts.isMethodSignature(member) || !methods.includes(member.name.getText())) continue;
      const shapes: string[][] = [[]];
      for (const parameter of member.parameters) {
        const type = shortType(parameter.type, kinds) + (parameter.dotDotDotToken ? "..." : "");
        const longest = shapes.at(-1) ?? [];
        if (parameter.questionToken) shapes.push([...longest, type]);
        else shapes[shapes.length - 1] = [...longest, type];
      }
      for (const shape of shapes) found.add(`${member.name.getText()}(${shape.join(",")})`);
    }
  }
  return [...found].sort();
}
