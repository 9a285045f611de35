/** An archive as a file: the add-on freezes a copy of the document in a host of its own, and the document stays as it is. */
import type { Host } from "../../twin/host/host";
import { openHost } from "../../twin/host/open";
import { loadBundle } from "../../twin/realm/browser";
import type { BundleFile } from "../../twin/realm/realm";
import { writeXlsx } from "../local-server";
import { download } from "./disk";

/** Not that of a document here: the add-on freezes no file in which people work. */
const SPREADSHEET_ID = "archive";

interface Steps {
  readonly name: string;
  readonly steps: readonly { readonly key: string }[];
}

/** Gives the name of the file, which is downloaded. */
export async function downloadArchive(
  name: string,
  host: Host,
  files: readonly BundleFile[],
): Promise<string> {
  const copy = openHost({
    bundle: { files },
    workbook: structuredClone(host.snapshot().data),
    realm: loadBundle,
    name,
    spreadsheetId: SPREADSHEET_ID,
    undoes: false,
  });
  try {
    const { steps, name: file } = copy.run("archiveSteps", true) as unknown as Steps; // see src/addon/archive.ts
    for (const { key } of steps) copy.run("archiveStep", key);
    download(file, await writeXlsx(copy.snapshot()));
    return `${file}.xlsx`;
  } finally {
    copy.close();
  }
}
