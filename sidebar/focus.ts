/** Keeps the focus and the caret while everything is drawn anew. */
import { part } from "./dom";

/** How to give the focus back after drawing, by the key of the element that has it. */
export function keptFocus(): (() => void) | undefined {
  const element = document.activeElement;
  const key = element?.getAttribute("data-key");
  if (key === null || key === undefined) return element?.id === "title" ? focusTitle : undefined;
  const caret = isField(element) && hasCaret(element) ? element.selectionStart : null;
  return () => {
    const found = [...document.querySelectorAll<HTMLElement>("[data-key]")].find(
      (one) => one.getAttribute("data-key") === key,
    );
    (found ?? part("title")).focus({ preventScroll: true });
    if (found !== undefined && isField(found) && caret !== null) found.setSelectionRange(caret, caret);
  };
}

export const focusTitle = (): void => part("title").focus({ preventScroll: true });

const isField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const hasCaret = ({ type }: HTMLInputElement | HTMLTextAreaElement): boolean =>
  type !== "radio" && type !== "checkbox";

let isPressed = false;
addEventListener("pointerdown", () => (isPressed = true), true);
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => (isPressed = false), true);

/**
 * Runs what draws anew after a field changed, once the focus has come to where people took it: a button that is drawn anew
 * while it is pressed is not clicked, and a list that is open closes.
 */
export function settled(run: () => void): void {
  const isPressing = isPressed;
  const then = () =>
    setTimeout(() => {
      const active = document.activeElement;
      if (isPressing && active instanceof HTMLSelectElement)
        active.addEventListener("blur", run, { once: true });
      else run();
    });
  if (isPressing) addEventListener("pointerup", then, { once: true, capture: true });
  else then();
}
