import type { Exact } from "../../methodology/units";
import { readPercent } from "../cells/number";
import type { RowReader } from "../table";

interface Levels {
  readonly baseline: Exact | undefined;
  readonly target: Exact | undefined;
  readonly reached: Exact | undefined;
}

/** Whether a measure is measured in per cent, by its unit of measurement. */
export const isPercent = (measuredIn: unknown): boolean =>
  typeof measuredIn === "string" && /хувь|%/iu.test(measuredIn);

/** 2.2: baseline, target and reached level. A level of a measure in per cent may stand in a cell formatted so. */
export function readLevels(row: RowReader<keyof Levels | "measuredIn">): Levels {
  const inPercent = isPercent(row.cell("measuredIn"));
  const level = (field: "baseline" | "target" | "reached") =>
    row.take(field, readPercent(row.cell(field), inPercent ? row.format(field) : ""));
  const levels = { baseline: level("baseline"), target: level("target"), reached: level("reached") };
  const { target, reached } = levels;
  // 0.85 typed for 85 %: beside a target of 100 it would pass for next to nothing.
  if (inPercent && target?.gt(1) === true && reached?.gt(0) === true && reached.lte(1)) {
    row.report("reached", {
      level: "warning",
      id: "fraction-of-percent",
      facts: { value: reached },
      clause: "2.2",
    });
  }
  return levels;
}
