/** The file actions: new, open, save, and the two samples. Each asks before something unsaved is lost. */
import type { WorkbookData } from "../engine";
import { h } from "./dom";
import { fetchSample, readXlsx, writeXlsx } from "./local-server";
import type { OpenDocument } from "./open-document";
import type { Item } from "./shell/menu-parts";
import { ask, paragraphs, tell } from "./shell/questions";
import { toast, toastError } from "./shell/toasts";

export const SAMPLE_NAME = "Жишээ байгууллага";
const MISTAKES_NAME = "Жишээ байгууллага, алдаатай";
const NEW_NAME = "Шинэ хүснэгт";

interface FilesOptions {
  current(): OpenDocument | undefined;
  open(name: string, data: WorkbookData | undefined): Promise<void>;
}

interface Files {
  readonly items: readonly Item[];
  isUnsaved(): boolean;
  /** The document as it is now needs no saving. */
  settled(): void;
}

export function createFiles({ current, open }: FilesOptions): Files {
  let saved = 0;
  const isUnsaved = () => (current()?.host.workbook.changes ?? 0) !== saved;

  async function mayLose(): Promise<boolean> {
    if (!isUnsaved()) return true;
    return ask({
      title: "Хадгалаагүй өөрчлөлт бий",
      body: paragraphs(`“${current()?.name ?? ""}” хүснэгтийн хадгалаагүй өөрчлөлт алга болно.`),
      yes: "Хадгалахгүйгээр үргэлжлүүлэх",
      no: "Болих",
      warns: true,
    });
  }

  /** Does what the person asked, and says in words what went wrong. */
  const attempt = (title: string, action: () => Promise<void>) => () => {
    action().catch((error: unknown) => toastError(title, error));
  };

  async function openSample(mistakes: boolean): Promise<void> {
    if (await mayLose()) await open(mistakes ? MISTAKES_NAME : SAMPLE_NAME, await fetchSample(mistakes));
  }

  async function openFile(): Promise<void> {
    const file = await chosenFile();
    if (!file || !(await mayLose())) return;
    const { data, warnings } = await readXlsx(file);
    await open(file.name.replace(/\.xlsx$/i, ""), data);
    if (warnings.length > 0)
      await tell("Яг хэвээр нь авч чадаагүй зүйл", ...warnings.map((each) => h("p", {}, each)));
  }

  async function save(): Promise<void> {
    const document = current();
    if (!document) return;
    document.grid.endEditing();
    const { changes } = document.host.workbook;
    const blob = await writeXlsx(document.host.snapshot());
    const address = URL.createObjectURL(blob);
    h("a", { href: address, download: `${document.name}.xlsx` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    saved = changes;
    toast(`“${document.name}.xlsx” файлыг татав.`);
  }

  const item = (caption: string, failed: string, action: () => Promise<void>, hint = ""): Item => ({
    type: "item",
    caption,
    hint,
    run: attempt(failed, action),
  });
  const saveNow = attempt("Хадгалж чадсангүй", save);
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.code !== "KeyS" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      saveNow();
    },
    true,
  );
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved()) event.preventDefault();
  });

  return {
    items: [
      item("Шинэ хоосон хүснэгт", "Шинэ хүснэгт үүсгэж чадсангүй", async () => {
        if (await mayLose()) await open(NEW_NAME, undefined);
      }),
      item(".xlsx нээх…", "Файлыг нээж чадсангүй", openFile),
      { type: "item", caption: ".xlsx болгон хадгалах", hint: "Ctrl+S", run: saveNow },
      { type: "separator" },
      item("Жишээг эхнээс нь", "Жишээг нээж чадсангүй", () => openSample(false)),
      item("Алдаатай жишээг эхнээс нь", "Жишээг нээж чадсангүй", () => openSample(true)),
    ],
    isUnsaved,
    settled: () => {
      saved = current()?.host.workbook.changes ?? 0;
    },
  };
}

function chosenFile(): Promise<File | undefined> {
  const input = h("input", { type: "file", accept: ".xlsx", class: "unseen", "aria-label": ".xlsx файл" });
  return new Promise((chosen) => {
    input.addEventListener("change", () => chosen(input.files?.[0]));
    input.addEventListener("cancel", () => chosen(undefined));
    input.click();
  });
}
