/** People for the roster: a list pasted here or from a file, understood and confirmed, or filled in on the tab. */
import { fileRefusal } from "../../src/explain/roster-words";
import { fileText } from "../../src/read/file-text";
import { faultyRows, type RosterText, readRosterText } from "../../src/read/roster-text";
import { h, nodes, written } from "../dom";
import { link, notice, paragraph } from "./parts";
import { leftRows, rosterPreview } from "./roster-preview";
import type { App, View } from "./screen";

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
  "Бүртгэлээ оруулбал нэгж бүрийн төлөвлөгөө, хандлагын хуудас болон бусад хуудас үүснэ. Байгаа хуудсыг өөрчлөхгүй.";

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

const [EMPTY_ROWS, FILLED_ROWS] = [6, 3];
const NOBODY = "Эхлээд бүртгэлийн мөрүүдийг буулгана уу.";
const FAULTY = "Эхлээд шар мөрүүдийг засна уу.";

/** The list that is pasted, as people decided to read it, beside those who are in the roster already. */
const rosterOf = ({ state: { drafts, book } }: App): RosterText =>
  readRosterText(drafts.rosterText, drafts.rosterChoices, book?.people);

/** Another list: what was decided about the one before does not hold for it. */
function take(app: App, text: string): void {
  const { drafts } = app.state;
  drafts.rosterText = text;
  drafts.rosterChoices = {};
  delete app.state.notes["set-up"];
  app.keep();
}

async function takeFile(app: App, file: File): Promise<void> {
  const read = fileText(new Uint8Array(await file.arrayBuffer()), (bytes, encoding) =>
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes),
  );
  if ("refused" in read) {
    app.state.notes["set-up"] = `${file.name}: ${fileRefusal(read.refused)}`;
    app.say(app.state.notes["set-up"]);
  } else take(app, read.text);
  app.draw();
}

/** A file of text that is chosen or dropped; an .xlsx is refused with what to do instead. */
const fileField = (app: App) =>
  h(
    "label",
    { class: "file" },
    h("input", {
      type: "file",
      key: "roster-file",
      accept: ".csv,.tsv,.txt,text/csv,text/plain",
      on: {
        change: ({ target }) => {
          const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
          if (file !== undefined) void takeFile(app, file);
        },
      },
    }),
    h("span", {}, "Файлаас авах (.csv, .txt)"),
  );

export function pasting(app: App): View {
  const { drafts } = app.state;
  const preview = h("div", { class: "preview stack" });
  const field = h("textarea", {
    id: "roster",
    key: "roster",
    rows: drafts.rosterText === "" ? EMPTY_ROWS : FILLED_ROWS,
    spellcheck: "false",
    "aria-describedby": "roster-help",
    placeholder: "Дорж\tБат\tМэргэжилтэн\tЗахиргааны хэлтэс",
    on: {
      input: (event) => {
        take(app, field.value);
        preview.replaceChildren(...nodes(rosterPreview(app, rosterOf(app))));
        if (!(event instanceof InputEvent) || event.inputType !== "insertFromPaste") return;
        // What was understood of a whole list is what people look at next.
        field.rows = FILLED_ROWS;
        preview.scrollIntoView({ block: "start" });
      },
      dragover: (event) => event.preventDefault(),
      drop: (event) => {
        const file = event instanceof DragEvent ? event.dataTransfer?.files[0] : undefined;
        if (file === undefined) return;
        event.preventDefault();
        void takeFile(app, file);
      },
    },
  });
  field.value = drafts.rosterText;
  preview.append(...nodes(rosterPreview(app, rosterOf(app))));
  const body = [
    h("label", { for: "roster", class: "label" }, "Excel, Sheets-ээс хуулсан мөрүүд"),
    field,
    h(
      "p",
      { id: "roster-help", class: "quiet" },
      "Толгойтой нь хуулна: овог нэр, албан тушаал, нэгж. Код, үүрэг байхгүй бол санал болгоно. Баганын дараалал хамаагүй.",
    ),
    fileField(app),
    preview,
  ];
  if (!drafts.rosterAdding) {
    const primary = { label: "Хуудсуудыг үүсгэх", run: () => write(app) };
    return { title: TITLE, body: [paragraph(INTRODUCTION), paths(app), ...body], primary };
  }
  return {
    title: "Хүн нэмэх",
    body: [
      paragraph("Бүртгэлд байгаа хүн дахин бичигдэхгүй. Шинэ хүний мөр бүх хуудсанд нэмэгдэнэ."),
      ...body,
    ],
    primary: { label: "Бүртгэлд нэмэх", run: () => write(app) },
    secondary: { label: "Болих", run: () => adding(app, false) },
  };
}

/** Writes whom nothing is wrong with; the others are told afterwards, each with why. */
function write(app: App): void {
  const roster = rosterOf(app);
  const faulty = faultyRows(roster);
  const people = roster.lines.filter(({ row }) => !faulty.has(row)).map(({ person }) => person);
  if (people.length > 0) {
    app.setUp(people, leftRows(roster));
    return;
  }
  const why = roster.lines.length === 0 ? NOBODY : FAULTY;
  app.state.notes["set-up"] = why;
  app.draw();
  app.say(why);
  const first =
    roster.lines.length === 0 ? null : document.querySelector<HTMLElement>(".preview input, .preview select");
  (first ?? document.getElementById("roster"))?.focus();
}

function adding(app: App, whether: boolean): void {
  app.state.drafts.rosterAdding = whether;
  delete app.state.notes["set-up"];
  app.keep();
  app.draw();
}

/** After the tabs were made: the rows that were not written, and a way to add them or others. */
export function morePeople(app: App): HTMLElement[] {
  const { rosterLeft } = app.state.drafts;
  const add = (label: string) => link("add-people", label, () => adding(app, true), "people");
  if (rosterLeft.length === 0) return [add("Хүн нэмж буулгах")];
  return [
    notice(
      "warning",
      h("p", {}, h("strong", {}, `${rosterLeft.length} мөрийг бичээгүй:`)),
      h("ul", {}, ...rosterLeft.map((line) => h("li", {}, written(line)))),
      add("Засаад нэмэх"),
      link("drop-left", "Нэмэхгүй", () => {
        take(app, "");
        app.state.drafts.rosterLeft = [];
        app.keep();
        app.draw();
      }),
    ),
  ];
}
