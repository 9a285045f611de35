/** A frame that shows a page of the add-on and carries its calls. */
import { h } from "../dom";
import type { Shortcut } from "../shortcuts";
import type { Runs } from "./runs";
import type { FrameMessage, PageMessage } from "./travel";

/** As Google's own frames have it, but for the origin: this one has none, and so reaches nothing. */
const SANDBOX =
  "allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads";
const LONGEST_START = 5_000;

export interface FrameOptions {
  readonly title: string;
  readonly content: string;
  readonly runs: Runs;
  /** What the frames of this document keep, by key. */
  readonly kept: Map<string, string>;
  readonly close: () => void;
  readonly resize?: (size: { width?: number; height?: number }) => void;
  /** F6 was pressed in the frame. */
  readonly leave: (backwards: boolean) => void;
  /** Escape was pressed in the frame, and nothing there took it. */
  readonly escape?: () => void;
  readonly shortcut: (shortcut: Shortcut) => void;
  readonly focusGrid: () => void;
  /** The frame could not be started: the server is gone. */
  readonly lost: () => void;
}

export interface Frame {
  readonly element: HTMLIFrameElement;
  dispose(): void;
}

export function createFrame(options: FrameOptions): Frame {
  const { title, content, runs, kept } = options;
  const element = h("iframe", {
    title,
    src: "/frame",
    sandbox: SANDBOX,
    allow: "clipboard-read *; clipboard-write *",
  });
  const late = setTimeout(options.lost, LONGEST_START);
  const send = (message: PageMessage) => element.contentWindow?.postMessage(message, "*");

  async function call({ id, name, args }: Extract<FrameMessage, { type: "call" }>): Promise<void> {
    try {
      send({ type: "answer", id, value: await runs.run(name, args) });
    } catch (error) {
      send({ type: "failure", id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  function heard(event: MessageEvent<FrameMessage>): void {
    if (event.source !== element.contentWindow || event.source === null) return;
    const message = event.data;
    switch (message.type) {
      case "ready":
        clearTimeout(late);
        send({ type: "show", content, functions: runs.functions, kept: Object.fromEntries(kept) });
        break;
      case "call":
        void call(message);
        break;
      case "keep":
        if (message.value === null) kept.delete(message.key);
        else kept.set(message.key, message.value);
        break;
      case "close":
        options.close();
        break;
      case "size":
        options.resize?.(message);
        break;
      case "leave":
        options.leave(message.backwards);
        break;
      case "escape":
        options.escape?.();
        break;
      case "shortcut":
        options.shortcut(message.shortcut);
        break;
      case "focus-editor":
        options.focusGrid();
    }
  }

  window.addEventListener("message", heard);
  return {
    element,
    dispose() {
      clearTimeout(late);
      window.removeEventListener("message", heard);
      element.remove();
    },
  };
}
