/** Ui and Menu: recorded always, shown by the page's hooks when there are any. */
import type { HostCore } from "./core";
import type { Alert, Menu, ShownPage } from "./records";
import type { HtmlOutputRef, MenuRef, UiRef } from "./refs";

/** What a person who agrees would press. */
const AGREEING: Record<string, string> = { OK: "OK", OK_CANCEL: "OK", YES_NO: "YES", YES_NO_CANCEL: "YES" };

function question(args: readonly unknown[]): Omit<Alert, "answer"> {
  const texts = args.map(String);
  if (texts.length === 1) return { title: "", message: texts[0] ?? "", buttons: "OK" };
  if (texts.length === 2) return { title: "", message: texts[0] ?? "", buttons: texts[1] ?? "OK" };
  const [title = "", message = "", buttons = "OK"] = texts;
  return { title, message, buttons };
}

function shown({ content, title, width, height }: HtmlOutputRef, modal: boolean, named = title): ShownPage {
  return { content, title: named, modal, ...(width && { width }), ...(height && { height }) };
}

function showDialog(core: HostCore, page: ShownPage): void {
  core.records.dialogs.push(page);
  core.hooks.onDialog?.(page);
}

export const ui = {
  createMenu: ({ core }: UiRef, caption: string): MenuRef => ({
    ...{ kind: "Menu", core, caption, addOn: false, items: [] },
  }),
  createAddonMenu: ({ core }: UiRef): MenuRef => ({
    ...{ kind: "Menu", core, caption: core.projectTitle, addOn: true, items: [] },
  }),
  alert({ core }: UiRef, ...args: unknown[]) {
    const asked = question(args);
    const answer = core.hooks.onAlert?.(asked) ?? AGREEING[asked.buttons] ?? "OK";
    core.records.alerts.push({ ...asked, answer });
    return answer;
  },
  showSidebar({ core }: UiRef, page: HtmlOutputRef) {
    core.records.sidebar = shown(page, false);
    core.hooks.onSidebar?.(core.records.sidebar);
  },
  showModalDialog: ({ core }: UiRef, page: HtmlOutputRef, title: string) =>
    showDialog(core, shown(page, true, title)),
  showModelessDialog: ({ core }: UiRef, page: HtmlOutputRef, title: string) =>
    showDialog(core, shown(page, false, title)),
};

export const uiConstants = {
  ButtonSet: { OK: "OK", OK_CANCEL: "OK_CANCEL", YES_NO: "YES_NO", YES_NO_CANCEL: "YES_NO_CANCEL" },
  Button: { OK: "OK", CANCEL: "CANCEL", YES: "YES", NO: "NO", CLOSE: "CLOSE" },
};

export const menu = {
  addItem(self: MenuRef, caption: string, functionName: string) {
    self.items.push({ type: "item", caption, functionName });
    return self;
  },
  addSeparator(self: MenuRef) {
    self.items.push({ type: "separator" });
    return self;
  },
  addSubMenu(self: MenuRef, { caption, items }: MenuRef) {
    self.items.push({ type: "menu", caption, items });
    return self;
  },
  addToUi({ core, caption, addOn, items }: MenuRef) {
    const made = { caption, addOn, items: [...items] };
    const isOther = (each: Menu) => each.caption !== caption || each.addOn !== addOn;
    core.records.menus = [...core.records.menus.filter(isOther), made];
    core.hooks.onMenu?.(made);
  },
};
