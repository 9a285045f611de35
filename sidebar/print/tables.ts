/** The tables of a printed evaluation sheet: those of 7.4, the total with its parts (6.6), the entries of chapter 6. */
import { h, written } from "../dom";
import type { SheetTable } from "./server";
import { points, signed } from "./words";

type Cell = string | number | null;
type Kind = SheetTable["columns"][number]["kind"];

/** A heading with the clauses under it in brackets. */
export const heading = (title: string, clause: string) =>
  h("h2", {}, title, clause === "" ? null : h("span", { class: "clause" }, ` (${clause})`));

const NARROW: Readonly<Partial<Record<Kind, string>>> = {
  number: "place",
  percent: "number",
  points: "number",
  signed: "number",
  whole: "number",
  clause: "number",
};

export function tableElement({ columns, rows, kinds, results }: SheetTable): HTMLElement {
  const isNumbered = columns.some(({ number }) => number !== "");
  return h(
    "table",
    {},
    h("colgroup", {}, ...columns.map(({ kind }) => h("col", { class: NARROW[kind] }))),
    h(
      "thead",
      {},
      h("tr", {}, ...columns.map(({ header }) => h("th", { scope: "col" }, header))),
      isNumbered
        ? h(
            "tr",
            { class: "numbers" },
            ...columns.map(({ number }) => (number === "" ? h("td") : h("th", {}, number))),
          )
        : null,
    ),
    h(
      "tbody",
      {},
      ...rows.map((row, index) =>
        kinds[index] === "section"
          ? h("tr", { class: "section" }, h("td", { colspan: columns.length }, row.find(isText) ?? ""))
          : h("tr", { class: kinds[index] }, ...row.map((value, at) => cell(value, columns[at]?.kind))),
      ),
      ...results.map((row, index) => closing(row, columns, index === 0 ? "result total" : "result")),
    ),
  );
}

const isText = (value: Cell) => value !== null;

/** A row that closes a table: its label goes over the columns where nothing stands. */
function closing(
  [label, ...ends]: readonly Cell[],
  columns: SheetTable["columns"],
  className: string,
): HTMLElement {
  const blank = Math.max(0, ends.findIndex(isText));
  return h(
    "tr",
    { class: className },
    h("th", { scope: "row", colspan: 1 + blank }, label ?? ""),
    ...ends.slice(blank).map((value, at) => cell(value, columns[1 + blank + at]?.kind)),
  );
}

function cell(value: Cell, kind: Kind | undefined): HTMLElement {
  if (kind === "number" || kind === "clause") return h("td", { class: "centre" }, value);
  if (typeof value === "number")
    return h(
      "td",
      { class: "number" },
      kind === "whole" ? value : kind === "signed" ? signed(value) : points(value),
    );
  return h("td", { class: kind === "text" ? undefined : "number" }, written(value ?? ""));
}
