/** F6 goes from region to region, Shift+F6 back: menu, grid, sidebar. The grid itself takes Tab for its cells. */
import { part } from "../dom";

interface Regions {
  readonly menu: () => void;
  readonly grid: () => void;
  readonly side: () => { isOpen(): boolean; focus(): void } | undefined;
}

interface RegionMover {
  move(backwards: boolean): void;
}

export function moveWithF6({ menu, grid, side }: Regions): RegionMover {
  function move(backwards: boolean): void {
    const at = document.activeElement;
    const sidebar = side();
    const all = [
      { element: part("menus"), focus: menu },
      { element: part("grid"), focus: grid },
      ...(sidebar?.isOpen() ? [{ element: part("side"), focus: sidebar.focus }] : []),
    ];
    const here = all.findIndex(({ element }) => element.contains(at));
    all.at((here + (backwards ? -1 : 1)) % all.length)?.focus();
  }

  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || document.querySelector("dialog[open]:modal")) return;
      event.preventDefault();
      event.stopPropagation();
      move(event.shiftKey);
    },
    true,
  );
  for (const skip of document.querySelectorAll<HTMLAnchorElement>("a.skip")) {
    skip.addEventListener("click", (event) => {
      event.preventDefault();
      if (skip.hash === "#side") side()?.focus();
      else grid();
    });
  }
  return { move };
}
