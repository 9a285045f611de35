import { namesIn, standsFor } from "../read/audience";
import type { Body } from "../read/body";
import { issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";

/**
 * 4.2, 5.5 · Positions and units that are named for an adopted skill and in which nobody of the role is: whom a misspelt
 * name was meant for would lose the skill without a word.
 */
export const skillsForNobody = ({ settings: { audiences }, members }: Body): Problem[] =>
  Object.entries(audiences).flatMap(([role, all]) => {
    const own = members.filter((member) => member.role === role);
    return all.flatMap(({ text, row }): Problem[] => {
      const unknown = namesIn(text, members).filter((name) => !own.some((member) => standsFor(name, member)));
      if (unknown.length === 0) return [];
      const what = issue("warning", "skill-for-nobody", { text: unknown.join("; ") });
      return [{ ...row.problemAt("value", what), people: [] }];
    });
  });
