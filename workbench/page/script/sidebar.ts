/** The sidebar: 300 px beside the grid, with Google's own header above the add-on's page. */
import type { ShownPage } from "../../host/records";
import { CROSS, h, icon, part } from "../dom";
import { LOST } from "../local-server";
import { createFrame, type Frame, type FrameOptions } from "./frame";

export type FrameSurroundings = Pick<FrameOptions, "runs" | "kept" | "leave" | "focusGrid">;

export interface Sidebar {
  show(page: ShownPage): void;
  close(): void;
  isOpen(): boolean;
  focus(): void;
}

export function createSidebar(surroundings: FrameSurroundings): Sidebar {
  const side = part("side");
  let frame: Frame | undefined;

  function close(): void {
    const hadFocus = side.contains(document.activeElement);
    frame?.dispose();
    frame = undefined;
    side.replaceChildren();
    side.hidden = true;
    if (hadFocus) surroundings.focusGrid();
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
    },
    close,
    isOpen: () => frame !== undefined,
    focus: () => frame?.element.focus(),
  };
}
