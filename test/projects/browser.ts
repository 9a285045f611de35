/** The Chromium that this worker's test files share; closing it lets go of what the file opened. */
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

export function launch(): Promise<Browser> {
  const endpoint = inject("browsers")[Number(process.env.VITEST_POOL_ID) - 1];
  if (endpoint === undefined) throw new Error("No Chromium was started for this worker.");
  return chromium.connect(endpoint);
}
