/** The Chromium that this worker's test files share; closing it lets go of what the file opened. */
import { type Browser, chromium, type Download } from "playwright-core";
import { inject } from "vitest";

export function launch(): Promise<Browser> {
  const endpoint = inject("browsers")[Number(process.env.VITEST_POOL_ID) - 1];
  if (endpoint === undefined) throw new Error("No Chromium was started for this worker.");
  return chromium.connect(endpoint);
}

/** What a page gave to save; the Chromium may run elsewhere, so that its own copy has no path here. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer); // a stream of bytes
  return Buffer.concat(chunks);
}
