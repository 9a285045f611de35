import type { CivilDate } from "../../methodology/civil-date";
import type { Exact } from "../../methodology/units";

export interface Nothing {
  readonly [none: string]: never;
}
export interface Text {
  readonly text: string;
}
interface ReadDate extends Text {
  readonly date: CivilDate;
}
/** Rows as people say them, `5–7` or `Хуудас!5`. */
export interface Rows {
  readonly rows: readonly (string | number)[];
}
/** Whose a row may be, as people are named; nobody's where it stops nobody. */
interface Candidates {
  readonly people?: readonly string[] | undefined;
}

/** What can be wrong with a single cell, and with whose a row is. */
export interface CellFacts {
  "cell-error": Text;
  "cell-loading": Nothing;
  "text-too-long": { readonly length: number; readonly longest: number };
  "number-unclear": Text & { readonly proposal?: string | undefined };
  "number-ambiguous": Text;
  "number-maybe-thousands": Text & { readonly value: string; readonly whole: string };
  "number-letters": Text;
  "number-other-digits": Text;
  "number-is-date": { readonly proposal?: string | undefined };
  "number-is-boolean": Text;
  "levels-mixed": { readonly percents: readonly string[]; readonly numbers: readonly string[] };
  "live-percent-differs": { readonly live: Exact; readonly read: Exact };
  "number-in-percent": Text & { readonly proposal: string };
  "number-read-as": Text & { readonly value: string };
  "number-out-of-range": { readonly value: Exact; readonly low: number; readonly high: number };
  "number-not-whole": { readonly value: Exact };
  "fraction-of-percent": { readonly value: Exact };
  "date-unclear": Text;
  "due-unclear": Text;
  "day-awaits-year": Text;
  "date-beyond-calendar": Nothing;
  "date-no-such-day": Text;
  "date-year": Text & { readonly year: number };
  "date-day-or-month": ReadDate;
  "date-read-as": ReadDate;
  "choice-unknown": Text & { readonly choices: readonly string[]; readonly latin: boolean };
  "choice-read-as": Text & { readonly word: string };
  "number-of-measure": Text;
  // whose a row is
  "code-missing": Candidates;
  "code-unknown": { readonly code: string; readonly proposal: string | undefined } & Partial<Rows> &
    Candidates;
  "owner-unclear": Candidates;
  "code-of-merge": { readonly code: string; readonly name: string };
}
