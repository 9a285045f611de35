/** Says and copies: what has no place on a screen of its own. */
import { h, part } from "./dom";

const SNACK = 4_000;
let snack: ReturnType<typeof setTimeout> | undefined;

/** Says something to a screen reader, and for a while to the eye where the screen does not show it. */
export function tell(text: string, seen: boolean): void {
  const status = part("status");
  clearTimeout(snack);
  status.textContent = text;
  status.className = seen && text !== "" ? "snack" : "unseen";
  snack = setTimeout(() => {
    status.className = "unseen";
  }, SNACK);
}

export function copy(text: string): void {
  const copied = () => tell("Хуулав.", true);
  const otherwise = () => {
    const field = h("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
    const focused = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    // The clipboard's own interface is closed to a frame without the permission; this older one is not.
    const done = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    if (done) copied();
    else tell("Хөтөч хуулахыг зөвшөөрсөнгүй.", true);
  };
  if (navigator.clipboard === undefined) otherwise();
  else navigator.clipboard.writeText(text).then(copied, otherwise);
}
