/** Fields that say what people chose as soon as they leave them, and parts that open. */
import { h, written } from "../dom";
import type { App } from "./screen";

/** Something to open, which stays as people left it; what is in it is drawn when it is open. */
export function disclosure(
  app: App,
  key: string,
  isOpen: boolean,
  label: string,
  body: () => readonly (HTMLElement | null)[],
): HTMLElement {
  const open = app.state.open.get(key) ?? isOpen;
  const details = h(
    "details",
    { open },
    h("summary", { key }, written(label)),
    h("div", { class: "stack" }, ...(open ? body() : [])),
  );
  details.addEventListener("toggle", () => {
    if (details.open === open) return;
    app.state.open.set(key, details.open);
    app.draw();
  });
  return details;
}

export function picker(
  key: string,
  label: string,
  value: string,
  options: readonly (readonly [value: string, label: string])[],
  take: (value: string) => void,
  isUnclear = false,
): HTMLElement {
  const select = h(
    "select",
    { id: key, key, on: { change: () => take(select.value) } },
    ...options.map(([one, text]) => h("option", { value: one, selected: one === value }, text)),
  );
  return h("div", { class: isUnclear ? "field unclear" : "field" }, h("label", { for: key }, label), select);
}

export function typed(key: string, label: string, value: string, take: (value: string) => void): HTMLElement {
  const input = h("input", { type: "text", id: key, key, value, on: { change: () => take(input.value) } });
  return h("div", { class: "field" }, h("label", { for: key }, label), input);
}

export function ticked(
  key: string,
  label: string,
  value: boolean,
  take: (value: boolean) => void,
): HTMLElement {
  const box = h("input", { type: "checkbox", key, checked: value, on: { change: () => take(box.checked) } });
  return h("label", { class: "confirm" }, box, h("span", {}, label));
}
