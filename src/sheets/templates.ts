import { ROLES, SECTIONS, wordOf, YES_NO } from "../law/words";
import { audienceIndex } from "../read/audience";
import type { Body } from "../read/body";
import { comparable } from "../read/cells/clean-text";
import { NOT_FOR } from "../read/cells/kinds";
import type { IsFor } from "../read/conduct";
import { labelOf, type Member } from "../read/member";
import type { RosterRow } from "../read/roster-rows";
import type { Settings } from "../read/settings";
import { adjustments } from "../workbook/adjustments";
import { complaints } from "../workbook/complaints";
import { type ConductForm, conductForm, conductTabName } from "../workbook/conduct";
import { interviews } from "../workbook/interviews";
import { peers } from "../workbook/peers";
import { plan, planTabName } from "../workbook/plan";
import { reviews } from "../workbook/reviews";
import { roster } from "../workbook/roster";
import { PLAN_ROWS, SETTING_KEYS, SETTINGS, settings } from "../workbook/settings";
import { type CellLook, type Column, canName, TAB_NAMES, type Tab } from "../workbook/tab";
import { unitPlan } from "../workbook/unit-plan";

/** How a cell looks, with the words to choose from where there are some. */
export type Look = CellLook & Pick<Column, "kind">;

/** A tab as set-up makes it: recognised by `identity`, with rows prepared for people where there is one a person. */
export interface TabTemplate {
  readonly name: string;
  readonly identity: string;
  readonly columns: readonly Column[];
  /** A cell a column, from the first on; where the code of a row is already there, none of that code is added. */
  readonly rows: readonly (readonly string[])[];
  /** Those of the rows that settings ask for beyond the usual ones: they come also where nothing of that code is filled in yet. */
  readonly asked?: TabTemplate["rows"];
  /** Whom the codes of the tab offer, with their names; the whole roster where it is not said. */
  readonly people?: readonly string[] | undefined;
  /** The names of everybody by code, where rows of people may lack them. */
  readonly names?: ReadonlyMap<string, string>;
  readonly guidance: string | undefined;
  /** The blank cells that are to be filled in, by header: a formula over the row's cells, given by theirs. */
  readonly wanted: Readonly<Record<string, (cell: (header: string) => string) => string>>;
  /** Rows of one person stand together, and look so. */
  readonly isBanded: boolean;
  /** Cells that are not like the rest of their column; row and column from 1. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly like: Look }[];
  readonly frozenColumns: number;
  readonly colour: string;
}

const templateOf = (
  { columns, frozenColumns, colour, kind, guidance, prepared, wanted = {} }: Tab,
  name: string,
  rows: TabTemplate["rows"] = [],
  identity: string = kind,
): TabTemplate => ({
  name,
  identity,
  columns: Object.values(columns),
  rows,
  guidance,
  wanted: Object.fromEntries(
    Object.entries(wanted).map(([field, when]) => [
      columns[field]?.header ?? field,
      (cell: (header: string) => string) => when((one) => cell(columns[one]?.header ?? one)),
    ]),
  ),
  isBanded: prepared !== undefined,
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

export const peersTemplate = (staff: readonly Pick<Member, "code" | "name" | "unit">[]): TabTemplate =>
  templateOf(
    peers,
    TAB_NAMES.peers,
    staff.map(({ code, name, unit }) => [code, name, unit]),
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

/** How many rows of each section set-up prepares for somebody; a head has none but those of Б (5.1). */
const rowsFor = ({ role }: Member, { planRows }: Settings) =>
  (role === "unit-head" ? (["learning"] as const) : (["measure", "learning", "additional"] as const)).flatMap(
    (section) =>
      Array.from({ length: planRows[section] }, (_, index) => [section, String(index + 1)] as const),
  );

/** The plan of a unit, with the rows of each of its people to be filled in. */
function planTemplate(unit: string, own: readonly Member[], settings: Settings): TabTemplate {
  const fields = Object.keys(plan.columns);
  const all = own.flatMap((member) =>
    rowsFor(member, settings).map(([section, number]) => {
      const cells = { code: labelOf(member), section: wordOf(SECTIONS, section), number, name: member.name };
      const row = fields.map((field) => cells[field as keyof typeof cells] ?? "");
      return { row, isUsual: Number(number) <= PLAN_ROWS[section] };
    }),
  );
  const rows = all.map(({ row }) => row);
  const asked = all.flatMap(({ row, isUsual }) => (isUsual ? [] : [row]));
  const template = { ...templateOf(plan, planTabName(unit), rows, `${plan.kind}:${unit}`), asked };
  return own.length === 0 ? template : { ...template, people: own.map(labelOf) };
}

/** The plan of the units themselves, without a row. */
export const unitPlanRegister = templateOf(unitPlan, TAB_NAMES.unitPlan);

/** The plan of the units themselves, with rows for each that has a head. */
function unitPlanTemplate(units: readonly string[], { planRows }: Settings): TabTemplate {
  const rows = units.flatMap((unit) =>
    Array.from({ length: planRows.measure }, (_, index) => [unit, String(index + 1)]),
  );
  const asked = rows.filter(([, number]) => Number(number) > PLAN_ROWS.measure);
  return { ...unitPlanRegister, rows, asked };
}

/** The tabs that the roster asks for: two a unit, and one each of the others. */
export function templatesFor({ members, settings }: Body): TabTemplate[] {
  const { staffSkills, headSkills, audiences } = settings;
  const isFor = audienceIndex(audiences, members);
  const rated = members.filter((member) => member.rated && member.code !== "");
  const [staff, heads] = Object.values(ROLES).map((role) => rated.filter((one) => one.role === role));
  // Joined as ranking joins them: two spellings of a name are one unit, called as it comes first.
  const named = members.filter(({ unit }) => unit !== "" && canName(unit));
  const units = new Map([...named].reverse().map(({ unit }) => [comparable(unit), unit]));
  const headed = [...new Set((heads ?? []).map(({ unit }) => comparable(unit)))].flatMap(
    (key) => units.get(key) ?? [],
  );
  const staffForm = conductForm("civil-servant", staffSkills);
  const names = new Map(
    members.flatMap(({ code, name }) => (code === "" || name === "" ? [] : [[code, name]])),
  );
  const templates = [
    ...[...new Set(named.map(({ unit }) => comparable(unit)))].flatMap((key) => {
      const isOfUnit = (member: Member) => comparable(member.unit) === key;
      const own = (staff ?? []).filter(isOfUnit);
      const unit = units.get(key) ?? key;
      const planned = rated.filter((member) => member.role !== undefined && isOfUnit(member));
      return [
        planTemplate(unit, planned, settings),
        ...(own.length === 0 ? [] : [conductTemplate(staffForm, isFor("civil-servant"), own, unit)]),
      ];
    }),
    unitPlanTemplate(headed, settings),
    conductTemplate(conductForm("unit-head", headSkills), isFor("unit-head"), heads ?? []),
    peersTemplate(staff ?? []),
    adjustmentsTemplate,
    templateOf(complaints, TAB_NAMES.complaints),
    templateOf(interviews, TAB_NAMES.interviews),
    reviewsTemplate([...units.values()]),
  ];
  return templates.map((template) => ({ ...template, names }));
}
