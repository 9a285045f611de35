/** How a table is brought into a plan: what each column becomes, who is who, and where every row ends. */
import type { ImportReport } from "../answers";
import { h, written } from "../dom";
import { disclosure, picker } from "./fields";
import { notice, quiet } from "./parts";
import type { App } from "./screen";

const NOBODY = ["", "Сонгоно уу"] as const;

export function importPreview(app: App, report: ImportReport): (HTMLElement | null)[] {
  return [
    h(
      "div",
      { class: "preview stack" },
      summary(report),
      ...once(app, report),
      ...people(app, report),
      columns(app, report),
      rows(app, report),
      left(app, report, report.left.length > 0),
    ),
  ];
}

export const importResult = (app: App, report: ImportReport): HTMLElement[] => [
  h(
    "div",
    { class: "preview stack" },
    notice(
      report.left.length === 0 ? "check" : "warning",
      h(
        "p",
        {},
        h("strong", {}, `${report.lines.length} мөр`),
        " “",
        written(report.tab),
        "” хуудсанд орлоо.",
      ),
      report.left.length === 0 ? null : h("p", {}, `${report.left.length} мөр үлдлээ: шалтгаан нь доор.`),
    ),
    rows(app, report),
    left(app, report, report.left.length > 0),
  ),
];

function summary(report: ImportReport): HTMLElement {
  const { lines, left: others, notes, isUnclear, unclear } = report;
  const said = [
    ...(others.length === 0 ? [] : [`${others.length} мөр үлдэнэ: шалтгаан нь доор.`]),
    ...(unclear.length === 0
      ? []
      : [`Хэд хэдэн багана байж болно: ${unclear.join(", ")}. Аль нь болохыг доор шалгаж сонгоно уу.`]),
    ...notes,
  ];
  return notice(
    isUnclear || lines.length === 0 ? "warning" : "check",
    h("p", {}, h("strong", {}, `${lines.length} мөр`), " орно."),
    said.length === 0 ? null : h("ul", {}, ...said.map((note) => h("li", {}, written(note)))),
  );
}

const memberOptions = ({ members }: ImportReport) =>
  members.map(({ code, name }) => [code, `${code} · ${name}`] as const);

/** What is chosen once for the rows that do not say it. */
function once(app: App, report: ImportReport): HTMLElement[] {
  const { person, section } = app.state.drafts.import;
  const asked: HTMLElement[] = [];
  if (report.asks.person) {
    const options = [NOBODY, ...memberOptions(report)];
    const take = (value: string) => app.decideImport({ person: value });
    asked.push(
      picker("import-person", "Эзэн нь бичигдээгүй мөр хэнийх вэ?", person, options, take, person === ""),
    );
  }
  if (report.asks.section) {
    const words = { А: "А · арга хэмжээ", Б: "Б · мэдлэг, ур чадвар", В: "В · нэмэлт үүрэг" };
    const options = [NOBODY, ...report.sections.map((one) => [one, words[one]] as const)];
    const take = (value: string) => app.decideImport({ section: value });
    asked.push(
      picker(
        "import-section",
        "Хэсэг нь бичигдээгүй мөр аль хэсэг вэ?",
        section,
        options,
        take,
        section === "",
      ),
    );
  }
  return asked;
}

/** Whom the table calls what: those who are not sure are to be confirmed. */
function people(app: App, report: ImportReport): (HTMLElement | null)[] {
  const { people: chosen } = app.state.drafts.import;
  const others = (text: string) => chosen.filter(([one]) => one !== text);
  const isChosen = (text: string) => chosen.some(([one]) => one === text);
  const field = ({ text, rows: count, code, isSure }: ImportReport["people"][number], index: number) => {
    const proposed = report.members.find((one) => one.code === code);
    const options = [
      ...(isSure ? [] : [["?", proposed === undefined ? "Сонгоно уу" : `${proposed.name} мөн үү?`] as const]),
      ...memberOptions(report),
      ["", "Оруулахгүй"] as const,
    ];
    const take = (value: string) => app.decideImport({ people: [...others(text), [text, value]] });
    return picker(
      `import-who-${index}`,
      `“${text}” · ${count} мөр`,
      isSure ? code : "?",
      options,
      take,
      !isSure,
    );
  };
  const fields = report.people.map((one, index) => ({ one, element: field(one, index) }));
  const asked = fields.filter(({ one }) => !one.isSure || isChosen(one.text));
  const sure = fields.filter((one) => !asked.includes(one));
  return [
    ...asked.map(({ element }) => element),
    sure.length === 0
      ? null
      : disclosure(app, "import-people", false, `Таньсан хүн · ${sure.length}`, () =>
          sure.map(({ element }) => element),
        ),
  ];
}

/** Which column becomes what; remembered for tables of the same headings. */
function columns(app: App, report: ImportReport): HTMLElement {
  const { importColumns: chosen } = app.state.drafts;
  const isKnown = report.columns.some(({ field }) => field === "measure");
  return disclosure(
    app,
    "import-columns",
    !isKnown || report.unclear.length > 0,
    "Аль багана юу болох вэ?",
    () =>
      report.columns.map(({ label, sample, field }, index) =>
        picker(
          `import-column-${index}`,
          sample === "" ? label : `${label} (${sample})`,
          field,
          [["", "— ашиглахгүй —"], ...report.fields.map((one) => [one.field, one.header] as const)],
          (value) => {
            app.state.open.set("import-columns", true); // there is more to choose
            app.decideImport({}, [...chosen.filter(([one]) => one !== label), [label, value]]);
          },
        ),
      ),
  );
}

/** The rows as they will stand, a group a person. */
function rows(app: App, report: ImportReport): HTMLElement | null {
  if (report.lines.length === 0) return null;
  const codes = [...new Set(report.lines.map(({ code }) => code))];
  return h(
    "div",
    { class: "stack" },
    ...codes.map((code) => {
      const own = report.lines.filter((line) => line.code === code);
      return disclosure(
        app,
        `import-rows-${code}`,
        false,
        `${code} · ${own[0]?.name ?? ""} · ${own.length} мөр`,
        () => [
          h(
            "ul",
            { class: "brought" },
            ...own.map(({ at, what, isNew }) =>
              h("li", {}, h("strong", {}, at), " ", written(what), isNew ? quiet("шинэ мөр нэмнэ") : null),
            ),
          ),
        ],
      );
    }),
  );
}

/** Every row that is not brought in, with why; those that are no measures apart. */
function left(app: App, report: ImportReport, isOpen: boolean): HTMLElement {
  const line = ({ row, text, why }: ImportReport["left"][number]) =>
    h("li", {}, `Мөр ${row}: `, written(text), quiet(why));
  const lists = [
    [report.left, "left", "Орохгүй мөр", isOpen],
    [report.apart, "apart", "Арга хэмжээ биш мөр", false],
  ] as const;
  return h(
    "div",
    { class: "stack" },
    ...lists.flatMap(([all, key, label, open]) =>
      all.length === 0
        ? []
        : [
            disclosure(app, `import-${key}`, open, `${label} · ${all.length}`, () => [
              h("ul", { class: "brought" }, ...all.map(line)),
            ]),
          ],
    ),
  );
}
