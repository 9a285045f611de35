import { describe, expect, test } from "vitest";
import { inFormula, inFull, inWords, signed, toNumber } from "../../src/explain/numbers";
import { exact } from "../../src/methodology/units";

describe("a number in a sentence: decimal comma, four decimals, … for more", () => {
  test.for([
    [exact(85), "85"],
    [exact("29.5"), "29,5"],
    [exact("76.20"), "76,2"],
    [exact(100).div(3), "33,3333…"],
    [exact(200).div(3), "66,6666…"],
    [exact("0.1234"), "0,1234"],
    [exact("0.12345"), "0,1234…"],
    // cut, never rounded: 29.99999 is not the 30 that earns points
    [exact("29.99999"), "29,9999…"],
    [exact("-0.99999"), "−0,9999…"],
    [exact("100.00001"), "100…"],
    [exact(-20), "−20"],
    [exact("-0.5"), "−0,5"],
    [exact(-100).div(3), "−33,3333…"],
    [0.1 + 0.2, "0,3"],
    [5_000, "5000"],
  ] as const)("%s → %s", ([value, words]) => {
    expect(inWords(value)).toBe(words);
  });
});

test("what somebody typed is said in full", () => {
  expect(inFull(exact("2999999000.00001"))).toBe("2999999000,00001");
  expect(inFull(exact("29.99999"))).toBe("29,99999");
  expect(inFull(exact("-0.123456"))).toBe("−0,123456");
  expect(inFormula(exact("-0.123456"))).toBe("(−0,123456)");
  expect(inFull(exact(100).div(3))).toBe("33,3333…"); // nobody types a third
});

test("signs", () => {
  expect([signed(exact(3)), signed(exact(-3)), signed(exact(0))]).toEqual(["+3", "−3", "0"]);
  expect([inFormula(exact(5)), inFormula(exact("-5.5"))]).toEqual(["5", "(−5,5)"]);
});

test("the double of a cell", () => {
  expect(toNumber(exact("76.2"))).toBe(76.2);
  expect(toNumber(exact("-0.5"))).toBe(-0.5);
  expect(toNumber(exact(0))).toBe(0);
  expect(toNumber(exact(100).div(3))).toBe(100 / 3);
});
