import { clauseRuns } from "../law/adjustments";
import { TOTAL_CEILING } from "../law/scales";
import { LIST } from "../workbook/generated";
import type { EvaluationSheet, SheetColumnKind, SheetTable } from "./evaluation-sheet";
import { FORM } from "./official-form";

type Cell = string | number | null;

/** A column of a table: what it says of each line. */
type Column<T> = readonly [header: string, kind: SheetColumnKind, cell: (line: T) => Cell];

function gridOf<T>(
  words: Pick<SheetTable, "title" | "clause">,
  columns: readonly Column<T>[],
  lines: readonly T[],
  results: SheetTable["results"] = [],
): SheetTable {
  return {
    ...words,
    columns: columns.map(([header, kind]) => ({ header, kind, number: "" })),
    rows: lines.map((line) => columns.map(([, , cell]) => cell(line))),
    kinds: lines.map(() => "row"),
    results,
    notes: [],
  };
}

/** The result of a sheet as its last tables say it. */
type Totals = Pick<
  EvaluationSheet,
  "parts" | "preliminaryTotal" | "total" | "preliminaryCategory" | "category"
>;

/** 6.6, 7.2 · The components and adjustments, their sum and the category, before the review and as they stand. */
export const totalTable = (of: Totals): SheetTable =>
  gridOf<EvaluationSheet["parts"][number]>(
    { title: FORM.totalTable, clause: "6.6, 7.2" },
    [
      [FORM.part, "text", ({ label }) => label],
      [FORM.clause, "clause", ({ clause }) => clause],
      [FORM.highest, "whole", ({ highest }) => highest],
      [FORM.first, "points", ({ preliminary }) => preliminary],
      [FORM.final, "points", ({ value }) => value],
    ],
    of.parts,
    [
      [LIST.total, null, TOTAL_CEILING, of.preliminaryTotal, of.total],
      [LIST.category, null, null, of.preliminaryCategory, of.category],
    ],
  );

/** 6.1–6.5 · The entries of chapter 6, each with its reason and document; none where there are none. */
export const adjustmentsTable = (adjustments: EvaluationSheet["adjustments"]): SheetTable[] =>
  adjustments.length === 0
    ? []
    : [
        gridOf<EvaluationSheet["adjustments"][number]>(
          { title: FORM.adjustmentsTable, clause: clauseRuns() },
          [
            [FORM.adjustmentReason, "text", ({ reason, document }) => `${reason} (${document})`],
            [FORM.clause, "clause", ({ clause }) => clause],
            [FORM.adjustmentPoints, "signed", ({ amount }) => amount],
          ],
          adjustments,
        ),
      ];
