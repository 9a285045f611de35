/**
 * What an add-on's page finds in its frame: google.script.run, google.script.host and a sessionStorage.
 *
 * The frame has an origin of its own, as in Google, so that it reaches the document by google.script.run alone. Such a
 * frame has no storage; the page keeps it, and gives it back when the add-on's page is opened again.
 */
import { type Travelling, toTravel } from "../../twin/host/script-run";
import { shortcutOf } from "../shortcuts";
import type { FrameMessage, PageMessage } from "./travel";

type Handlers = {
  readonly success?: (value: unknown, object?: unknown) => void;
  readonly failure?: (error: Error, object?: unknown) => void;
  readonly object?: unknown;
};

const MOST_AT_ONCE = 10;

const send = (message: FrameMessage) => window.parent.postMessage(message, "*");
const running = new Map<number, Handlers>();
const waiting: (() => void)[] = [];
let last = 0;

function call(name: string, args: unknown[], handlers: Handlers): void {
  // Said at once, as by Google: a value that cannot travel is a mistake of the caller.
  const sent = args.map(
    (arg, i): Travelling => (arg === undefined ? null : toTravel(arg, String(i), () => false)),
  );
  const go = () => {
    const id = ++last;
    running.set(id, handlers);
    send({ type: "call", id, name, args: sent });
  };
  if (running.size < MOST_AT_ONCE) go();
  else waiting.push(go);
}

function runner(functions: readonly string[], handlers: Handlers): object {
  const own = Object.fromEntries(
    functions.map((name) => [name, (...args: unknown[]) => call(name, args, handlers)]),
  );
  const next = (more: Handlers) => runner(functions, { ...handlers, ...more });
  return Object.assign(own, {
    withSuccessHandler: (success: NonNullable<Handlers["success"]>) => next({ success }),
    withFailureHandler: (failure: NonNullable<Handlers["failure"]>) => next({ failure }),
    withUserObject: (object: unknown) => next({ object }),
  });
}

function settle(id: number, done: (handlers: Handlers) => void): void {
  const handlers = running.get(id);
  running.delete(id);
  waiting.shift()?.();
  if (handlers) done(handlers);
}

function heard(message: PageMessage): void {
  if (message.type === "show") show(message);
  else settled(message);
}

function settled(message: Exclude<PageMessage, { type: "show" }>): void {
  settle(message.id, ({ success, failure, object }) => {
    if (message.type === "answer") return success?.(message.value, object);
    const error = new Error(message.message);
    if (failure) failure(error, object);
    else console.error(error);
  });
}

function show({ content, functions, kept }: Extract<PageMessage, { type: "show" }>): void {
  document.open(); // takes every listener away, so they are added after it
  const host = {
    origin: location.origin,
    close: () => send({ type: "close" }),
    setWidth: (width: number) => send({ type: "size", width }),
    setHeight: (height: number) => send({ type: "size", height }),
    editor: { focus: () => send({ type: "focus-editor" }) },
  };
  Object.assign(window, { google: { script: { run: runner(functions, {}), host } } });
  Object.defineProperty(window, "sessionStorage", { value: storage(new Map(Object.entries(kept))) });
  listen();
  document.write(content);
  document.close();
}

function storage(kept: Map<string, string>): Storage {
  const keep = (key: string, value: string | null) => {
    if (value === null) kept.delete(key);
    else kept.set(key, value);
    send({ type: "keep", key, value });
  };
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, value) => keep(String(key), String(value)),
    removeItem: (key) => keep(String(key), null),
    clear: () => {
      for (const key of [...kept.keys()]) keep(key, null);
    },
  };
}

function listen(): void {
  window.addEventListener("message", (event: MessageEvent<PageMessage>) => {
    if (event.source === window.parent) heard(event.data);
  });
  window.addEventListener("keydown", (event) => {
    const shortcut = shortcutOf(event);
    if (event.key === "Escape") {
      if (!event.defaultPrevented) send({ type: "escape" });
      return;
    }
    if (event.key === "F6") send({ type: "leave", backwards: event.shiftKey });
    else if (shortcut !== undefined) send({ type: "shortcut", shortcut });
    else return;
    event.preventDefault();
  });
}

listen();
send({ type: "ready" });
