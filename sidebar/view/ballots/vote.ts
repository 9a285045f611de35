/** A voter's screen: whom, by which code, three scales with the annex's directions. Nothing of it is kept. */
import { PEER_SCALE } from "../../../src/law/scales";
import { h, written } from "../../dom";
import type { State } from "../../state";
import { picker } from "../fields";
import { notice, paragraph, quiet } from "../parts";
import type { App, View } from "../screen";

/** The places of the annex's indicators. */
const INDICATORS = Array.from({ length: PEER_SCALE.indicators }, (_, index) => index);

export function voteView(app: App): View {
  const { votes, ballot } = app.state;
  const leave = { label: "Дуусгах", run: app.leaveVote };
  if (votes === undefined) {
    return {
      ...{ title: "Санал өгөх", alone: true, body: [paragraph("Санал хураалтыг уншина.")] },
      primary: { label: "Унших", run: app.loadVotes },
      secondary: leave,
    };
  }
  if (ballot.answer === "accepted") {
    return {
      title: "Хүлээн авлаа",
      alone: true,
      body: [
        notice("check", h("p", {}, "Таны саналыг хүлээн авлаа. Хэн өгсөн нь хаана ч хадгалагдаагүй.")),
        paragraph(
          "Хуудсаа устгана. Өөр хүнийг үнэлэх хуудас байвал үргэлжлүүлнэ; бүгдийг өгсөн бол дуусгана.",
        ),
      ],
      primary: { label: "Дараагийн санал", run: () => change(app, { answer: undefined }) },
      secondary: leave,
    };
  }
  if (votes.people.length === 0) {
    return {
      ...{ title: "Санал өгөх", alone: true },
      body: [notice("info", h("p", {}, "Одоогоор кодоор санал авч байгаа нэгж алга."))],
      primary: { label: "Дахин унших", run: app.loadVotes },
      secondary: leave,
    };
  }
  return {
    title: "Санал өгөх",
    alone: true,
    body: [
      quiet("Саналын хуудсан дээрх нэр, кодыг бичээд гурван оноо өгнө. Нэг хуудас, нэг санал."),
      ballot.answer === "refused"
        ? notice(
            "error",
            h(
              "p",
              {},
              "Код хүчингүй: буруу бичсэн, өөр хүний хуудас, хэрэглэсэн, эсвэл санал хаагдсан байна. Хуудсаа шалгаад дахин илгээнэ үү.",
            ),
          )
        : null,
      ...who(app, votes),
      codeField(app),
      ...votes.indicators.map((indicator, index) => scale(app, indicator, index)),
    ],
    primary: { label: "Саналаа илгээх", run: () => send(app) },
    secondary: leave,
  };
}

function change(app: App, part: Partial<State["ballot"]>): void {
  app.state.ballot = { ...app.state.ballot, ...part };
  app.drawSettled();
}

function who(app: App, { people }: NonNullable<State["votes"]>): HTMLElement[] {
  const { unit, person } = app.state.ballot;
  const units = [...new Set(people.map((one) => one.unit))];
  const of = units.length === 1 ? (units[0] ?? "") : unit;
  const none = ["", "Сонгоно уу"] as const;
  return [
    ...(units.length > 1
      ? [
          picker("ballot-unit", "Нэгж", of, [none, ...units.map((one) => [one, one] as const)], (value) =>
            change(app, { unit: value, person: "" }),
          ),
        ]
      : []),
    picker(
      "ballot-person",
      "Хуудсан дээрх хүн",
      person,
      [none, ...people.filter((one) => one.unit === of).map(({ code, name }) => [code, name] as const)],
      (value) => change(app, { person: value }),
    ),
  ];
}

function codeField(app: App): HTMLElement {
  const field = h("input", {
    ...{ id: "ballot-code", key: "ballot-code", type: "text", class: "code", autocomplete: "off" },
    ...{ spellcheck: "false", placeholder: "____-____-____-_" },
    on: {
      input: () => {
        app.state.ballot = { ...app.state.ballot, code: field.value };
      },
    },
  });
  field.value = app.state.ballot.code;
  return h("div", { class: "field" }, h("label", { for: "ballot-code" }, "Хуудсан дээрх код"), field);
}

function scale(
  app: App,
  indicator: NonNullable<State["votes"]>["indicators"][number],
  index: number,
): HTMLElement {
  const { name, guidance } = indicator;
  const choice = (points: number) =>
    h(
      "label",
      {},
      h("input", {
        ...{ type: "radio", name: `points-${index}`, key: `points-${index}-${points}` },
        checked: app.state.ballot.points[index] === points,
        on: {
          change: () => {
            const all = INDICATORS.map((at) => (at === index ? points : app.state.ballot.points[at]));
            app.state.ballot = { ...app.state.ballot, points: all };
          },
        },
      }),
      h("span", {}, points),
    );
  return h(
    "fieldset",
    { class: "scale" },
    h("legend", {}, `${index + 1}. `, written(name)),
    h("ul", { class: "list quiet" }, ...guidance.map((one) => h("li", {}, written(one)))),
    h(
      "div",
      { class: "segments points" },
      ...Array.from({ length: PEER_SCALE.highest + 1 }, (_, points) => choice(points)),
    ),
  );
}

function send(app: App): void {
  const missing = missingIn(app.state.ballot);
  if (missing === undefined) app.cast();
  else app.say(missing);
}

function missingIn({ person, code, points }: State["ballot"]): string | undefined {
  if (person === "") return "Хуудсан дээрх хүнийг сонгоно уу.";
  if (code.trim() === "") return "Хуудсан дээрх кодыг бичнэ үү.";
  return INDICATORS.some((at) => points[at] === undefined)
    ? "Гурван үзүүлэлт бүрд оноо өгнө үү. Нэг нь дутуу бол санал хүчингүй."
    : undefined;
}
