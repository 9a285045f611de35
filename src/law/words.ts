import { ADJUSTMENT_CLAUSES, type AdjustmentClause } from "./adjustments";

/**
 * The words that people choose from, each with what it means: dropdowns, readers, notes and the guide take them from
 * here. No text of the annex stands in this file, so every part of the bundle may load it.
 */

export const ROLES = { "Албан хаагч": "civil-servant", "Нэгжийн дарга": "unit-head" } as const;

/** The sections of a plan: measures (chapter 2), learning (chapter 3), additional tasks (2.6). */
export const SECTIONS = { А: "measure", Б: "learning", В: "additional" } as const;

/** Whether a delay lay with the employee (2.4) or not (2.5). */
export const DELAY_CAUSES = { Хамаарах: "employee", "Үл хамаарах": "beyond-employee" } as const;

export const YES_NO = { Тийм: true, Үгүй: false } as const;

/** The grounds of a review (7.1, 7.2); there is no other (7.5). */
const GROUNDS = { "7.1": "7.1", "7.2": "7.2" } as const;

/** What a row of the team's register is about: a review on its ground, or an entry for a head that was suggested (6.4, 6.5). */
export const REGISTERED = { ...GROUNDS, "6.4": "6.4", "6.5": "6.5" } as const;

/**
 * What became of it: everything stands, points were written anew (7.4), or the team declined what was suggested. A row is
 * begun while its points are being written: one that stays so was cut off.
 */
export const OUTCOMES = {
  Хэвээр: "kept",
  "Дахин үнэлсэн": "re-evaluated",
  Татгалзсан: "declined",
  Дутуу: "begun",
} as const;

/** The clauses of chapter 6 that people enter; each is its own word. */
export const CLAUSES = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ ADJUSTMENT_CLAUSES.map((clause) => [clause, clause]),
) as Readonly<Record<AdjustmentClause, AdjustmentClause>>; // every clause has an entry

/** The words of 7.2 and 7.4 for the categories. */
const CATEGORIES = {
  "Маш сайн": "excellent",
  Хэвийн: "normal",
  Хангалтгүй: "unsatisfactory",
} as const;

/** Said while the bands are not confirmed (reading `bands`). */
const UNKNOWN_CATEGORY = "тодорхойгүй";

type Category = (typeof CATEGORIES)[keyof typeof CATEGORIES];
type Role = (typeof ROLES)[keyof typeof ROLES];

/** The word by which people choose a meaning; the first of its words. */
export function wordOf<W extends string, T>(words: Readonly<Record<W, T>>, meaning: T): W {
  const entries = Object.entries(words) as [W, T][]; // the keys of a record of W are W
  const found = entries.find(([, one]) => one === meaning);
  if (found === undefined) throw new RangeError(`no word means ${String(meaning)}`);
  return found[0];
}

/** The word of a category; “тодорхойгүй” while the bands are not confirmed. */
export const categoryName = (category: Category | undefined): string =>
  category === undefined ? UNKNOWN_CATEGORY : wordOf(CATEGORIES, category);

/** The word of a role as the roster has it; empty while it is not known. */
export const roleName = (role: Role | undefined): string => (role === undefined ? "" : wordOf(ROLES, role));
