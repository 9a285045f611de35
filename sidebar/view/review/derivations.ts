/** What the review moved of one person, clause by clause, and both derivations side by side. */
import type { Derivation, ReviewComparison, ReviewDifference } from "../../answers";
import { h, unseen, written } from "../../dom";
import { button, move, quiet } from "../parts";
import type { App } from "../screen";
import { type Pair, pairOf } from "./pairs";

/** Where the points moved, by clause. */
export function differences(moved: readonly ReviewDifference[]): HTMLElement {
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

export function derivations(app: App, { before, after }: ReviewComparison): HTMLElement[] {
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
