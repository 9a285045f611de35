/** The complaints of a person (7.1): when, what, and what was decided. */
import type { DeskComplaint } from "../../answers";
import { h, unseen, written } from "../../dom";
import { link } from "../parts";
import type { App } from "../screen";

export const complaints = (app: App, all: readonly DeskComplaint[]): HTMLElement[] =>
  all.map(({ date, content, decision, tab, cell }, index) => {
    const key = `complaint-${index}`;
    return h(
      "section",
      { class: "card" },
      h("h2", {}, date === "" ? "Гомдол" : `Гомдол, ${date}`),
      h("p", {}, content === "" ? "Агуулгыг бичээгүй." : written(content)),
      h(
        "p",
        { class: "mend" },
        decision === "" ? "Шийдвэр бичээгүй. " : written(`Шийдвэр: ${decision} `),
        link(key, decision === "" ? "Шийдвэр бичих нүд" : "Нүд рүү очих", () => app.goTo(tab, cell, key)),
        unseen(` ${tab}, ${cell}`),
      ),
    );
  });
