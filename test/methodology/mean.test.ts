import { expect, test } from "vitest";
import { meanOf } from "../../src/methodology/mean";
import { exact } from "../../src/methodology/units";

test("a mean keeps its sum and count and is not rounded", () => {
  const { sum, count, mean } = meanOf([exact(70), exact(0), exact(70)]);
  expect([sum.toString(), count, mean.toString()]).toEqual(["140", 3, "140/3"]);
});
