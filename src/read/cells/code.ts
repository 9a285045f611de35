import { cleanText, isBlank, lookalike, readText, unmarked } from "./clean-text";
import { bad, blank, type CellReading, good } from "./issues";
import { readPlainNumber } from "./number";

const LONGEST_CODE = 50;
/** A code may carry its person's name: `008 · Ж.Сүхбаатар`. */
const WITH_NAME = /\s+·\s(.*)$/su;
const DOT = "·";
const WITH = ` ${DOT} `;

/** A person's code: text, so that `007` keeps its zeros; a number shown with zeros by its format (`000`) keeps them too. */
export function readCode(cell: unknown, format = ""): CellReading<string> {
  const digits = typeof cell === "number" && /^0+$/.test(format) ? format.length : 0;
  return readText(digits === 0 ? bareCode(cell) : String(cell).padStart(digits, "0"), LONGEST_CODE);
}

/** A code without the name that it may carry. */
const bareCode = (cell: unknown): unknown => {
  const text = unmarked(cell);
  return typeof text === "string" && text.includes(DOT) ? text.replace(WITH_NAME, "") : text;
};

/** What codes have in common that are one for a workbook or for whoever reads them: case, look-alike letters, zeros in front. */
export const codeForm = (code: string): string =>
  lookalike(String(bareCode(code))).replace(/^0+(?=\d+$)/u, "");

/** A code with its person's name, as people choose it. */
export const codeWithName = (code: string, name: string): string =>
  name === "" ? code : `${code}${WITH}${name}`;

/** The name that a code carries. */
export function nameInCode(cell: unknown): string | undefined {
  if (typeof cell !== "string" || !cell.includes(DOT)) return undefined;
  const name = cleanText(WITH_NAME.exec(cell)?.[1] ?? "");
  return name === "" ? undefined : name;
}

/** A measure's number as most are typed. */
const PLAIN = /^[1-9]\d{0,3}(?:\.[1-9]\d{0,3})?$/;

/** A measure's number, `1` or `1.2`; `1.10` is not `1.1`. Refuses a cell that Sheets made a date or a per cent of. */
export function readMeasureNumber(cell: unknown, format = ""): CellReading<string> {
  if (typeof cell === "string" && PLAIN.test(cell)) return good(cell);
  if (isBlank(cell)) return blank;
  if (typeof cell === "object") return bad("number-is-date", { proposal: "1.2" });
  const plain = typeof cell === "number" ? readPlainNumber(cell, format) : undefined;
  if (plain?.bad === true) return { ...plain, value: undefined };
  const text = readText(cell, LONGEST_CODE);
  if (text.value === undefined) return text;
  const number = String(unmarked(text.value)).replace(",", ".").replace(/\.$/, "");
  // `01` is `1`, as people number rows; two rows of one number are told.
  if (/^\d{1,4}(\.\d{1,4})?$/.test(number)) return good(number.replace(/(^|\.)0+(?=\d)/g, "$1"));
  if (/^\d{1,4}(\.\d{1,4}){2,}$/.test(number)) {
    return bad("two-levels", { number }, "2.8");
  }
  return bad("number-of-measure", { text: text.value });
}
