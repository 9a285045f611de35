/** Another file's tabs beside those of the open document, from which the sidebar imports a plan. */
import { readXlsx } from "../local-server";
import type { OpenDocument } from "../open-document";
import { toast } from "../shell/toasts";
import { addTabs } from "./added-tabs";
import { chooseFile } from "./disk";

export async function addFile(document: OpenDocument | undefined): Promise<void> {
  const chosen = document === undefined ? undefined : await chooseFile();
  if (document === undefined || chosen === undefined) return;
  const { data } = await readXlsx(chosen.file);
  document.grid.endEditing();
  const names = addTabs(document.host.workbook, data);
  const text =
    names.length === 0
      ? `“${chosen.file.name}” файлд утгатай хуудас алга.`
      : `Нэмсэн хуудас: ${names.join(", ")}. Самбарын “Байгаа төлөвлөгөөг оруулах”-аас сонгоно уу.`;
  toast(text, { title: "Хуудас нэмэх" });
}
