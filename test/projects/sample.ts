/** The sample body, set up and filled in through the bundle once for all test files of a worker; each opens a copy. */
import { DIST, openBundle } from "../../workbench/cli/open-bundle";
import { makeSamples, type Samples } from "../../workbench/server/samples";
import type { Host } from "../../workbench/twin/host/host";
import { readBundle } from "../../workbench/twin/realm/node-bundle";
import { shortened } from "./shortened";

let made: Samples | undefined;

/** The filled sample, and the one with mistakes. */
export function samples(): Samples {
  if (made === undefined) {
    const { sample, mistakes } = makeSamples(readBundle(DIST).files);
    made = { sample: shortened(sample), mistakes: shortened(mistakes) };
  }
  return made;
}

export const openSample = (): Host => openBundle(structuredClone(samples().sample));
