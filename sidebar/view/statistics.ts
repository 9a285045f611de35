/** Статистик: what the team looks at before it signs. Nothing is normalised or forced (7.5). */
import { COUNTED_CATEGORIES, capital, HEAD_MEAN, STATISTICS_WORDS } from "../../src/explain/paper-words";
import type { UnitStatistics } from "../answers";
import { h, unseen, written } from "../dom";
import { notice, paragraph, printed, quiet } from "./parts";
import type { App, View } from "./screen";
import { BACK_TO_RANK } from "./tasks";

const TITLE = STATISTICS_WORDS.tab;

export function statisticsView(app: App): View {
  const { statistics } = app.state;
  if (statistics === undefined) {
    return {
      title: TITLE,
      back: BACK_TO_RANK,
      body: [
        paragraph("Байгууллага, нэгж бүрээр:"),
        h(
          "ul",
          { class: "list" },
          h("li", {}, "ангилал бүрийн хүний тоо,"),
          h("li", {}, "нийт онооны дундаж, хяналтаас өмнө ба дараа,"),
          h("li", {}, "нэгжийн даргын ба үнэлгээний багийн өгсөн онооны зөрүү."),
        ),
        quiet("Дундаж, тархалтаар хэний ч оноог өөрчлөхгүй: 7.5 үүнийг хориглосон."),
      ],
      primary: { label: "Статистик гаргах", run: app.makeStatistics },
    };
  }
  const { tab, of } = statistics;
  return {
    title: TITLE,
    back: BACK_TO_RANK,
    body: [
      of.body.ranked === 0
        ? notice("warning", h("p", {}, "Эрэмбэлсэн хүн алга."))
        : card("h2", { ...of.body, unit: "Байгууллага бүхэлдээ" }),
      of.units.length === 0 ? null : h("h2", {}, "Нэгжээр"),
      ...of.units.map((unit) => card("h3", unit)),
    ],
    primary: { label: "Хуудсыг нээх", run: () => app.goTo(tab, "A1", "statistics") },
    secondary: { label: "Дахин гаргах", run: app.makeStatistics },
  };
}

function card(heading: "h2" | "h3", of: UnitStatistics): HTMLElement {
  return h(
    "section",
    { class: "card statistics" },
    h(heading, {}, written(of.unit === "" ? "Нэгжгүй" : of.unit, "name")),
    of.head === "" ? null : h("p", { class: "under" }, "Дарга: ", written(of.head)),
    categories(of),
    h(
      "dl",
      { class: "pairs" },
      ...pair("Нийт оноо", of.preliminaryMean, of.finalMean, null),
      ...(of.headMean === null && of.teamMean === null
        ? []
        : pair(HEAD_MEAN, of.headMean, of.teamMean, of.difference)),
    ),
  );
}

/** The bar repeats for the eye what the list below it says in words. */
function categories({ categories: counts, ranked }: UnitStatistics): HTMLElement {
  const present = COUNTED_CATEGORIES.filter(({ key }) => counts[key] > 0);
  const strip = h("div", { class: "strip", "aria-hidden": "true" });
  for (const { key } of present) {
    const part = h("span", { class: `category-${key}` });
    part.style.flexGrow = String(counts[key]);
    strip.append(part);
  }
  return h(
    "div",
    { class: "categories" },
    present.length === 0 ? null : strip,
    h(
      "ul",
      { "aria-label": "Ангиллаар" },
      h("li", {}, "Эрэмбэд ", h("strong", {}, ranked)),
      ...present.map(({ key, name }) =>
        h(
          "li",
          {},
          h("span", { class: `dot category-${key}`, "aria-hidden": "true" }),
          h("span", {}, `${capital(name)} `, h("strong", {}, counts[key])),
        ),
      ),
    ),
  );
}

/** A mean before the review and after it. */
function pair(
  label: string,
  before: number | null,
  after: number | null,
  difference: number | null,
): HTMLElement[] {
  const same = before === after;
  const sign = difference !== null && difference > 0 ? "+" : "";
  return [
    h("dt", {}, label),
    h(
      "dd",
      { class: same ? undefined : "moved" },
      same
        ? printed(after)
        : h(
            "span",
            {},
            unseen("хяналтаас өмнө "),
            printed(before),
            h("span", { "aria-hidden": "true" }, " → "),
            unseen(", дараа "),
            printed(after),
          ),
      same || difference === null
        ? null
        : h("span", { class: "difference" }, ` (${sign}${printed(difference)})`),
    ),
  ];
}
