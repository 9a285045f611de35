/** Re-evaluated points that may not stand, each with its clause and its cell. */
import type { ForbiddenReview } from "../../answers";
import { h, icon, unseen, written } from "../../dom";
import { personLines } from "../parts";
import type { App } from "../screen";

const OPEN_UP_TO = 1;

export function forbidden(app: App, lines: readonly ForbiddenReview[]): HTMLElement | null {
  if (lines.length === 0) return null;
  const details = h(
    "details",
    { class: "group", open: app.state.open.get("forbidden") ?? lines.length <= OPEN_UP_TO },
    h(
      "summary",
      { key: "forbidden" },
      icon("open"),
      h("h2", {}, "Зөвшөөрөгдөөгүй дахин үнэлгээ"),
      h("span", { class: "badge error" }, lines.length),
    ),
    h(
      "ul",
      { class: "cards" },
      ...lines.map(({ code, name, clause, sentence, tab, cell }) => {
        const id = `forbidden ${tab}!${cell}`;
        return h(
          "li",
          { class: "card error" },
          h(
            "div",
            { class: "card-head" },
            h("span", { class: "level" }, icon("error"), unseen("Алдаа")),
            cell === ""
              ? null
              : h(
                  "button",
                  {
                    type: "button",
                    class: "cell whole",
                    key: id,
                    "aria-current": app.state.visited === id ? "true" : undefined,
                    on: { click: () => app.goTo(tab, cell, id) },
                  },
                  unseen("Нүд рүү очих: "),
                  cell,
                ),
            h("span", { class: "clause" }, unseen("Заалт "), clause),
          ),
          personLines(name, [code, tab].filter(Boolean).join(" · ")),
          h("p", { class: "mend" }, written(sentence)),
        );
      }),
    ),
  );
  details.addEventListener("toggle", () => app.state.open.set("forbidden", details.open));
  return details;
}
