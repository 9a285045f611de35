import { describe, expect, test } from "vitest";
import { seamFault } from "../../../src/methodology/chapter-7-review/7.2-band-seam";
import { exact } from "../../../src/methodology/units";

describe("7.2 where one band ends and the next begins", () => {
  test.for([
    { to: "89.99", next: "90", is: undefined },
    { to: "89.995", next: "90", is: undefined }, // no total has three decimals
    { to: "89.98", next: "90", is: "gap" },
    { to: "89", next: "90", is: "gap" },
    { to: "90", next: "90", is: "overlap" },
    { to: "90.01", next: "90", is: "overlap" },
  ] as const)("$to, $next: $is", ({ to, next, is }) => {
    expect(seamFault(exact(to), exact(next))).toBe(is);
  });
});
