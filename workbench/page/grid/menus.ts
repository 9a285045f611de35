/**
 * o-spreadsheet's own menus for the page's menu bar, which a keyboard can reach.
 *
 * An item that has no Mongolian name (see words.ts) is not shown.
 */
import { registries } from "../../engine/o-spreadsheet";
import type { Item, Menu } from "../shell/menu-parts";
import type { GridEnvironment } from "./environment";
import { isWorded } from "./words";

const SHOWN = ["edit", "view", "insert", "format", "data"];

/** Items of the grid's own menus that would open a panel without Mongolian words. */
const HIDDEN = ["conditional_formatting", "column_statistics", "edit_table"];

for (const registry of [
  registries.rowMenuRegistry,
  registries.colMenuRegistry,
  registries.cellMenuRegistry,
]) {
  for (const key of HIDDEN) {
    if (registry.contains(key)) registry.replace(key, { ...registry.get(key), isVisible: () => false });
  }
}

type Action = ReturnType<typeof registries.topbarMenuRegistry.getMenuItems>[number];
type ActionEnvironment = Parameters<Action["children"]>[0];

export function gridMenus(environment: GridEnvironment): Menu[] {
  const env = environment as unknown as ActionEnvironment;
  return registries.topbarMenuRegistry
    .getMenuItems()
    .filter(({ id }) => SHOWN.includes(id))
    .map((action) => ({ caption: String(action.name(env)), items: () => itemsOf(action, env) }));
}

function itemsOf(action: Action, env: ActionEnvironment): Item[] {
  const items: Item[] = [];
  for (const child of action.children(env)) {
    const name = String(child.name(env));
    if (!isWorded(name) || !child.isVisible(env)) continue;
    const children = child.execute === undefined ? itemsOf(child, env) : [];
    if (child.execute === undefined && children.length === 0) continue;
    items.push({
      type: "item",
      caption: name,
      hint: String(child.shortcut || child.description(env) || ""),
      enabled: child.isEnabled(env),
      checked: child.isActive?.(env) ?? false,
      ...(child.execute === undefined ? { items: () => children } : { run: () => void child.execute?.(env) }),
    });
    if (child.separator) items.push({ type: "separator" });
  }
  while (items.at(-1)?.type === "separator") items.pop();
  return items;
}
