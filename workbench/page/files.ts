/** The file actions: new, open, save, rename, what the browser keeps, and the two samples. Nothing unsaved is lost by any. */
import { emptyWorkbookData, type WorkbookData } from "../twin/engine";
import { addFile } from "./documents/add-file";
import { type Autosave, watchDocument } from "./documents/autosave";
import { chooseFile, type DiskFile, nameOfFile, writesInPlace } from "./documents/disk";
import { type KeptEntry, keptData } from "./documents/kept";
import { keptOf, keptOrNone } from "./documents/kept-files";
import { chooseKept } from "./documents/kept-list";
import { goesOn, mayLose, tellOpenElsewhere } from "./documents/questions";
import { saveDocument } from "./documents/save";
import { hold, isOpenElsewhere } from "./documents/windows";
import { h } from "./dom";
import { fetchSample, readXlsx } from "./local-server";
import type { OpenDocument } from "./open-document";
import type { Item } from "./shell/menu-parts";
import { tell } from "./shell/questions";
import { toast, toastError } from "./shell/toasts";
import { timeOf } from "./words";

/** Which document a window has open: a page that is loaded again goes on with its own. */
const OF_WINDOW = "document";

const SAMPLE_NAME = "Жишээ байгууллага";
const MISTAKES_NAME = "Жишээ байгууллага, алдаатай";
const NEW_NAME = "Шинэ хүснэгт";
const FIRST_TAB = "Хуудас1";

interface FilesOptions {
  current(): OpenDocument | undefined;
  /** Opens a workbook in place of the one that is open. */
  open(name: string, data: WorkbookData): Promise<OpenDocument>;
  /** The person wants to write another name. */
  rename(): void;
}

/** What is known of the open document beside its cells. */
interface Held {
  readonly id: string;
  readonly autosave: Autosave;
  readonly release: () => void;
  file: DiskFile | undefined;
  /** The changes and the name that the file has; undefined: no file has them. */
  saved: { readonly changes: number; readonly name: string } | undefined;
}

interface Source {
  readonly kept?: KeptEntry;
  readonly file?: DiskFile | undefined;
}

interface Files {
  readonly items: readonly Item[];
  /** Opens what was open last, or else the sample. */
  start(): Promise<void>;
  save(): void;
  choose(): void;
  /** The open document has another name. */
  renamed(): void;
}

