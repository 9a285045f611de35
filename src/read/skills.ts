import { MOST_SKILLS } from "../law/scales";
import { refuse } from "../methodology/finding";
import type { Person } from "../methodology/person";
import { conductForm, reEvaluatedHeader } from "../workbook/conduct";
import { FOR_WHOM, settings as settingsTab } from "../workbook/settings";
import { comparable } from "./cells/clean-text";
import type { DateContext } from "./cells/date";
import { issue } from "./cells/issues";
import { shortText } from "./cells/kinds";
import type { RowProblem } from "./problem";
import { Row } from "./row";
import { settingHeaders } from "./setting-rows";
import type { TabCells } from "./table";

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

/** 4.2, 5.5: the professional skills that the body adopted for a role, one to three, each by a name of its own. */
export function readSkills(cells: TabCells, role: Person["role"], dates: DateContext): Skills {
  const { label, clause } = ROLES[role];
  const headers = settingHeaders(cells);
  const named = new RegExp(`^${label} мэргэжлийн ур чадвар ?\\d*$`, "u");
  const skills: string[] = [];
  const audiences: Audience[] = [];
  const problems: RowProblem[] = [];
  const rowAt = (index: number) => {
    const value = { ...settingsTab.columns.value, kind: shortText, clause };
    const columns = { ...settingsTab.columns, value };
    return new Row({ cells, tab: { ...settingsTab, columns }, headers, dates }, index);
  };
  const audienceRow = (skillName: string) => {
    const wanted = comparable(`${skillName}${FOR_WHOM}`);
    const index = cells.cells.findIndex(
      (line) => comparable(String(line[headers.columns.name ?? 0] ?? "")) === wanted,
    );
    return index < 0 ? undefined : rowAt(index);
  };
  cells.cells.forEach((line, index) => {
    const name = line[headers.columns.name ?? 0];
    if (typeof name !== "string" || !named.test(comparable(name))) return;
    const row = rowAt(index);
    if (row.isBlank("value")) return;
    const skill = row.take("value");
    if (skill !== undefined) {
      const taken = Object.values(conductForm(role, skills).tab.columns).map(({ header }) =>
        comparable(header),
      );
      if ([skill, reEvaluatedHeader(skill)].some((header) => taken.includes(comparable(header))))
        row.report("value", issue("error", "skills-repeat", { skill }));
      else {
        skills.push(skill);
        const whom = audienceRow(name);
        const text = whom?.take("value");
        if (whom !== undefined && text !== undefined) audiences.push({ skill, text, row: whom });
        problems.push(...(whom?.problems ?? []));
      }
    }
    if (skills.length > MOST_SKILLS)
      row.refuse("value", refuse(clause, "too-many-skills", { count: skills.length, most: MOST_SKILLS }));
    problems.push(...row.problems);
  });
  return { skills: skills.slice(0, MOST_SKILLS), audiences, problems };
}
