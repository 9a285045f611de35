import type { Problem } from "./problem";

/** Whoever is stopped by so many rows of a tab is stopped. */
const MOST_TOLD = 200;
/** Of so few people each is told every time. */
const FEW = 10;
const NOBODY: readonly string[] = [];

interface Told {
  readonly times: Map<string, number>;
  /** Lists of people who were all told enough. */
  readonly done: Set<readonly string[]>;
}

/**
 * The problems, of which very many that each concern the same many people concern them two hundred times a tab: the others
 * stand where they stood, but to tell everybody of each would take as long as there are rows times people.
 */
export function toldEnough(problems: readonly Problem[]): readonly Problem[] {
  const ofTabs = new Map<string, Told>();
  return problems.map((problem): Problem => {
    const { people, level, tab = "" } = problem;
    if (people.length <= FEW) return problem;
    const place = `${level}|${tab}`;
    const told: Told = ofTabs.get(place) ?? { times: new Map(), done: new Set() };
    ofTabs.set(place, told);
    if (told.done.has(people)) return { ...problem, people: NOBODY };
    const still = people.filter((key) => (told.times.get(key) ?? 0) < MOST_TOLD);
    for (const key of still) told.times.set(key, (told.times.get(key) ?? 0) + 1);
    if (still.length === 0) told.done.add(people);
    return still.length === people.length ? problem : { ...problem, people: still };
  });
}