export function createFiles({ current, open, rename }: FilesOptions): Files {
  let held: Held | undefined;

  /** What the script keeps with the document no file has: a document with such a thing is never saved, only kept. */
  const isSaved = () => {
    const document = current();
    if (held === undefined || document === undefined) return true;
    const { changes, documentProperties } = document.host.workbook;
    const { saved } = held;
    return (
      Object.keys(documentProperties).length === 0 &&
      saved?.changes === changes &&
      saved.name === document.name
    );
  };

  /** Whether the open document may be left: the browser keeps it, or the person agrees. */
  async function mayLeave(): Promise<boolean> {
    current()?.grid.endEditing();
    if (held === undefined || isSaved() || (await held.autosave.now())) return true;
    return mayLose(current()?.name ?? "");
  }

  /** Opens a document in this window. What another window has open is not opened here: the answer is no. */
  async function show(name: string, data: WorkbookData, { kept, file }: Source = {}): Promise<boolean> {
    const id = kept?.id ?? crypto.randomUUID();
    if (held?.id === id) return false;
    const release = await hold(id);
    if (release === undefined) return false;
    const before = held;
    held = undefined;
    before?.autosave.stop();
    before?.release();
    const document = await open(name, data).catch((error: unknown) => {
      release();
      throw error;
    });
    const { workbook } = document.host;
    const autosave = watchDocument({
      document,
      entry: () => ({ id, name: document.name, unsaved: !isSaved(), file: held?.file }),
    });
    const saved = kept?.unsaved === true ? undefined : { changes: workbook.changes, name };
    held = { id, autosave, release, file, saved };
    sessionStorage.setItem(OF_WINDOW, id);
    workbook.model.on("update", autosave, autosave.noticed);
    return true;
  }

  /** Does what the person asked, and says in words what went wrong. */
  const attempt = (title: string, action: () => Promise<unknown>) => () => {
    action().catch((error: unknown) => toastError(title, error));
  };

  async function openNew(): Promise<void> {
    if (await mayLeave()) await show(NEW_NAME, emptyWorkbookData(FIRST_TAB));
  }

  async function openSample(mistakes: boolean): Promise<void> {
    if (await mayLeave()) await show(mistakes ? MISTAKES_NAME : SAMPLE_NAME, await fetchSample(mistakes));
  }

  async function openKept(entry: KeptEntry): Promise<void> {
    const data = await keptData(entry.id);
    if (data === undefined || !(await mayLeave())) return;
    if (!(await show(entry.name, data, { kept: entry, file: entry.file }))) await tellOpenElsewhere();
  }

  async function openFile(): Promise<void> {
    const chosen = await chooseFile();
    if (chosen === undefined) return;
    const { file, disk } = chosen;
    const known = disk && (await keptOf(disk));
    if (known !== undefined && held?.id !== known.id && (await isOpenElsewhere(known.id)))
      return tellOpenElsewhere();
    if (known?.unsaved === true && (await goesOn(known)))
      return held?.id === known.id ? undefined : openKept(known);
    const { data, warnings } = await readXlsx(file);
    if (!(await mayLeave())) return;
    await show(nameOfFile(file.name), data, { file: disk });
    if (warnings.length > 0)
      await tell("Яг хэвээр нь авч чадаагүй зүйл", ...warnings.map((each) => h("p", {}, each)));
  }

  async function save(elsewhere = false): Promise<void> {
    const document = current();
    if (document === undefined || held === undefined) return;
    const at = held;
    const saved = await saveDocument(document, elsewhere ? undefined : at.file);
    if (saved === undefined) return;
    at.saved = saved;
    at.file = saved.file ?? at.file;
    await at.autosave.again();
  }

  async function start(): Promise<void> {
    const own = sessionStorage.getItem(OF_WINDOW);
    for (const entry of await keptOrNone())
      if ((own === null || own === entry.id) && (await goesOnWith(entry))) return;
    await show(SAMPLE_NAME, await fetchSample(false));
  }

  /** Whether it was opened: another window may have it, and what cannot be opened stays kept. */
  async function goesOnWith(entry: KeptEntry): Promise<boolean> {
    try {
      const data = await keptData(entry.id);
      if (data === undefined || !(await show(entry.name, data, { kept: entry, file: entry.file })))
        return false;
    } catch (error) {
      toastError(`“${entry.name}” хүснэгтийг сэргээж чадсангүй`, error);
      return false;
    }
    const what = entry.unsaved ? "файлд хадгалаагүй өөрчлөлттэй нь " : "";
    toast(`“${entry.name}” хүснэгтийг ${timeOf(entry.at)} үеийн байдлаар ${what}сэргээв.`, {
      title: "Үргэлжлүүлж байна",
      lasts: true,
      action: { label: "Шинээр эхлэх", run: attempt("Шинэ хүснэгт үүсгэж чадсангүй", openNew) },
    });
    return true;
  }

  const item = (caption: string, failed: string, action: () => Promise<unknown>, hint = ""): Item => ({
    type: "item",
    caption,
    hint,
    run: attempt(failed, action),
  });
  const saveNow = attempt("Хадгалж чадсангүй", () => save());
  const choose = attempt("Файлыг нээж чадсангүй", openFile);
  window.addEventListener("beforeunload", (event) => {
    const isWriting = current()?.grid.isEditing() === true;
    if (isWriting || !(isSaved() || held?.autosave.isKept() === true)) event.preventDefault();
  });

  return {
    items: [
      item("Шинэ хоосон хүснэгт", "Шинэ хүснэгт үүсгэж чадсангүй", openNew),
      { type: "item", caption: ".xlsx нээх…", hint: "Ctrl+O", run: choose },
      item("Өөр файлын хуудсыг нэмэх (.xlsx)…", "Хуудсыг нэмж чадсангүй", () => addFile(current())),
      item("Хөтөчид хадгалсан…", "Хөтөчид хадгалсныг уншиж чадсангүй", async () => {
        const entry = await chooseKept(held?.id);
        if (entry !== undefined) await openKept(entry);
      }),
      { type: "separator" },
      { type: "item", caption: ".xlsx болгон хадгалах", hint: "Ctrl+S", run: saveNow },
      item("Архив татах (.xlsx)", "Архивыг бэлтгэж чадсангүй", async () => current()?.saveArchive()),
      ...(writesInPlace() ? [item("Өөр файлд хадгалах…", "Хадгалж чадсангүй", () => save(true))] : []),
      { type: "item", caption: "Нэрийг солих…", run: rename },
      { type: "separator" },
      item("Жишээг эхнээс нь", "Жишээг нээж чадсангүй", () => openSample(false)),
      item("Алдаатай жишээг эхнээс нь", "Жишээг нээж чадсангүй", () => openSample(true)),
    ],
    start,
    save: saveNow,
    choose,
    renamed: () => held?.autosave.noticed(),
  };
}
