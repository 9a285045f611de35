/** The tables of a printed evaluation sheet: those of 7.4, the total with its parts (6.6), the entries of chapter 6. */
import { clauseRuns } from "../../src/law/adjustments";
import { TOTAL_CEILING } from "../../src/law/scales";
import { resultRow } from "../../src/paper/evaluation-sheet";
import { h, written } from "../dom";
import type { EvaluationSheet, SheetTable } from "./server";
import { points, signed } from "./words";

/** A heading with the clauses under it in brackets. */
export const heading = (title: string, clause: string) =>
  h("h2", {}, title, clause === "" ? null : h("span", { class: "clause" }, ` (${clause})`));

export function tableElement(table: SheetTable): HTMLElement {
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

export function total(sheet: EvaluationSheet): HTMLElement[] {
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
          h("td", { class: "number" }, TOTAL_CEILING),
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

export function adjustments({ adjustments: all }: EvaluationSheet): HTMLElement[] {
  if (all.length === 0) return [];
  return [
    heading("Оноо өөрчилсөн үндэслэл", clauseRuns()),
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
