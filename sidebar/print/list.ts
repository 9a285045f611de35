/** The consolidated list for signature (7.7), on landscape pages. */
import { LIST_WORDS } from "../../src/explain/paper-words";
import { h, written } from "../dom";
import { pagesOf } from "./pages";
import type { ListPage } from "./server";
import { points } from "./words";

type Table = ListPage["ranked"];

/** The pages stand in `into` while they are laid out. */
export function listElement(list: ListPage, into: HTMLElement): HTMLElement {
  const { ranked, counts, unranked, review, unowned, readings } = list;
  const blocks = [
    block("", head(list)),
    block("", tableElement(ranked)),
    whole(
      "",
      h("p", { class: "counts" }, counts),
      ...review.lines.map((line) => h("p", { class: "counts" }, `${review.heading}: ${line}`)),
    ),
    ...(unranked === undefined ? [] : [block(unranked.heading, tableElement(unranked))]),
    ...(unowned === undefined ? [] : [whole(unowned.heading, lines(unowned.lines))]),
    whole(
      `${LIST_WORDS.categories}${list.categories.source === "" ? "" : `: ${list.categories.source}`}`,
      categories(list),
    ),
    ...(readings === undefined ? [] : statements(readings)),
    signatures(list),
  ];
  const article = h("article", { class: "laid" });
  article.append(
    ...pagesOf(
      blocks,
      {
        className: "list",
        mark: list.draft === "" ? "" : LIST_WORDS.draft,
        tighter: 0,
        foot: (page, pages) => [
          h("span", {}, written(list.body)),
          h("span", { class: "place" }, `${page}/${pages}`),
        ],
      },
      into,
    ),
  );
  return article;
}

const block = (heading: string, ...children: HTMLElement[]) =>
  h("section", { class: "block" }, ...(heading === "" ? [] : [h("h2", {}, heading)]), ...children);

function whole(heading: string, ...children: HTMLElement[]): HTMLElement {
  const element = block(heading, ...children);
  element.dataset.whole = "true";
  return element;
}

/** Who approves it, whose list it is, of which year, where and by which decision, and why it is a draft. */
function head({ approver, title, body, facts, draft }: ListPage): HTMLElement {
  return h(
    "header",
    { class: "list-head" },
    approver === null
      ? null
      : h(
          "div",
          { class: "approval" },
          h("strong", {}, LIST_WORDS.approved),
          h("span", {}, written(approver.position)),
          h(
            "span",
            { class: "to-sign" },
            h("span", { class: "rule" }),
            approver.name === "" ? null : written(`/${approver.name}/`),
          ),
          h("span", {}, LIST_WORDS.signedOn),
        ),
    h("h1", {}, title),
    h("p", { class: "body" }, written(body)),
    h(
      "p",
      { class: "facts" },
      ...facts.map(([term, text]) =>
        h(
          "span",
          {},
          `${term}: `,
          text === "" ? h("span", { class: "rule" }) : h("strong", {}, written(text)),
        ),
      ),
    ),
    draft === "" ? null : h("p", { class: "is-draft" }, draft),
    h("p", { class: "counts" }, LIST_WORDS.order),
  );
}

/** The first of the lines under their heading, each other by itself: they may go on over a page. */
const statements = ({ heading, lines: [first = "", ...others] }: NonNullable<ListPage["readings"]>) => [
  whole(heading, lines([first])),
  ...others.map((line) => whole("", lines([line]))),
];

const lines = (all: readonly string[]) =>
  h("ul", { class: "statements" }, ...all.map((line) => h("li", {}, line)));

/** 7.2 · How many each category has, by role, and a bar of each with its limits. */
function categories({ categories: { columns, rows } }: ListPage): HTMLElement {
  const all = rows[rows.length - 1]?.counts ?? [];
  const most = Math.max(1, ...all);
  return h(
    "div",
    { class: "categories" },
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("td"),
          ...columns.map(({ name, limits }) =>
            h("th", { scope: "col" }, name, limits === "" ? null : ` (${limits})`),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        ...rows.map(({ name, counts }) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, name),
            ...counts.map((count) => h("td", { class: "centre" }, count)),
          ),
        ),
      ),
    ),
    h(
      "div",
      { "aria-hidden": "true" },
      ...columns.map(({ key, name, limits }, index) => {
        const bar = h("span", { class: `bar category-${key}` });
        bar.style.width = `${(100 * (all[index] ?? 0)) / most}%`;
        return h(
          "div",
          { class: "chart-row" },
          h("span", {}, limits === "" ? name : `${name} (${limits})`),
          h("span", { class: "chart-bar" }, bar),
          h("span", {}, all[index] ?? 0),
        );
      }),
    ),
  );
}

function signatures({ signatures: { heading, lines: all } }: ListPage): HTMLElement {
  const element = whole(
    "",
    h(
      "div",
      { class: "signatures" },
      h("h2", {}, heading),
      ...all.map(({ role, name }) =>
        h(
          "p",
          {},
          h("span", {}, role),
          h("span", { class: "rule" }),
          h("span", {}, ...(name === "" ? [] : ["/", written(name), "/"])),
          h("span", { class: "signed-on" }, LIST_WORDS.signedOn),
        ),
      ),
    ),
  );
  element.dataset.with = "before";
  return element;
}

function tableElement({ columns, rows }: Table): HTMLElement {
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const column = ({ share }: Table["columns"][number]) => {
    const element = h("col");
    element.style.width = `${(100 * share) / sum}%`;
    return element;
  };
  const cell = (value: Table["rows"][number][number], index: number) => {
    const kind = columns[index]?.kind;
    if (kind === "points" && typeof value === "number") return h("td", { class: "number" }, points(value));
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
