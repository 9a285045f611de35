/** The roster of an empty file: rows pasted here, or filled in on the tab. */
import { rosterMessage } from "../../src/explain/roster-words";
import { type RosterText, readRosterText } from "../../src/read/roster-text";
import { h, nodes, written } from "../dom";
import { notice, paragraph, personLines, quiet } from "./parts";
import type { App, View } from "./screen";

const SHOWN_PEOPLE = 4;
const SHOWN_ERRORS = 6;
const TITLE = "Хүснэгт бэлтгэх";

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

export function filling(app: App, done: HTMLElement | null): View {
  const made = done !== null || app.state.book?.hasTabs === true;
  const body = [
    done,
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
  const toRoster = { label: "Бүртгэлийн хуудсыг нээх", run: () => app.goTo("Албан хаагчид", "A2", "roster") };
  return made
    ? {
        title: TITLE,
        body,
        primary: { label: "Дутууг гүйцээх", run: () => app.setUp([]) },
        secondary: toRoster,
      }
    : { title: TITLE, body, primary: { label: "Бүртгэлийн хуудас үүсгэх", run: () => app.setUp([]) } };
}

export function pasting(app: App): View {
  const { drafts } = app.state;
  const preview = h("div", { class: "preview stack" });
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
    title: TITLE,
    body: [
      paragraph(INTRODUCTION),
      paths(app),
      h("label", { for: "roster", class: "label" }, "Excel, Sheets-ээс хуулсан мөрүүд"),
      field,
      h(
        "p",
        { id: "roster-help", class: "quiet" },
        "Багана: код, овог нэр, албан тушаал, нэгж, үүрэг. Толгойн мөртэй нь хуулж болно.",
      ),
      preview,
    ],
    primary: {
      label: "Хуудсуудыг үүсгэх",
      run: () => {
        const { people, issues } = readRosterText(drafts.rosterText);
        if (people.length > 0 && issues.length === 0) return app.setUp(people);
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

function previewOf({ people, issues }: RosterText): (HTMLElement | null)[] {
  if (people.length === 0) return [];
  const units = new Set(people.map(([, , , unit]) => unit));
  const rest = people.length - SHOWN_PEOPLE;
  return [
    issues.length === 0
      ? notice("check", h("strong", {}, `${people.length} хүн, ${units.size} нэгж`), " уншлаа.")
      : notice(
          "error",
          h("strong", {}, `${people.length} мөрөөс ${issues.length} алдаа олдлоо`),
          h(
            "ul",
            {},
            ...issues
              .slice(0, SHOWN_ERRORS)
              .map((issue) => h("li", {}, `Мөр ${issue.row}: `, written(rosterMessage(issue)))),
            issues.length > SHOWN_ERRORS ? h("li", {}, `… өөр ${issues.length - SHOWN_ERRORS}`) : null,
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
