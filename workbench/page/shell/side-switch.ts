/** The switch in the bar that folds the sidebar away and brings it back: where the window is narrow the grid needs its place. */
import { part } from "../dom";
import type { Sidebar } from "../script/sidebar";

interface SideSwitch {
  /** The sidebar was opened, closed or folded. */
  show(): void;
}

export function createSideSwitch(side: () => Sidebar | undefined, open: () => void): SideSwitch {
  const button = part("side-switch");
  const show = () => button.setAttribute("aria-expanded", String(side()?.isOpen() === true));
  button.addEventListener("click", () => {
    const sidebar = side();
    if (sidebar === undefined) return;
    if (sidebar.isOpen()) sidebar.fold();
    else if (!sidebar.unfold()) open();
  });
  return { show };
}
