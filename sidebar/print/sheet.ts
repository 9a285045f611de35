/** One person's evaluation sheet as it is printed (7.4, 7.6). */

import { resultRow } from "../../src/explain/evaluation-sheet";
import { h, written } from "../dom";
import type { EvaluationSheet, SheetTable } from "./server";
import { points, signed } from "./words";

/** Rows of a table that is not split. */
const SHORT = 14;

/** The element of a sheet; `page` names the page on which its footer stands. */
export function sheetElement(sheet: EvaluationSheet, page: string): HTMLElement {
  const parts = [
    h("p", { class: "body" }, sheet.body),
    h("h1", {}, "ГҮЙЦЭТГЭЛИЙН ҮНЭЛГЭЭНИЙ ХУУДАС"),
    who(sheet),
    ...(sheet.reason === null
      ? []
      : [heading("Нийт оноо гараагүй", ""), h("p", { class: "reason" }, sheet.reason)]),
    ...sheet.tables.map((table, index) =>
      block(
        heading(`${index + 1}. ${table.title}`, table.clause),
        tableElement(table),
        ...table.notes.map((note) => h("p", { class: "note" }, note)),
      ),
    ),
    ...(sheet.reason === null ? [block(...total(sheet)), block(...adjustments(sheet))] : []),
    ...(sheet.review === "" ? [] : [h("p", { class: "note" }, sheet.review)]),
    // On one page, so that nobody signs a page on which nothing stands.
    block(...readings(sheet), signatures(sheet)),
    ...appendix(sheet),
  ];
  const element = h("article", { class: "sheet" }, ...parts);
  element.style.setProperty("page", page);
  return element;
}

/** A heading and its table on one page, where the table is short enough for one. */
const block = (...children: HTMLElement[]) => {
  const rows = children.reduce((sum, child) => sum + child.querySelectorAll("tbody tr").length, 0);
  return h("section", { class: rows <= SHORT ? "short" : undefined }, ...children);
};

function who(sheet: EvaluationSheet): HTMLElement {
  const pair = (term: string, text: string, wide = false) =>
    text === "" ? [] : [h("dt", {}, term), h("dd", { class: wide ? "wide" : undefined }, written(text))];
  return h(
    "dl",
    { class: "who" },
    ...pair("Овог, нэр", sheet.name, true),
    ...pair("Албан тушаал", sheet.position, true),
    ...pair("Нэгж", sheet.unit, true),
    ...pair("Код", sheet.code),
    ...pair("Үүрэг", sheet.role),
    ...pair("Үнэлгээний жил", sheet.year),
    ...pair("Үнэлэх өдөр", sheet.appraisalDate),
    ...pair("Баталгаажуулах код", sheet.fingerprint, true),
  );
}

const heading = (title: string, clause: string) =>
  h("h2", {}, title, clause === "" ? null : h("span", { class: "clause" }, ` (${clause})`));

function tableElement(table: SheetTable): HTMLElement {
  const { columns, rows, kinds } = table;
  const classOf = (column: number) => (columns[column]?.kind === "text" ? undefined : "number");
  const cell = (value: string | number | null, column: number) =>
    h("td", { class: classOf(column) }, typeof value === "number" ? points(value) : value);
  const [label, ...ends] = resultRow(table);
  const blank = ends.findIndex((value) => value !== null);
  return h(
    "table",
    {},
    h("colgroup", {}, ...columns.map((_, column) => h("col", { class: classOf(column) }))),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...columns.map(({ header }, column) => h("th", { class: classOf(column), scope: "col" }, header)),
      ),
      h("tr", { class: "numbers" }, ...columns.map(({ number }) => h("th", {}, number))),
    ),
    h(
      "tbody",
      {},
      ...rows.map((row, index) =>
        kinds[index] === "section"
          ? h("tr", { class: "section" }, h("td", { colspan: columns.length }, row[0] ?? ""))
          : h("tr", { class: kinds[index] }, ...row.map(cell)),
      ),
      h(
        "tr",
        { class: "result" },
        h("th", { scope: "row", colspan: 1 + Math.max(0, blank) }, label ?? ""),
        ...ends.slice(Math.max(0, blank)).map((value) => cell(value, columns.length - 1)),
      ),
    ),
  );
}

