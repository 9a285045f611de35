import { establish, type Finding } from "../finding";
import type { Points } from "../units";

/** 2.6 · Нэмэлт үүрэг даалгаврын оноо: the points of an additional task are found as those of a measure (2.1). */
export function additionalTaskPoints(asMeasure: Finding<Points>, name: string): Finding<Points> {
  return establish("2.6", asMeasure.value, { name }, { grounds: [asMeasure], at: asMeasure.at });
}
