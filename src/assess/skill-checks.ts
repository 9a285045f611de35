import { namesIn, standsFor, unknownIn } from "../read/audience";
import type { Body } from "../read/body";
import { isBlank, isDash } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import type { ConductEntry } from "../read/conduct";
import { groupedBy } from "../read/grouped";
import type { Problem } from "../read/problem";
import { headerText } from "../read/table";
import { type ConductForm, conductForm, reEvaluatedHeader } from "../workbook/conduct";
import { SETTINGS } from "../workbook/settings";

/**
 * 4.2, 5.5 · Positions and units that are named for an adopted skill and in which nobody of the role is: whom a misspelt
 * name was meant for would lose the skill without a word.
 */
export const skillsForNobody = ({ settings: { audiences }, members }: Body): Problem[] =>
  Object.entries(audiences).flatMap(([role, all]) => {
    const own = members.filter((member) => member.role === role);
    return all.flatMap(({ text, row }): Problem[] => {
      const unknown = unknownIn(text, members);
      const others = namesIn(text, members).filter(
        (name) => !unknown.includes(name) && !own.some((member) => standsFor(name, member)),
      );
      const said = [
        { id: "skill-for-nobody", names: unknown } as const,
        { id: "skill-for-others", names: others } as const,
      ];
      return said.flatMap(({ id, names }) =>
        names.length === 0
          ? []
          : [{ ...row.problemAt("value", issue("warning", id, { text: names.join("; ") })), people: [] }],
      );
    });
  });

/** 4.2, 5.5 · Points of an indicator that has the team's column too but stands in no setting: they would count for nobody. */
export function skillsNotAdopted(body: Body): Problem[] {
  const { entries, settings } = body;
  return [
    ...notAdopted(
      body,
      entries.staffConduct,
      conductForm("civil-servant", settings.staffSkills),
      "staffSkill1",
    ),
    ...notAdopted(body, entries.headConduct, conductForm("unit-head", settings.headSkills), "headSkill1"),
  ];
}

function notAdopted(
  { reads, headOf }: Body,
  rows: readonly ConductEntry[],
  { indicators, skills }: ConductForm,
  setting: "staffSkill1" | "headSkill1",
): Problem[] {
  const known = new Set([...indicators, ...skills].map(headerText));
  return [...groupedBy(rows, ({ row }) => row.at.tab)].flatMap(([name, own]) => {
    const { cells = [] } = reads.find(({ tab }) => tab.name === name)?.tab ?? {};
    const headers = (cells[(headOf(name).row ?? 1) - 1] ?? []).map(String);
    const texts = headers.map(headerText);
    const strays = headers.filter(
      (header) => !known.has(headerText(header)) && texts.includes(headerText(reEvaluatedHeader(header))),
    );
    return own.flatMap(({ row: { at }, member, setAside }) =>
      strays.flatMap((skill): Problem[] => {
        const column = [skill, reEvaluatedHeader(skill)]
          .map((header) => texts.indexOf(headerText(header)))
          .find((place) => isPoints(cells[at.row - 1]?.[place]));
        if (column === undefined || setAside !== undefined) return [];
        const facts = { skill, setting: SETTINGS[setting].name };
        const what = issue("error", "skill-not-adopted", facts, SETTINGS[setting].clause);
        const place = { ...at, column: column + 1, header: headers[column] };
        return [{ ...what, ...place, people: [member.key] }];
      }),
    );
  });
}

const isPoints = (cell: unknown) => !isBlank(cell) && !isDash(cell);
