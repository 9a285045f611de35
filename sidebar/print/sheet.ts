/** One person's evaluation sheet as it is printed (7.4, 7.6). */
import { h, written } from "../dom";
import type { EvaluationSheet } from "./server";
import { adjustments, heading, tableElement, total } from "./tables";

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
