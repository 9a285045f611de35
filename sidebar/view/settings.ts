/** Тохиргоо: what people must decide. */

import type { SettingName, SettingValues } from "../answers";
import { h } from "../dom";
import { notice, paragraph, quiet } from "./parts";
import type { App, View } from "./screen";
import { bandsText, changesOf, LIMITS, limitsFault, typedOr } from "./setting-drafts";

type Field = readonly [name: SettingName, label: string, kind?: "number" | "date"];

const BODY: readonly Field[] = [
  ["body", "Байгууллага"],
  ["year", "Үнэлгээний жил", "number"],
  ["appraisalDate", "Үнэлэх өдөр", "date"],
  ["interviewsUntil", "Явцын ярилцлагын эцсийн өдөр (6.4)", "date"],
];
const ROWS: readonly Field[] = [
  ["measureRows", "А: арга хэмжээ", "number"],
  ["learningRows", "Б: мэдлэг, ур чадвар", "number"],
  ["additionalRows", "В: нэмэлт үүрэг", "number"],
];
const STAFF: readonly Field[] = [
  ["staffSkill1", "Албан хаагч: 1"],
  ["staffSkill1For", "1: хэнд (албан тушаал, нэгж)"],
  ["staffSkill2", "Албан хаагч: 2"],
  ["staffSkill2For", "2: хэнд (албан тушаал, нэгж)"],
  ["staffSkill3", "Албан хаагч: 3"],
  ["staffSkill3For", "3: хэнд (албан тушаал, нэгж)"],
];
const HEADS: readonly Field[] = [
  ["headSkill1", "Нэгжийн дарга: 1"],
  ["headSkill1For", "Дарга, 1: хэнд (албан тушаал, нэгж)"],
  ["headSkill2", "Нэгжийн дарга: 2"],
  ["headSkill2For", "Дарга, 2: хэнд (албан тушаал, нэгж)"],
  ["headSkill3", "Нэгжийн дарга: 3"],
  ["headSkill3For", "Дарга, 3: хэнд (албан тушаал, нэгж)"],
];
const TEAM: readonly Field[] = [
  ["chair", "Ахлагч"],
  ["secretary", "Нарийн бичгийн дарга"],
  ["member1", "Гишүүн 1"],
  ["member2", "Гишүүн 2"],
  ["member3", "Гишүүн 3"],
  ["member4", "Гишүүн 4"],
  ["member5", "Гишүүн 5"],
];

const PAPERS: readonly Field[] = [
  ["place", "Үйлдсэн газар"],
  ["teamDecision", "Багийн шийдвэр, тэмдэглэлийн дугаар"],
  ["approver", "Батлах албан тушаал (БАТЛАВ)"],
  ["approverName", "Батлах хүний нэр"],
];

export function settingsView(app: App): View {
  const { book } = app.state;
  if (book !== undefined && !book.hasTabs) {
    return {
      title: "Тохиргоо",
      body: [paragraph("Тохиргоо “Тохиргоо” хуудсанд хадгалагдана. Эхлээд хүснэгтээ бэлтгэнэ үү.")],
      primary: { label: "Бэлтгэх алхам руу", run: () => app.show("set-up") },
    };
  }
  const changed = changesOf(app.state);
  const unsaved = h("p", { class: "quiet", id: "unsaved" }, unsavedText(changed));
  const { saved } = app.state;
  const isSaved = saved !== undefined && Object.keys(changed).length === 0;
  const next = nextOf(app, saved ?? []);
  return {
    title: "Тохиргоо",
    body: [
      isSaved ? notice("check", h("p", {}, `Хадгаллаа. ${next.why}`)) : null,
      group("Байгууллага", ...BODY.map((field) => textField(app, field))),
      group(
        "Ангиллын хязгаар (7.2)",
        quiet("Хязгаар аргачлалд байхгүй. Журмаас бичиж, эх сурвалжийг нь заана."),
        ...LIMITS.map((field) => textField(app, field)),
        h("p", { class: "quiet", id: "bands" }, limitsFault(app.state) ?? bandsText(app.state)),
        textField(app, ["bandsSource", "Эх сурвалж: эрх зүйн акт, заалт"]),
        yesBox(app, "bandsConfirmed", "Хязгаарыг эх сурвалжтай нь тулгаж баталгаажуулав"),
      ),
      group(
        "Мэргэжлийн ур чадвар (4.2, 5.5)",
        quiet(
          "Заавал биш. Нэмсэн бол “Бэлтгэх” алхмыг дахин ажиллуулж, багануудыг нь гүйцээнэ. “Хэнд” хоосон бол бүгдэд хамаарна; хэд хэдийг “;” тэмдгээр зааглана.",
        ),
        yesBox(app, "ofLawsKind", "Байгууллага 4.2-т заасан төрөлд хамаарна"),
        ...[...STAFF, ...HEADS].map((field) => textField(app, field)),
      ),
      group(
        "Төлөвлөгөөний хоосон мөр",
        quiet(
          "“Бэлтгэх” нэг хүнд хэдэн мөр гаргах вэ. Дутвал мөрийг хуулж нэмнэ; илүү хоосон мөрийг тооцохгүй.",
        ),
        ...ROWS.map((field) => textField(app, field)),
      ),
      group("Үнэлгээний баг (7.6, 7.7)", ...TEAM.map((field) => textField(app, field))),
      group(
        "Гарын үсэг зурах баримт",
        quiet("Заавал биш. Батлах албан тушаал бичвэл жагсаалтад БАТЛАВ хэсэг гарна."),
        ...PAPERS.map((field) => textField(app, field)),
      ),
      unsaved,
    ],
    ...(isSaved
      ? { primary: next.action, secondary: { label: "Хадгалах", run: () => save(app) } }
      : { primary: { label: "Хадгалах", run: () => save(app) } }),
  };
}

