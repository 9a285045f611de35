import { describe, expect, test } from "vitest";
import { points, signed } from "../../sidebar/print/words";

describe("numbers on paper", () => {
  test.for([
    { value: 76.2, text: "76,20", sign: "+76,20" },
    { value: 0, text: "0,00", sign: "0,00" },
    { value: -2.15, text: "−2,15", sign: "−2,15" },
    { value: 100, text: "100,00", sign: "+100,00" },
  ])("$value", ({ value, text, sign }) => {
    expect(points(value)).toBe(text);
    expect(signed(value)).toBe(sign);
  });

  test("nothing is nothing", () => {
    expect(points(null)).toBe("");
  });
});
