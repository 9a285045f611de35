/** The sample body, set up and filled in through the bundle once for all test files of a worker; each opens a copy. */
import { DIST, openBundle } from "../../workbench/cli/open-bundle";
import type { Host } from "../../workbench/host/host";
import { readBundle } from "../../workbench/realm/node-bundle";
import { makeSamples, type Samples } from "../../workbench/server/samples";

let made: Samples | undefined;

/** The filled sample, and the one with mistakes. */
export function samples(): Samples {
  made ??= makeSamples(readBundle(DIST).files);
  return made;
}

export const openSample = (): Host => openBundle(structuredClone(samples().sample));
