/** What is filled in, by unit, apart from whether it is right: each number leads to the first gap. */
import type { JobReport } from "../answers";
import { h, icon, unseen, written } from "../dom";
import { link, notice, quiet } from "./parts";
import type { App } from "./screen";

type Progress = JobReport["progress"];
type Unit = Progress["units"][number];
type Cell = NonNullable<Unit["plan"]>;

const PARTS = [
  ["plan", "Төлөвлөгөө"],
  ["conduct", "Хандлага"],
  ["ballots", "Санал"],
] as const;
type Part = (typeof PARTS)[number][0];
const NAMES_AT_ONCE = 12;
const MANAGEMENT = "Удирдах арга барил";
/** 5.4 */
const RATES_HEADS = "Төсвийн шууд захирагч";

export function progressTable(
  app: App,
  { units, management, managementPeople }: Progress,
): HTMLElement | null {
  if (units.length === 0) return null;
  const head = (text: string) => h("th", { scope: "col" }, text);
  return h(
    "section",
    { class: "progress-table" },
    h("h2", { id: "progress-title" }, "Бүрдүүлэлт"),
    h(
      "table",
      { "aria-labelledby": "progress-title" },
      h("thead", {}, h("tr", {}, ...PARTS.map(([, label]) => head(label)))),
      ...units.map((unit) =>
        unitRows(unit.unit, reminder(app, unit), (part, label) => {
          const cell = unit[part];
          return cell === null ? null : cellButton(app, unit.unit, label, cell);
        }),
      ),
      management === null
        ? null
        : unitRows(
            MANAGEMENT,
            reminder(app, { unit: MANAGEMENT, head: RATES_HEADS, people: managementPeople }),
            (part, label) => (part === "conduct" ? cellButton(app, MANAGEMENT, label, management) : null),
          ),
    ),
  );
}

/** A name whole, however long, and below it a number a part. */
function unitRows(
  name: string,
  beside: HTMLElement | null,
  cellOf: (part: Part, label: string) => HTMLElement | null,
): HTMLElement {
  return h(
    "tbody",
    {},
    h(
      "tr",
      {},
      h(
        "th",
        { scope: "rowgroup", colspan: String(PARTS.length) },
        h("div", { class: "unit-line" }, h("span", {}, written(name)), beside),
      ),
    ),
    h(
      "tr",
      {},
      ...PARTS.map(([part, label]) => {
        const cell = cellOf(part, label);
        return h("td", cell === null ? {} : { "data-part": label }, cell);
      }),
    ),
  );
}

type Reminded = Pick<Unit, "unit" | "head" | "people">;

/** Whoever has everything is not reminded. */
function reminder(app: App, unit: Reminded): HTMLElement | null {
  if (unit.people.length === 0) return null;
  return h(
    "button",
    {
      type: "button",
      class: "link small",
      key: `remind ${unit.unit}`,
      on: { click: () => app.copy(reminderOf(unit, new Date())) },
    },
    icon("copy"),
    h("span", {}, "Сануулга", unseen(` хуулах: ${unit.unit}`)),
  );
}

/** By shape and by words, not by colour alone: none, some, all, and something wrong. */
function stateOf({ done, of, wrong }: Cell) {
  if (wrong > 0) return { sign: "!", class: "sign error", says: `, алдаатай ${wrong}` };
  if (done === of) return { sign: "●", class: "sign done", says: ", бүрэн" };
  return done === 0
    ? { sign: "○", class: "sign quiet", says: ", эхлээгүй" }
    : { sign: "◐", class: "sign quiet", says: ", дутуу" };
}

function cellButton(app: App, unit: string, label: string, cell: Cell): HTMLElement {
  const { sign, class: look, says } = stateOf(cell);
  const text = [
    h("span", { class: look, "aria-hidden": "true" }, sign),
    h("span", {}, `${cell.done}/${cell.of}`),
    unseen(says),
  ];
  if (cell.tab === "") return h("span", { class: "progress-cell" }, ...text);
  const key = `progress ${unit} ${label}`;
  return h(
    "button",
    {
      type: "button",
      class: "progress-cell",
      key,
      "aria-current": app.state.visited === key ? "true" : undefined,
      on: { click: () => app.goTo(cell.tab, cell.cell === "" ? "A1" : cell.cell, key) },
    },
    ...text,
    unseen(". Эхний дутуу нүд рүү очих"),
  );
}

/** What to send to whoever fills in a unit's tabs, or the heads' conduct: whose what is missing, on which day. */
function reminderOf({ unit, head, people }: Reminded, now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}.${two(now.getMonth() + 1)}.${two(now.getDate())}`;
  return [
    head === "" ? unit : `${head} (${unit})`,
    `Гүйцэтгэлийн үнэлгээнд ${day} өдрийн байдлаар дутуу:`,
    ...people.map(({ name, missing }) => `• ${name}: ${missing}`),
  ].join("\n");
}

/** Each kind of gap once, with whoever has it; a name leads to the person's first gap of it. */
export function gapCards(app: App, { gaps, lacking }: Progress): (HTMLElement | null)[] {
  if (gaps.length === 0) return [];
  return [
    h("h2", {}, `Бөглөөгүй (${lacking} хүн)`),
    quiet("Алдаа биш: хараахан бичээгүй. Нэр дээр дарж нүд рүү нь очно."),
    h(
      "ul",
      { class: "cards" },
      ...gaps.map(({ what, mend, people: all }) => {
        const allKey = `gap ${what}`;
        const shown = app.state.open.get(allKey) === true ? all : all.slice(0, NAMES_AT_ONCE);
        const rest = all.length - shown.length;
        return h(
          "li",
          { class: "card gap" },
          h("p", { class: "what" }, `${what}: ${all.length} хүн`),
          h("p", { class: "mend" }, written(mend)),
          h(
            "p",
            { class: "names" },
            ...shown.map(({ name, tab, cell, count }) => {
              const key = `gap ${what} ${name} ${cell}`;
              return h(
                "button",
                {
                  type: "button",
                  class: "cell",
                  key,
                  "aria-current": app.state.visited === key ? "true" : undefined,
                  on: { click: () => app.goTo(tab, cell === "" ? "A1" : cell, key) },
                },
                written(name === "" ? cell : name),
                count > 1 ? ` (${count})` : null,
              );
            }),
            rest > 0
              ? link(allKey, `өөр ${rest}`, () => {
                  app.state.open.set(allKey, true);
                  app.draw();
                })
              : null,
          ),
        );
      }),
    ),
  ];
}

/** What follows where nothing is wrong and nothing missing. */
export const allReady = (): HTMLElement =>
  notice("check", h("p", {}, "Бүгд бүрэн, алдаагүй. Одоо тооцож эрэмбэлнэ үү."));
