import { bad, blank, type CellReading, good } from "../problem";
import { isBlank, readText } from "./clean-text";

const LONGEST_CODE = 50;

/** A person's code: text, so that `007` keeps its zeros. */
export function readCode(cell: unknown): CellReading<string> {
  return readText(cell, LONGEST_CODE);
}

/** A measure's number, `1` or `1.2`; `1.10` is not `1.1`. Refuses a cell that Sheets made a date of. */
export function readMeasureNumber(cell: unknown): CellReading<string> {
  if (isBlank(cell)) return blank;
  if (typeof cell === "object") return bad("number-is-date", { proposal: "1.2" });
  const text = readText(cell, LONGEST_CODE);
  if (text.value === undefined) return text;
  const number = text.value.replace(/^'/, "").replace(",", ".").replace(/\.$/, "");
  if (/^\d{1,4}(\.\d{1,4})?$/.test(number)) return good(number);
  if (/^\d{1,4}(\.\d{1,4}){2,}$/.test(number)) {
    return {
      value: undefined,
      bad: true,
      issues: [{ level: "error", id: "two-levels", facts: { number }, clause: "2.8" }],
    };
  }
  return bad("number-of-measure", { text: text.value });
}
