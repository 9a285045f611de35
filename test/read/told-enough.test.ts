import { expect, test } from "vitest";
import type { Problem } from "../../src/read/problem";
import { toldEnough } from "../../src/read/told-enough";

const keys = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const at = (tab: string, row: number, people: readonly string[], level: "error" | "warning" = "error") =>
  ({ kind: "issue", level, id: "owner-unclear", facts: { people: undefined }, tab, row, people }) as Problem;
const rows = (count: number, of: (row: number) => Problem) =>
  Array.from({ length: count }, (_, index) => of(index + 2));
const sizes = (problems: readonly Problem[]) => problems.map(({ people }) => people.length);

test("many rows of the same many people concern them two hundred times, be it one list or one for each row", () => {
  const list = keys(50);
  for (const people of [() => list, () => keys(50)]) {
    const told = toldEnough(rows(300, (row) => at("А", row, people())));
    expect(told.map(({ row }) => row)).toEqual(rows(300, (row) => at("А", row, [])).map(({ row }) => row));
    expect(sizes(told)).toEqual([...Array(200).fill(50), ...Array(100).fill(0)]);
  }
});

test("whoever was told less is told on", () => {
  const told = toldEnough([
    ...rows(200, (row) => at("А", row, keys(50))),
    at("А", 300, [...keys(50), "new"]),
  ]);
  expect(told[200]?.people).toEqual(["new"]);
});

test("another tab and another level are counted apart; of few people each is told every time", () => {
  const filled = rows(250, (row) => at("А", row, keys(50)));
  const told = toldEnough([...filled, at("Б", 2, keys(50)), at("А", 2, keys(50), "warning")]);
  expect(sizes(told.slice(-2))).toEqual([50, 50]);
  expect(sizes(toldEnough(rows(300, (row) => at("А", row, keys(10)))))).toEqual(Array(300).fill(10));
});
