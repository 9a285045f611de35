import { expect, test } from "vitest";
import { measurePoints } from "../../../src/methodology/chapter-2-measures/2.1-measure-points";
import { additionalTaskPoints } from "../../../src/methodology/chapter-2-measures/2.6-additional-task-points";
import { brief, found, given } from "../outcomes";
import { appraisalDate, measure, monthLate } from "../rows";

// “Нэмэлт үүрэг даалгавар … 2.1-д заасан арга хэмжээний нэгэн адил үнэлнэ”
test("2.6 Нэмэлт үүрэг даалгавар: the points of 2.1, which it rests on", () => {
  const asMeasure = found(
    measurePoints(measure("1", [20, 10, 12], monthLate), { appraisalDate, reviewed: false }),
  );
  const points = additionalTaskPoints(asMeasure, "Шуурхай даалгавар");
  expect(brief(points)).toEqual(given("53", "2.6"));
  expect(points.grounds).toEqual([asMeasure]);
  expect(points.facts).toEqual({ name: "Шуурхай даалгавар" });
  expect(points.at).toEqual(asMeasure.at);
});
