/** Dialogs of the add-on: a page in a window over the grid, modal or not. */
import type { ShownPage } from "../../twin/host/records";
import { CROSS, h, icon } from "../dom";
import { LOST } from "../local-server";
import { createFrame } from "./frame";
import type { FrameSurroundings } from "./sidebar";

const WIDTH = 600;
const HEIGHT = 400;

/** Those of the add-on; questions of the page stay. */
export function closeDialogs(): void {
  for (const box of document.querySelectorAll<HTMLDialogElement>("dialog.dialog")) box.close();
}

export function showDialog(page: ShownPage, surroundings: FrameSurroundings): void {
  const { title, content, modal, width = WIDTH, height = HEIGHT } = page;
  const before = document.activeElement;
  const close = () => box.close();
  const frame = createFrame({
    ...surroundings,
    title,
    content,
    close,
    leave: () => undefined,
    escape: close,
    resize: (size) => {
      if (size.width !== undefined) frame.element.style.width = `${size.width}px`;
      if (size.height !== undefined) frame.element.style.height = `${size.height}px`;
    },
    lost: () => box.append(h("p", { class: "lost", role: "alert" }, LOST)),
  });
  frame.element.style.width = `${width}px`;
  frame.element.style.height = `${height}px`;
  const box = h(
    "dialog",
    { class: modal ? "dialog" : "dialog modeless", "aria-label": title },
    h(
      "div",
      { class: "dialog-header" },
      h("h2", {}, title),
      h(
        "button",
        { type: "button", class: "round", "aria-label": "Цонхыг хаах", on: { click: close } },
        icon(CROSS),
      ),
    ),
    frame.element,
  );
  box.addEventListener("close", () => {
    frame.dispose();
    box.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
  document.body.append(box);
  if (modal) box.showModal();
  else box.show();
}
