/** Short messages at the foot of the window: what a script says, what is running, what went wrong. */
import { CROSS, h, icon, part } from "../dom";

const SHOWN = 10_000;

interface ToastOptions {
  readonly title?: string;
  /** An error stays until it is closed and is spoken at once. */
  readonly error?: boolean;
  /** Stays until it is closed by the caller. */
  readonly stays?: boolean;
  /** Stays until it is closed by the person. */
  readonly lasts?: boolean;
  /** What the person may do about it; then the message goes. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Shows a message; gives back how to take it away. */
export function toast(
  message: string,
  { title = "", error = false, stays = false, lasts = false, action }: ToastOptions = {},
): () => void {
  const box = h(
    "div",
    { class: error ? "toast-box error" : "toast-box", role: error ? "alert" : undefined },
    h(
      "div",
      { class: "toast-text" },
      title !== "" && h("strong", {}, title),
      h("p", {}, message),
      action !== undefined && actionButton(),
    ),
    h(
      "button",
      { type: "button", class: "round", "aria-label": "Мэдэгдлийг хаах", on: { click: () => box.remove() } },
      icon(CROSS),
    ),
  );
  // Said again, it is said once.
  for (const other of part("toasts").querySelectorAll(".toast-box"))
    if (other.textContent === box.textContent) other.remove();
  part("toasts").append(box);
  if (!error && !stays && !lasts) setTimeout(() => box.remove(), SHOWN);
  return () => box.remove();

  function actionButton(): HTMLElement {
    const run = () => {
      box.remove();
      action?.run();
    };
    return h("button", { type: "button", class: "toast-action", on: { click: run } }, action?.label ?? "");
  }
}

export function clearToasts(): void {
  part("toasts").replaceChildren();
}

export function toastError(title: string, error: unknown): void {
  toast(error instanceof Error ? error.message : String(error), { title, error: true });
}
