/** One person's evaluation sheet as it is printed (7.4, 7.6). */
import { READINGS_HEADING, SHEET_WORDS } from "../../src/explain/paper-words";
import { FORM } from "../../src/paper/official-form";
import { FINGERPRINT } from "../../src/workbook/generated";
import { h, written } from "../dom";
import { pagesOf } from "./pages";
import type { EvaluationSheet } from "./server";
import { heading, tableElement } from "./tables";

/** Rows of a table that is not split. */
const SHORT = 5;
/** How often the text gets smaller before a second page is taken. */
const TIGHTER = 3;

/** A sheet: on one page where it fits; the pages stand in `into` while they are laid out. */
export function sheetElement(sheet: EvaluationSheet, into: HTMLElement): HTMLElement {
  const [title, ofWhom] = sheet.title;
  const blocks = [
    block({}, h("h1", {}, title), h("p", { class: "of-whom" }, ofWhom), who(sheet)),
    ...(sheet.reason === null
      ? []
      : [block({}, heading(SHEET_WORDS.withoutTotal, ""), h("p", { class: "reason" }, sheet.reason))]),
    ...sheet.tables.map((table, index) =>
      block(
        { isWhole: table.rows.length <= SHORT },
        heading(`${index + 1}. ${table.title}`, table.clause),
        tableElement(table),
        ...table.notes.map((note) => h("p", { class: "note" }, note)),
      ),
    ),
    ...(sheet.review === "" ? [] : [block({}, h("p", { class: "note" }, sheet.review))]),
    ...readings(sheet),
    block({ isWithBefore: true }, signatures(sheet)),
    ...appendix(sheet),
  ];
  const article = h("article", { class: "laid" });
  article.append(
    ...pagesOf(
      blocks,
      {
        className: "sheet",
        mark: sheet.isDraft ? SHEET_WORDS.draft : "",
        tighter: TIGHTER,
        foot: (page, pages) => foot(sheet, pages > 1 ? `${page}/${pages}` : ""),
      },
      into,
    ),
  );
  return article;
}

/** Whose page it is, which of how many, and the code. */
function foot({ name, code, fingerprint }: EvaluationSheet, place: string): HTMLElement[] {
  const whose = [name, code].filter((part) => part !== "").join(" · ");
  return [
    h("span", {}, written(whose)),
    h("span", { class: "place" }, place),
    h("span", { class: "sealed-by" }, fingerprint === "" ? "" : `${FINGERPRINT}: ${fingerprint}`),
  ];
}

interface Together {
  /** Never split where it fits on a page. */
  readonly isWhole?: boolean;
  /** Never on a page without what stands before it. */
  readonly isWithBefore?: boolean;
}

const block = ({ isWhole = true, isWithBefore = false }: Together, ...children: HTMLElement[]) =>
  h(
    "section",
    {
      class: "block",
      "data-whole": isWhole ? "true" : undefined,
      "data-with": isWithBefore ? "before" : undefined,
    },
    ...children,
  );

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
  const lines = h("ol", { class: "readings" }, ...all.map((line) => h("li", {}, line)));
  return [block({}, heading(READINGS_HEADING, ""), lines)];
}

function signatures({ signatures: all, fingerprint }: EvaluationSheet): HTMLElement {
  return h(
    "section",
    { class: "signatures" },
    h("h2", {}, FORM.signatures, h("span", { class: "clause" }, " (7.6)")),
    ...all.map(({ role, name, optional }) =>
      h(
        "p",
        { class: optional ? "optional" : undefined },
        h("span", {}, role),
        h("span", { class: "rule" }),
        h("span", {}, ...(name === "" ? [] : ["/", written(name), "/"])),
        h("span", { class: "signed-on" }, SHEET_WORDS.signedOn),
      ),
    ),
    ...(fingerprint === "" ? [] : [h("p", { class: "note" }, `${SHEET_WORDS.sealed}`)]),
  );
}

/** The derivation: a clause a line, moved in as deep as it rests. */
function appendix({ appendix: lines }: EvaluationSheet): HTMLElement[] {
  return lines.map((line, index) => {
    const text = line.trimStart();
    const element = h("p", { class: "appendix" }, text);
    element.style.paddingLeft = `${(line.length - text.length) * 1.5}mm`;
    return index === 0 ? block({}, heading(SHEET_WORDS.appendix, ""), element) : block({}, element);
  });
}
