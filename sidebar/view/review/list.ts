/** Дахин үнэлгээ: who is to be reviewed, how far the team has come, and what it may confirm in bulk. */
import type { ReviewReport } from "../../answers";
import { h, nodes, written } from "../../dom";
import { button, link, notice, paragraph, quiet } from "../parts";
import type { App, View } from "../screen";
import { BACK_TO_RANK } from "../tasks";
import { filtered, filterFields } from "./filter";
import { forbidden } from "./forbidden";
import { person } from "./row";
import { suggestionRows } from "./suggestion";
import { undone } from "./undo";

const TITLE = "Дахин үнэлгээ";
const AT_ONCE = 50;

export function reviewView(app: App): View {
  const { review } = app.state;
  if (review === undefined) {
    return {
      title: TITLE,
      back: BACK_TO_RANK,
      body: [
        paragraph(
          "Үнэлгээний баг гомдол гаргасан (7.1), “Маш сайн”, “Хангалтгүй” ангилалд орсон (7.2) хүнийг хянана.",
        ),
      ],
      primary: { label: "Хянах хүмүүсийг харах", run: app.readReview },
    };
  }
  const isDone = review.lines.length > 0 && review.counts.waiting === 0;
  return {
    title: TITLE,
    back: BACK_TO_RANK,
    body: [
      review.bandsConfirmed ? null : bandsMissing(app),
      ...progress(review),
      undone(app),
      answered(app),
      isDone ? finished(app) : null,
      forbidden(app, review.forbidden),
      suggestionRows(app, review.suggestions),
      ...(review.lines.length === 0 ? [nobody(review)] : people(app, review)),
      link("print-meeting", "Багийн хурлын тэмдэглэл хэвлэх", () => app.print({ kind: "meeting" }, false)),
    ],
    ...actionsOf(app, isDone),
  };
}

/** First who is marked; once everybody is reviewed what follows: computing anew, then paper. */
function actionsOf(app: App, isDone: boolean): Pick<View, "primary" | "secondary"> {
  const { chosen, drafts, recomputed, review } = app.state;
  const again = { label: "Шинэчлэх", run: app.readReview };
  const rank = { label: "Дахин тооцох", run: app.rankReviewed };
  if (chosen.size > 0)
    return {
      primary: { label: `Хэвээр гэж бүртгэх (${chosen.size})`, run: () => app.show("review-keep") },
      secondary: { label: "Сонголтоо болих", run: () => choose(app, []) },
    };
  if (!isDone) {
    const shown = filtered(review?.lines ?? [], drafts.filter);
    const first = shown.find(({ state }) => state === "waiting");
    if (first === undefined) return { secondary: again };
    const queue = shown.map(({ code }) => code);
    return {
      primary: { label: "Хянаж эхлэх", run: () => app.compare(first.code, queue) },
      secondary: again,
    };
  }
  if (recomputed === undefined) return { primary: rank, secondary: again };
  const list = { label: "Жагсаалт хэвлэх", run: () => app.print({ kind: "list" }, false) };
  return { primary: list, secondary: rank };
}

function choose(app: App, codes: readonly string[]): void {
  app.state.chosen = new Set(codes);
  app.draw();
}

const bandsMissing = (app: App) =>
  notice(
    "warning",
    h("p", {}, "Ангиллын хязгаар баталгаажаагүй тул одоогоор зөвхөн гомдолтой хүн гарна."),
    link("to-settings", "Тохиргоог бөглөх", () => app.show("settings")),
  );

const nobody = ({ bandsConfirmed }: ReviewReport) =>
  notice(bandsConfirmed ? "check" : "info", h("p", {}, "Хянах хүн алга."));

