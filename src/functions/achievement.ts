import { toNumber } from "../explain/numbers";
import { FULL_PERCENT, LEARNING_FULL_MARK, PERFORMANCE_FULL_MARK, UNIT_PLAN_FULL_MARK } from "../law/scales";
import { achievementPercent } from "../methodology/chapter-2-measures/2.2-achievement-percent";
import { performanceOf } from "../methodology/chapter-2-measures/2.3-performance-points";
import { learningShare } from "../methodology/chapter-3-learning/3.1-learning-points";
import { unitPlanShare } from "../methodology/chapter-5-unit-head/5.2-unit-plan-points";
import { type Exact, percent } from "../methodology/units";
import { within } from "../read/cells/number";
import { isEmpty, numberIn } from "./cells";
import { HEADERS } from "./headers";
import { established, readingValue, wrong } from "./read";
import { type Cells, eachCell } from "./shape";

/** 2.2 percent, 0–100, of each row of levels; blank while any of the three is blank. */
export function achievementPercents(baseline: Cells, target: Cells, reached: Cells): unknown {
  return eachCell({ clause: "2.2", headers: HEADERS.levels }, [baseline, target, reached], (cells) => {
    const [b, t, r] = cells.map((cell) => readingValue(numberIn(cell, { percentSign: true }), "2.2"));
    if (b === undefined || t === undefined || r === undefined) return "";
    return toNumber(established(achievementPercent({ baseline: b, target: t, reached: r })));
  });
}

/** The annex's “Биелэлтийн оноо” by their full marks: 2.3 with its step, 3.1 and 5.2. */
const SHARES = [
  { fullMark: PERFORMANCE_FULL_MARK, pointsOf: performanceOf },
  { fullMark: LEARNING_FULL_MARK, pointsOf: learningShare },
  { fullMark: UNIT_PLAN_FULL_MARK, pointsOf: unitPlanShare },
] as const;

/** The points of each percent, on the scale whose full mark is given; on that of 2.3 when none is. */
export function achievementPoints(percents: Cells, highest: Cells): unknown {
  const columns = { clause: "2.3", headers: HEADERS.percent } as const;
  return eachCell(columns, [percents, highest ?? ""], ([cell, scaleCell]) => {
    const value = readingValue(within(numberIn(cell, { percentSign: true }), 0, FULL_PERCENT), "2.3");
    if (value === undefined) return "";
    const scale = isEmpty(scaleCell) ? SHARES[0] : scaleOf(readingValue(numberIn(scaleCell), "2.3"));
    return scale === undefined ? wrong("2.3", "share-scale") : toNumber(scale.pointsOf(percent(value)));
  });
}

const scaleOf = (asked: Exact | undefined) => SHARES.find(({ fullMark }) => asked?.equals(fullMark) === true);
