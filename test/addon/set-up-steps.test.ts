/** Set-up in the steps that the sidebar drives: each far from Google's six minutes, together the same as one run. */
import { expect, test } from "vitest";
import type { Answer } from "../../src/addon/wire";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Host } from "../../workbench/twin/host/host";
import { sized } from "../projects/spread";

const MOST_TABS = 3; // as the sidebar asks
const LONGEST_STEP = 60_000; // at a tenth of a second a service call

type Report = Answer<"setUpWorkbook">;

const peopleOf = (units: number, each: number): string[][] =>
  Array.from({ length: units * each }, (_, index) => {
    const unit = Math.floor(index / each) + 1;
    const role = index % each === 0 ? "Нэгжийн дарга" : "Албан хаагч";
    return [`${index + 1}`, `Хүн ${index + 1}`, "Мэргэжилтэн", `Хэлтэс ${unit}`, role];
  });

const setUp = (host: Host, people: readonly (readonly string[])[], mostTabs?: unknown) =>
  host.run("setUpWorkbook", people, mostTabs) as unknown as Report; // the bundle's own report

/** Steps until nothing is left: their reports and what each would cost. */
function inSteps(host: Host, people: readonly (readonly string[])[]) {
  const steps: (Report & { milliseconds: number })[] = [];
  for (let rows = people; (steps.at(-1)?.left ?? 1) > 0; rows = []) {
    host.resetCalls();
    steps.push({ ...setUp(host, rows, MOST_TABS), milliseconds: host.modelledMilliseconds });
  }
  return steps;
}

const contentOf = (host: Host) =>
  host.snapshot().data.sheets.map(({ name, cells, notes }) => ({ name, cells, notes }));

/** What the longest of the steps costs that add the last two of these units. */
function longestStep(units: number): number {
  const host = openBundle();
  setUp(host, peopleOf(units - 2, 2));
  const steps = inSteps(host, peopleOf(units, 2));
  expect(steps.flatMap(({ made }) => made)).toHaveLength(4);
  expect(steps.length).toBeGreaterThan(1);
  for (const { made, completed } of steps)
    expect(made.length + completed.length).toBeLessThanOrEqual(MOST_TABS);
  expect(steps.at(-1)).toMatchObject({ people: units * 2, left: 0 });
  return Math.max(...steps.map(({ milliseconds }) => milliseconds));
}

test("a step of the largest workbook, of 40 units, stays below a minute", () => {
  // Every step reads all that is there, so each unit adds the same.
  const [few, many] = [4, sized(40, 8)];
  const [first, last] = [longestStep(few), longestStep(many)];
  expect(last).toBeGreaterThan(first);
  expect(last + ((last - first) / (many - few)) * (40 - many)).toBeLessThanOrEqual(LONGEST_STEP);
}, 120_000);

test("in steps the same tabs come out as in one run, and a further run has nothing to do", () => {
  const [stepped, whole] = [openBundle(), openBundle()];
  const people = peopleOf(3, 4);
  const steps = inSteps(stepped, people);
  expect(setUp(whole, people)).toMatchObject({ left: 0, people: 12 });
  expect(steps.map(({ left }) => left)).toEqual([12, 9, 6, 3, 0]);
  expect(contentOf(stepped)).toEqual(contentOf(whole));
  expect(setUp(stepped, [], MOST_TABS)).toEqual({
    made: [],
    completed: [],
    held: [],
    plain: [],
    people: 12,
    left: 0,
  });
  expect(contentOf(stepped)).toEqual(contentOf(whole));
});

test.each([undefined, null, Number.NaN])("a bound of %j is no bound", (bound) => {
  expect(setUp(openBundle(), peopleOf(1, 2), bound)).toMatchObject({ left: 0, people: 2 });
});
