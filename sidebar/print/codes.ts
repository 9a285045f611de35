/** The slips with single-use codes: made in this page, printed from it, and kept nowhere. */
import { newCode, printedCode } from "../../src/ballot/code";
import { hashOfCode } from "../../src/ballot/hash";
import { CODE_SLIP, RECOVERY, SLIP_WORDS } from "../../src/explain/ballot-paper-words";
import { h, written } from "../dom";
import type { CodeSelection, IssuedPerson, SlipPage } from "./server";
import { circleLine, whoIsRated } from "./slips";

const CODE_BYTES = 12;
const SALT_BYTES = 16;
const IN_A_ROW = 2;

/** The codes of one person, and what of them the server is told. */
interface MadeCodes {
  readonly codes: readonly string[];
  readonly issued: IssuedPerson;
}

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** As many codes a person as may vote, and the spare ones. */
export const makeCodes = ({ people, spare }: CodeSelection): MadeCodes[] =>
  people.map(([code, entitled, circle, decision]) => {
    const salt = hexOf(random(SALT_BYTES));
    const codes = new Set<string>();
    while (codes.size < entitled + spare) codes.add(newCode(random(CODE_BYTES)));
    // Sorted: their order says neither which are the spare ones nor which lies on top of the stack.
    const hashes = [...codes].map((one) => hashOfCode(salt, one)).sort();
    return { codes: [...codes], issued: { code, entitled, circle, decision, salt, hashes } };
  });

/** The code that the team keeps sealed, and what the server is told of it. */
export function makeRecovery() {
  const salt = hexOf(random(SALT_BYTES));
  const code = newCode(random(CODE_BYTES));
  return { code, told: { salt, hash: hashOfCode(salt, code) } };
}

/** A page of its own, for the envelope. */
export const recoveryPage = ({ unit, cycle }: SlipPage, code: string): HTMLElement =>
  h(
    "article",
    { class: "sealed", "aria-label": RECOVERY.title },
    h(
      "p",
      { class: "slip-head" },
      h("b", {}, RECOVERY.title),
      h("span", {}, cycle),
      h("span", {}, written(unit)),
    ),
    h("p", { class: "code-word" }, h("b", { class: "code" }, printedCode(code))),
    h("ol", { class: "how" }, ...RECOVERY.howTo.map((line) => h("li", {}, line))),
  );

/** A stack for each person, on pages of its own; below a strip the spare ones. */
export const codeStacks = (page: SlipPage, made: readonly MadeCodes[]): HTMLElement[] =>
  made.map(({ codes, issued: { code, entitled, circle } }) => {
    const name = page.people.find((one) => one.code === code)?.name ?? code;
    const slips = codes.map((one) => codeSlip(page, name, circle, one));
    const spare = slips.splice(entitled);
    return h(
      "article",
      { class: "codes", "aria-label": name },
      ...rowsOf(slips),
      ...(spare.length === 0 ? [] : [h("p", { class: "strip" }, CODE_SLIP.spare(name))]),
      ...rowsOf(spare),
    );
  });

const rowsOf = (slips: readonly HTMLElement[]): HTMLElement[] =>
  Array.from({ length: Math.ceil(slips.length / IN_A_ROW) }, (_, row) =>
    h("div", { class: "pair" }, ...slips.slice(IN_A_ROW * row, IN_A_ROW * (row + 1))),
  );

function codeSlip({ body, unit, cycle }: SlipPage, name: string, circle: string, code: string): HTMLElement {
  return h(
    "section",
    { class: "code-slip" },
    h(
      "p",
      { class: "slip-head" },
      h("b", {}, SLIP_WORDS.title),
      h("span", {}, cycle),
      h("span", {}, written([body, unit].filter((part) => part !== "").join(" · "))),
    ),
    whoIsRated({ name }, ""),
    ...circleLine(circle),
    h("p", { class: "code-word" }, `${CODE_SLIP.code}: `, h("b", { class: "code" }, printedCode(code))),
    h("ol", { class: "how" }, ...CODE_SLIP.howTo.map((line) => h("li", {}, line))),
  );
}
