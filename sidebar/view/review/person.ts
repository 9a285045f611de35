/** The desk: one person with the complaint, each row with its points and a field for new ones, before and after. */
import type { ReviewComparison, ReviewLine } from "../../answers";
import { h, unseen, written } from "../../dom";
import { link, notice, paragraph, printed, quiet } from "../parts";
import type { App, View } from "../screen";
import { complaints } from "./complaints";
import { derivations, differences } from "./derivations";
import { documentField, isTyped, rowsOf } from "./desk";
import { STATES } from "./filter";
import { walker } from "./queue";
import { undone } from "./undo";

const TITLE = "Хянах хүн";
const BACK = { screen: "review", label: "Дахин үнэлгээ" } as const;

export function reviewPersonView(app: App): View {
  const { comparison, job } = app.state;
  const toList = { label: "Хянах хүмүүсийг харах", run: app.openReview };
  if (comparison === undefined) {
    const body = job === undefined ? [paragraph("Хянах хүмүүсийн жагсаалтаас хүнээ сонгоно.")] : [];
    return { title: TITLE, back: BACK, body, ...(job === undefined ? { primary: toList } : {}) };
  }
  const { code, of } = comparison;
  const { bar, walk, isLast } = walker(app, code);
  if (of === null) {
    const body = [bar, notice("info", h("p", {}, "Энэ хүнийг хянахгүй, эсвэл оноо нь гараагүй байна."))];
    return { title: TITLE, back: BACK, body, walk, primary: toList };
  }
  const { line, desk } = of;
  const isOpen = desk.obstacles.length === 0;
  const waits = line.state === "waiting";
  const save = {
    label: waits && !isLast ? "Хадгалаад дараагийнх" : "Хадгалах",
    run: () => saved(app, of),
  };
  const keep = { label: "Хянасан, хэвээр", run: () => kept(app, of) };
  const canKeep = waits && desk.rows.every(({ standing }) => standing === "");
  return {
    title: line.name === "" ? TITLE : line.name,
    back: BACK,
    walk,
    body: [
      bar,
      undone(app),
      refused(app, code),
      quiet([line.code, line.role, line.unit].filter(Boolean).join(" · ")),
      h(
        "p",
        { class: "ground" },
        h("span", { class: "clause" }, unseen("Заалт "), line.ground.clause),
        written(line.ground.sentence),
      ),
      ...complaints(app, desk.complaints),
      totals(line),
      registered(of),
      obstacles(app, of),
      ...rowsOf(app, of, () => saved(app, of)),
      isOpen ? documentField(app, of, () => saved(app, of)) : null,
      differences(line.differences),
      ...derivations(app, of),
      h(
        "div",
        { class: "links" },
        link("to-why", "Тооцооллыг бүтнээр нь харах", () => app.explain(line.code), "why"),
      ),
    ],
    ...(isOpen ? { primary: save, ...(canKeep ? { secondary: keep } : {}) } : {}),
  };
}

/** Saves what was typed; where nothing was and nothing stands, it says what to do instead. */
function saved(app: App, { line, desk }: ReviewComparison): void {
  if (isTyped(app, line.code, desk) || desk.rows.some(({ standing }) => standing !== "")) {
    app.saveReview(line.code);
    return;
  }
  const waits = line.state === "waiting" ? " Оноо өөрчлөхгүй бол “Хянасан, хэвээр”-ийг дарна уу." : "";
  app.say(`Шинэ оноо бичээгүй байна.${waits}`);
}

function kept(app: App, { line, desk }: ReviewComparison): void {
  if (isTyped(app, line.code, desk)) {
    app.say("Шинэ оноо бичсэн байна: хадгална уу, эсвэл талбарыг хоослоод “Хянасан, хэвээр”-ийг дарна уу.");
    return;
  }
  app.confirm([line.code], app.state.drafts.desk[line.code]?.document ?? "");
}

/** Why the last save of this person was refused; nothing of it is written. */
function refused(app: App, code: string): HTMLElement | null {
  const { unsaved } = app.state;
  if (unsaved?.code !== code) return null;
  return h(
    "div",
    { role: "alert" },
    notice(
      "error",
      h("p", {}, h("strong", {}, `${unsaved.clause}: `), written(unsaved.sentence)),
      link("desk-again", "Шинэчилж харах", () => app.walkTo(code)),
    ),
  );
}

/** What keeps the team from reviewing anything of the person yet. */
function obstacles(app: App, { desk }: ReviewComparison): HTMLElement | null {
  if (desk.obstacles.length === 0) return null;
  return notice(
    "warning",
    h("strong", {}, "Эхлээд эдгээрийг засна: оноо нь гараагүй байна"),
    h(
      "ul",
      {},
      ...desk.obstacles.map(({ sentence, tab, cell }, index) =>
        h(
          "li",
          {},
          written(sentence),
          cell === "" ? null : " ",
          cell === ""
            ? null
            : link(`obstacle-${index}`, `${tab}, ${cell}`, () => app.goTo(tab, cell, `obstacle-${index}`)),
        ),
      ),
    ),
  );
}

/** What the register says of the person. */
function registered({ line, desk }: ReviewComparison): HTMLElement {
  return h(
    "div",
    { class: "stack" },
    quiet(`Төлөв: ${STATES[line.state].toLowerCase()}.`),
    ...desk.entries.map(({ ground, outcome, total, document, date }) =>
      quiet(
        "Бүртгэл: ",
        written([ground, outcome, total, document, date].filter((text) => text !== "").join(" · ")),
      ),
    ),
  );
}

function totals({
  preliminaryTotal,
  preliminaryCategory,
  finalTotal,
  finalCategory,
}: ReviewLine): HTMLElement {
  const side = (label: string, total: number | null, category: string) =>
    h("div", { class: "side" }, h("dt", {}, label), h("dd", {}, printed(total), written(category, "under")));
  return h(
    "dl",
    { class: "sides", "aria-label": "Нийт оноо" },
    side("Хяналтаас өмнө", preliminaryTotal, preliminaryCategory),
    side("Хяналтын дараа", finalTotal, finalCategory),
  );
}
