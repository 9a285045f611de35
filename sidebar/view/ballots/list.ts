/** 3 Санал: where each unit's vote stands, and what is to be done next. */
import type { BallotReport, BallotUnit } from "../../answers";
import { h, icon, written } from "../../dom";
import { link, notice, paragraph, quiet } from "../parts";
import type { App, View } from "../screen";
import { firstToDo, nextOf, saysOf, signOf } from "./words";

const TITLE = "Хамт олны санал";

export function ballotsView(app: App): View {
  const { book, ballots } = app.state;
  if (book?.hasTabs !== true) {
    return {
      title: TITLE,
      body: [explained()],
      primary: { label: "Эхлээд хүснэгтээ бэлтгэх", run: () => app.show("set-up") },
    };
  }
  if (ballots === undefined) {
    return {
      title: TITLE,
      body: [explained()],
      primary: { label: "Нэгжүүдийн төлөвийг харах", run: app.loadBallots },
    };
  }
  if (ballots.units.length === 0) {
    return {
      title: TITLE,
      body: [notice("info", h("p", {}, "Санал хураах хүн алга: бүртгэлд үнэлэх албан хаагч байхгүй байна."))],
      primary: { label: "Бэлтгэх алхам руу", run: () => app.show("set-up") },
    };
  }
  const next = firstToDo(ballots);
  return {
    title: TITLE,
    body: [
      explained(),
      summary(ballots),
      h("ul", { class: "rows", "aria-label": "Нэгжүүд" }, ...ballots.units.map((unit) => unitRow(app, unit))),
      h(
        "div",
        { class: "stack" },
        link("ballot-refresh", "Төлөвийг шинэчлэх", app.loadBallots),
        link("ballot-import", "Өөр системийн дүн оруулах", () => app.show("ballot-import")),
        link("ballot-voter", "Өөрөө санал өгөх (кодоор)", () => {
          app.show("vote");
          app.loadVotes();
        }),
      ),
    ],
    primary:
      next === undefined
        ? { label: "Нэгтгэх алхам руу", run: () => app.show("rank") }
        : { label: nextOf(next), run: () => app.openUnitVote(next.unit) },
  };
}

const explained = () =>
  paragraph(
    "Нэгжийн албан хаагчид бие биедээ гурван үзүүлэлтээр, тус бүр 0–8 оноо, нууцаар өгнө (4.4–4.6). Дарга санал өгөхгүй, хүн өөртөө өгөхгүй. Хүснэгтэд зөвхөн нийлбэр дүн бичигдэнэ.",
  );

function summary({ units }: BallotReport): HTMLElement {
  const people = units.flatMap((unit) => unit.people);
  const done = people.filter(({ state }) => state === "done").length;
  return done === people.length
    ? notice("check", h("p", {}, `Бүх ${people.length} хүний дүн бичигдсэн. Одоо тооцож эрэмбэлнэ.`))
    : quiet(`${people.length} хүнээс ${done} хүний дүн бичигдсэн.`);
}

function unitRow(app: App, unit: BallotUnit): HTMLElement {
  const done = unit.people.filter(({ state }) => state === "done").length;
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "row",
        key: `ballot-unit-${unit.unit}`,
        on: { click: () => app.openUnitVote(unit.unit) },
      },
      signOf(unit.state),
      h(
        "span",
        { class: "person" },
        written(unit.unit === "" ? "Нэгж нь тодорхойгүй" : unit.unit, "name"),
        h("span", { class: "under" }, `${saysOf(unit.state)} · ${done}/${unit.people.length} хүн`),
      ),
      icon("open"),
    ),
  );
}
