import { chapters2And3 } from "./chapters-2-3";
import { chapters4And5 } from "./chapters-4-5";
import { chapters6And7 } from "./chapters-6-7";

export type { Reading } from "./reading";

/** Every reading, in the order in which the foot of the list has them. */
export const readings = { ...chapters2And3, ...chapters4And5, ...chapters6And7 } as const;

export type ReadingId = keyof typeof readings;
