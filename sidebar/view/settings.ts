/** Тохиргоо: what people must decide. */

import type { SettingName, SettingValues } from "../answers";
import { h } from "../dom";
import { paragraph, quiet } from "./parts";
import type { App, View } from "./screen";

type Field = readonly [name: SettingName, label: string, kind?: "number" | "date"];

const BODY: readonly Field[] = [
  ["body", "Байгууллага"],
  ["year", "Үнэлгээний жил", "number"],
  ["appraisalDate", "Үнэлэх өдөр", "date"],
];
const BANDS: readonly (readonly [label: string, from: SettingName, to: SettingName])[] = [
  ["Маш сайн", "excellentFrom", "excellentTo"],
  ["Хэвийн", "normalFrom", "normalTo"],
  ["Хангалтгүй", "unsatisfactoryFrom", "unsatisfactoryTo"],
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

export function settingsView(app: App): View {
  const { book } = app.state;
  if (book !== undefined && !book.hasTabs) {
    return {
      title: "Тохиргоо",
      body: [paragraph("Тохиргоо “Тохиргоо” хуудсанд хадгалагдана. Эхлээд хүснэгтээ бэлтгэнэ үү.")],
      primary: { label: "Бэлтгэх алхам руу", run: () => app.show("set-up") },
    };
  }
  const changed = changesOf(app);
  const unsaved = h("p", { class: "quiet", id: "unsaved" }, unsavedText(changed));
  return {
    title: "Тохиргоо",
    body: [
      group("Байгууллага", ...BODY.map((field) => textField(app, field))),
      group(
        "Ангиллын хязгаар (7.2)",
        quiet("Хязгаар аргачлалд байхгүй. Журмаас бичиж, эх сурвалжийг нь заана."),
        ...BANDS.map((band) => bandRow(app, ...band)),
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
      group("Үнэлгээний баг (7.6, 7.7)", ...TEAM.map((field) => textField(app, field))),
      unsaved,
    ],
    primary: { label: "Хадгалах", run: () => save(app) },
  };
}

function save(app: App): void {
  const changes = changesOf(app);
  const { bandsConfirmed, bandsSource } = { ...app.state.book?.settings, ...changes };
  if (bandsConfirmed === "Тийм" && (bandsSource ?? "").trim() === "") {
    app.state.notes.settings = "Ангиллыг баталгаажуулахын тулд эх сурвалжийг бичнэ үү.";
    app.draw();
    app.say(app.state.notes.settings);
    document.getElementById("setting-bandsSource")?.focus();
    return;
  }
  if (Object.keys(changes).length === 0) app.say("Хадгалах өөрчлөлт алга.");
  else app.save(changes);
}

/** What was typed and differs from the workbook. */
function changesOf(app: App): SettingValues {
  const { book, drafts } = app.state;
  const entries = Object.entries(drafts.settings) as [SettingName, string][]; // its keys are its type's
  return Object.fromEntries(entries.filter(([name, value]) => value !== (book?.settings[name] ?? "")));
}

const unsavedText = (changes: SettingValues) => {
  const count = Object.keys(changes).length;
  return count === 0 ? "" : `Хадгалаагүй өөрчлөлт: ${count}`;
};

function type(app: App, name: SettingName, value: string): void {
  app.state.drafts.settings = { ...app.state.drafts.settings, [name]: value };
  app.keep();
  const unsaved = document.getElementById("unsaved");
  if (unsaved !== null) unsaved.textContent = unsavedText(changesOf(app));
}

const typedOr = (app: App, name: SettingName) =>
  app.state.drafts.settings[name] ?? app.state.book?.settings[name] ?? "";

function input(
  app: App,
  name: SettingName,
  kind: Field[2],
  attributes: Readonly<Record<string, string>>,
): HTMLInputElement {
  const field = h("input", {
    id: `setting-${name}`,
    key: `setting-${name}`,
    type: "text",
    autocomplete: "off",
    inputmode: kind === "number" ? "decimal" : undefined,
    placeholder: kind === "date" ? "2026-12-15" : undefined,
    ...attributes,
    on: { input: () => type(app, name, field.value) },
  });
  field.value = typedOr(app, name);
  return field;
}

function textField(app: App, [name, label, kind]: Field): HTMLElement {
  return h(
    "div",
    { class: "field" },
    h("label", { for: `setting-${name}` }, label),
    input(app, name, kind, {}),
  );
}

function bandRow(app: App, label: string, from: SettingName, to: SettingName): HTMLElement {
  return h(
    "div",
    { class: "band", role: "group", "aria-label": label },
    h("span", {}, label),
    input(app, from, "number", { "aria-label": `${label}: доод оноо` }),
    h("span", { "aria-hidden": "true" }, "–"),
    input(app, to, "number", { "aria-label": `${label}: дээд оноо` }),
  );
}

/** A setting that is “Тийм” where it is ticked. */
function yesBox(app: App, name: SettingName, label: string): HTMLElement {
  const box = h("input", {
    type: "checkbox",
    key: name,
    on: { change: () => type(app, name, box.checked ? "Тийм" : "Үгүй") },
  });
  box.checked = typedOr(app, name) === "Тийм";
  return h("label", { class: "confirm" }, box, h("span", {}, label));
}

function group(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return h("fieldset", { class: "settings" }, h("legend", {}, title), ...children);
}
