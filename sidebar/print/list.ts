/** The consolidated list for signature (7.7), on landscape pages. */
import { h, written } from "../dom";
import type { ListPage } from "./server";
import { points } from "./words";

type Table = ListPage["ranked"];

export function listElement({
  body,
  title,
  ranked,
  counts,
  unranked,
  review,
  unowned,
  readings,
  signatures,
}: ListPage): HTMLElement {
  return h(
    "article",
    { class: "list" },
    h("p", { class: "body" }, body),
    h("h1", {}, title),
    tableElement(ranked),
    h("p", { class: "counts" }, counts),
    ...(unranked === undefined ? [] : [h("h2", {}, unranked.heading), tableElement(unranked)]),
    h("h2", {}, review.heading),
    ...review.lines.map((line) => h("p", { class: "counts" }, line)),
    ...linesUnder(unowned),
    ...linesUnder(readings),
    h(
      "section",
      { class: "signatures" },
      h("h2", {}, signatures.heading),
      ...signatures.lines.map(({ role, name }) =>
        h(
          "p",
          {},
          h("span", {}, role),
          h("span", { class: "rule" }),
          h("span", {}, ...(name === "" ? [] : ["/", written(name), "/"])),
        ),
      ),
    ),
  );
}

function linesUnder(part: ListPage["readings"]): HTMLElement[] {
  if (part === undefined) return [];
  const { heading, lines } = part;
  return [h("h2", {}, heading), h("ul", { class: "readings" }, ...lines.map((line) => h("li", {}, line)))];
}

function tableElement({ columns, rows }: Table): HTMLElement {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const column = ({ share }: Table["columns"][number]) => {
    const element = h("col");
    element.style.width = `${(100 * share) / whole}%`;
    return element;
  };
  const cell = (value: Table["rows"][number][number], index: number) => {
    const kind = columns[index]?.kind;
    if (kind === "points")
      return h("td", { class: "number" }, typeof value === "number" ? points(value) : "");
    if (kind === "text") return h("td", {}, written(String(value ?? "")));
    return h("td", { class: kind === "seal" ? "code" : "centre" }, value);
  };
  return h(
    "table",
    {},
    h("colgroup", {}, ...columns.map(column)),
    h("thead", {}, h("tr", {}, ...columns.map(({ header }) => h("th", { scope: "col" }, header)))),
    h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map(cell)))),
  );
}
