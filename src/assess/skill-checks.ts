import { namesIn, standsFor } from "../read/audience";
import type { Body } from "../read/body";
import { issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";

/** 4.2, 5.5 · Positions and units for which a skill is said to be and in which nobody of the role is. */
export const skillsForNobody = ({ settings: { audiences }, members }: Body): Problem[] =>
  Object.entries(audiences).flatMap(([role, all]) => {
    const own = members.filter((member) => member.role === role);
    return all.flatMap(({ text, row }) =>
      namesIn(text, members)
        .filter((name) => !own.some((member) => standsFor(name, member)))
        .map((name) => ({
          ...row.problemAt("value", issue("warning", "skill-for-nobody", { text: name })),
          people: [],
        })),
    );
  });
