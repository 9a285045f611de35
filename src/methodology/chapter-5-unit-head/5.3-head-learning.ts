import { learningMean } from "../chapter-3-learning/3.3-learning-mean";
import { establish, isRefusal, type Outcome } from "../finding";
import type { Entry, LearningRow } from "../person";
import type { Points } from "../units";

/** 5.3 · A head's learning measures are scored by chapter 3, by the budget governor. */
export function headLearning(rows: readonly Entry<LearningRow>[], reviewed: boolean): Outcome<Points> {
  const mean = learningMean(rows, reviewed, true);
  if (isRefusal(mean)) return mean;
  return establish("5.3", mean.value, { points: mean.value }, { grounds: [mean] });
}
