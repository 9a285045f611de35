/** The table of what the code takes for granted of Google: each fact says what rests on it, and what is in danger. */
import ts from "@typescript/typescript6";
import { expect, test } from "vitest";
import { FACTS } from "../../src/google/facts/index";
import { nodes, parse, type SourceFile, sourceFiles } from "./source-files";

const files = sourceFiles.filter(({ path }) => path.startsWith("google/facts/"));

/** The facts of a file: properties whose value has a probe, with the text between each and what stands above it. */
const factsIn = (file: SourceFile) =>
  nodes(file, ts.isPropertyAssignment)
    .filter(
      ({ initializer }) =>
        ts.isObjectLiteralExpression(initializer) &&
        initializer.properties.some(({ name }) => name?.getText(file.syntax) === "probe"),
    )
    .map((fact) => ({
      id: fact.name.getText(file.syntax).replace(/"/gu, ""),
      above: file.text.slice(fact.getFullStart(), fact.getStart(file.syntax, false)).trim(),
    }));

const undocumented = (file: SourceFile) =>
  factsIn(file)
    .filter(({ above }) => !/^\/\*\* [\s\S]{20,}\*\/$/u.test(above))
    .map(({ id }) => id);

test("no id stands twice: the table has every fact of its files", () => {
  const ids = files.flatMap((file) => factsIn(file).map(({ id }) => id));
  expect(ids.sort()).toEqual(Object.keys(FACTS).sort());
  expect(ids.length).toBeGreaterThanOrEqual(36);
});

test("above each stands what rests on it", () => {
  expect(files.flatMap(undocumented)).toEqual([]);
});

test.for(Object.entries(FACTS))(
  "%s says what is in danger, and each answer once",
  ([id, { endangers, answers }]) => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    expect(endangers).toMatch(/^[А-ЯӨҮ“C\d].{15,}\.$/u);
    expect(new Set(answers).size).toBe(answers.length);
    expect(answers.filter((answer) => answer === "" || answer.startsWith("threw"))).toEqual([]);
  },
);

test("the law has teeth", () => {
  const code = `const a: Facts = { b: { probe }, /** What rests on it is this. */ c: { probe }, /** Too short */ d: { probe: () => "" } };`;
  expect(undocumented(parse("google/facts/a.ts", code))).toEqual(["b", "d"]);
});
