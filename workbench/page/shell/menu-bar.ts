/** The menu bar: menus by mouse, and by the keys of the ARIA menu bar pattern. */
import { h, part } from "../dom";
import { first, type Item, jump, type Menu, menuRow, place } from "./menu-parts";

interface MenuBar {
  show(menus: readonly Menu[]): void;
  focus(): void;
}

export function createMenuBar(): MenuBar {
  const bar = h("div", { role: "menubar", "aria-label": "Цэс", class: "menu-bar" });
  const home = part("menus");
  home.append(bar);
  /** The open menus, the outermost first, with the element that opened each. */
  const open: { list: HTMLElement; owner: HTMLElement }[] = [];

  const tops = () => [...bar.querySelectorAll<HTMLElement>(":scope > button")];

  function closeFrom(depth: number): void {
    for (const { list, owner } of open.splice(depth)) {
      list.remove();
      owner.setAttribute("aria-expanded", "false");
    }
  }

  /** Closes everything; the focus stays in the bar when the keyboard closed it. */
  function close(focus?: HTMLElement): void {
    closeFrom(0);
    focus?.focus();
  }

  function openAt(owner: HTMLElement, items: readonly Item[], depth: number): HTMLElement {
    closeFrom(depth);
    const list = h(
      "div",
      { role: "menu", "aria-label": owner.dataset.caption, class: "menu" },
      ...items.map((item) => element(item, depth + 1)),
    );
    home.append(list);
    place(list, owner, depth > 0);
    owner.setAttribute("aria-expanded", "true");
    open.push({ list, owner });
    return list;
  }

  function element(item: Item, depth: number): HTMLElement {
    if (item.type === "separator") return h("hr", { role: "separator" });
    const { enabled = true, run, items } = item;
    const row = menuRow(item);
    const choose = () => {
      if (!enabled) return;
      if (items) return first(openAt(row, items(), depth));
      close();
      run?.();
    };
    row.addEventListener("click", choose);
    row.addEventListener("mouseenter", () => {
      row.focus();
      if (items && enabled) openAt(row, items(), depth);
      else closeFrom(depth);
    });
    return row;
  }

  function key(event: KeyboardEvent): void {
    const depth = open.length;
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return;
    const inBar = bar.contains(at);
    const list = open.find((each) => each.list.contains(at))?.list;
    if (!inBar && !list) return;
    const handled = inBar ? barKey(event.key, at) : listKey(event.key, at, list as HTMLElement, depth);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function barKey(pressed: string, at: HTMLElement): boolean {
    switch (pressed) {
      case "ArrowRight":
      case "ArrowLeft":
        beside(at, pressed === "ArrowRight" ? 1 : -1).focus();
        return true;
      case "ArrowDown":
      case "Enter":
      case " ":
        at.click();
        first(open[0]?.list);
        return true;
      case "Escape":
        close(at);
        return true;
      default:
        return jump(tops(), at, pressed);
    }
  }

  function listKey(pressed: string, at: HTMLElement, list: HTMLElement, depth: number): boolean {
    const rows = [...list.querySelectorAll<HTMLElement>("button")];
    const step = (by: number) => rows.at((rows.indexOf(at) + by) % rows.length)?.focus();
    const owner = open.at(-1)?.owner;
    switch (pressed) {
      case "ArrowDown":
        step(1);
        return true;
      case "ArrowUp":
        step(-1);
        return true;
      case "Home":
        rows[0]?.focus();
        return true;
      case "End":
        rows.at(-1)?.focus();
        return true;
      case "Enter":
      case " ":
        at.click();
        return true;
      case "Escape":
        closeFrom(depth - 1);
        owner?.focus();
        return true;
      case "Tab":
        close();
        return false;
      case "ArrowRight":
        if (at.hasAttribute("aria-haspopup")) at.click();
        else toBeside(1);
        return true;
      case "ArrowLeft":
        if (depth > 1) {
          closeFrom(depth - 1);
          owner?.focus();
        } else toBeside(-1);
        return true;
      default:
        return jump(rows, at, pressed);
    }
  }

  /** The neighbouring menu of the bar, opened. */
  function toBeside(by: number): void {
    const next = open[0] && beside(open[0].owner, by);
    close(next);
    next?.click();
    first(open[0]?.list);
  }

  function beside(at: HTMLElement, by: number): HTMLElement {
    const all = tops();
    return all.at((all.indexOf(at) + by) % all.length) ?? at;
  }

  document.addEventListener("keydown", key, true);
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      const within = (each: HTMLElement) => target instanceof Node && each.contains(target);
      if (!within(bar) && !open.some(({ list }) => within(list))) closeFrom(0);
    },
    true,
  );
  window.addEventListener("blur", () => closeFrom(0));

  return {
    show(menus) {
      closeFrom(0);
      bar.replaceChildren(
        ...menus.map(({ caption, items }, index) => {
          const top = h(
            "button",
            {
              type: "button",
              role: "menuitem",
              "aria-haspopup": "menu",
              "aria-expanded": "false",
              "data-caption": caption,
              tabindex: index === 0 ? "0" : "-1",
            },
            caption,
          );
          top.addEventListener("click", () => {
            if (open[0]?.owner === top) close(top);
            else openAt(top, items(), 0);
          });
          top.addEventListener("mouseenter", () => {
            if (open[0] && open[0].owner !== top) openAt(top, items(), 0);
          });
          top.addEventListener("focus", () => {
            for (const each of tops()) each.tabIndex = each === top ? 0 : -1;
          });
          return top;
        }),
      );
    },
    focus: () =>
      tops()
        .find(({ tabIndex }) => tabIndex === 0)
        ?.focus(),
  };
}
