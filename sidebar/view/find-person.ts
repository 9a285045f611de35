/** Finds a person of the roster by name, code or unit. */
import type { PersonLine } from "../answers";
import { h, icon, nodes } from "../dom";
import { personLines, quiet } from "./parts";
import type { App } from "./screen";

const FOUND_AT_ONCE = 8;

/** A field, and the people found while it is typed into. */
export function findPerson(app: App, pick: (code: string) => void): HTMLElement[] {
  const { drafts, book } = app.state;
  const results = h("div", {});
  const find = () => results.replaceChildren(...nodes(found(book?.people ?? [], drafts.search, pick)));
  const field = h("input", {
    id: "search",
    key: "search",
    type: "search",
    autocomplete: "off",
    on: {
      input: () => {
        drafts.search = field.value;
        find();
      },
      change: () => app.say(results.textContent === "" ? "" : "Хайлтын үр дүн гарлаа."),
    },
  });
  field.value = drafts.search;
  find();
  return [h("label", { for: "search", class: "label" }, "Хүн хайх"), field, results];
}

/** Whether every word of the text stands somewhere in these. */
export function matches(text: string, ...parts: readonly string[]): boolean {
  const all = parts.join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

function found(
  people: readonly PersonLine[],
  text: string,
  pick: (code: string) => void,
): (HTMLElement | null)[] {
  const fitting = people.filter(({ code, name, unit }) => matches(text, code, name, unit));
  if (fitting.length === 0) return [quiet("Ийм хүн олдсонгүй.")];
  const rest = fitting.length - FOUND_AT_ONCE;
  return [
    h(
      "ul",
      { class: "rows", "aria-label": "Олдсон хүмүүс" },
      ...fitting
        .slice(0, FOUND_AT_ONCE)
        .map(({ code, name, unit }) =>
          h(
            "li",
            {},
            h(
              "button",
              { type: "button", class: "row", key: `person-${code}`, on: { click: () => pick(code) } },
              personLines(name, [code, unit].filter(Boolean).join(" · ")),
              icon("open"),
            ),
          ),
        ),
    ),
    rest > 0 ? quiet(`… өөр ${rest} хүн. Нэрээр нарийсгана уу.`) : null,
  ];
}
