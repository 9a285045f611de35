/** Somebody of the review: marked for “хэвээр” by the box, opened by the rest of the row. */
import type { ReviewLine } from "../../answers";
import { h, icon, unseen, written } from "../../dom";
import { personLines, printed } from "../parts";
import type { App } from "../screen";
import { STATES } from "./filter";

export function person(app: App, line: ReviewLine, chosen: boolean): HTMLElement {
  const { code, name, unit, ground, state } = line;
  return h(
    "li",
    { class: `reviewed ${state}` },
    state === "waiting" ? box(app, line, chosen) : mark(line),
    h(
      "button",
      { type: "button", class: "row", key: `review-${code}`, on: { click: () => app.compare(code) } },
      personLines(name, unit, `${ground.clause} · ${shortState(line)}`),
      h(
        "span",
        { class: "total" },
        unseen("урьдчилсан оноо "),
        printed(line.preliminaryTotal),
        written(line.preliminaryCategory, "under"),
      ),
      unseen(". Өмнө ба дараахыг харах"),
    ),
  );
}

/** The final total, where the review moved it. */
const shortState = ({ state, preliminaryTotal, finalTotal, ground }: ReviewLine): string => {
  if (state === "waiting") return ground.clause === "7.1" ? "Гомдол" : STATES.waiting;
  if (state === "kept" || finalTotal === preliminaryTotal) return STATES[state];
  return `${STATES[state]}: ${printed(finalTotal)}`;
};

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
  h("span", { class: "box" }, icon(state === "kept" ? "check" : "info"), unseen(STATES[state]));
