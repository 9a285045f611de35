import { chapter2 } from "./chapter-2";
import { chapter3 } from "./chapter-3";
import { chapter4 } from "./chapter-4";
import { chapter6 } from "./chapter-6";
import { chapter7 } from "./chapter-7";

export type { Reading } from "./reading";

/** Every reading, in the order in which the foot of the list has them. */
export const readings = {
  ...chapter2,
  ...chapter3,
  ...chapter4,
  ...chapter6,
  ...chapter7,
} as const;

export type ReadingId = keyof typeof readings;
