/** Keeps the open document in the browser a moment after each change, and says how that stands. */

import { part } from "../dom";
import type { OpenDocument } from "../open-document";
import { toast } from "../shell/toasts";
import { timeOf } from "../words";
import { type KeptEntry, keep } from "./kept";

const REST = 1_000;
/** Whoever types without a pause is not left unkept longer than this. */
const LONGEST = 10_000;

export interface Autosave {
  /** The document changed, or may have. */
  noticed(): void;
  /** Keeps it now, if there is anything new; resolves to whether it is kept. */
  now(): Promise<boolean>;
  isKept(): boolean;
  /** Keeps it once more where it was kept: what is known beside its cells is new. */
  again(): Promise<void>;
  stop(): void;
}

interface Watched {
  readonly document: OpenDocument;
  /** What is kept beside the cells. */
  entry(): Omit<KeptEntry, "at">;
}

const FULL =
  "Хөтчийн сан дүүрсэн тул өөрчлөлтийг автоматаар хадгалж чадсангүй. Одоо Ctrl+S дарж файлд хадгална уу. Дараа нь “Файл” → “Хөтөчид хадгалсан…”-аас хэрэггүйг устгана.";
const FAILED =
  "Хөтөч энэ хуудсанд хадгалахыг зөвшөөрсөнгүй: өөрчлөлт автоматаар хадгалагдахгүй. Ctrl+S дарж файлд хадгална уу.";

export function watchDocument({ document, entry }: Watched): Autosave {
  const { workbook } = document.host;
  const state = part("kept");
  let kept = workbook.changes;
  let keptName = document.name;
  let since: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let told = false;
  let stopped = false;

  const isKept = () => workbook.changes === kept && document.name === keptName;

  let everKept = false;

  async function keepNow(anew = false): Promise<void> {
    if ((isKept() && !anew) || stopped) return;
    const [changes, name] = [workbook.changes, document.name];
    try {
      workbook.flush();
      await keep({ ...entry(), at: Date.now(), data: workbook.model._exportData(false) });
      // What is kept is not to be thrown away when space is short; some browsers ask the person.
      if (!everKept) void navigator.storage?.persist?.().catch(() => false);
      [kept, keptName, told, everKept] = [changes, name, false, true];
      say(`Хөтөчид хадгалсан ${timeOf(Date.now())}`);
    } catch (error) {
      say("Автоматаар хадгалж чадсангүй", true);
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      if (!told) toast(isFull ? FULL : FAILED, { title: "Автоматаар хадгалсангүй", error: true });
      told = true;
    }
  }

  function say(text: string, failed = false): void {
    if (stopped) return;
    state.textContent = text;
    state.classList.toggle("failed", failed);
  }

  function now(): Promise<boolean> {
    clearTimeout(timer);
    since = undefined;
    const turn = work.then(() => keepNow());
    work = turn;
    return turn.then(isKept);
  }

  const leaving = () => {
    if (globalThis.document.visibilityState === "hidden") void now();
  };
  globalThis.document.addEventListener("visibilitychange", leaving);
  say("");
  return {
    noticed() {
      if (isKept() || stopped) return;
      since ??= Date.now();
      clearTimeout(timer);
      timer = setTimeout(() => void now(), Math.min(REST, Math.max(0, since + LONGEST - Date.now())));
    },
    now,
    isKept,
    async again() {
      work = work.then(() => keepNow(everKept || !isKept()));
      await work;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      globalThis.document.removeEventListener("visibilitychange", leaving);
    },
  };
}
