/** The menus that the script made, as Google shows them: an add-on's under “Өргөтгөл”, others in the bar. */
import type { MenuItem, Menu as ScriptMenu } from "../twin/host/records";
import type { Item, Menu } from "./shell/menu-parts";

/** The title of the add-on's project. */
export const ADD_ON = "Ажлын гүйцэтгэлийн үнэлгээ";

export function extensionsMenu(menus: readonly ScriptMenu[], run: (name: string) => void): Menu {
  const made = menus.filter(({ addOn }) => addOn);
  const shown = made.length > 0 ? made : [{ caption: ADD_ON, items: [] }];
  return {
    caption: "Өргөтгөл",
    items: () =>
      shown.map(({ caption, items }) => ({
        ...{ type: "item", caption, items: () => itemsOf(items, run), enabled: items.length > 0 },
      })),
  };
}

export function ownMenus(menus: readonly ScriptMenu[], run: (name: string) => void): Menu[] {
  return menus
    .filter(({ addOn }) => !addOn)
    .map(({ caption, items }) => ({ caption, items: () => itemsOf(items, run) }));
}

function itemsOf(items: readonly MenuItem[], run: (name: string) => void): Item[] {
  return items.map((item): Item => {
    if (item.type === "separator") return item;
    if (item.type === "menu")
      return { type: "item", caption: item.caption, items: () => itemsOf(item.items, run) };
    return { type: "item", caption: item.caption, run: () => run(item.functionName) };
  });
}
