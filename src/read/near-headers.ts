import { reEvaluatedHeader } from "../workbook/conduct";
import { type Column, type Columns, inputsOf } from "../workbook/tab";
import { hasNumber } from "./cells/decision";
import { type Issue, issue } from "./cells/issues";
import { code, measureNumber, name, named, shortText, start, text } from "./cells/kinds";
import type { Problem } from "./problem";
import type { Table } from "./row";
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
 * while a header is nearly theirs: what people filled in there would count for nobody without a word, so it concerns
 * everybody who has a cell in it that such a column could have.
 */
export function nearHeaders<C extends Columns>(table: Table<C>, rows: readonly OfTheirs[]): Problem[] {
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
    if (headers.missing.includes(field)) {
      // Of a needed one the tab is broken; of which indicator the team's points are, a check of its own asks.
      if (presence === "needed" || wanted.endsWith(AGAIN)) return [];
      return strays
        .filter(({ form }) => form.includes(wanted) || isSlipOf(form, wanted))
        .flatMap(({ column, near }) => say(issue("error", "header-near", { header, near }), column));
    }
    // Of others than the optional ones that stand twice the tab is broken.
    const again = presence === "optional" && headers.twice.includes(field) ? columnsOf(header).slice(1) : [];
    const forms = strays.filter(({ form, column }) => form === wanted && !columnsOf(header).includes(column));
    return [...again, ...forms.map(({ column }) => column)].flatMap((column) =>
      say(issue("error", "header-twice", { header }), column),
    );
  });
}

const decides = (field: string, { kind }: Column): boolean =>
  !TELLING.includes(kind) && (kind !== named || DECISIONS.includes(field));
