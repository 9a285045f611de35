import { namesIn, standsFor, unknownIn } from "../read/audience";
import type { Body } from "../read/body";
import { issue } from "../read/cells/issues";
import { readNumber } from "../read/cells/number";
import type { ConductEntry } from "../read/conduct";
import { groupedBy } from "../read/grouped";
import { AGAIN } from "../read/near-headers";
import type { Problem } from "../read/problem";
import { isSlipOf } from "../read/slips";
import { headerForm, headersIn } from "../read/table";
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

/**
 * 4.2, 5.5, 7.4 · Points that would count for nobody: of an indicator that has the team's column too but stands in no
 * setting, and the team's own where it cannot be told of which indicator they are.
 */
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
  { tab: form, indicators, skills }: ConductForm,
  setting: "staffSkill1" | "headSkill1",
): Problem[] {
  const all = [...indicators, ...skills, ...Object.values(form.columns).map(({ header }) => header)];
  const known = new Set([...all, ...all.map(reEvaluatedHeader)].map(headerForm));
  return [...groupedBy(rows, ({ row }) => row.at.tab)].flatMap(([name, own]) => {
    const { cells = [] } = reads.find(({ tab }) => tab.name === name)?.tab ?? {};
    const headers = (cells[(headOf(name).row ?? 1) - 1] ?? []).map(String);
    const columnsOf = headersIn(headers);
    const unknown = headers.filter((header) => !known.has(headerForm(header)));
    const points = [...indicators, ...skills].map(headerForm);
    const again = unknown.filter((header) => isAgain(header, points) && !isComputed(header));
    const pairs = unknown.filter(
      (header) => columnsOf(reEvaluatedHeader(header)).length > 0 && !isComputed(header),
    );
    const adopt = { setting: SETTINGS[setting].name };
    const { clause } = SETTINGS[setting];
    const strays = [
      ...pairs.map((skill) => {
        const what = issue("error", "skill-not-adopted", { skill, ...adopt }, clause);
        return { columns: [skill, reEvaluatedHeader(skill)].flatMap(columnsOf), what };
      }),
      ...again
        .filter(
          (header) => !pairs.some((skill) => headerForm(reEvaluatedHeader(skill)) === headerForm(header)),
        )
        .map((header) => {
          const what = issue("error", "again-unknown", { header }, "7.4");
          return { columns: columnsOf(header), what };
        }),
    ];
    return own.flatMap(({ row: { at }, member, setAside }) =>
      strays.flatMap(({ columns, what }): Problem[] => {
        const column = columns.find((place) => isPoints(cells[at.row - 1]?.[place]));
        if (column === undefined || setAside !== undefined) return [];
        const place = { ...at, column: column + 1, header: headers[column] };
        return [{ ...what, ...place, people: [member.key] }];
      }),
    );
  });
}

/** A mean or a sum of people's own. */
const isComputed = (header: string): boolean =>
  /^(?:дундаж|нийт|нийлбэр|дүн)(?:оноо)?(?:дахин)?$/u.test(headerForm(header));

/** Whether a header is of the team's points: `… (дахин)`, or some other way of “дахин” beside what may be an indicator's name. */
function isAgain(header: string, indicators: readonly string[]): boolean {
  const form = headerForm(header);
  if (form.endsWith(AGAIN)) return true;
  const rest = form.replace(/дахин|үнэлсэн|үнэлгээ|оноо/gu, "");
  return (
    form.includes(AGAIN) &&
    indicators.some((one) => isSlipOf(rest, one) || (rest !== "" && one.includes(rest)))
  );
}

/** A number, also as a text: what else people keep in columns of their own is no score. */
const isPoints = (cell: unknown) => readNumber(cell).value !== undefined;
