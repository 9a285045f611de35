/** The screens of the sidebar by name. */
export const SCREENS = [
  ...(["set-up", "check", "ballots", "rank", "why", "settings"] as const),
  ...([
    "review",
    "review-person",
    "review-keep",
    "suggestion",
    "sheets",
    "statistics",
    "seals",
    "archive",
  ] as const),
  "google",
  "import",
  ...(["ballot-unit", "ballot-count", "ballot-import", "vote"] as const),
] as const;
export type Screen = (typeof SCREENS)[number];
