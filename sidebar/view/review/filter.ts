/** Narrows the list of the review: by state, ground, unit, and by what is typed. */
import type { ReviewLine } from "../../answers";
import { h } from "../../dom";
import type { ReviewFilter } from "../../review-drafts";
import { matches } from "../find-person";
import type { App } from "../screen";

export const STATES: Readonly<Record<ReviewLine["state"], string>> = {
  waiting: "Хүлээгдэж буй",
  kept: "Хэвээр",
  "re-evaluated": "Дахин үнэлсэн",
};

export function filtered(lines: readonly ReviewLine[], filter: ReviewFilter): readonly ReviewLine[] {
  const { text, state, ground, unit } = filter;
  return lines.filter(
    (line) =>
      (state === "" || line.state === state) &&
      (ground === "" || groundOf(line) === ground) &&
      (unit === "" || line.unit === unit) &&
      matches(text, line.code, line.name, line.unit),
  );
}

/** The ground, in the words by which people look for it. */
const groundOf = ({ ground, preliminaryCategory }: ReviewLine): string =>
  ground.clause === "7.1" ? "Гомдол" : preliminaryCategory;

/** The fields; `narrowed` is called when one of them changed. */
export function filterFields(app: App, lines: readonly ReviewLine[], narrowed: () => void): HTMLElement {
  const { drafts } = app.state;
  const change = (part: Partial<ReviewFilter>) => {
    drafts.filter = { ...drafts.filter, ...part };
    app.keep();
    app.state.drawn.delete("review");
    narrowed();
  };
  const text = h("input", {
    type: "search",
    key: "review-text",
    autocomplete: "off",
    "aria-label": "Нэр, код, нэгжээр хайх",
    placeholder: "Нэр, код, нэгжээр хайх",
    on: { input: () => change({ text: text.value }) },
  });
  text.value = drafts.filter.text;
  const select = (
    name: "state" | "ground" | "unit",
    label: string,
    options: readonly (readonly [value: string, label: string])[],
  ) => {
    const field = h(
      "select",
      {
        key: `review-${name}`,
        "aria-label": label,
        on: { change: () => change({ [name]: field.value }) },
      },
      h("option", { value: "" }, `${label}: бүгд`),
      ...options.map(([value, shown]) => h("option", { value }, shown)),
    );
    const known = options.some(([value]) => value === drafts.filter[name]);
    field.value = known ? drafts.filter[name] : "";
    return field;
  };
  const distinct = (of: (line: ReviewLine) => string) =>
    [...new Set(lines.map(of))].map((value) => [value, value === "" ? "Нэгжгүй" : value] as const);
  return h(
    "div",
    { class: "narrow", role: "group", "aria-label": "Жагсаалтыг нарийсгах" },
    text,
    select("state", "Төлөв", Object.entries(STATES)),
    select("ground", "Үндэслэл", distinct(groundOf)),
    select(
      "unit",
      "Нэгж",
      distinct(({ unit }) => unit).filter(([unit]) => unit !== ""),
    ),
  );
}
