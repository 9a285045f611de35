/** Somebody of the review: marked for “хэвээр” by the box, opened by the rest of the row. */
import type { ReviewLine } from "../../answers";
import { h, icon, unseen, written } from "../../dom";
import { personLines, printed } from "../parts";
import type { App } from "../screen";
import { STATES } from "./filter";

export function person(app: App, line: ReviewLine, chosen: boolean, queue: readonly string[]): HTMLElement {
  const { code, name, unit, state } = line;
  return h(
    "li",
    { class: "reviewed" },
    state === "waiting" ? box(app, line, chosen) : mark(line),
    h(
      "button",
      { type: "button", class: "row", key: `review-${code}`, on: { click: () => app.compare(code, queue) } },
      personLines(name, unit, besides(line), unsavedOf(app, code)),
      h(
        "span",
        { class: "total" },
        unseen("урьдчилсан оноо "),
        printed(line.preliminaryTotal),
        written(line.preliminaryCategory, "under"),
      ),
      unseen(". Хянах"),
    ),
  );
}

/** Points that were typed and are not saved. */
const unsavedOf = (app: App, code: string): string =>
  app.state.drafts.desk[code] === undefined ? "" : "Хадгалаагүй зүйл бий";

/** What the row says besides who it is: a complaint, and what became of the review. */
function besides({ state, preliminaryTotal, finalTotal, ground }: ReviewLine): string {
  const complaint = ground.clause === "7.1" ? "Гомдол (7.1)" : "";
  if (state === "waiting") return complaint;
  const moved = state === "re-evaluated" && finalTotal !== preliminaryTotal;
  return [complaint, moved ? `${STATES[state]}: ${printed(finalTotal)}` : STATES[state]]
    .filter(Boolean)
    .join(" · ");
}

function box(app: App, { code, name }: ReviewLine, chosen: boolean): HTMLElement {
  const field = h("input", {
    type: "checkbox",
    key: `choose-${code}`,
    on: {
      change: () => {
        if (!app.state.chosen.delete(code)) app.state.chosen.add(code);
        app.draw();
      },
    },
  });
  field.checked = chosen;
  return h(
    "label",
    { class: "box" },
    field,
    unseen("Сонгох: "),
    h("span", { class: "unseen" }, written(name)),
  );
}

const mark = ({ state }: ReviewLine): HTMLElement =>
  h("span", { class: "box" }, icon(state === "kept" ? "check" : "edit"), unseen(STATES[state]));
