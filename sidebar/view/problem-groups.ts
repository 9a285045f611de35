/** Puts problems in the order in which people mend them: the worst tab first, in it the worst problem. */
import type { ProblemLine } from "../answers";

export const LEVELS = ["error", "warning", "info"] as const;
export type Level = (typeof LEVELS)[number];

/** One problem, at every cell of the tab that has it. */
export interface Card {
  readonly key: string;
  readonly level: Level;
  readonly clause: string;
  readonly what: string;
  readonly mend: string;
  readonly cells: readonly string[];
}

interface Group {
  readonly tab: string;
  readonly counts: Readonly<Record<Level, number>>;
  readonly cards: readonly Card[];
}

export function groupsOf(problems: readonly ProblemLine[], hidden: ReadonlySet<string>): Group[] {
  const tabs = new Map<string, ProblemLine[]>();
  for (const problem of problems) {
    if (hidden.has(problem.level)) continue;
    const others = tabs.get(problem.tab);
    if (others === undefined) tabs.set(problem.tab, [problem]);
    else others.push(problem);
  }
  const groups = [...tabs].map(([tab, of]) => ({ tab, counts: countsOf(of), cards: cardsOf(of) }));
  const order = (a: Group, b: Group) =>
    LEVELS.map((level) => b.counts[level] - a.counts[level]).find((difference) => difference !== 0) ?? 0;
  return groups.sort(order);
}

function countsOf(problems: readonly ProblemLine[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of problems) counts[level] += 1;
  return counts;
}

function cardsOf(problems: readonly ProblemLine[]): Card[] {
  const cards = new Map<string, Card & { cells: string[] }>();
  for (const problem of problems) {
    const { level, clause, cell, what, mend } = problem;
    const key = [level, clause, what, mend].join("\n");
    const card = cards.get(key);
    if (card === undefined) cards.set(key, { key, level, clause, what, mend, cells: [cell] });
    else if (!card.cells.includes(cell)) card.cells.push(cell);
  }
  const rank = ({ level }: Card) => LEVELS.indexOf(level);
  return [...cards.values()].sort((a, b) => rank(a) - rank(b));
}
