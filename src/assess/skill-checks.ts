import { namesIn } from "../read/audience";
import type { Body } from "../read/body";
import { comparable } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";

/**
 * 4.2, 5.5 · A position or a unit that is named for an adopted skill and that nobody has: whom a misspelt name was meant for
 * would lose the skill without a word.
 */
export function skillsForNobody({ settings: { audiences }, members }: Body): Problem[] {
  const known = new Set(members.flatMap(({ position, unit }) => [position, unit].map(comparable)));
  return Object.values(audiences)
    .flat()
    .flatMap(({ text, row }): Problem[] => {
      const unknown = namesIn(text, members).filter((name) => !known.has(comparable(name)));
      if (unknown.length === 0) return [];
      const what = issue("warning", "skill-for-nobody", { text: unknown.join("; ") });
      return [{ ...row.problemAt("value", what), people: [] }];
    });
}
