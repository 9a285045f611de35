import type { AdjustmentRule } from "../adjustments";
import type { ConductTable } from "./tables";

/** A clause by its number, the chapter first: `2.3.1`. */
type ClauseNumber = `${number}.${string}`;

type Clauses = Readonly<Record<ClauseNumber, string>>;

/** A scanning fault that was repaired; a bare number of a chapter is its title. */
export interface Correction<C extends string> {
  /** The clause whose text or table it is in; "5" is the title of chapter five. */
  readonly clause: C | "5";
  readonly place: "title" | "text" | "guidance" | "note";
  /** What the scan has. */
  readonly scanned: string;
  /** What the annex here has instead. */
  readonly corrected: string;
  /** False where more than one repair is possible and the printed order has to be looked at. */
  readonly certain: boolean;
}

/** One edition of the annex. Another one fills the same shape; the rules take the numbers of its clauses from it. */
export interface Edition {
  readonly title: string;
  /** The order that approved it. */
  readonly source: string;
  /** In order, each with the ordinal printed before its title. */
  readonly chapters: readonly {
    readonly number: number;
    readonly ordinal: string;
    readonly title: string;
    readonly clauses: Clauses;
  }[];
  /** All clauses of all chapters. */
  readonly clauses: Clauses;
  readonly tables: readonly ConductTable[];
  /** The clauses of chapter 6 that people enter. */
  readonly adjustments: Readonly<Record<ClauseNumber, AdjustmentRule>>;
  readonly corrections: readonly Correction<ClauseNumber>[];
}
