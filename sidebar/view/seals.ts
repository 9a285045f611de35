/** Хэвлэсэн хуудас шалгах: whether a signed paper still follows from the workbook, and what changed. */
import type { SealLine } from "../answers";
import { h, icon, nodes, unseen, written } from "../dom";
import { bareCode, CODE_LENGTH, codeFound, OLD_CODE_LENGTH } from "../seal-code";
import { link, notice, paragraph, personLines, quiet, tiles } from "./parts";
import type { App, View } from "./screen";
import { BACK_TO_RANK } from "./tasks";

const TITLE = "Хэвлэсэн хуудас шалгах";
const AT_ONCE = 20;

export function sealsView(app: App): View {
  const { seals } = app.state;
  if (seals === undefined) {
    return {
      title: TITLE,
      back: BACK_TO_RANK,
      body: [
        paragraph(
          "Хэвлэсэн хуудас бүр 16 тэмдэгт баталгаажуулах кодтой. Түүнийг одоогийн өгөгдлөөс дахин бодож, юу өөрчлөгдсөнийг хүн бүрээр заана.",
        ),
        quiet("Шалгахад хүснэгтэд юу ч бичихгүй."),
      ],
      primary: { label: "Шалгах", run: app.checkSeals },
    };
  }
  const { counts, lines } = seals.of;
  const inDoubt = lines.filter(({ status, edited }) => edited || !["same", "not-printed"].includes(status));
  const nothing = lines.every(({ status }) => status === "not-printed");
  const shown = app.state.drawn.get("seals") ?? AT_ONCE;
  return {
    title: TITLE,
    back: BACK_TO_RANK,
    body: [
      h("p", { class: "quiet" }, `${seals.at} цагт шалгасан.`),
      tiles("Хүний тоо", [
        ["Таарсан", counts.same],
        ["Зөрсөн", counts.changed, "bad"],
        ["Үл мэдэгдэх", counts.unknown + counts.gone],
        ["Хэвлээгүй", counts.notPrinted],
      ]),
      ...codeField(app, lines),
      nothing
        ? notice("info", h("p", {}, "Хэвлэсэн хуудас алга. Эхлээд үнэлгээний хуудас үүсгэнэ."))
        : inDoubt.length === 0
          ? notice("check", h("p", {}, "Хэвлэсэн хуудас бүр одоогийн өгөгдөлтэй таарч байна."))
          : h("h2", {}, "Юу өөрчлөгдсөн"),
      inDoubt.length === 0 ? null : h("ul", { class: "cards" }, ...inDoubt.slice(0, shown).map(card)),
      inDoubt.length > shown
        ? link("more-seals", `Дараагийнхыг харуулах (${inDoubt.length - shown})`, () => {
            app.state.drawn.set("seals", shown + AT_ONCE);
            app.draw();
          })
        : null,
    ],
    primary: { label: "Дахин шалгах", run: app.checkSeals },
  };
}

function codeField(app: App, lines: readonly SealLine[]): HTMLElement[] {
  const answer = h("div", { id: "code-answer", "aria-live": "polite" });
  const field = h("input", {
    id: "code",
    key: "code",
    type: "text",
    class: "code",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "0000 0000 0000 0000",
    on: {
      input: () => {
        app.state.drafts.seal = field.value;
        app.keep();
        answer.replaceChildren(...nodes([codeAnswer(lines, field.value)]));
      },
    },
  });
  field.value = app.state.drafts.seal;
  answer.append(...nodes([codeAnswer(lines, field.value)]));
  return [h("label", { for: "code", class: "label" }, "Цаасан дээрх код"), field, answer];
}

function codeAnswer(lines: readonly SealLine[], typed: string): HTMLElement | null {
  const code = bareCode(typed);
  if (code === "") return null;
  const found = code.length < OLD_CODE_LENGTH ? undefined : codeFound(lines, code);
  if (found === undefined && code.length < CODE_LENGTH)
    return quiet(`${code.length}/${CODE_LENGTH} тэмдэгт; өмнөх дүрмийн код ${OLD_CODE_LENGTH} тэмдэгттэй`);
  if (found === undefined)
    return notice("error", h("p", {}, "Ийм баталгаажуулах код алга. Тэмдэгтүүдээ цаастай дахин тулгана уу."));
  const { line, is } = found;
  return notice(
    is === "now" ? "check" : "warning",
    personLines(line.name, [line.code, line.unit].filter(Boolean).join(" · ")),
    h(
      "p",
      {},
      is === "now"
        ? "Цаас одоогийн өгөгдөлтэй таарч байна."
        : "Энэ хуудсыг хэвлэсэн, харин өгөгдөл дараа нь өөрчлөгдсөн. Доороос харна уу.",
    ),
  );
}

function card({ code, name, unit, status, printed, now, changes, sentence, edited }: SealLine): HTMLElement {
  return h(
    "li",
    { class: status === "changed" ? "card error" : "card" },
    personLines(name, [code, unit].filter(Boolean).join(" · ")),
    h(
      "p",
      { class: "what with-icon" },
      icon(status === "changed" || edited ? "error" : "warning"),
      written(sentence),
    ),
    changes.length === 0
      ? null
      : h(
          "dl",
          { class: "changes" },
          ...changes.flatMap(({ what, before, after }) => [
            h("dt", {}, written(what)),
            h(
              "dd",
              {},
              unseen("өмнө "),
              h("s", {}, written(before)),
              h("span", { "aria-hidden": "true" }, " → "),
              unseen(", одоо "),
              h("strong", {}, written(after)),
            ),
          ]),
        ),
    h(
      "p",
      { class: "under codes" },
      ...(printed === "" ? [] : ["Цаас: ", h("code", {}, printed)]),
      ...(printed === "" || now === "" ? [] : [h("br", {})]),
      ...(now === "" ? [] : ["Одоо: ", h("code", {}, now)]),
    ),
  );
}
