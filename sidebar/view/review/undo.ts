/** What was saved last, and the way back. */
import { h, written } from "../../dom";
import { button, notice } from "../parts";
import type { App } from "../screen";

export function undone(app: App): HTMLElement | null {
  const { undo } = app.state;
  if (undo === undefined) return null;
  return notice("check", h("p", {}, written(undo.what)), button("undo", "Буцаах", app.undoReview));
}
