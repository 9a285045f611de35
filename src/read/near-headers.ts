import { reEvaluatedHeader } from "../workbook/conduct";
import { type Column, type Columns, inputsOf } from "../workbook/tab";
import { isBlank } from "./cells/clean-text";
import { hasNumber } from "./cells/decision";
import { type Issue, issue } from "./cells/issues";
import { code, measureNumber, name, named, shortText, start, text } from "./cells/kinds";
import type { Table } from "./found-table";
import type { Problem } from "./problem";
import { isSlipOf } from "./slips";
import { headerForm, headersIn } from "./table";

/** Kinds of cells that tell whose a row is or what it is about, and decide no number. */
const TELLING: readonly unknown[] = [text, shortText, name, code, measureNumber, start];
const DECISIONS: readonly string[] = ["droppedBy", "circle"];
/** What the form of a header of the team's points ends with. */
export const AGAIN = headerForm(reEvaluatedHeader(""));

interface OfTheirs {
  readonly row: number;
  readonly people: readonly string[];
}

/**
 * Columns that decide numbers, and whose header stands there a second time, in that form or another, or that are missing
 * or blank from top to bottom while a header is nearly theirs, as where set-up added the column that somebody renamed: what
 * people filled in there would count for nobody without a word, so it concerns everybody who has a cell in it that such a
 * column could have.
 */
export function nearHeaders<C extends Columns>(
  table: Table<C>,
  theirs: () => readonly OfTheirs[],
): Problem[] {
  const { cells, tab, headers, dates } = table;
  // From the register of the review comes nobody's number.
  if (tab.kind === "reviews") return [];
  const line = cells.cells[headers.row] ?? [];
  const columnsOf = headersIn(line);
  const taken = new Set<unknown>(Object.values(headers.columns));
  const strays = line.flatMap((cell, column) => {
    const form = headerForm(cell);
    return form === "" || taken.has(column) ? [] : [{ form, column, near: String(cell) }];
  });
  if (strays.length === 0) return [];
  const rows = theirs();

  return inputsOf(tab).flatMap((field): Problem[] => {
    const declared = tab.columns[field];
    if (declared === undefined || !decides(field, declared)) return [];
    const { header, presence, kind, clause } = declared;
    const couldHold = (row: number, column: number) => {
      const format = cells.formats?.[row - 1]?.[column] ?? "";
      const value = kind?.reads(cells.cells[row - 1]?.[column], { dates, format }).value;
      return value !== undefined && (kind !== named || hasNumber(String(value)));
    };
    const say = (what: Issue, column: number): Problem[] => {
      const filled = rows.filter(({ row }) => couldHold(row, column));
      const people = [...new Set(filled.flatMap((one) => one.people))];
      const place = { tab: cells.name, row: headers.row + 1, column: column + 1 };
      return filled.length === 0 ? [] : [{ ...what, clause, ...place, people }];
    };
    const wanted = headerForm(header);
    // Which indicator the team's points are of, a check of its own asks.
    const nearly = wanted.endsWith(AGAIN) ? [] : strays.filter(({ form }) => isNearly(form, wanted));
    if (headers.missing.includes(field)) {
      // Of a needed one the tab is broken.
      if (presence === "needed") return [];
      return nearly.flatMap(({ column, near }) =>
        say(issue("error", "header-near", { header, near }), column),
      );
    }
    const own = headers.columns[field];
    if (nearly.length > 0 && rows.every(({ row }) => isBlank(cells.cells[row - 1]?.[own ?? -1])))
      return nearly.flatMap(({ column, near }) =>
        say(issue("error", "header-near-blank", { header, near }), column),
      );
    // Of others than the optional ones that stand twice the tab is broken.
    const again = presence === "optional" && headers.twice.includes(field) ? columnsOf(header).slice(1) : [];
    const forms = strays.filter(({ form, column }) => form === wanted && !columnsOf(header).includes(column));
    return [...again, ...forms.map(({ column }) => column)].flatMap((column) =>
      say(issue("error", "header-twice", { header }), column),
    );
  });
}

/** So many letters of a header's beginning are it, as `Хүрсэн` is of `Хүрсэн түвшин`. */
const LEAST_LETTERS = 5;

const isNearly = (form: string, wanted: string): boolean =>
  form !== wanted &&
  (form.includes(wanted) ||
    (form.length >= LEAST_LETTERS && wanted.startsWith(form)) ||
    isSlipOf(form, wanted));

const decides = (field: string, { kind }: Column): boolean =>
  !TELLING.includes(kind) && (kind !== named || DECISIONS.includes(field));
