import type { Clause } from "../../law/annex/index";
import type { ReadingId } from "../../law/readings";
import type { RefusalReason } from "../../methodology/refusals";
import type { Exact } from "../../methodology/units";
import type { IssueId } from "./issues";

/** `error` blocks the results of the people it names, `warning` must be seen, `info` tells how something was read. */
export type Level = "error" | "warning" | "info";

export type FactValue = string | number | Exact | readonly (string | number)[] | undefined;

/** What is wrong or worth knowing, where, by which clause, and whose result it concerns. Worded in `explain/`. */
export interface Problem {
  readonly level: Level;
  readonly id: IssueId | RefusalReason | ReadingId;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly clause?: Clause | undefined;
  readonly tab?: string | undefined;
  /** From 1, as the spreadsheet shows them; a problem of a whole tab has neither. */
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  /** The header of the column, for the sentence. */
  readonly header?: string | undefined;
  /** The name of the person concerned, when there is just one. */
  readonly person?: string | undefined;
  /** The roster keys of the people concerned. */
  readonly people: readonly string[];
}

/** A problem of a cell before it is known where the cell stands and whose it is. */
export type CellIssue = Pick<Problem, "level" | "id" | "facts" | "clause">;

/** What a cell was read as: undefined = blank; `bad` = it holds something that cannot be read. */
export interface CellReading<T> {
  readonly value: T | undefined;
  readonly bad: boolean;
  readonly issues: readonly CellIssue[];
}

export const blank: CellReading<never> = { value: undefined, bad: false, issues: [] };

export const good = <T>(value: T, issues: readonly CellIssue[] = []): CellReading<T> => ({
  value,
  bad: false,
  issues,
});

export const bad = (id: IssueId, facts: Problem["facts"] = {}): CellReading<never> => ({
  value: undefined,
  bad: true,
  issues: [{ level: "error", id, facts }],
});

/** The reading of a cell by which a clause works: its issues name the clause. */
export const ofClause = <T>(clause: Clause, reading: CellReading<T>): CellReading<T> => ({
  ...reading,
  issues: reading.issues.map((issue) => ({ clause, ...issue })),
});