function progress({ counts, lines }: ReviewReport): (HTMLElement | null)[] {
  const { toReview, waiting, kept, reEvaluated, unknown = 0 } = counts;
  if (lines.length === 0) return [];
  const done = toReview - waiting;
  const bar = h("div", {});
  bar.style.width = `${(100 * done) / toReview}%`;
  return [
    h(
      "div",
      { class: "work" },
      h("div", { class: "work-line" }, h("span", {}, `${done}/${toReview} хянасан`)),
      h("div", { class: "bar known", "aria-hidden": "true" }, bar),
      quiet(`Хүлээгдэж буй ${waiting} · хэвээр ${kept} · дахин үнэлсэн ${reEvaluated}`),
    ),
    unknown === 0
      ? null
      : quiet(`${unknown} хүний оноо гараагүй тул хянах эсэх нь мэдэгдэхгүй. Шалгах алхмаар засна.`),
  ];
}

/** Everybody is reviewed: what is computed anew, and what is printed then. */
function finished(app: App): HTMLElement {
  const { recomputed } = app.state;
  if (recomputed === undefined)
    return notice(
      "check",
      h(
        "p",
        {},
        "Бүгдийг хянасан. Одоо оноо, эрэмбийг дахин тооцоод, жагсаалт, хуудас, тэмдэглэлээ хэвлэнэ.",
      ),
    );
  return notice(
    "check",
    h("p", {}, `Бүгдийг хянасан. ${recomputed} цагт дахин тооцов. Одоо хэвлэнэ.`),
    button("print-sheets", "Үнэлгээний хуудас хэвлэх", () => app.show("sheets")),
  );
}

/** Whom the last “хэвээр” left out. */
function answered(app: App): HTMLElement | null {
  const { confirmation } = app.state;
  if (confirmation === undefined) return null;
  const { already, refused } = confirmation;
  if (already.length + refused.length === 0) return null;
  return h(
    "div",
    { class: "stack" },
    already.length === 0 ? null : notice("info", h("p", {}, `${already.length} хүн бүртгэлтэй байсан.`)),
    refused.length === 0
      ? null
      : notice(
          "error",
          h("strong", {}, `${refused.length} хүнийг бүртгээгүй`),
          h(
            "ul",
            {},
            ...refused.map(({ name, code, clause, sentence }) =>
              h("li", {}, written(name === "" ? code : name), ` (${clause}): `, written(sentence)),
            ),
          ),
        ),
  );
}

function people(app: App, { lines }: ReviewReport): HTMLElement[] {
  const { chosen, drafts } = app.state;
  const list = h("div", { class: "stack" });
  const draw = () => {
    const shown = filtered(lines, drafts.filter);
    const waiting = shown.filter(({ state }) => state === "waiting").map(({ code }) => code);
    const drawn = app.state.drawn.get("review") ?? AT_ONCE;
    list.replaceChildren(
      ...nodes([
        waiting.length === 0 ? null : allBox(app, waiting),
        shown.length === 0
          ? quiet("Ийм хүн алга.")
          : h(
              "ul",
              { class: "rows", "aria-label": "Хянах хүмүүс" },
              ...shown.slice(0, drawn).map((line) =>
                person(
                  app,
                  line,
                  chosen.has(line.code),
                  shown.map(({ code }) => code),
                ),
              ),
            ),
        shown.length > drawn
          ? link("more-review", `Дараагийнхыг харуулах (${shown.length - drawn})`, () => {
              app.state.drawn.set("review", drawn + AT_ONCE);
              app.draw();
            })
          : null,
      ]),
    );
  };
  draw();
  return [filterFields(app, lines, draw), list];
}

/** Marks everybody of the narrowed list who waits, seen on the screen or not. */
function allBox(app: App, waiting: readonly string[]): HTMLElement {
  const { chosen } = app.state;
  const all = waiting.every((code) => chosen.has(code));
  const box = h("input", {
    type: "checkbox",
    key: "review-all",
    on: {
      change: () => {
        const kept = [...chosen].filter((code) => !waiting.includes(code));
        choose(app, box.checked ? [...kept, ...waiting] : kept);
      },
    },
  });
  box.checked = all;
  box.indeterminate = !all && waiting.some((code) => chosen.has(code));
  return h(
    "label",
    { class: "confirm all" },
    box,
    h("span", {}, `Хүлээгдэж буй бүгдийг сонгох (${waiting.length})`),
  );
}
