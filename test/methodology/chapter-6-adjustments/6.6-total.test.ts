import { describe, expect, test } from "vitest";
import { total } from "../../../src/methodology/chapter-6-adjustments/6.6-total";
import { adjustmentsOfYear } from "../../../src/methodology/chapter-6-adjustments/adjustments-of-a-year";
import { establish, refuse } from "../../../src/methodology/finding";
import { exact, points } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { change } from "../rows";

const part = (value: string | number) =>
  establish("4.3", points(value), {
    sum: exact(value),
    count: 1,
    mean: exact(value),
    leftOut: [],
  });
const changes = (...entries: ReturnType<typeof change>[]) => adjustmentsOfYear(entries, "unit-head");

describe("6.6 Нийт оноо", () => {
  test.for([
    { parts: ["50.92", 12, "6.2", "7.08"], with: [], is: given("76.2", "6.6") },
    { parts: ["61.18", 12, "13.14"], with: [], is: given("86.32", "6.6") },
    { parts: [70, 15, 15], with: [], is: given("100", "6.6") },
    { parts: [90], with: [change("6.3", 5)], is: given("95", "6.6") },
    { parts: [90], with: [change("6.1", 5)], is: given("85", "6.6") },
    // “6.3-т заасны дагуу нэмэгдүүлэхэд … 100-с дээш болсон тохиолдолд … 100 гэж үзнэ”
    { parts: [95], with: [change("6.3", 5)], is: given("100", "6.6") },
    { parts: ["95.01"], with: [change("6.3", 5)], is: given("100", "6.6", "order-of-ceiling") },
    { parts: [98], with: [change("6.3", 5)], is: given("100", "6.6", "order-of-ceiling") },
    // net first, then the ceiling: never 100 − 5
    {
      parts: [98],
      with: [change("6.3", 5), change("6.1", 5)],
      is: given("98", "6.6", "one-ground-once", "order-of-ceiling"),
    },
    {
      parts: [98],
      with: [change("6.3", 5), change("6.1", 1)],
      is: given("100", "6.6", "one-ground-once", "order-of-ceiling"),
    },
    {
      parts: [98],
      with: [change("6.3", 5), change("6.4", 6)],
      is: given("97", "6.6", "one-ground-once", "order-of-ceiling"),
    },
    // every clause at its most: −5 −5 −10 −10
    {
      parts: [60],
      with: [change("6.1", 5), change("6.2", 5), change("6.4", 10), change("6.5", 10)],
      is: given("30", "6.6", "one-ground-once", "order-of-ceiling"),
    },
    // the floor
    { parts: [5], with: [change("6.1", 5)], is: given("0", "6.6") },
    { parts: ["4.99"], with: [change("6.1", 5)], is: given("0", "6.6", "floor") },
    { parts: [9], with: [change("6.4", 10)], is: given("0", "6.6", "floor") },
    {
      parts: [9],
      with: [change("6.4", 10), change("6.3", 2)],
      is: given("1", "6.6", "one-ground-once", "order-of-ceiling"),
    },
    // −5 −5 −10 on 12: below the floor
    {
      parts: [12],
      with: [change("6.1", 5), change("6.2", 5), change("6.4", 10)],
      is: given("0", "6.6", "one-ground-once", "floor"),
    },
    { parts: ["76.25"], with: [change("6.1", "2.5")], is: given("73.75", "6.6") },
  ] as const)("$parts: $is.gives", ({ parts, with: entries, is }) => {
    expect(brief(total(parts.map(part), changes(...entries)))).toEqual(is);
  });

  test("shows the parts, the net change and the sum before the ceiling", () => {
    const sum = found(total([part("90.5"), part(8)], changes(change("6.3", 5), change("6.1", 1))));
    const facts = sum.facts as { parts: readonly unknown[]; adjustment: unknown; net: unknown };
    expect([facts.parts.map(String), String(facts.adjustment), String(facts.net)]).toEqual([
      ["90.5", "8"],
      "4",
      "102.5",
    ]);
    expect(sum.grounds.map(({ clause }) => clause)).toEqual(["4.3", "4.3", "6.1", "6.3"]);
  });

  test.for([
    { parts: ["70", "15", "15"], entry: change("6.3", 4), limit: "-4" },
    { parts: ["1", "0", "0"], entry: change("6.1", 5), limit: "4" },
    { parts: ["70", "15", "14"], entry: change("6.3", 1), limit: "0" },
  ])("$parts: what the ceiling took off or the floor gave is $limit", ({ parts, entry, limit }) => {
    expect(String((found(total(parts.map(part), changes(entry))).facts as { limit: unknown }).limit)).toBe(
      limit,
    );
  });

  test("passes on every part and every entry that was refused", () => {
    const outcome = total(
      [part(70), refuse("3.3", "no-learning", {}), refuse("4.6", "tally-missing", {})],
      changes(change("6.1", 6)),
    );
    expect(brief(outcome)).toEqual(
      refusal("6.6 rests-on-refused", "3.3 no-learning", "4.6 tally-missing", "6.1 adjustment-out-of-range"),
    );
  });
});
