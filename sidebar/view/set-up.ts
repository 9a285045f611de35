/** 1 Бэлтгэх: from an empty file to the tabs of everybody. */
import { h, nodes, unseen, written } from "../dom";
import { type RosterText, readRosterText } from "../roster-text";
import type { SetUpReport } from "../server";
import { link, notice, paragraph, personLines, quiet } from "./parts";
import type { App, View } from "./screen";

const SHOWN_PEOPLE = 4;
const SHOWN_ERRORS = 6;

export function setUpView(app: App): View {
  const { book, setUp, drafts } = app.state;
  if (book === undefined) return { title: "Бэлтгэх", body: [] };
  const begun = book.hasTabs && book.people.length > 0;
  return begun
    ? ready(app)
    : drafts.rosterPath === "paste"
      ? pasting(app)
      : filling(app, setUp !== undefined);
}

function ready(app: App): View {
  const { book, setUp } = app.state;
  const people = book?.people ?? [];
  const ofUnit = (unit: string) => people.filter((person) => person.unit === unit).length;
  return {
    title: "Хүснэгт бэлэн",
    body: [
      done(app),
      paragraph(
        h("strong", {}, `${people.length} хүн, ${book?.units.length ?? 0} нэгж`),
        " бүртгэлтэй байна. Нэгжийн дарга нар өөрсдийн хуудсыг бөглөнө.",
      ),
      h(
        "ul",
        { class: "rows" },
        ...(book?.units ?? []).map((unit, index) =>
          h(
            "li",
            {},
            h(
              "button",
              {
                type: "button",
                class: "row",
                key: `unit-${index}`,
                on: { click: () => app.goTo(unit, "A1", `unit-${index}`) },
              },
              written(unit, "name"),
              h("span", { class: "count" }, ofUnit(unit), unseen(" хүн")),
            ),
          ),
        ),
      ),
      decisions(app),
      setUp === undefined
        ? quiet("Шинэ хүн, нэгж нэмсэн бол дутуу хуудас, мөрийг энд гүйцээнэ. Бичсэн зүйл өөрчлөгдөхгүй.")
        : null,
    ],
    primary: { label: "Дутууг гүйцээх", run: () => app.setUp([]) },
    secondary: { label: "Шалгах алхам руу", run: () => app.show("check") },
  };
}

function done(app: App): HTMLElement | null {
  const { setUp } = app.state;
  if (setUp === undefined) return null;
  return notice("check", setUpWords(setUp));
}

/** What set-up did, in words. */
export function setUpWords({ made, completed }: SetUpReport): string {
  const parts = [
    made.length > 0 && `${made.length} хуудас үүслээ`,
    completed.length > 0 && `${completed.length} хуудсыг гүйцээлээ`,
  ].filter((text) => text !== false);
  return parts.length === 0 ? "Дутуу зүйл алга." : `${parts.join(", ")}.`;
}

/** What people must decide before the score means anything. */
function decisions(app: App): HTMLElement {
  const settings = app.state.book?.settings ?? {};
  const missing = [
    (settings.body ?? "") === "" && "байгууллагын нэр",
    (settings.appraisalDate ?? "") === "" && "үнэлэх өдөр",
    settings.bandsConfirmed !== "Тийм" && "ангиллын хязгаар",
    (settings.chair ?? "") === "" && "үнэлгээний баг",
  ].filter((text) => text !== false);
  return missing.length === 0
    ? h("p", { class: "quiet" }, "Тохиргоо бүрэн байна.")
    : notice(
        "warning",
        h("p", {}, `Тохиргоонд шийдээгүй зүйл: ${missing.join(", ")}.`),
        link("to-settings", "Тохиргоог бөглөх", () => app.show("settings")),
      );
}

function paths(app: App): HTMLElement {
  const { drafts } = app.state;
  const choice = (value: "paste" | "fill", label: string) =>
    h(
      "label",
      {},
      h("input", {
        type: "radio",
        name: "path",
        key: `path-${value}`,
        checked: drafts.rosterPath === value,
        on: {
          change: () => {
            drafts.rosterPath = value;
            app.keep();
            app.draw();
          },
        },
      }),
      h("span", {}, label),
    );
  return h(
    "fieldset",
    { class: "segments" },
    h("legend", {}, "Албан хаагчдын бүртгэл"),
    choice("paste", "Буулгах"),
    choice("fill", "Өөрөө бөглөх"),
  );
}

