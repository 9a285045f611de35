import type { Problem } from "../read/problem";
import type { Assessed } from "./assessment";

/** What the team itself mends by writing other points, or the same ones again. */
const OF_THE_TEAM: readonly Problem["id"][] = [
  "review-of-parent-and-sub",
  "review-out-of-range",
  "review-confirmed",
  "review-unfinished",
];

/** What must be mended in the tabs before the team can review somebody: their numbers are not known until then. */
export const obstaclesOf = (person: Assessed): readonly Problem[] =>
  person.status === "blocked" ? person.problems.filter(({ id }) => !OF_THE_TEAM.includes(id)) : [];
