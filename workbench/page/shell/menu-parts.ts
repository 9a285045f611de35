/** What the menu bar is made of: its items, how one looks, where a menu opens, which item a letter finds. */
import { h, icon } from "../dom";

export type Item =
  | { readonly type: "separator" }
  | {
      readonly type: "item";
      readonly caption: string;
      readonly hint?: string;
      readonly enabled?: boolean;
      /** There for an item that is switched on and off. */
      readonly checked?: boolean;
      readonly run?: () => void;
      readonly items?: () => readonly Item[];
    };

export interface Menu {
  readonly caption: string;
  readonly items: () => readonly Item[];
}

const ARROW = "M9.300 6.700 10.700 5.300l6.700 6.700-6.700 6.700-1.400-1.400 5.300-5.300z";
const CHECK = "M9.600 16.200 5.400 12 4 13.400l5.600 5.600L20.600 8l-1.400-1.400z";

/** An item as an element that does nothing yet. */
export function menuRow(item: Exclude<Item, { type: "separator" }>): HTMLElement {
  const { caption, hint = "", enabled = true, checked, items } = item;
  return h(
    "button",
    {
      type: "button",
      role: checked === undefined ? "menuitem" : "menuitemcheckbox",
      "aria-checked": checked === undefined ? undefined : String(checked),
      "aria-disabled": enabled ? undefined : "true",
      "aria-haspopup": items && "menu",
      "aria-expanded": items && "false",
      "data-caption": caption,
      tabindex: "-1",
    },
    h("span", { class: "tick" }, checked === true && icon(CHECK)),
    h("span", { class: "caption" }, caption),
    hint !== "" && h("span", { class: "hint" }, hint),
    items && h("span", { class: "more" }, icon(ARROW)),
  );
}

export const first = (list: HTMLElement | undefined): void =>
  list?.querySelector<HTMLElement>("button")?.focus();

/** A letter goes to the next item that begins with it. */
export function jump(rows: readonly HTMLElement[], at: HTMLElement, pressed: string): boolean {
  if (pressed.length !== 1 || !/\p{L}/u.test(pressed)) return false;
  const from = rows.indexOf(at) + 1;
  const begins = (row: HTMLElement) => row.dataset.caption?.toLowerCase().startsWith(pressed.toLowerCase());
  [...rows.slice(from), ...rows.slice(0, from)].find(begins)?.focus();
  return true;
}

/** Below the bar, or beside the item of an outer menu; always within the window. */
export function place(list: HTMLElement, owner: HTMLElement, beside: boolean): void {
  const at = owner.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const left = beside ? (at.right + width > innerWidth ? at.left - width : at.right) : at.left;
  const top = beside ? at.top - 8 : at.bottom + 2;
  list.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
  list.style.top = `${Math.max(4, Math.min(top, innerHeight - height - 4))}px`;
}
