import { SHEET_WORDS } from "../explain/paper-words";
import { clauseRuns } from "../law/adjustments";
import { TOTAL_CEILING } from "../law/scales";
import { LIST } from "../workbook/generated";
import type { EvaluationSheet } from "./evaluation-sheet";

type Cell = string | number | null;

/** A small table below those of 7.4, as the tab and the paper both draw it. */
export interface SheetGrid {
  readonly title: string;
  readonly clause: string;
  readonly columns: readonly { readonly header: string; readonly kind: GridKind }[];
  /** As wide as the columns; null = nothing belongs there. */
  readonly rows: readonly (readonly Cell[])[];
  /** The rows that close it. */
  readonly results: readonly (readonly Cell[])[];
}

/** `whole` is a bound without decimals, `signed` points that were added or taken away. */
type GridKind = "text" | "clause" | "whole" | "points" | "signed";

/** A column of a grid: what it says of each line. */
type GridColumn<T> = readonly [header: string, kind: GridKind, cell: (line: T) => Cell];

function gridOf<T>(
  words: Pick<SheetGrid, "title" | "clause">,
  columns: readonly GridColumn<T>[],
  lines: readonly T[],
  results: SheetGrid["results"] = [],
): SheetGrid {
  return {
    ...words,
    columns: columns.map(([header, kind]) => ({ header, kind })),
    rows: lines.map((line) => columns.map(([, , cell]) => cell(line))),
    results,
  };
}

/** 6.6, 7.2 · The components and adjustments, their sum and the category, before the review and as they stand. */
export const totalGrid = (sheet: EvaluationSheet): SheetGrid =>
  gridOf<EvaluationSheet["parts"][number]>(
    { title: SHEET_WORDS.total, clause: "6.6, 7.2" },
    [
      ["Бүрэлдэхүүн", "text", ({ label }) => label],
      ["Заалт", "clause", ({ clause }) => clause],
      ["Дээд оноо", "whole", ({ highest }) => highest],
      ["Урьдчилсан", "points", ({ preliminary }) => preliminary],
      ["Эцсийн", "points", ({ value }) => value],
    ],
    sheet.parts,
    [
      [LIST.total, null, TOTAL_CEILING, sheet.preliminaryTotal, sheet.total],
      [LIST.category, null, null, sheet.preliminaryCategory, sheet.category],
    ],
  );

/** 6.1–6.5 · The entries of chapter 6, each with its reason and document. */
export const adjustmentsGrid = ({ adjustments }: EvaluationSheet): SheetGrid =>
  gridOf<EvaluationSheet["adjustments"][number]>(
    { title: SHEET_WORDS.adjustments, clause: clauseRuns() },
    [
      ["Үндэслэл, баримт", "text", ({ reason, document }) => `${reason} (${document})`],
      ["Заалт", "clause", ({ clause }) => clause],
      ["Оноо", "signed", ({ amount }) => amount],
    ],
    adjustments,
  );
