/** What users wait for: the service calls of the one click. They grow with units, not with people. */

import { describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import { fillSample, sampleRoster } from "../../workbench/samples/build";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx } from "../../workbench/twin/xlsx";
import { type Body, plainBody } from "../cases/body";
import { filledData, handMadeOf } from "../cases/files";
import { sized, withCalls } from "../projects/spread";
import { smallData } from "./small-body";

/** Somebody's every number in every tab is no number: marks, and a blocked person, everywhere. */
const spoiled = (body: Body): Body => ({
  ...body,
  tables: Object.fromEntries(
    Object.entries(body.tables).map(([name, rows]) => [
      name,
      rows.map((row, index) => {
        const cells = Object.entries(row).map(([header, value]) => [
          header,
          typeof value === "number" ? "8О" : value,
        ]);
        return index === 1 ? Object.fromEntries(cells) : row;
      }),
    ]),
  ),
});

/** Without formulas a large workbook opens fast; the calls are the same. */
const plainData = async (body: Body) => (await readXlsx(await handMadeOf(body))).data;

function callsOf(data: WorkbookData): { people: number; blocked: number; first: number; again: number } {
  const host = openBundle(data);
  host.resetCalls();
  const { counts } = rank(host);
  const first = host.calls.service;
  host.resetCalls();
  rank(host);
  return { people: counts.read, blocked: counts.blocked, first, again: host.calls.service };
}

/**
 * A unit has two tabs, whose cells and number formats are read by two calls each. Of the others a dozen are the looks of a list
 * that is signed, which Google takes together.
 */
const most = (units: number) => 4 * units + 54;

test("the template of one unit", () => {
  const { blocked, first, again } = callsOf(filledData(plainBody(1, 10)));
  expect(blocked).toBe(0);
  expect(first).toBeLessThanOrEqual(most(1));
  expect(again).toBeLessThanOrEqual(most(1));
});

test("the sample, whose every tab holds numbers", () => {
  const host = openBundle();
  host.run("setUpWorkbook", sampleRoster());
  fillSample(host);
  host.resetCalls();
  rank(host);
  expect(host.calls.service).toBeLessThanOrEqual(most(4));
});

test("looks are taken as they are given: what is refused would be tried twice, and be missing without a word", () => {
  const host = openBundle(smallData());
  const ranked = withCalls(host, (one) => one.run("rankWorkbook")).calls;
  expect(ranked.filter((name) => name === "Sheet.clearFormats")).toHaveLength(2);
  const [step] = (host.run("sheetSteps", { kind: "all" }) as unknown as { steps: { key: string }[] }).steps;
  const made = withCalls(host, (one) => one.run("makeSheets", step?.key, false)).calls;
  expect(made.filter((name) => name === "Sheet.clearFormats")).toHaveLength(1);
  expect(
    withCalls(host, (one) => one.run("makeStatistics")).calls.filter((name) => name === "Sheet.clearFormats"),
  ).toHaveLength(1);
});

interface BothSizes {
  readonly few: ReturnType<typeof callsOf>;
  readonly many: ReturnType<typeof callsOf>;
}

const measured = new Map<number, Promise<BothSizes>>();

/** Units of 10 and of 100 people, ranked once for all that is asked of them. */
function bothSizes(units: number): Promise<BothSizes> {
  const measure = async () => ({
    few: callsOf(await plainData(plainBody(units, 10))),
    many: callsOf(await plainData(plainBody(units, 100))),
  });
  const known = measured.get(units) ?? measure();
  measured.set(units, known);
  return known;
}

test.each([1, 3, 10])("%i units of 10 and of 100 people: at most 4 a unit and 54", async (units) => {
  const { few, many } = await bothSizes(units);
  expect([few.people, few.blocked, many.people, many.blocked]).toEqual([10 * units, 0, 100 * units, 0]);
  for (const calls of [few.first, few.again, many.first, many.again])
    expect(calls).toBeLessThanOrEqual(most(units));
});

test.each([1, 3])("%i units: the same number of calls for 10 and for 100 people in each", async (units) => {
  const { few, many } = await bothSizes(units);
  expect([many.first, many.again]).toEqual([few.first, few.again]);
});

test("10 units: the same number of calls for 10 and for 100 people in each", async () => {
  const { few, many } = await bothSizes(10);
  expect([many.first, many.again]).toEqual([few.first, few.again]);
});

test("also with problems in every tab of three units", async () => {
  const { blocked, first, again } = callsOf(await plainData(spoiled(plainBody(3, 10))));
  expect(blocked).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(most(3));
  expect(again).toBeLessThanOrEqual(most(3));
});

describe("a check", () => {
  /** The calls of the first check and of one whose marks stand, and how many tabs the first one marked. */
  function checked(host: Host) {
    const calls = () => {
      host.resetCalls();
      host.run("checkWorkbook");
      return host.calls.service;
    };
    const first = calls();
    const marked = host.calls.byName["Sheet.setConditionalFormatRules"] ?? 0;
    return { first, marked, again: calls() };
  }
  const mostOfCheck = (units: number) => 6 * units + 42;

  test("of the sample, before and after it is filled in", () => {
    const host = openBundle();
    host.run("setUpWorkbook", sampleRoster());
    for (const fill of [() => undefined, fillSample]) {
      fill(host);
      const { first, marked, again } = checked(host);
      expect(again).toBeLessThanOrEqual(mostOfCheck(4));
      expect(marked).toBeGreaterThan(0);
      expect(first).toBeLessThanOrEqual(mostOfCheck(4) + 4 * marked);
    }
  });

  test.each([1, 4, sized(40, 12)])("of %i units with problems in every tab", async (units) => {
    const { first, marked, again } = checked(openBundle(await plainData(spoiled(plainBody(units, 10)))));
    expect(marked).toBeGreaterThan(units);
    expect(again).toBeLessThanOrEqual(mostOfCheck(units));
    expect(first).toBeLessThanOrEqual(mostOfCheck(units) + 4 * marked);
  });
});