function total(sheet: EvaluationSheet): HTMLElement[] {
  const number = (value: number | null) => h("td", { class: "number" }, points(value));
  const headers = ["Бүрэлдэхүүн", "Заалт", "Дээд оноо", "Урьдчилсан", "Эцсийн"];
  return [
    heading("Нийт оноо, ангилал", "6.6, 7.2"),
    h(
      "table",
      { class: "parts" },
      h(
        "colgroup",
        {},
        ...headers.map((_, column) => h("col", { class: column === 0 ? undefined : "number" })),
      ),
      h("thead", {}, h("tr", {}, ...headers.map((header) => h("th", { scope: "col" }, header)))),
      h(
        "tbody",
        {},
        ...sheet.parts.map(({ label, clause, highest, preliminary, value }) =>
          h(
            "tr",
            {},
            h("td", {}, label),
            h("td", { class: "centre" }, clause),
            h("td", { class: "number" }, highest),
            number(preliminary),
            number(value),
          ),
        ),
        h(
          "tr",
          { class: "result total" },
          h("th", { scope: "row", colspan: 2 }, "Нийт оноо"),
          h("td", { class: "number" }, 100),
          number(sheet.preliminaryTotal),
          number(sheet.total),
        ),
        h(
          "tr",
          { class: "result" },
          h("th", { scope: "row", colspan: 3 }, "Ангилал"),
          h("td", { class: "centre" }, sheet.preliminaryCategory),
          h("td", { class: "centre" }, sheet.category),
        ),
      ),
    ),
  ];
}

function adjustments({ adjustments: all }: EvaluationSheet): HTMLElement[] {
  if (all.length === 0) return [];
  return [
    heading("Оноо өөрчилсөн үндэслэл", "6.1–6.5"),
    h(
      "table",
      {},
      h("colgroup", {}, h("col", { class: "number" }), h("col"), h("col", { class: "number" })),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["Заалт", "Үндэслэл, баримт", "Оноо"].map((header) => h("th", { scope: "col" }, header)),
        ),
      ),
      h(
        "tbody",
        {},
        ...all.map(({ clause, amount, reason, document }) =>
          h(
            "tr",
            {},
            h("td", { class: "centre" }, clause),
            h("td", {}, written(reason), " (", written(document), ")"),
            h("td", { class: "number" }, signed(amount)),
          ),
        ),
      ),
    ),
  ];
}

function readings({ readings: all }: EvaluationSheet): HTMLElement[] {
  if (all.length === 0) return [];
  return [
    heading("Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн", ""),
    h("ul", { class: "readings" }, ...all.map((line) => h("li", {}, line))),
  ];
}

function signatures({ signatures: all }: EvaluationSheet): HTMLElement {
  return h(
    "section",
    { class: "signatures" },
    ...all.map(({ role, name, optional }) =>
      h(
        "p",
        { class: optional ? "optional" : undefined },
        h("span", {}, role),
        h("span", { class: "rule" }),
        h("span", {}, ...(name === "" ? [] : ["/", written(name), "/"])),
      ),
    ),
  );
}

/** The derivation: a clause a line, moved in as deep as it rests. */
function appendix({ appendix: lines }: EvaluationSheet): HTMLElement[] {
  if (lines.length === 0) return [];
  return [
    heading("Хавсралт: оноо хэрхэн гарсан", ""),
    h(
      "div",
      { class: "appendix" },
      ...lines.map((line) => {
        const text = line.trimStart();
        const element = h("p", {}, text);
        element.style.paddingLeft = `${(line.length - text.length) * 1.5}mm`;
        return element;
      }),
    ),
  ];
}
