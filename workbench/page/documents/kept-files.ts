/** Which of the kept documents it is: the one to go on with, or the one of a file. */
import type { WorkbookData } from "../../engine";
import { toastError } from "../shell/toasts";
import type { DiskFile } from "./disk";
import { type KeptEntry, keptData, keptEntries } from "./kept";
import { isOpenElsewhere } from "./windows";

/** The document that was kept last and is not open in another window; undefined, too, where the browser keeps nothing. */
export async function lastKept(): Promise<{ entry: KeptEntry; data: WorkbookData } | undefined> {
  try {
    for (const entry of await keptEntries()) {
      if (await isOpenElsewhere(entry.id)) continue;
      const data = await keptData(entry.id);
      if (data !== undefined) return { entry, data };
    }
  } catch (error) {
    toastError("Хөтөчид хадгалсныг уншиж чадсангүй", error);
  }
  return undefined;
}

/** What the browser keeps of this very file. */
export async function keptOf({ handle }: DiskFile): Promise<KeptEntry | undefined> {
  for (const entry of await keptEntries().catch(() => [])) {
    if (entry.file !== undefined && (await entry.file.handle.isSameEntry(handle))) return entry;
  }
  return undefined;
}
