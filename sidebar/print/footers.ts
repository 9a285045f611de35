/** Whose page it is, at the foot of every page: a named page a person, since a style sheet knows no other running foot. */
import { FINGERPRINT } from "../../src/workbook/generated";
import type { EvaluationSheet } from "./server";
import { cssText } from "./words";

const SMALL = "font: 8pt Arial, 'Liberation Sans', sans-serif;";

/** Gives the name of the person's page. A browser without page margins prints the sheet without a foot. */
export function addFooter({ name, code, fingerprint }: EvaluationSheet, number: number): string {
  const page = `person-${number}`;
  const left = [name, code].filter((part) => part !== "").join(" · ");
  const style = document.createElement("style");
  style.textContent = [
    `@page ${page} {`,
    `@bottom-left { content: ${cssText(left)}; ${SMALL} width: 60%; }`,
    `@bottom-right { content: ${cssText(fingerprint === "" ? "" : `${FINGERPRINT}: ${fingerprint}`)}; ${SMALL} }`,
    "}",
  ].join("\n");
  document.head.append(style);
  return page;
}
