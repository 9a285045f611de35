import type { Clause } from "../annex/index";

/**
 * What the annex leaves open, and how this product reads it. A reading is a constant, not a setting: two offices
 * must not score one person differently by accident. Every result that rests on one says so.
 */
export interface Reading {
  readonly clause: Clause;
  /** The hole, as a question. */
  readonly question: string;
  readonly choice: string;
  /** What was done, as it is said above the signatures. */
  readonly statement: string;
  readonly reason: string;
  /**
   * Where people meet it: `warning` and `note` at the cell that it decided, `list` at the foot of the
   * consolidated list, since it holds for everybody.
   */
  readonly shown: "warning" | "note" | "list";
}
