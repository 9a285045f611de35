/** Reading and writing files so that a failure leaves no half-written output. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type ReadResult, readXlsx, UnreadableFile } from "../xlsx";

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

/** Writes beside the file and renames, so that the file is either the old one or the whole new one. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const draft = `${path}.tmp-${process.pid}`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new CommandFailure(`${path}: файлд бичиж чадсангүй (${codeOf(error)}).`);
  }
}

const codeOf = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);

/** Runs a command and ends the process with its exit code. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof CommandFailure ? error.message : error);
    process.exitCode = 1;
  }
}
