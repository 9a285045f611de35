/** 4 Нэгтгэх: one button; the first places, the counts, and who is left out and why. */

import { COUNTED_CATEGORIES } from "../../src/explain/paper-words";
import type { JobReport } from "../answers";
import { h, icon, unseen, written } from "../dom";
import { counts, link, lookedAt, notice, paragraph, personLines, printed, quiet, unownedRows } from "./parts";
import type { App, View } from "./screen";
import { tasks } from "./tasks";

const FIRST_PLACES = 5;
const LEFT_OUT_AT_ONCE = 20;
const OPEN_UP_TO = 3;

type Line = JobReport["ranking"][number];

export function rankView(app: App): View {
  const { report, book } = app.state;
  if (report?.ranked === true) return ranked(app, report.of, report.at);
  const list = book?.list ?? null;
  const { blocked = 0, incomplete = 0 } = report?.of.counts ?? {};
  const waiting = [
    ...(incomplete > 0 ? [`${incomplete} хүн бөглөөгүй`] : []),
    ...(blocked > incomplete ? [`${blocked - incomplete} хүн алдаатай`] : []),
  ];
  return {
    title: "Нийт оноо, эрэмбэ",
    body: [
      list === null
        ? null
        : notice(
            "check",
            h("p", {}, "“", written(list), "” хуудас бэлэн. Өгөгдөл өөрчлөгдсөн бол дахин тооцно уу."),
          ),
      paragraph("Нэг товчоор:"),
      h(
        "ol",
        { class: "list" },
        h("li", {}, "бүх хуудсыг шалгаж,"),
        h("li", {}, "хүн бүрийн оноог аргачлалаар тооцож,"),
        h("li", {}, "“Нийт оноо”, “Нэгдсэн жагсаалт” хуудсыг бичнэ (7.7)."),
      ),
      blocked > 0
        ? notice(
            "warning",
            h("p", {}, `${waiting.join(", ")}: тэд эрэмбэд орохгүй, жагсаалтын доор шалтгаантай гарна.`),
            link("to-check", "Юу дутууг харах", () => app.show("check")),
          )
        : quiet("Бөглөөгүй, алдаатай хүн эрэмбэд орохгүй, жагсаалтын доор шалтгаантай гарна."),
      list === null ? null : tasks(app),
    ],
    primary: { label: "Тооцож эрэмбэлэх", run: app.rank },
    ...(list === null
      ? {}
      : { secondary: { label: "Жагсаалт нээх", run: () => app.goTo(list, "A1", "list") } }),
  };
}

function ranked(app: App, report: JobReport, at: string): View {
  const { list, ranking } = report;
  const placed = ranking.filter(({ rank }) => rank !== null);
  const again = { label: "Дахин тооцох", run: app.rank };
  const isNobody = placed.length === 0;
  return {
    title: isNobody ? "Эрэмбэлэх хүн алга" : "Жагсаалт бэлэн",
    body: [
      h(
        "p",
        { class: "quiet" },
        `${lookedAt(at, "тооцсон", report)}${app.state.marking === undefined ? "" : " Нүдний тэмдэглэгээг шинэчилж байна…"}`,
      ),
      counts(report, true),
      unownedRows(report),
      categories(placed),
      leftOut(app, "blocked", "Бөглөөгүй, алдаатай тул эрэмбэлээгүй", ranking),
      isNobody ? null : h("h2", {}, "Эхний байрууд"),
      isNobody
        ? notice("warning", h("p", {}, "Жагсаалтад хэн ч ороогүй. “Шалгах” алхамд юу дутууг харна уу."))
        : h("ol", { class: "rows places" }, ...placed.slice(0, FIRST_PLACES).map((line) => place(app, line))),
      placed.length > FIRST_PLACES
        ? quiet(`… өөр ${placed.length - FIRST_PLACES} хүн жагсаалтад бий.`)
        : null,
      list === null ? null : tasks(app),
      leftOut(app, "not-rated", "Үнэлээгүй", ranking),
    ],
    ...(isNobody
      ? { primary: { label: "Юу дутууг харах", run: () => app.show("check") }, secondary: again }
      : list === null
        ? { primary: again }
        : {
            primary: { label: "Жагсаалт нээх", run: () => app.goTo(list, "A1", "list") },
            secondary: again,
          }),
  };
}

function place(app: App, { rank, code, name, unit, total, category }: Line): HTMLElement {
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "row", key: `place-${code}`, on: { click: () => app.explain(code) } },
      h("span", { class: "rank" }, unseen("Эрэмбэ "), rank, unseen(": ")),
      personLines(name, unit),
      h("span", { class: "total" }, unseen("нийт оноо "), printed(total), written(category, "under")),
      unseen(". Яагаад ийм оноо вэ?"),
    ),
  );
}

/** How many people are in each category, each in its colour. */
function categories(placed: readonly Line[]): HTMLElement | null {
  if (placed.length === 0) return null;
  const parts = COUNTED_CATEGORIES.map(
    ({ key, name }) => [key, name, placed.filter(({ category }) => category === name).length] as const,
  ).filter(([, , count]) => count > 0);
  const strip = h("div", { class: "strip", "aria-hidden": "true" });
  parts.forEach(([key, , count]) => {
    const part = h("span", { class: `category-${key}` });
    part.style.flexGrow = String(count);
    strip.append(part);
  });
  return h(
    "div",
    { class: "categories" },
    strip,
    h(
      "ul",
      { "aria-label": "Ангиллаар" },
      ...parts.map(([key, category, count]) =>
        h(
          "li",
          {},
          h("span", { class: `dot category-${key}`, "aria-hidden": "true" }),
          h("span", {}, written(category), " ", h("strong", {}, count)),
        ),
      ),
    ),
  );
}

function leftOut(
  app: App,
  status: Line["status"],
  title: string,
  ranking: readonly Line[],
): HTMLElement | null {
  const people = ranking.filter((line) => line.status === status);
  if (people.length === 0) return null;
  const rest = people.length - LEFT_OUT_AT_ONCE;
  const key = `left ${status}`;
  const bad = status === "blocked";
  const details = h(
    "details",
    { class: "group", open: app.state.open.get(key) ?? (bad && people.length <= OPEN_UP_TO) },
    h(
      "summary",
      { key },
      icon("open"),
      h("h2", {}, title),
      h("span", { class: bad ? "badge error" : "badge" }, people.length),
    ),
    h(
      "ul",
      { class: "cards" },
      ...people
        .slice(0, LEFT_OUT_AT_ONCE)
        .map(({ code, name, reason = "" }) =>
          h(
            "li",
            { class: bad ? "card error" : "card" },
            personLines(name, code),
            h("p", { class: "mend" }, written(reason)),
          ),
        ),
    ),
    rest > 0 ? quiet(`… өөр ${rest} хүн жагсаалтын доор бий.`) : null,
    bad ? link("to-check", "Юу дутууг харах", () => app.show("check"), "open") : null,
  );
  details.addEventListener("toggle", () => app.state.open.set(key, details.open));
  return details;
}
