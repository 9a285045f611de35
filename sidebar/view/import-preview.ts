/** How a table is brought into a plan: what each column becomes, who is who, and where every row ends. */
import type { ImportReport } from "../answers";
import { h, written } from "../dom";
import { disclosure, picker } from "./fields";
import { once, people } from "./import-questions";
import { notice, quiet } from "./parts";
import type { App } from "./screen";

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
            app.decideImport({}, [...chosen.filter(([one]) => one !== label), [label, value, report.table]]);
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
    ...codes.map((code, index) => {
      const own = report.lines.filter((line) => line.code === code);
      return disclosure(
        app,
        `import-rows-${code}`,
        index === 0, // what becomes of the columns is seen on rows
        `${code} · ${own[0]?.name ?? ""} · ${own.length} мөр`,
        () => [
          h(
            "ul",
            { class: "brought" },
            ...own.map(({ at, what, was, isNew, levels }) =>
              h(
                "li",
                {},
                h("strong", {}, at),
                " ",
                written(what),
                levels === "" ? null : quiet(levels),
                was === "" ? null : quiet(`хүснэгтэд ${was} дугаартай`),
                isNew ? quiet("шинэ мөр нэмнэ") : null,
              ),
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
