/** The screens of the sidebar by name. */
export const SCREENS = [
  ...(["set-up", "check", "ballots", "rank", "why", "settings"] as const),
  ...(["review", "review-person", "suggestion", "sheets", "statistics", "seals", "archive"] as const),
  "google",
  "import",
] as const;
export type Screen = (typeof SCREENS)[number];
