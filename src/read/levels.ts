import { achievementPercent } from "../methodology/chapter-2-measures/2.2-achievement-percent";
import { isRefusal } from "../methodology/finding";
import type { Levels } from "../methodology/person";
import { exact } from "../methodology/units";
import { isPercent, type LevelColumns, levelColumns } from "../workbook/levels";
import { issue } from "./cells/issues";
import { isShownInPercent } from "./cells/number";
import type { Row } from "./row";

/** A row of levels, whatever else its tab has. */
export type LevelRow = Row<LevelColumns>;

const columns = levelColumns("2.2");

/** Of a row that a decision removed the levels count for nothing. */
export const NO_LEVELS: Levels = { baseline: undefined, target: undefined, reached: undefined };

const LEVELS = ["baseline", "target", "reached"] as const;
type Level = (typeof LEVELS)[number];

/**
 * 2.2: baseline, target and reached level. One row counts in one measure: all its levels in per cents, or none. A per
 * cent beside a plain number is read where the row is measured in per cent, and refused where nothing says so.
 */
export function readLevels(row: LevelRow, isLearning: boolean): Levels {
  const levels = { baseline: row.take("baseline"), target: row.take("target"), reached: row.take("reached") };
  const { target, reached } = levels;
  const isOfPercent = isPercent(row.cell("measuredIn"));
  const isInPercent = (level: Level) => isShownInPercent(row.cell(level), row.format(level));
  if (!isOfPercent && !LEVELS.some(isInPercent)) return levels;
  const counted = LEVELS.filter((level) => levels[level] !== undefined && levels[level]?.equals(0) === false);
  const inPercent = counted.filter(isInPercent);
  const plain = counted.filter((level) => !inPercent.includes(level));
  const [first] = inPercent;
  if (first !== undefined && plain.length > 0 && !isOfPercent) {
    const [percents, numbers] = [inPercent.map(headerOf), plain.map(headerOf)];
    row.report(first, issue("error", "levels-mixed", { percents, numbers }));
  } else if (first !== undefined) sayWhatLiveShows(row, first, levels, isLearning);
  // 0.85 typed for 85 %: beside a target of 100 it would pass for next to nothing.
  if (isOfPercent && target?.gt(1) === true && reached?.gt(0) && reached.lte(1) && plain.includes("reached"))
    row.report("reached", issue("warning", "fraction-of-percent", { value: reached }));
  return levels;
}

const headerOf = (level: Level) => columns[level].header;

/** The live column sees numbers without their formats: where that gives another per cent, it is said at the cell. */
function sayWhatLiveShows(row: LevelRow, at: Level, levels: Levels, isLearning: boolean): void {
  const stored = (level: Level) => {
    const cell = row.cell(level);
    return typeof cell === "number" && Number.isFinite(cell) ? exact(cell) : levels[level];
  };
  const raw = { baseline: stored("baseline"), target: stored("target"), reached: stored("reached") };
  // 3.1: a blank baseline of section Б is 0.
  const whole = (own: Levels): Levels => ({
    ...own,
    baseline: own.baseline ?? (isLearning ? exact(0) : undefined),
  });
  const [live, read] = [achievementPercent(whole(raw)), achievementPercent(whole(levels))];
  if (isRefusal(live) || isRefusal(read) || live.value.equals(read.value)) return;
  const facts = { live: live.value, read: read.value };
  row.report(at, issue("warning", "live-percent-differs", facts));
}
