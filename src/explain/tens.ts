import { tens } from "../methodology/summary";

/** The ten tens of points, `60–69.99`; 100 stands with the last. */
export const TENS: readonly string[] = tens().map(({ from, to }) => `${from}–${to}`);