/** What follows once the settings are saved. */
function nextOf(app: App, saved: readonly SettingName[]) {
  const isEmpty = (app.state.book?.people.length ?? 0) === 0;
  const asksTabs = saved.some((name) => /Skill|Rows$/u.test(name));
  return isEmpty || asksTabs
    ? {
        why: isEmpty ? "Одоо хүмүүсээ оруулна уу." : "Одоо хуудсуудын дутууг гүйцээнэ үү.",
        action: { label: "Бэлтгэх алхам руу", run: () => app.show("set-up") },
      }
    : {
        why: "Одоо нэгжүүд хуудсаа бөглөнө; юу дутууг “Шалгах” харуулна.",
        action: { label: "Шалгах алхам руу", run: () => app.show("check") },
      };
}

function save(app: App): void {
  const changes = changesOf(app.state);
  const { bandsConfirmed, bandsSource } = { ...app.state.book?.settings, ...changes };
  if (bandsConfirmed === "Тийм" && (bandsSource ?? "").trim() === "") {
    app.state.notes.settings = "Ангиллыг баталгаажуулахын тулд эх сурвалжийг бичнэ үү.";
    app.draw();
    app.say(app.state.notes.settings);
    document.getElementById("setting-bandsSource")?.focus();
    return;
  }
  const fault = limitsFault(app.state);
  if (fault !== undefined) {
    app.state.notes.settings = fault;
    app.draw();
    app.say(fault);
    document.getElementById("setting-excellentFrom")?.focus();
    return;
  }
  if (Object.keys(changes).length === 0) app.say("Хадгалах өөрчлөлт алга.");
  else app.save(changes);
}

const unsavedText = (changes: SettingValues) => {
  const count = Object.keys(changes).length;
  return count === 0 ? "" : `Хадгалаагүй өөрчлөлт: ${count}`;
};

function type(app: App, name: SettingName, value: string): void {
  app.state.drafts.settings = { ...app.state.drafts.settings, [name]: value };
  app.keep();
  for (const [id, text] of [
    ["unsaved", unsavedText(changesOf(app.state))],
    ["bands", limitsFault(app.state) ?? bandsText(app.state)],
  ] as const) {
    const line = document.getElementById(id);
    if (line !== null) line.textContent = text;
  }
}

function input(app: App, name: SettingName, kind: Field[2]): HTMLInputElement {
  const field = h("input", {
    id: `setting-${name}`,
    key: `setting-${name}`,
    type: "text",
    autocomplete: "off",
    inputmode: kind === "number" ? "decimal" : undefined,
    placeholder: kind === "date" ? "жишээ нь 2026.06.30" : undefined,
    on: { input: () => type(app, name, field.value) },
  });
  field.value = typedOr(app.state, name);
  return field;
}

function textField(app: App, [name, label, kind]: Field): HTMLElement {
  return h("div", { class: "field" }, h("label", { for: `setting-${name}` }, label), input(app, name, kind));
}

/** A setting that is “Тийм” where it is ticked. */
function yesBox(app: App, name: SettingName, label: string): HTMLElement {
  const box = h("input", {
    type: "checkbox",
    key: name,
    on: { change: () => type(app, name, box.checked ? "Тийм" : "Үгүй") },
  });
  box.checked = typedOr(app.state, name) === "Тийм";
  return h("label", { class: "confirm" }, box, h("span", {}, label));
}

function group(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return h("fieldset", { class: "settings" }, h("legend", {}, title), ...children);
}
