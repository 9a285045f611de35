/** Үнэлгээний хуудас: for whom, with the derivation or without; made in steps, printed. */
import type { SheetSelection } from "../answers";
import { h, unseen } from "../dom";
import type { Drafts } from "../state";
import { findPerson } from "./find-person";
import { halfway, madeTabs } from "./made-tabs";
import { link, notice, paragraph, personLines, quiet } from "./parts";
import type { App, View } from "./screen";
import { BACK_TO_RANK } from "./tasks";

const TITLE = "Үнэлгээний хуудас";

export function sheetsView(app: App): View {
  const { drafts, job, made } = app.state;
  const work = drafts.long.sheets;
  if (work !== undefined && work.all !== null) {
    return job?.kind === "sheets"
      ? { title: TITLE, back: BACK_TO_RANK, body: [madeTabs(app, work.made)] }
      : {
          title: "Дундаа зогссон",
          back: BACK_TO_RANK,
          body: halfway(app, "sheets", work),
          primary: { label: "Үргэлжлүүлэх", run: app.resumeSheets },
        };
  }
  const { appendix } = drafts.sheets;
  const selected = selectionOf(app);
  const need = () => app.say(drafts.sheets.kind === "unit" ? "Нэгжээ сонгоно уу." : "Хүнээ сонгоно уу.");
  return {
    title: TITLE,
    back: BACK_TO_RANK,
    body: [
      made.sheets === undefined ? null : result(app, made.sheets),
      paragraph(
        "Онооны хүснэгт, дүн, ангилал, ахлагч ба нарийн бичгийн даргын гарын үсгийн зайтай (7.4, 7.6).",
      ),
      kinds(app),
      ...(drafts.sheets.kind === "unit" ? unitField(app) : []),
      ...(drafts.sheets.kind === "person" ? personField(app) : []),
      appendixBox(app),
      link("print-list", "Нэгдсэн жагсаалтыг хэвлэх", () => app.print({ kind: "list" }, false)),
    ],
    primary: {
      label: "Хуудас үүсгэх",
      run: () => (selected === undefined ? need() : app.makeSheets(selected, appendix)),
    },
    secondary: {
      label: "Хэвлэх",
      run: () => (selected === undefined ? need() : app.print(selected, appendix)),
    },
  };
}

function result(app: App, made: NonNullable<App["state"]["made"]["sheets"]>): HTMLElement {
  if (made.length === 0) return notice("warning", h("p", {}, "Хуудас үүсгэх хүн алга."));
  return h(
    "div",
    { class: "stack" },
    notice("check", h("strong", {}, `${made.length} хуудас`), " бэлэн."),
    madeTabs(app, made),
  );
}

function selectionOf({ state }: App): SheetSelection | undefined {
  const { kind, unit, code } = state.drafts.sheets;
  if (kind === "all") return { kind };
  if (kind === "unit") return state.book?.units.includes(unit) === true ? { kind, unit } : undefined;
  return state.book?.people.some((person) => person.code === code) === true ? { kind, code } : undefined;
}

function change(app: App, part: Partial<Drafts["sheets"]>): void {
  app.state.drafts.sheets = { ...app.state.drafts.sheets, ...part };
  app.keep();
  app.draw();
}

function kinds(app: App): HTMLElement {
  const choice = (kind: Drafts["sheets"]["kind"], label: string) =>
    h(
      "label",
      {},
      h("input", {
        type: "radio",
        name: "sheets",
        key: `sheets-${kind}`,
        checked: app.state.drafts.sheets.kind === kind,
        on: { change: () => change(app, { kind }) },
      }),
      h("span", {}, label),
    );
  return h(
    "fieldset",
    { class: "segments" },
    h("legend", {}, "Хэнийх"),
    choice("all", "Бүгд"),
    choice("unit", "Нэг нэгж"),
    choice("person", "Нэг хүн"),
  );
}

function unitField(app: App): HTMLElement[] {
  const { drafts, book } = app.state;
  const field = h(
    "select",
    { id: "sheets-unit", key: "sheets-unit", on: { change: () => change(app, { unit: field.value }) } },
    h("option", { value: "" }, "Сонгоно уу"),
    ...(book?.units ?? []).map((unit) => h("option", { value: unit }, unit)),
  );
  field.value = selectionOf(app) === undefined ? "" : drafts.sheets.unit;
  return [h("label", { for: "sheets-unit", class: "label" }, "Нэгж"), field];
}

function personField(app: App): HTMLElement[] {
  const { drafts, book } = app.state;
  const person = book?.people.find(({ code }) => code === drafts.sheets.code);
  if (person === undefined) return findPerson(app, (code) => change(app, { code }));
  return [
    h(
      "div",
      { class: "chosen" },
      unseen("Сонгосон хүн: "),
      personLines(person.name, person.code, person.unit),
      link("other-person", "Өөр хүн", () => {
        change(app, { code: "" });
        document.getElementById("search")?.focus();
      }),
    ),
  ];
}

function appendixBox(app: App): HTMLElement {
  const box = h("input", {
    type: "checkbox",
    key: "appendix",
    on: { change: () => change(app, { appendix: box.checked }) },
  });
  box.checked = app.state.drafts.sheets.appendix;
  return h(
    "label",
    { class: "confirm" },
    box,
    h("span", {}, "Оноо бүрийн тооцооллыг хавсаргах", quiet("Заалт бүрээр, дэлгэрэнгүй")),
  );
}
