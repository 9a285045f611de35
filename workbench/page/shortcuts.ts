/** Keys of the whole page, wherever the focus stands: in a dialog, in the grid, and by script/frame-client.ts in a frame. */

/** What an add-on's frame hands on. */
export type Shortcut = "save" | "open";

const CODES: Readonly<Record<string, Shortcut>> = { KeyS: "save", KeyO: "open" };

/** By the place of the key: its letter is another one on a Mongolian keyboard. */
export function shortcutOf({
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): Shortcut | undefined {
  return (ctrlKey || metaKey) && !shiftKey && !altKey ? CODES[code] : undefined;
}
