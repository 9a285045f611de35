/** Which of the kept documents it is: those to go on with, or the one of a file. */
import { toastError } from "../shell/toasts";
import type { DiskFile } from "./disk";
import { type KeptEntry, keptEntries } from "./kept";

/** The documents that are kept, the latest first; none, and said, where the browser does not give them. */
export async function keptOrNone(): Promise<KeptEntry[]> {
  try {
    return await keptEntries();
  } catch (error) {
    toastError("Хөтөчид хадгалсныг уншиж чадсангүй", error);
    return [];
  }
}

/** What the browser keeps of this very file. */
export async function keptOf({ handle }: DiskFile): Promise<KeptEntry | undefined> {
  for (const entry of await keptEntries().catch(() => [])) {
    if (entry.file !== undefined && (await entry.file.handle.isSameEntry(handle))) return entry;
  }
  return undefined;
}
