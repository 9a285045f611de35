/**
 * Files of this computer: chosen, read and written in place where the browser can (the File System Access API, Chrome and
 * Edge), else given as a download.
 */
import { h } from "../dom";

/** A file that a person chose, and when it was changed as far as this document knows. */
export interface DiskFile {
  readonly handle: FileSystemFileHandle;
  readonly changed: number;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}
interface Permissions {
  queryPermission?(mode: object): Promise<PermissionState>;
  requestPermission?(mode: object): Promise<PermissionState>;
}

const pickers: Pickers = window as Pickers; // not in TypeScript's list yet
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES = [{ description: ".xlsx", accept: { [XLSX]: [".xlsx"] } }];
const ID = "workbook";

/** Whether a document can be written into its file again. */
export const writesInPlace = (): boolean => pickers.showSaveFilePicker !== undefined;

/** undefined: the person changed their mind. */
export async function chooseFile(): Promise<{ file: File; disk?: DiskFile } | undefined> {
  if (pickers.showOpenFilePicker === undefined) {
    const file = await chosenByInput();
    return file && { file };
  }
  const [handle] = (await unlessCancelled(pickers.showOpenFilePicker({ types: TYPES, id: ID }))) ?? [];
  if (handle === undefined) return undefined;
  const file = await handle.getFile();
  return { file, disk: { handle, changed: file.lastModified } };
}

/** Asks where to write; undefined: the person changed their mind. */
export async function chooseTarget(name: string): Promise<FileSystemFileHandle | undefined> {
  return unlessCancelled(
    pickers.showSaveFilePicker?.({ suggestedName: fileName(name), types: TYPES, id: ID }) ??
      Promise.resolve(undefined),
  );
}

/** Whether the file may be written; after the page was opened anew the browser asks the person once. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const asked = handle as FileSystemFileHandle & Permissions;
  const mode = { mode: "readwrite" };
  return (
    (await asked.queryPermission?.(mode)) !== "denied" &&
    ((await asked.queryPermission?.(mode)) === "granted" ||
      ((await asked.requestPermission?.(mode)) ?? "granted") === "granted")
  );
}

/** The file is whole before it takes the place of the old one. */
export async function writeFile(handle: FileSystemFileHandle, content: Blob): Promise<DiskFile> {
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  return { handle, changed: (await handle.getFile()).lastModified };
}

/** Whether somebody else wrote the file since this document knew it; a file that is gone was not. */
export async function wasChanged({ handle, changed }: DiskFile): Promise<boolean> {
  const file = await handle.getFile().catch(() => undefined);
  return file !== undefined && file.lastModified !== changed;
}

export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  h("a", { href: address, download: fileName(name) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Characters that a file's name may not have on Windows become a hyphen. */
const fileName = (name: string): string => `${name.replace(/[\\/:*?"<>|]/g, "-")}.xlsx`;
export const nameOfFile = (file: string): string => file.replace(/\.xlsx$/i, "");

async function unlessCancelled<T>(choice: Promise<T>): Promise<T | undefined> {
  try {
    return await choice;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

function chosenByInput(): Promise<File | undefined> {
  const input = h("input", { type: "file", accept: ".xlsx", class: "unseen", "aria-label": ".xlsx файл" });
  return new Promise((chosen) => {
    input.addEventListener("change", () => chosen(input.files?.[0]));
    input.addEventListener("cancel", () => chosen(undefined));
    input.click();
  });
}