const INTRODUCTION =
  "Бүртгэлээ оруулбал нэгж бүрийн төлөвлөгөө, хандлагын хуудас болон бусад хуудас үүснэ. Байгаа хуудсанд гар хүрэхгүй.";

function filling(app: App, made: boolean): View {
  const body = [
    done(app),
    paragraph(INTRODUCTION),
    paths(app),
    h(
      "ol",
      { class: "list" },
      h("li", {}, "“Албан хаагчид” хуудсыг үүсгэнэ."),
      h("li", {}, "Хүн бүрийн код, овог нэр, албан тушаал, нэгж, үүргийг тэнд бичнэ."),
      h("li", {}, "Энд буцаж ирээд “Дутууг гүйцээх” товчийг дарна."),
    ),
  ];
  const title = "Хүснэгт бэлтгэх";
  const toRoster = { label: "Бүртгэлийн хуудсыг нээх", run: () => app.goTo("Албан хаагчид", "A2", "roster") };
  return made || app.state.book?.hasTabs === true
    ? { title, body, primary: { label: "Дутууг гүйцээх", run: () => app.setUp([]) }, secondary: toRoster }
    : { title, body, primary: { label: "Бүртгэлийн хуудас үүсгэх", run: () => app.setUp([]) } };
}

function pasting(app: App): View {
  const { drafts } = app.state;
  const preview = h("div", { class: "preview" });
  const field = h("textarea", {
    id: "roster",
    key: "roster",
    rows: 6,
    spellcheck: "false",
    "aria-describedby": "roster-help",
    placeholder: "001\tДоржийн Бат\tМэргэжилтэн\tЗахиргааны хэлтэс\tАлбан хаагч",
    on: {
      input: () => {
        drafts.rosterText = field.value;
        app.keep();
        preview.replaceChildren(...nodes(previewOf(readRosterText(field.value))));
      },
    },
  });
  field.value = drafts.rosterText;
  preview.append(...nodes(previewOf(readRosterText(drafts.rosterText))));
  return {
    title: "Хүснэгт бэлтгэх",
    body: [
      paragraph(INTRODUCTION),
      paths(app),
      h("label", { for: "roster", class: "label" }, "Excel, Sheets-ээс хуулсан мөрүүд"),
      field,
      h(
        "p",
        { id: "roster-help", class: "quiet" },
        "Багана: код, овог нэр, албан тушаал, нэгж, үүрэг. Гарчигтай нь хуулж болно.",
      ),
      preview,
    ],
    primary: {
      label: "Хуудсуудыг үүсгэх",
      run: () => {
        const { people, errors } = readRosterText(drafts.rosterText);
        if (people.length > 0 && errors.length === 0) return app.setUp(people);
        app.say(
          people.length === 0
            ? "Эхлээд бүртгэлийн мөрүүдийг буулгана уу."
            : "Эхлээд алдаатай мөрүүдийг засна уу.",
        );
        app.state.notes["set-up"] = "";
        document.getElementById("roster")?.focus();
        if (people.length === 0) {
          preview.replaceChildren(notice("warning", "Эхлээд бүртгэлийн мөрүүдийг буулгана уу."));
        }
      },
    },
  };
}

function previewOf({ people, units, errors }: RosterText): (HTMLElement | null)[] {
  if (people.length === 0) return [];
  const rest = people.length - SHOWN_PEOPLE;
  return [
    errors.length === 0
      ? notice("check", h("strong", {}, `${people.length} хүн, ${units.length} нэгж`), " уншлаа.")
      : notice(
          "error",
          h("strong", {}, `${people.length} мөрөөс ${errors.length} алдаа олдлоо`),
          h(
            "ul",
            {},
            ...errors
              .slice(0, SHOWN_ERRORS)
              .map(({ row, message }) => h("li", {}, `${row} дүгээр мөр: `, written(message))),
            errors.length > SHOWN_ERRORS ? h("li", {}, `… өөр ${errors.length - SHOWN_ERRORS}`) : null,
          ),
        ),
    h(
      "ul",
      { class: "rows", "aria-label": "Уншсан мөрүүд" },
      ...people
        .slice(0, SHOWN_PEOPLE)
        .map(([code, name, position, unit, role]) =>
          h(
            "li",
            { class: "row" },
            personLines(
              name,
              [code, position].filter(Boolean).join(" · "),
              [unit, role].filter(Boolean).join(" · "),
            ),
          ),
        ),
    ),
    rest > 0 ? quiet(`… өөр ${rest} хүн`) : null,
  ];
}
