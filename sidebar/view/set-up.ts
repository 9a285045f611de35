/** 1 Бэлтгэх: from an empty file to the tabs of everybody. */

import { setUpWords } from "../../src/explain/job-words";
import type { SettingValues } from "../answers";
import { h, icon, unseen, written } from "../dom";
import type { SetUpWork } from "../steps";
import { link, notice, paragraph, quiet, versionLine } from "./parts";
import { filling, morePeople, pasting } from "./roster";
import type { App, View } from "./screen";

export function setUpView(app: App): View {
  const { book, drafts, job } = app.state;
  const begun = drafts.long["set-up"];
  if (begun !== undefined && begun.all !== null) {
    return job?.kind === "set-up" ? working(begun) : halfway(app, begun);
  }
  if (book?.hasTabs === true && book.people.length > 0)
    return drafts.rosterAdding ? pasting(app) : ready(app);
  return withYearBefore(app, drafts.rosterPath === "paste" ? pasting(app) : filling(app, done(app)));
}

/** People, settings and plans at once, where there is a workbook of the year before. */
function withYearBefore(app: App, view: View): View {
  const [introduction, ...others] = view.body;
  const way = link("next-year", "Өмнөх жилийн файлаас эхлэх", () => app.show("next-year"), "copy");
  return { ...view, body: [introduction, way, ...others] };
}

const working = ({ made, completed }: SetUpWork): View => ({
  title: "Хуудсуудыг үүсгэж байна",
  body: [
    paragraph("Бэлэн болсон хуудсыг одоо ч нээж болно."),
    h(
      "ul",
      { class: "ticked", "aria-label": "Бэлэн болсон хуудас" },
      ...[...made, ...completed].map((tab) => h("li", {}, icon("check"), written(tab, "name"))),
    ),
  ],
});

/** Stopped, failed or closed before the last tab: nothing is lost, and going on makes nothing twice. */
function halfway(app: App, { done: made, all }: SetUpWork): View {
  return {
    title: "Бэлтгэл дундаа зогссон",
    body: [
      notice("warning", h("p", {}, h("strong", {}, `${made}/${all ?? made} хуудас`), " бэлэн болсон.")),
      paragraph("Бэлэн болсон хуудас, бичсэн зүйл хэвээр байна. Үргэлжлүүлбэл зөвхөн дутууг нь хийнэ."),
      link("forget", "Одоогоор үргэлжлүүлэхгүй", () => {
        app.forget("set-up");
        app.load();
      }),
    ],
    primary: { label: "Үргэлжлүүлэх", run: () => app.setUp([]) },
  };
}

function ready(app: App): View {
  const { book, setUp } = app.state;
  const people = book?.people ?? [];
  const ofUnit = (unit: string) => people.filter((person) => person.unit === unit).length;
  return {
    title: "Хүснэгт бэлэн",
    body: [
      done(app),
      paragraph(
        h("strong", {}, `${people.length} хүн, ${book?.units.length ?? 0} нэгж`),
        " бүртгэлтэй байна. Нэгжийн дарга нар өөрсдийн хуудсыг бөглөнө.",
      ),
      h(
        "ul",
        { class: "rows" },
        ...(book?.units ?? []).map((unit, index) =>
          h(
            "li",
            {},
            h(
              "button",
              {
                type: "button",
                class: "row",
                key: `unit-${index}`,
                on: { click: () => app.goTo(unit, "A1", `unit-${index}`) },
              },
              written(unit, "name"),
              h("span", { class: "count" }, ofUnit(unit), unseen(" хүн")),
            ),
          ),
        ),
      ),
      decisions(app),
      link("to-import", "Байгаа төлөвлөгөөг оруулах", () => app.show("import"), "copy"),
      link("to-next-year", "Өмнөх жилийн файлаас гүйцээх", () => app.show("next-year"), "copy"),
      ...morePeople(app),
      setUp === undefined
        ? quiet("Шинэ хүн, нэгж нэмсэн бол дутуу хуудас, мөрийг энд гүйцээнэ. Бичсэн зүйл өөрчлөгдөхгүй.")
        : null,
      versionLine(),
    ],
    primary:
      undecidedIn(app).length > 0
        ? { label: "Тохиргоог бөглөх", run: () => app.show("settings") }
        : { label: "Шалгах алхам руу", run: () => app.show("check") },
    secondary: { label: "Дутууг гүйцээх", run: () => app.setUp([]) },
  };
}

function done(app: App): HTMLElement | null {
  const { setUp } = app.state;
  if (setUp === undefined) return null;
  return notice(setUp.held.length + setUp.plain.length === 0 ? "check" : "warning", setUpWords(setUp));
}

/** What people must decide before the score means anything. */
function undecidedIn(app: App): readonly string[] {
  const settings: SettingValues = app.state.book?.settings ?? {};
  return [
    (settings.body ?? "") === "" && "байгууллагын нэр",
    (settings.appraisalDate ?? "") === "" && "үнэлэх өдөр",
    settings.bandsConfirmed !== "Тийм" && "ангиллын хязгаар",
    (settings.chair ?? "") === "" && "үнэлгээний баг",
  ].filter((text) => text !== false);
}

function decisions(app: App): HTMLElement {
  const missing = undecidedIn(app);
  return missing.length === 0
    ? h("p", { class: "quiet" }, "Тохиргоо бүрэн байна.")
    : notice("warning", h("p", {}, `Тохиргоонд шийдээгүй зүйл: ${missing.join(", ")}.`));
}
