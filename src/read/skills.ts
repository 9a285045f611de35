import { MOST_SKILLS } from "../law/scales";
import { refuse } from "../methodology/finding";
import type { Person } from "../methodology/person";
import { conductForm, reEvaluatedHeader } from "../workbook/conduct";
import { FOR_WHOM, settings as settingsTab } from "../workbook/settings";
import { comparable } from "./cells/clean-text";
import type { DateContext } from "./cells/date";
import { issue } from "./cells/issues";
import { shortText, text } from "./cells/kinds";
import type { RowProblem } from "./problem";
import { Row } from "./row";
import { settingHeaders } from "./setting-rows";
import { headerForm, type TabCells } from "./table";

/** The adopted skills of one role, and what is wrong with them: it concerns everybody of the role. */
export interface Skills {
  readonly skills: readonly string[];
  /** The positions and units that a skill is for, as they were typed; a skill that is for everybody has none. */
  readonly audiences: readonly Audience[];
  readonly problems: readonly RowProblem[];
}

/** For whom an adopted skill is, and where that is said. */
export interface Audience {
  readonly skill: string;
  readonly text: string;
  readonly row: Pick<Row, "problemAt">;
}

const ROLES = {
  "civil-servant": { label: "албан хаагчийн", clause: "4.2" },
  "unit-head": { label: "нэгжийн даргын", clause: "5.5" },
} as const;

/** What people write where a skill is for everybody of the role. */
const EVERYBODY = /^(?:бүгд|бүгдэд|бүх)(?: .*)?$/u;

/** 4.2, 5.5: the professional skills that the body adopted for a role, one to three, each by a name of its own. */
export function readSkills(cells: TabCells, role: Person["role"], dates: DateContext): Skills {
  const { label, clause } = ROLES[role];
  const headers = settingHeaders(cells);
  const named = new RegExp(`^${headerForm(`${label} мэргэжлийн ур чадвар`)}\\d*$`, "u");
  const skills: string[] = [];
  const audiences: Audience[] = [];
  const problems: RowProblem[] = [];
  const rowAt = (index: number, kind = shortText) => {
    const value = { ...settingsTab.columns.value, kind, clause };
    const columns = { ...settingsTab.columns, value };
    return new Row({ cells, tab: { ...settingsTab, columns }, headers, dates }, index);
  };
  const nameIn = (line: readonly unknown[]) => String(line[headers.columns.name ?? 0] ?? "");
  /** For whom a skill is; of two rows that say different things neither is believed, which concerns everybody of the role. */
  const readAudience = (skill: string, skillName: string) => {
    const wanted = headerForm(`${skillName}${FOR_WHOM}`);
    const rows = cells.cells.flatMap((line, index) =>
      headerForm(nameIn(line)) === wanted ? [rowAt(index, text)] : [],
    );
    const said = new Set(rows.map((row) => row.take("value") ?? ""));
    if (said.size > 1)
      for (const row of rows)
        row.report("value", issue("error", "setting-twice", { name: `${skillName}${FOR_WHOM}` }));
    const [row] = rows;
    // As it was typed: a line may stand for each name.
    if (row !== undefined && !row.isBlank("value") && !EVERYBODY.test(comparable(String(row.cell("value")))))
      audiences.push({ skill, text: String(row.cell("value")), row });
    problems.push(...rows.flatMap((one) => one.problems));
  };
  cells.cells.forEach((line, index) => {
    const name = line[headers.columns.name ?? 0];
    if (typeof name !== "string" || !named.test(headerForm(name))) return;
    const row = rowAt(index);
    if (row.isBlank("value")) return;
    const skill = row.take("value");
    if (skill !== undefined) {
      const counted = skills.slice(0, MOST_SKILLS);
      const taken = Object.values(conductForm(role, counted).tab.columns).map(({ header }) =>
        headerForm(header),
      );
      if (!/\p{L}/u.test(skill)) row.report("value", issue("error", "skill-without-letters", { skill }));
      else if (
        skill in {} ||
        [skill, reEvaluatedHeader(skill)].some((header) => taken.includes(headerForm(header)))
      )
        row.report("value", issue("error", "skills-repeat", { skill }));
      else {
        skills.push(skill);
        if (skills.length <= MOST_SKILLS) readAudience(skill, name);
      }
    }
    if (skills.length > MOST_SKILLS)
      row.refuse("value", refuse(clause, "too-many-skills", { count: skills.length, most: MOST_SKILLS }));
    problems.push(...row.problems);
  });
  return { skills: skills.slice(0, MOST_SKILLS), audiences, problems };
}
