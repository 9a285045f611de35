/** The worker of `readXlsxApart`: one file, one answer. */
import { parentPort, workerData } from "node:worker_threads";
import type { Reading } from "./read-apart";
import { readXlsx } from "./read-xlsx";
import { UnreadableFile } from "./unreadable";

const reading: Reading = await readXlsx(workerData as Uint8Array).catch((error: unknown) => {
  if (!(error instanceof UnreadableFile)) throw error;
  return { reason: error.reason, message: error.message };
});
parentPort?.postMessage(reading);
