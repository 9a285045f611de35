/** Short messages at the foot of the window: what a script says, what is running, what went wrong. */
import { CROSS, h, icon, part } from "../dom";

const SHOWN = 10_000;

interface ToastOptions {
  readonly title?: string;
  /** An error stays until it is closed and is spoken at once. */
  readonly error?: boolean;
  /** Stays until it is closed by the caller. */
  readonly stays?: boolean;
}

/** Shows a message; gives back how to take it away. */
export function toast(
  message: string,
  { title = "", error = false, stays = false }: ToastOptions = {},
): () => void {
  const box = h(
    "div",
    { class: error ? "toast-box error" : "toast-box", role: error ? "alert" : undefined },
    h("div", { class: "toast-text" }, title !== "" && h("strong", {}, title), h("p", {}, message)),
    h(
      "button",
      { type: "button", class: "round", "aria-label": "Мэдэгдлийг хаах", on: { click: () => box.remove() } },
      icon(CROSS),
    ),
  );
  part("toasts").append(box);
  if (!error && !stays) setTimeout(() => box.remove(), SHOWN);
  return () => box.remove();
}

export function toastError(title: string, error: unknown): void {
  toast(error instanceof Error ? error.message : String(error), { title, error: true });
}
