/** One person of the review: before and after, clause by clause. */
import type { Derivation, ReviewComparison, ReviewDifference, ReviewLine } from "../../answers";
import { h, unseen, written } from "../../dom";
import { button, link, move, notice, paragraph, personLines, printed, quiet } from "../parts";
import type { App, View } from "../screen";
import { STATES } from "./filter";
import { type Pair, pairOf } from "./pairs";

const TITLE = "Өмнө ба дараа";
const BACK = { screen: "review", label: "Дахин үнэлгээ" } as const;

export function reviewPersonView(app: App): View {
  const { comparison, job } = app.state;
  const toList = { label: "Хянах хүмүүсийг харах", run: app.openReview };
  if (comparison === undefined) {
    const body = job === undefined ? [paragraph("Хянах хүмүүсийн жагсаалтаас хүнээ сонгоно.")] : [];
    return { title: TITLE, back: BACK, body, ...(job === undefined ? { primary: toList } : {}) };
  }
  if (comparison.of === null) {
    const body = [notice("info", h("p", {}, "Энэ хүнийг хянахгүй, эсвэл оноо нь гараагүй байна."))];
    return { title: TITLE, back: BACK, body, primary: toList };
  }
  const { line } = comparison.of;
  const keep = { label: "Хянасан, хэвээр", run: () => app.confirm([line.code]) };
  return {
    title: TITLE,
    back: BACK,
    body: [
      h(
        "div",
        { class: "chosen" },
        personLines(line.name, [line.code, line.role].filter(Boolean).join(" · "), line.unit),
      ),
      h(
        "p",
        { class: "ground" },
        h("span", { class: "clause" }, unseen("Заалт "), line.ground.clause),
        written(line.ground.sentence),
      ),
      totals(line),
      differences(line.differences),
      ...derivations(app, comparison.of),
      h(
        "div",
        { class: "links" },
        line.unit === ""
          ? null
          : link("to-unit", "Нэгжийн хуудас руу очих", () => app.goTo(line.unit, "A1", "to-unit"), "open"),
        link("to-why", "Тооцооллыг бүтнээр нь харах", () => app.explain(line.code), "why"),
      ),
    ],
    ...(line.state === "waiting" ? { primary: keep } : {}),
  };
}

function totals({
  preliminaryTotal,
  preliminaryCategory,
  finalTotal,
  finalCategory,
  state,
}: ReviewLine): HTMLElement {
  const side = (label: string, total: number | null, category: string) =>
    h("div", { class: "side" }, h("dt", {}, label), h("dd", {}, printed(total), written(category, "under")));
  return h(
    "div",
    { class: "stack" },
    h(
      "dl",
      { class: "sides", "aria-label": "Нийт оноо" },
      side("Хяналтаас өмнө", preliminaryTotal, preliminaryCategory),
      side("Хяналтын дараа", finalTotal, finalCategory),
    ),
    quiet(`Төлөв: ${STATES[state].toLowerCase()}.`),
  );
}

/** Where the points moved, by clause. */
function differences(moved: readonly ReviewDifference[]): HTMLElement {
  if (moved.length === 0) return quiet("Хяналт ямар ч оноог өөрчлөөгүй.");
  return h(
    "div",
    { class: "stack" },
    h("h2", {}, "Юу өөрчлөгдсөн"),
    h(
      "ul",
      { class: "moves" },
      ...moved.map(({ clause, what, before, after }) =>
        h(
          "li",
          {},
          h("span", { class: "clause" }, unseen("Заалт "), clause),
          written(what, "what"),
          move(before, after),
        ),
      ),
    ),
  );
}

function derivations(app: App, { before, after }: ReviewComparison): HTMLElement[] {
  const root = pairOf(before, after);
  const all = app.state.open.get("pair all") === true;
  if (!root.touched && !all) return [toggle(app, all, "Тооцооллыг харуулах")];
  return [
    h("h2", {}, "Тооцоолол"),
    h("ul", { class: "pairs-tree" }, node(root, all)),
    toggle(app, all, "Өөрчлөгдөөгүйг ч харуулах"),
  ];
}

const toggle = (app: App, all: boolean, label: string): HTMLElement =>
  h(
    "div",
    { class: "tools" },
    button("pair-all", all ? "Зөвхөн өөрчлөгдсөнийг харуулах" : label, () => {
      app.state.open.set("pair all", !all);
      app.draw();
    }),
  );

function node({ before, after, moved, touched, grounds }: Pair, all: boolean): HTMLElement | null {
  if (!touched && !all) return null;
  const below = grounds.map((pair) => node(pair, all)).filter((item) => item !== null);
  const line = !moved ? sentence(after ?? before) : h("div", { class: "both" }, ...halves(before, after));
  return h("li", {}, line, below.length === 0 ? null : h("ul", {}, ...below));
}

function halves(before: Derivation | undefined, after: Derivation | undefined): HTMLElement[] {
  if (before === undefined) return [half("Зөвхөн дараа", after, "half after")];
  if (after === undefined) return [half("Зөвхөн өмнө", before, "half")];
  return [half("Өмнө", before, "half"), half("Дараа", after, "half after")];
}

const half = (label: string, of: Derivation | undefined, name: "half" | "half after"): HTMLElement =>
  h("div", { class: name }, h("span", { class: "when" }, label, unseen(": ")), sentence(of));

function sentence(of: Derivation | undefined): HTMLElement | null {
  if (of === undefined) return null;
  return h(
    "div",
    { class: "node" },
    h("span", { class: of.refused ? "clause refused" : "clause" }, unseen("Заалт "), of.clause),
    h("span", { class: "sentence" }, of.refused ? unseen("Тооцоогүй: ") : null, written(of.sentence)),
  );
}
