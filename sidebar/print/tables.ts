/** The tables of a printed evaluation sheet: those of 7.4, the total with its parts (6.6), the entries of chapter 6. */
import { resultRow } from "../../src/paper/evaluation-sheet";
import type { SheetGrid } from "../../src/paper/sheet-grids";
import { h, written } from "../dom";
import type { SheetTable } from "./server";
import { points, signed } from "./words";

type Cell = string | number | null;
type Kind = SheetGrid["columns"][number]["kind"] | SheetTable["columns"][number]["kind"];

/** A heading with the clauses under it in brackets. */
export const heading = (title: string, clause: string) =>
  h("h2", {}, title, clause === "" ? null : h("span", { class: "clause" }, ` (${clause})`));

export function tableElement(table: SheetTable): HTMLElement {
  const { columns, rows, kinds } = table;
  return element(
    columns,
    [h("tr", { class: "numbers" }, ...columns.map(({ number }) => h("th", {}, number)))],
    [
      ...rows.map((row, index) =>
        kinds[index] === "section"
          ? h("tr", { class: "section" }, h("td", { colspan: columns.length }, row[0] ?? ""))
          : h("tr", { class: kinds[index] }, ...row.map((value, at) => cell(value, columns[at]?.kind))),
      ),
      closing(resultRow(table), columns, "result"),
    ],
  );
}

export const gridElement = ({ columns, rows, results }: SheetGrid): HTMLElement =>
  element(
    columns,
    [],
    [
      ...rows.map((row) => h("tr", {}, ...row.map((value, at) => cell(value, columns[at]?.kind)))),
      ...results.map((row, index) => closing(row, columns, index === 0 ? "result total" : "result")),
    ],
  );

type Columns = readonly { readonly header: string; readonly kind: Kind }[];

function element(columns: Columns, head: readonly HTMLElement[], body: readonly HTMLElement[]): HTMLElement {
  const classOf = (kind: Kind) => (kind === "text" ? undefined : "number");
  return h(
    "table",
    {},
    h("colgroup", {}, ...columns.map(({ kind }) => h("col", { class: classOf(kind) }))),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...columns.map(({ header, kind }) => h("th", { class: classOf(kind), scope: "col" }, header)),
      ),
      ...head,
    ),
    h("tbody", {}, ...body),
  );
}

/** A row that closes a table: its label goes over the columns where nothing stands. */
function closing([label, ...ends]: readonly Cell[], columns: Columns, className: string): HTMLElement {
  const blank = Math.max(
    0,
    ends.findIndex((value) => value !== null),
  );
  return h(
    "tr",
    { class: className },
    h("th", { scope: "row", colspan: 1 + blank }, label ?? ""),
    ...ends.slice(blank).map((value, at) => cell(value, columns[1 + blank + at]?.kind)),
  );
}

function cell(value: Cell, kind: Kind | undefined): HTMLElement {
  if (kind === "text") return h("td", {}, written(String(value ?? "")));
  if (typeof value === "string") return h("td", { class: "centre" }, value);
  const shown = kind === "whole" ? value : kind === "signed" ? signed(value ?? 0) : points(value);
  return h("td", { class: "number" }, shown);
}
