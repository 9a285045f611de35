/** What is asked about a table that is brought in: what its rows do not say, and who is who. */
import type { ImportReport } from "../answers";
import { disclosure, picker } from "./fields";
import type { App } from "./screen";

const NOBODY = ["", "Сонгоно уу"] as const;

/** Codes as the value of an option: none of them holds a line break. */
const BETWEEN = "\n";
const optionOf = (codes: readonly string[]) => codes.join(BETWEEN);
const isCode = (text: string) => text !== "";

const memberOptions = ({ members }: ImportReport) =>
  members.map(({ code, name }) => [code, `${code} · ${name}`] as const);

/** No column is called so: labels hold no line break at their end. */
const NONE = "\n";

/** What is chosen once for the rows that do not say it. */
export function once(app: App, report: ImportReport): HTMLElement[] {
  const { person, section, parts } = app.state.drafts.import;
  const { importColumns: chosen } = app.state.drafts;
  const asked = report.asks.columns.map(({ field, header, options }) => {
    const labels = options.map(({ label }) => label);
    // None of them: each is another or not used.
    const choices = (value: string) =>
      value === NONE
        ? labels.map((label) => [label, "", report.table] as const)
        : [[value, field, report.table] as const];
    const take = (value: string) => {
      const fresh = choices(value);
      const others = chosen.filter(([label]) => !fresh.some(([one]) => one === label));
      app.decideImport({}, [...others, ...fresh]);
    };
    return picker(
      `import-which-${field}`,
      `“${header}” аль багана вэ?`,
      "",
      [
        NOBODY,
        ...options.map(
          ({ label, sample }) => [label, sample === "" ? label : `${label} (${sample})`] as const,
        ),
        [NONE, "Аль нь ч биш"],
      ],
      take,
      true,
    );
  });
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
  if (report.asks.parts.length > 0) {
    const options = [NOBODY, ["apart", "Тусдаа арга хэмжээ"], ["parts", "Дэд арга хэмжээ (2.8)"]] as const;
    const take = (value: string) =>
      app.decideImport({ parts: value === "apart" || value === "parts" ? value : "" });
    const words = {
      numbered: "1.1, 1.2 гэж дугаарласан",
      lettered: "а), б) гэж дугаарласан",
      merged: "арга хэмжээний нүд нь хоосон эсвэл нэгтгэсэн",
    };
    const rows = report.asks.parts.map((kind) => words[kind]).join(", мөн ");
    const ofObjective = report.asks.parts.includes("numbered") ? " 1 нь зорилт бол тусдаа арга хэмжээ." : "";
    const label = `${rows} мөр юу вэ?${ofObjective}`;
    asked.push(picker("import-parts", label, parts, options, take, parts === ""));
  }
  return asked;
}

/** Whom the table calls what: those who are not sure are to be confirmed. */
export function people(app: App, report: ImportReport): (HTMLElement | null)[] {
  const { people: chosen } = app.state.drafts.import;
  const others = (text: string) => chosen.filter(([one]) => one !== text);
  const isChosen = (text: string) => chosen.some(([one]) => one === text);
  const field = (
    { text, rows: count, codes, named, isSure }: ImportReport["people"][number],
    index: number,
  ) => {
    const namesOf = (all: readonly string[]) =>
      report.members.flatMap(({ code, name }) => (all.includes(code) ? [name] : [])).join(", ");
    const [only, ...more] = codes;
    const isAsked = only === undefined || more.length > 0;
    const options = [
      ...(isSure ? [] : [["?", isAsked ? "Сонгоно уу" : `${namesOf(codes)} мөн үү?`] as const]),
      ...(named.length > 1 ? [[optionOf(named), `Бүгдэд нь: ${namesOf(named)}`] as const] : []),
      ...memberOptions(report),
      [optionOf([]), "Оруулахгүй"] as const,
    ];
    const take = (value: string) =>
      app.decideImport({ people: [...others(text), [text, value.split(BETWEEN).filter(isCode)]] });
    return picker(
      `import-who-${index}`,
      `“${text}” · ${count} мөр`,
      isSure ? optionOf(codes) : "?",
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
