/**
 * Reads a file in a worker with a limit to its memory: whatever a file is made to do, the command or the server that asked
 * lives on and has one sentence to say.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ReadResult } from "./read-xlsx";
import { UnreadableFile, type UnreadableReason } from "./unreadable";

/** Megabytes of objects: a body of two thousand people needs half of it. */
const MOST_MEMORY = 512;
/** The worker is TypeScript, as whoever asks: it is begun by what reads it. */
const beginning = () => {
  const reader = createRequire(import.meta.url)
    .resolve("tsx/esm/api")
    .replace(/\.cjs$/, ".mjs");
  return `import(${JSON.stringify(pathToFileURL(reader).href)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL("./reading-worker.ts", import.meta.url).href)});
  });`;
};

export type Reading = ReadResult | { reason: UnreadableReason; message: string };

/** As `readXlsx`; throws UnreadableFile only. */
export async function readXlsxApart(bytes: Uint8Array, mostMemory = MOST_MEMORY): Promise<ReadResult> {
  const worker = new Worker(beginning(), {
    eval: true,
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    stdout: true,
    stderr: true,
  });
  const reading = await new Promise<Reading>((answered, failed) => {
    worker.once("message", answered);
    worker.once("error", failed);
    worker.once("exit", () => failed(new Error("The worker has answered nothing.")));
  }).catch((cause: unknown) => {
    throw new UnreadableFile(isOutOfMemory(cause) ? "too-large" : "damaged", undefined, { cause });
  });
  if ("reason" in reading) throw new UnreadableFile(reading.reason, reading.message);
  return reading;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
