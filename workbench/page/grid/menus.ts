/** o-spreadsheet's own menus for the page's menu bar, which a keyboard can reach. */
import { registries } from "../../twin/engine/o-spreadsheet";
import type { Item, Menu } from "../shell/menu-parts";
import type { GridEnvironment } from "./environment";

const SHOWN = ["edit", "view", "insert", "format", "data"];

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
    if (!child.isVisible(env)) continue;
    const children = child.execute === undefined ? itemsOf(child, env) : [];
    if (child.execute === undefined && children.length === 0) continue;
    items.push({
      type: "item",
      caption: String(child.name(env)),
      hint: String(child.shortcut || child.description(env) || ""),
      enabled: child.isEnabled(env),
      ...(child.isActive && { checked: child.isActive(env) }),
      ...(child.execute === undefined ? { items: () => children } : { run: () => void child.execute?.(env) }),
    });
    if (child.separator) items.push({ type: "separator" });
  }
  while (items.at(-1)?.type === "separator") items.pop();
  return items;
}
