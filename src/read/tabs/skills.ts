import type { Person } from "../../methodology/person";
import { HEAD_INDICATORS, SETTINGS, STAFF_INDICATORS } from "../../workbook/columns";
import { comparable, isBlank, readText } from "../cells/clean-text";
import type { Problem } from "../cells/problem";
import { findHeaders, RowReader, type TabCells } from "../table";

/** The adopted skills of one role, and what is wrong with them: it concerns everybody of the role. */
interface Skills {
  readonly skills: readonly string[];
  readonly problems: readonly Omit<Problem, "people">[];
}

export type SkillsOfRoles = Readonly<Record<Person["role"], Skills>>;

const MOST_SKILLS = 3; // 4.2, 5.5
const LONGEST_SKILL = 200;
const ROLES = {
  "civil-servant": { label: "албан хаагчийн", indicators: STAFF_INDICATORS, clause: "4.2" },
  "unit-head": { label: "нэгжийн даргын", indicators: HEAD_INDICATORS, clause: "5.5" },
} as const;

/** 4.2, 5.5: the professional skills that the body adopted, one to three a role, each under a name of its own. */
export function readSkills(tab: TabCells): SkillsOfRoles {
  return { "civil-servant": skillsOf(tab, "civil-servant"), "unit-head": skillsOf(tab, "unit-head") };
}

function skillsOf(tab: TabCells, role: Person["role"]): Skills {
  const { label, indicators, clause } = ROLES[role];
  const columns = findHeaders(tab, SETTINGS)?.columns ?? { name: 0, value: 1 };
  const named = new RegExp(`^${label} мэргэжлийн ур чадвар ?\\d*$`, "u");
  const skills: string[] = [];
  const problems: Omit<Problem, "people">[] = [];
  tab.cells.forEach((cells, index) => {
    const name = cells[columns.name ?? 0];
    if (typeof name !== "string" || !named.test(comparable(name)) || isBlank(cells[columns.value ?? 1]))
      return;
    const row = new RowReader<"name" | "value" | "help">(tab, columns, SETTINGS, index);
    const skill = row.take("value", readText(row.cell("value"), LONGEST_SKILL));
    if (skill !== undefined) {
      if ([...indicators, ...skills].some((other) => comparable(other) === comparable(skill)))
        row.report("value", { level: "error", id: "skills-repeat", facts: { skill }, clause });
      else skills.push(skill);
    }
    if (skills.length > MOST_SKILLS)
      row.report("value", { level: "error", id: "too-many-skills", facts: { count: skills.length }, clause });
    problems.push(...row.problems);
  });
  return { skills: skills.slice(0, MOST_SKILLS), problems };
}
