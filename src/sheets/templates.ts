import { ROLES, wordOf, YES_NO } from "../law/words";
import { audienceIndex } from "../read/audience";
import type { Body } from "../read/body";
import { comparable } from "../read/cells/clean-text";
import { NOT_FOR } from "../read/cells/kinds";
import type { IsFor } from "../read/conduct";
import type { Member } from "../read/member";
import type { RosterRow } from "../read/roster-rows";
import { adjustments } from "../workbook/adjustments";
import { complaints } from "../workbook/complaints";
import { type ConductForm, conductForm, conductTabName } from "../workbook/conduct";
import { interviews } from "../workbook/interviews";
import { peers } from "../workbook/peers";
import { plan, planTabName } from "../workbook/plan";
import { reviews } from "../workbook/reviews";
import { roster } from "../workbook/roster";
import { SETTING_KEYS, SETTINGS, settings } from "../workbook/settings";
import { type CellLook, type Column, canName, TAB_NAMES, type Tab } from "../workbook/tab";

/** How a cell looks, with the words to choose from where there are some. */
export type Look = CellLook & Pick<Column, "kind">;

/** A tab as set-up makes it: recognised by `identity`, with rows prepared for people where there is one a person. */
export interface TabTemplate {
  readonly name: string;
  readonly identity: string;
  readonly columns: readonly Column[];
  /** The first cells of each row; a row whose first cell is already there is not added again. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that are not like the rest of their column; row and column from 1. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly like: Look }[];
  readonly frozenColumns: number;
  readonly colour: string;
}

const templateOf = (
  { columns, frozenColumns, colour, kind }: Tab,
  name: string,
  rows: TabTemplate["rows"] = [],
  identity: string = kind,
): TabTemplate => ({
  name,
  identity,
  columns: Object.values(columns),
  rows,
  cells: [],
  frozenColumns,
  colour,
});

/** The settings of the body: a name, a value and what it is for. */
export const settingsTemplate: TabTemplate = {
  ...templateOf(
    settings,
    TAB_NAMES.settings,
    SETTING_KEYS.map((key) => [SETTINGS[key].name, "", SETTINGS[key].help]),
  ),
  cells: SETTING_KEYS.map((key, index) => {
    const { look, kind } = SETTINGS[key];
    return { row: index + 2, column: 2, like: { ...look, kind } };
  }),
};

export const rosterTemplate = (people: readonly RosterRow[]): TabTemplate =>
  templateOf(
    roster,
    TAB_NAMES.roster,
    people.map((person) => [...person, wordOf(YES_NO, true)]),
  );

export const adjustmentsTemplate = templateOf(adjustments, TAB_NAMES.adjustments);

/** A unit of its name keeps the name. */
export const reviewsTemplate = (units: readonly string[]): TabTemplate => {
  const isTaken = units.some((unit) => comparable(planTabName(unit)) === comparable(TAB_NAMES.reviews));
  return templateOf(reviews, isTaken ? `${TAB_NAMES.reviews} (бүртгэл)` : TAB_NAMES.reviews);
};

/** An adopted skill that is not for somebody has a dash in their row. */
const conductTemplate = (
  { tab, indicators, skills }: ConductForm,
  isFor: IsFor,
  members: readonly Member[],
  unit?: string,
): TabTemplate => {
  const rows = members.map((member) => {
    const dashes = skills.map((skill) => (isFor(skill, member) === false ? NOT_FOR : ""));
    const cells = dashes.includes(NOT_FOR) ? [...indicators.map(() => ""), ...dashes] : [];
    return [member.code, member.name, ...cells];
  });
  return unit === undefined
    ? templateOf(tab, TAB_NAMES.management, rows)
    : templateOf(tab, conductTabName(unit), rows, `${tab.kind}:${unit}`);
};

/** The tabs that the roster asks for: two a unit, and one each of the others. */
export function templatesFor({ members, settings }: Body): TabTemplate[] {
  const { staffSkills, headSkills, audiences } = settings;
  const isFor = audienceIndex(audiences, members);
  const rated = members.filter((member) => member.rated && member.code !== "");
  const [staff, heads] = Object.values(ROLES).map((role) => rated.filter((one) => one.role === role));
  // Joined as ranking joins them: two spellings of a name are one unit, called as it comes first.
  const named = members.filter(({ unit }) => unit !== "" && canName(unit));
  const units = new Map([...named].reverse().map(({ unit }) => [comparable(unit), unit]));
  const staffForm = conductForm("civil-servant", staffSkills);
  return [
    ...[...new Set(named.map(({ unit }) => comparable(unit)))].flatMap((key) => {
      const own = (staff ?? []).filter((member) => comparable(member.unit) === key);
      const unit = units.get(key) ?? key;
      return [
        templateOf(plan, planTabName(unit), [], `${plan.kind}:${unit}`),
        ...(own.length === 0 ? [] : [conductTemplate(staffForm, isFor("civil-servant"), own, unit)]),
      ];
    }),
    conductTemplate(conductForm("unit-head", headSkills), isFor("unit-head"), heads ?? []),
    templateOf(
      peers,
      TAB_NAMES.peers,
      (staff ?? []).map(({ code, name, unit }) => [code, name, unit]),
    ),
    adjustmentsTemplate,
    templateOf(complaints, TAB_NAMES.complaints),
    templateOf(interviews, TAB_NAMES.interviews),
    reviewsTemplate([...units.values()]),
  ];
}
