/** One unit's vote: settled, under way, counted, written. */
import type { BallotUnit } from "../../answers";
import { h, written } from "../../dom";
import { link, notice, paragraph, quiet } from "../parts";
import type { App, View } from "../screen";
import { beginning } from "./begin";
import { closing } from "./close";
import { counted, results } from "./result";
import { cancel } from "./void";
import { firstToDo, saysOf, stateLine } from "./words";

const BACK = { screen: "ballots", label: "Санал" } as const;

export function ballotUnitView(app: App): View {
  const { ballots, drafts } = app.state;
  const unit = ballots?.units.find((one) => one.unit === drafts.ballotUnit);
  if (ballots === undefined || unit === undefined) {
    return {
      title: "Нэгжийн санал",
      back: BACK,
      body: [paragraph("Энэ нэгжид санал хураах хүн алга, эсвэл төлөв уншигдаагүй байна.")],
      primary: { label: "Төлөвийг унших", run: app.loadBallots },
    };
  }
  const title = unit.unit === "" ? "Нэгж нь тодорхойгүй" : unit.unit;
  const head = stateLine(unit.state);
  const parts = partsOf(app, unit);
  return { title, back: BACK, ...parts, body: [head, ...parts.body] };
}

type Parts = Pick<View, "body" | "primary" | "secondary">;

function partsOf(app: App, unit: BallotUnit): Parts {
  switch (unit.state) {
    case "none":
    case "partly":
      return beginning(app, unit);
    case "open":
    case "mismatched":
      return unit.modes.includes("codes") ? closing(app, unit) : onPaper(app, unit);
    case "counted":
      return counted(app, unit);
    default:
      return finished(app, unit);
  }
}

function onPaper(app: App, unit: BallotUnit): Parts {
  const waiting = unit.people.filter(({ state }) => state === "open" || state === "mismatched");
  const slips = waiting.reduce((sum, { entitled }) => sum + entitled, 0);
  return {
    body: [
      unit.state === "mismatched"
        ? notice("error", h("p", {}, "Хоёр гишүүний тоо зөрсөн. Саналыг дахин тоолж, зөрүүг засна уу."))
        : null,
      quiet(unit.cycle),
      paragraph(`${waiting.length} хүнд нийт ${slips} саналын хуудас: үнэлэх хүн бүрд тусад нь.`),
      h(
        "ol",
        { class: "list" },
        h("li", {}, "Хуудсыг хүн тус бүрээр нь холиод тарааж, битүү хайрцагт хураана."),
        h("li", {}, "Хоёр гишүүн тусдаа тоолж, тоогоо цаасан протоколд бичнэ."),
        h("li", {}, "Хоёр тооллогыг энд оруулна; таарвал дүн бэлэн болно."),
      ),
      h(
        "ul",
        { class: "list" },
        ...waiting.map(({ name, entitled }) => h("li", {}, written(name), `: ${entitled} хуудас`)),
      ),
      link("print-slips", "Хуудсыг дахин хэвлэх", () => app.printSlips(unit.unit, unit.cycle)),
      link("print-blank", "Хоосон протокол хэвлэх", () => app.printProtocol(unit.unit, unit.cycle, [])),
      cancel(app, unit, false),
    ],
    primary: { label: "Тооллого оруулах", run: () => app.show("ballot-count") },
  };
}

function finished(app: App, unit: BallotUnit): Parts {
  const { ballots } = app.state;
  const next = ballots === undefined ? undefined : firstToDo(ballots, unit.unit);
  const wrong = unit.people.filter(({ state }) => state === "wrong");
  return {
    body: [
      wrong.length > 0
        ? quiet(
            "Дүнг нүдэнд нь засна. Дахин хураах бол тэр хүний мөрийн тоог арилгаад төлөвийг шинэчилнэ үү.",
          )
        : null,
      ...wrong.map(({ name, why }) =>
        notice("error", h("p", {}, written(name), ": ", written(why === "" ? saysOf("wrong") : why))),
      ),
      results(unit),
      link("open-tallies", "“Хамт олон” хуудсыг нээх", () =>
        app.goTo(ballots?.tab ?? "", "A1", "open-tallies"),
      ),
    ],
    ...(wrong.length > 0 ? { secondary: { label: "Төлөвийг шинэчлэх", run: app.loadBallots } } : {}),
    primary:
      next === undefined
        ? { label: "Нэгтгэх алхам руу", run: () => app.show("rank") }
        : { label: "Дараагийн нэгж", run: () => app.openUnitVote(next.unit) },
  };
}
