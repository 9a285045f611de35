import { toNumber } from "../explain/numbers";
import { achievementPercent } from "../methodology/chapter-2-measures/2.2-achievement-percent";
import { performancePoints } from "../methodology/chapter-2-measures/2.3-performance-points";
import { establish } from "../methodology/finding";
import { type Percent, percent } from "../methodology/units";
import { within } from "../read/cells/number";
import { isEmpty, numberIn } from "./cells";
import { established, readingValue, wrong } from "./read";
import { type Cells, eachCell } from "./shape";

/** 2.2 percent, 0–100, of each row of levels; blank while any of the three is blank. */
export function achievementPercents(baseline: Cells, target: Cells, reached: Cells): unknown {
  return eachCell("2.2", [baseline, target, reached], (cells, row) => {
    const [b, t, r] = cells.map((cell) => readingValue(numberIn(cell, { percentSign: true }), "2.2", row));
    if (b === undefined || t === undefined || r === undefined) return "";
    return toNumber(established(achievementPercent({ baseline: b, target: t, reached: r }), row));
  });
}

const SCALES = [60, 15, 70] as const;

/** The annex's “Биелэлтийн оноо”: 60 with the 30 % step (2.3), 15 (3.1) or 70 (5.2) of each percent. */
export function achievementPoints(percents: Cells, highest: Cells): unknown {
  return eachCell("2.3", [percents, highest === undefined ? 60 : highest], ([cell, scaleCell], row) => {
    const value = readingValue(within(numberIn(cell, { percentSign: true }), 0, 100), "2.3", row);
    if (value === undefined) return "";
    const scale = isEmpty(scaleCell) ? 60 : toScale(readingValue(numberIn(scaleCell), "2.3", row));
    if (scale === undefined)
      return wrong(
        "2.3",
        "Дээд оноо 60, 15, 70-ын аль нэг байх ёстой.",
        "60 (2.3), 15 (3.1), 70 (5.2)-аас сонгоно уу.",
        row,
      );
    if (scale !== 60) return toNumber(value.mul(scale).div(100));
    return toNumber(performancePoints(asAchievement(percent(value))).value);
  });
}

const toScale = (value: { equals(other: number): boolean } | undefined) =>
  SCALES.find((scale) => value?.equals(scale) === true);

/** A percent that was found elsewhere, as the finding that 2.3 rests on. */
function asAchievement(value: Percent) {
  const facts = { baseline: percent(0), target: percent(100), reached: value, raw: value };
  return establish("2.2", value, facts);
}
