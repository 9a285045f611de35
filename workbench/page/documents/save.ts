/** Saving: into the file of the document, into another that the person chooses, or as a download. */
import { writeXlsx } from "../local-server";
import type { OpenDocument } from "../open-document";
import { toast } from "../shell/toasts";
import {
  chooseTarget,
  type DiskFile,
  download,
  mayWrite,
  wasChanged,
  writeFile,
  writesInPlace,
} from "./disk";
import { mayOverwrite, NOT_WRITTEN } from "./questions";

/** What of the document is in the file. */
interface Saved {
  readonly changes: number;
  readonly name: string;
  /** undefined: it was downloaded. */
  readonly file: DiskFile | undefined;
}

/** undefined: the person changed their mind. Without `file` it is asked where to. */
export async function saveDocument(
  document: OpenDocument,
  file: DiskFile | undefined,
): Promise<Saved | undefined> {
  document.grid.endEditing();
  if (file !== undefined && (await wasChanged(file)) && !(await mayOverwrite(document.name)))
    return undefined;
  const handle = file?.handle ?? (writesInPlace() ? await chooseTarget(document.name) : undefined);
  if (handle === undefined && writesInPlace()) return undefined;
  if (handle !== undefined && !(await mayWrite(handle))) throw new Error(NOT_WRITTEN);
  const { name, host } = document;
  const { changes } = host.workbook;
  const content = await writeXlsx(host.snapshot());
  if (handle === undefined) {
    download(name, content);
    toast(`“${name}.xlsx” файлыг татав.`);
    return { changes, name, file: undefined };
  }
  const written = await writeFile(handle, content);
  toast(`“${handle.name}” файлд хадгалав.`);
  return { changes, name, file: written };
}
