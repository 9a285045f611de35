/** The screens of the sidebar by name. */
export const SCREENS = [
  ...(["set-up", "check", "ballots", "rank", "why", "settings"] as const),
  ...(["review", "review-person", "review-keep", "suggestion"] as const),
  ...(["sheets", "statistics", "seals", "archive"] as const),
  ...(["google", "next-year"] as const),
  "import",
  ...(["ballot-unit", "ballot-count", "ballot-import", "vote"] as const),
] as const;
export type Screen = (typeof SCREENS)[number];
