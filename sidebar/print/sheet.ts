/** One person's evaluation sheet as it is printed (7.4, 7.6). */
import { READINGS_HEADING, SHEET_WORDS } from "../../src/explain/paper-words";
import { adjustmentsGrid, type SheetGrid, totalGrid } from "../../src/paper/sheet-grids";
import { h, written } from "../dom";
import type { EvaluationSheet } from "./server";
import { gridElement, heading, tableElement } from "./tables";

/** Rows of a table that is not split. */
const SHORT = 14;

/** The element of a sheet; `page` names the page on which its footer stands. */
export function sheetElement(sheet: EvaluationSheet, page: string): HTMLElement {
  const parts = [
    h("p", { class: "body" }, sheet.body),
    h("h1", {}, SHEET_WORDS.title),
    who(sheet),
    ...(sheet.reason === null
      ? []
      : [heading(SHEET_WORDS.withoutTotal, ""), h("p", { class: "reason" }, sheet.reason)]),
    ...sheet.tables.map((table, index) =>
      block(
        heading(`${index + 1}. ${table.title}`, table.clause),
        tableElement(table),
        ...table.notes.map((note) => h("p", { class: "note" }, note)),
      ),
    ),
    ...(sheet.reason === null ? [grid(totalGrid(sheet))] : []),
    ...(sheet.adjustments.length > 0 ? [grid(adjustmentsGrid(sheet))] : []),
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

const grid = (of: SheetGrid) => block(heading(of.title, of.clause), gridElement(of));

const who = (sheet: EvaluationSheet): HTMLElement =>
  h(
    "dl",
    { class: "who" },
    ...sheet.who.flatMap(({ term, text, short }) => [
      h("dt", {}, term),
      h("dd", { class: short ? undefined : "wide" }, written(text)),
    ]),
  );

function readings({ readings: all }: EvaluationSheet): HTMLElement[] {
  if (all.length === 0) return [];
  return [
    heading(READINGS_HEADING, ""),
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
    heading(SHEET_WORDS.appendix, ""),
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
