/** The documents that this browser keeps by itself, until a person takes them away: in IndexedDB, on this computer. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { WorkbookData } from "../../twin/engine";
import type { DiskFile } from "./disk";

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly data: WorkbookData;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** Does it hold changes that no file has? */
  readonly unsaved: boolean;
  /** The file that it is saved into. */
  readonly file?: DiskFile | undefined;
}

/** All of a document but its cells. */
export type KeptEntry = Omit<Kept, "data">;

interface Schema extends DBSchema {
  documents: { key: string; value: { id: string; data: WorkbookData } };
  /** Beside the cells, so that a list reads no cells. */
  entries: { key: string; value: KeptEntry };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("workbench", 1, {
    upgrade(made) {
      made.createObjectStore("documents", { keyPath: "id" });
      made.createObjectStore("entries", { keyPath: "id" });
    },
  });
  return opened;
}

/** The latest first; none where the browser keeps nothing. */
export async function keptEntries(): Promise<KeptEntry[]> {
  const entries = await (await database()).getAll("entries");
  return entries.sort((one, other) => other.at - one.at);
}

export async function keptData(id: string): Promise<WorkbookData | undefined> {
  return (await (await database()).get("documents", id))?.data;
}

/** Throws the browser's own error, QuotaExceededError where its store is full; what was kept before stays then. */
export async function keep({ data, ...entry }: Kept): Promise<void> {
  const both = (await database()).transaction(["documents", "entries"], "readwrite");
  await Promise.all([
    both.objectStore("documents").put({ id: entry.id, data }),
    both.objectStore("entries").put(entry),
    both.done,
  ]);
}

export async function forget(id: string): Promise<void> {
  const both = (await database()).transaction(["documents", "entries"], "readwrite");
  await Promise.all([
    both.objectStore("documents").delete(id),
    both.objectStore("entries").delete(id),
    both.done,
  ]);
}
