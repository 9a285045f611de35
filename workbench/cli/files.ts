/** Reading and writing files so that a failure leaves no half-written output. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { type ReadResult, readXlsx, UnreadableFile } from "../twin/xlsx";

/** One clear sentence for the person at the terminal; the command ends with exit code 1. */
export class CommandFailure extends Error {}

export async function readWorkbookFile(path: string): Promise<ReadResult> {
  try {
    return await readXlsx(new Uint8Array(readBytes(path)));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandFailure(`${path}: ${error.message}`);
    throw error;
  }
}

export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandFailure(`${path}: файлыг нээж чадсангүй (${codeOf(error)}).`);
  }
}

const draftOf = (path: string) => `${path}.tmp-${process.pid}`;

/**
 * Writes beside each file and renames when all are written, so that the files are either the old ones or the whole new
 * ones.
 */
export function writeAll(files: readonly (readonly [path: string, content: Uint8Array | string])[]): void {
  const places = files.map(([path]) => resolve(path));
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  if (twice !== undefined) throw new CommandFailure(`${twice}: хоёр файлд нэг нэр өгсөн тул бичсэнгүй.`);
  const attempt = (write: (path: string, content: Uint8Array | string) => void) => {
    for (const [path, content] of files) {
      try {
        write(path, content);
      } catch (error) {
        for (const [other] of files) rmSync(draftOf(other), { force: true });
        throw new CommandFailure(`${path}: файлд бичиж чадсангүй (${codeOf(error)}).`);
      }
    }
  };
  attempt((path, content) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw new Error("EISDIR");
    writeFileSync(draftOf(path), content);
  });
  attempt((path) => renameSync(draftOf(path), path));
}

export const writeWhole = (path: string, content: Uint8Array | string): void => writeAll([[path, content]]);

export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new CommandFailure(`${path}: хавтас үүсгэж чадсангүй (${codeOf(error)}).`);
  }
}

const codeOf = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);

/** What Node is told for a command, which works for seconds and ends; a third of its time was spent in compiling. */
const FLAGS = [
  // Memory grows to twice of what is held before it is looked for what is not, not to four times: as quick, two thirds of it.
  "--heap-growing-percent=100",
  // What is compiled to run faster is compiled later, and with less of what it calls: a fifth of the time less in all.
  "--interrupt-budget=200000",
  "--max-inlined-bytecode-size-cumulative=150",
];

/** What the bundle refused, in its own words: no stack of ours says more. */
const refusalIn = (error: unknown): string | undefined =>
  error instanceof Error ? /^(.*) ⟦refused⟧$/su.exec(error.message)?.[1] : undefined;

/** Runs a command and ends the process with its exit code. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  for (const flag of FLAGS) setFlagsFromString(flag);
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof CommandFailure ? error.message : (refusalIn(error) ?? error));
    process.exitCode = 1;
  }
}
