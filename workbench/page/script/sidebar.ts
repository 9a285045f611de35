/** The sidebar: 300 px beside the grid, with Google's own header above the add-on's page. */
import type { ShownPage } from "../../twin/host/records";
import { CROSS, h, icon, part } from "../dom";
import { LOST } from "../local-server";
import { createFrame, type Frame, type FrameOptions } from "./frame";

export type FrameSurroundings = Pick<FrameOptions, "runs" | "kept" | "leave" | "focusGrid" | "shortcut">;

export interface Sidebar {
  show(page: ShownPage): void;
  close(): void;
  /** Out of sight, with all that it holds. */
  fold(): void;
  /** Whether there was one to bring back. */
  unfold(): boolean;
  /** It is there and not folded. */
  isOpen(): boolean;
  focus(): void;
}

/** `changed` is told when it was opened, closed or folded. */
export function createSidebar(surroundings: FrameSurroundings, changed: () => void): Sidebar {
  const side = part("side");
  let frame: Frame | undefined;

  function hide(): void {
    const hadFocus = side.contains(document.activeElement);
    side.hidden = true;
    if (hadFocus) surroundings.focusGrid();
    changed();
  }

  function close(): void {
    hide();
    frame?.dispose();
    frame = undefined;
    side.replaceChildren();
    changed();
  }

  return {
    show({ title, content }) {
      frame?.dispose();
      const header = h(
        "div",
        { class: "side-header" },
        h("h2", {}, title),
        h(
          "button",
          { type: "button", class: "round", "aria-label": "Самбарыг хаах", on: { click: close } },
          icon(CROSS),
        ),
      );
      frame = createFrame({
        ...surroundings,
        title,
        content,
        close,
        lost: () => side.append(h("p", { class: "lost", role: "alert" }, LOST)),
      });
      side.replaceChildren(header, frame.element);
      side.hidden = false;
      changed();
    },
    close,
    fold: hide,
    unfold() {
      if (frame === undefined) return false;
      side.hidden = false;
      changed();
      return true;
    },
    isOpen: () => frame !== undefined && !side.hidden,
    focus: () => frame?.element.focus(),
  };
}
