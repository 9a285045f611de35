/** The rows of the evaluation sheet that the team may re-evaluate, each with its first points and a field for new ones. */
import type { DeskRow, ReviewComparison } from "../../answers";
import { h, unseen, written } from "../../dom";
import type { DeskDraft } from "../../review-drafts";
import { link, printed, quiet } from "../parts";
import type { App } from "../screen";

const LONGEST_NAME = 160;
const NO_DRAFT: DeskDraft = { points: {} };
const DOCUMENT = "desk-document";

const TITLES: Readonly<Record<DeskRow["table"], string>> = {
  measures: "Арга хэмжээ",
  learning: "Мэдлэг, ур чадвар",
  superior: "Удирдлагын үнэлгээ",
};

type Save = () => void;

const draftOf = (app: App, code: string): DeskDraft => app.state.drafts.desk[code] ?? NO_DRAFT;

/** What is typed is kept until it is saved; what is as it stands is nothing typed. */
function drafted(app: App, { line: { code }, desk }: ReviewComparison, part: Partial<DeskDraft>): void {
  const { [code]: before = NO_DRAFT, ...others } = app.state.drafts.desk;
  const { points, document = desk.document } = { ...before, ...part };
  const isOther = ([key, text]: [string, string]) =>
    text.trim() !== (desk.rows.find((row) => row.key === key)?.standing ?? "");
  const typed = Object.entries(points).filter(isOther);
  const draft: DeskDraft = {
    points: Object.fromEntries(typed),
    ...(document.trim() === desk.document ? {} : { document }),
  };
  const isNothing = typed.length === 0 && draft.document === undefined;
  app.state.drafts.desk = isNothing ? others : { ...others, [code]: draft };
  app.keep();
}

/** Whether points were typed that do not stand in their cells yet, or another document beside points that stand. */
export function isTyped(app: App, code: string, { rows }: ReviewComparison["desk"]): boolean {
  const { points } = draftOf(app, code);
  return rows.some(({ key, standing }) => (points[key]?.trim() ?? standing) !== standing);
}

/** The tables, one after the other; a table without rows is not there. */
export function rowsOf(app: App, of: ReviewComparison, save: Save): HTMLElement[] {
  const { rows } = of.desk;
  return Object.entries(TITLES).flatMap(([table, title]) => {
    const own = rows.filter((row) => row.table === table);
    const [first] = own;
    if (first === undefined) return [];
    const id = `desk-${table}`;
    const hasParts = own.some(({ parent }) => parent !== null);
    return [
      h(
        "section",
        { class: "stack", "aria-labelledby": id },
        h("h2", { id }, `${title}, 0–${first.highest}`),
        first.levels === null ? null : quiet("Түвшин: суурь / хүрэх / хүрсэн."),
        hasParts
          ? quiet("Арга хэмжээ, түүний дэд арга хэмжээний аль нэгийг л дахин үнэлнэ (2.8, 7.4).")
          : null,
        h("ul", { class: "desk" }, ...own.map((row) => item(app, of, row, save))),
      ),
    ];
  });
}

function item(app: App, of: ReviewComparison, row: DeskRow, save: Save): HTMLElement {
  const { key, label, name, levels, evidence, first, standing, closed, parent, tab, cell } = row;
  const isOpen = closed === "" && of.desk.obstacles.length === 0;
  const to = `to ${key}`;
  const isRefused = app.state.unsaved?.key === key && app.state.unsaved.code === of.line.code;
  return h(
    "li",
    { class: `${parent === null ? "desk-row" : "desk-row part"}${isRefused ? " refused-row" : ""}` },
    h(
      "div",
      { class: "desk-name" },
      label === "" ? null : h("span", { class: "clause" }, label),
      title(name),
    ),
    h(
      "div",
      { class: "desk-line" },
      levels === null ? null : facts(levels, evidence),
      h(
        "div",
        { class: "desk-points" },
        h("span", {}, unseen("анхны оноо "), printed(first)),
        h("span", { "aria-hidden": "true" }, "→"),
        isOpen ? field(app, of, row, save) : h("span", {}, standing === "" ? "–" : written(standing)),
        link(to, h("span", {}, unseen(`${label === "" ? name : label}, нүд рүү очих: `), cell), () =>
          app.goTo(tab, cell, to),
        ),
      ),
    ),
    closed === "" ? null : quiet(closed),
  );
}

/** Baseline, target and reached level, and what proves them. */
function facts(levels: NonNullable<DeskRow["levels"]>, evidence: string): HTMLElement {
  const named = ["суурь ", "хүрэх ", "хүрсэн "].flatMap((name, at) => [
    at === 0 ? null : " / ",
    unseen(name),
    written(levels[at] || "–"),
  ]);
  return h(
    "div",
    { class: "facts under" },
    h("p", {}, ...named),
    h("p", {}, evidence === "" ? "Баримт бичээгүй" : written(evidence)),
  );
}

/** A very long name opens. */
function title(name: string): HTMLElement {
  if (name.length <= LONGEST_NAME) return written(name === "" ? "Нэргүй" : name, "name");
  return h("details", {}, h("summary", {}, written(`${name.slice(0, LONGEST_NAME)}…`)), written(name));
}

function field(app: App, of: ReviewComparison, { key, label, name, standing, highest }: DeskRow, save: Save) {
  const { line } = of;
  const { code } = line;
  const which = [label, name].filter((text) => text !== "").join(" ");
  const input = h("input", {
    type: "text",
    key: `points ${key}`,
    class: "points",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-label": `${line.name}: ${which}, дахин үнэлсэн оноо, 0–${highest}`,
    on: {
      input: () => drafted(app, of, { points: { ...draftOf(app, code).points, [key]: input.value } }),
      keydown: (event) => entered(event, save),
    },
  });
  input.value = draftOf(app, code).points[key] ?? standing;
  return input;
}

/** 7.3: what new points rest on. */
export function documentField(app: App, of: ReviewComparison, save: Save): HTMLElement {
  const { line, desk } = of;
  const { code } = line;
  const input = h("input", {
    type: "text",
    id: DOCUMENT,
    key: `points ${DOCUMENT}`,
    autocomplete: "off",
    on: {
      input: () => drafted(app, of, { document: input.value }),
      keydown: (event) => entered(event, save),
    },
  });
  input.value = draftOf(app, code).document ?? desk.document;
  return h(
    "div",
    { class: "field" },
    h("label", { for: DOCUMENT }, "Баримт (7.3): нэр, дугаар. Шинэ оноотой бол заавал"),
    input,
    quiet("Enter: дараагийн талбар · Ctrl+Enter: хадгалах · Alt+↑, Alt+↓: өмнөх, дараагийн хүн"),
  );
}

/** Enter goes on to the next field as in the grid, and saves from the last one; with Ctrl it saves from each. */
function entered(event: Event, save: Save): void {
  if (!(event instanceof KeyboardEvent) || event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  const fields: EventTarget[] = [
    ...document.querySelectorAll<HTMLInputElement>('input[data-key^="points "]'),
  ];
  const next = event.target === null ? undefined : fields[fields.indexOf(event.target) + 1];
  if (!event.ctrlKey && !event.metaKey && next instanceof HTMLInputElement) next.select();
  else save();
}
