/** Work in steps that write tabs: what is written, and what is left when it was stopped. */
import type { MadeTab } from "../answers";
import { h, icon, unseen, written } from "../dom";
import type { SteppedWork } from "../steps";
import { link, notice, paragraph } from "./parts";
import type { App } from "./screen";

const OUTCOMES: Readonly<Record<MadeTab["outcome"], string>> = {
  made: "Үүсгэсэн",
  renewed: "Шинэчилсэн",
  frozen: "Утга болгосон",
  kept: "Хэвээр, өөрчлөх зүйлгүй",
};

/** The tabs in the order in which they were written; a click goes to one. */
export function madeTabs(app: App, made: readonly MadeTab[]): HTMLElement {
  return h(
    "ul",
    { class: "rows", "aria-label": "Бэлэн болсон хуудас" },
    ...made.map(({ tab, outcome, archivedAs }, index) =>
      h(
        "li",
        {},
        h(
          "button",
          {
            type: "button",
            class: "row made",
            key: `made-${index}`,
            on: { click: () => app.goTo(tab, "A1", `made-${index}`) },
          },
          icon(archivedAs === undefined ? "check" : "warning"),
          h(
            "span",
            { class: "person" },
            unseen("Хуудас руу очих: "),
            written(tab, "name"),
            h("span", { class: "under" }, OUTCOMES[outcome]),
            archivedAs === undefined
              ? null
              : h("span", { class: "under whole-name" }, "Гараар зассан нь үлдсэн: ", written(archivedAs)),
          ),
        ),
      ),
    ),
  );
}

/** Stopped, failed or closed before the last step: nothing is lost, and going on makes nothing twice. */
export function halfway(app: App, kind: "sheets" | "archive", work: SteppedWork): (HTMLElement | null)[] {
  const { done, all, steps } = work;
  const next = steps[done];
  return [
    notice("warning", h("p", {}, h("strong", {}, `${all ?? 0} алхмын ${done} нь`), " хийгдсэн.")),
    paragraph(
      "Бэлэн болсон хуудас хэвээр байна. ",
      ...(next === undefined ? [] : ["Үргэлжлүүлбэл дараагийнх нь: ", written(next.label), "."]),
    ),
    link("forget", "Одоогоор үргэлжлүүлэхгүй", () => app.forget(kind)),
    work.made.length === 0 ? null : madeTabs(app, work.made),
  ];
}
