import { reEvaluatedHeader } from "../workbook/conduct";
import { type Columns, inputsOf } from "../workbook/tab";
import { isBlank } from "./cells/clean-text";
import { type Issue, issue } from "./cells/issues";
import { name, shortText, text } from "./cells/kinds";
import type { Problem } from "./problem";
import type { Table } from "./row";
import { isSlipOf } from "./slips";
import { headerForm, headersIn } from "./table";

/** Kinds of cells that decide no number and block nobody. */
const ONLY_READ: readonly unknown[] = [text, shortText, name];
const AGAIN = headerForm(reEvaluatedHeader(""));

interface OfTheirs {
  readonly row: number;
  readonly people: readonly string[];
}

/**
 * Columns that may be missing and whose header stands there twice, or another that is nearly theirs: what people filled in
 * there would count for nobody without a word, so it concerns everybody who has a cell in it.
 */
export function nearHeaders<C extends Columns>(table: Table<C>, rows: readonly OfTheirs[]): Problem[] {
  const { cells, tab, headers } = table;
  const fields = inputsOf(tab).filter((field) => {
    const { presence, kind } = tab.columns[field] ?? {};
    return presence !== "needed" && !ONLY_READ.includes(kind);
  });
  const line = cells.cells[headers.row] ?? [];
  const columnsOf = headersIn(line);
  const taken = new Set<unknown>(Object.values(headers.columns));
  const strays = line.flatMap((cell, column) => {
    const form = headerForm(cell);
    return form === "" || taken.has(column) ? [] : [{ form, column, near: String(cell) }];
  });
  return fields.flatMap((field): Problem[] => {
    const { header = "", presence, clause } = tab.columns[field] ?? {};
    const say = (what: Issue, column: number): Problem[] => {
      const filled = rows.filter(({ row }) => !isBlank(cells.cells[row - 1]?.[column]));
      const people = [...new Set(filled.flatMap((one) => one.people))];
      const place = { tab: cells.name, row: headers.row + 1, column: column + 1 };
      return filled.length === 0 ? [] : [{ ...what, clause, ...place, people }];
    };
    // Of the expected ones that stand twice the tab is broken.
    if (headers.twice.includes(field) && presence === "optional")
      return columnsOf(header)
        .slice(1)
        .flatMap((column) => say(issue("error", "header-twice", { header }), column));
    const wanted = headerForm(header);
    // Of which indicator the team's points are, a check of its own asks.
    if (!headers.missing.includes(field) || wanted.endsWith(AGAIN)) return [];
    const near = strays.find(({ form }) => isNear(form, wanted));
    return near === undefined
      ? []
      : say(issue("error", "header-near", { header, near: near.near }), near.column);
  });
}

const isNear = (form: string, wanted: string): boolean => form.includes(wanted) || isSlipOf(form, wanted);
