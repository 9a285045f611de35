/** The slips of a vote on paper (4.4, 4.5): three to a page, to be cut apart. */
import { PAPER_SLIP, POINTS_OF_SCALE, SLIP_WORDS } from "../../src/explain/ballot-paper-words";
import { h, written } from "../dom";
import type { SlipPage } from "./server";

type Rated = SlipPage["people"][number];

/** A stack for each person, each on pages of its own. */
export const slipStacks = (page: SlipPage): HTMLElement[] =>
  page.people.map((person) => {
    const slip = slipElement(page, person);
    // Copies of one: nothing on a slip says which of them it is, and so nothing tells one voter's from another's.
    const slips = Array.from({ length: person.slips }, () => slip.cloneNode(true));
    return h("article", { class: "slips", "aria-label": person.name }, ...slips);
  });

/** Of whom there are no slips, and why: for whoever prints, not on paper. */
export function withoutSlips({ without }: SlipPage): HTMLElement[] {
  if (without.length === 0) return [];
  return [
    h(
      "section",
      { class: "aside" },
      h("h2", {}, SLIP_WORDS.without),
      h("ul", {}, ...without.map(({ name, why }) => h("li", {}, written(name), `: ${why}`))),
    ),
  ];
}

function slipElement({ body, unit, cycle, indicators }: SlipPage, person: Rated): HTMLElement {
  return h(
    "section",
    { class: "slip" },
    h(
      "p",
      { class: "slip-head" },
      h("b", {}, SLIP_WORDS.title),
      h("span", {}, cycle),
      h("span", {}, written([body, unit].filter((part) => part !== "").join(" · "))),
    ),
    whoIsRated(person, person.position),
    ...circleLine(person.circle),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { class: "slip-number", scope: "col" }, PAPER_SLIP.number),
          h("th", { class: "slip-indicator", scope: "col" }, PAPER_SLIP.indicator),
          h("th", { scope: "col" }, PAPER_SLIP.guidance),
          h(
            "th",
            { class: "slip-scale", scope: "colgroup", colspan: POINTS_OF_SCALE.length },
            PAPER_SLIP.points,
          ),
        ),
      ),
      h(
        "tbody",
        {},
        ...indicators.map(({ name, guidance }, index) =>
          h(
            "tr",
            {},
            h("td", {}, index + 1),
            h("th", { scope: "row" }, name),
            h("td", {}, h("ul", {}, ...guidance.map((line) => h("li", {}, line)))),
            ...POINTS_OF_SCALE.map((points) => h("td", { class: "point" }, points)),
          ),
        ),
      ),
    ),
    h("p", { class: "how" }, PAPER_SLIP.howTo.join(" ")),
    h("p", { class: "cut" }, SLIP_WORDS.cut),
  );
}

export const whoIsRated = ({ name }: { readonly name: string }, further: string): HTMLElement =>
  h(
    "p",
    { class: "rated" },
    `${SLIP_WORDS.rated}: `,
    h("b", {}, written(name)),
    ...(further === "" ? [] : [", ", written(further)]),
  );

/** Who votes, where it is not the unit. */
export const circleLine = (circle: string): HTMLElement[] =>
  circle === "" ? [] : [h("p", { class: "circle" }, `${SLIP_WORDS.circle} `, written(circle))];
