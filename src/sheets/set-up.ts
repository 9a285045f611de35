import { comparable } from "../record/cells/clean-text";
import { conductTabName, planTabName, TAB_NAMES } from "../record/columns";
import { findHeaders } from "../record/table";
import { headForm, staffForm } from "../record/tabs/conduct";
import type { Member } from "../record/tabs/roster";
import { kindOfTab } from "../record/tabs/tab-kinds";
import { literal } from "./literal-text";
import { formatColumn, growTo, makeTab, styleHeader, writeFormulas } from "./make-tab";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import {
  adjustmentsTemplate,
  complaintsTemplate,
  conductTemplate,
  interviewsTemplate,
  peersTemplate,
  type RosterRow,
  rosterTemplate,
  staffConductTemplate,
} from "./templates/people-tabs";
import { planTemplate } from "./templates/plan";
import { reviewsTemplate } from "./templates/reviews";
import { settingAddress, settingsTemplate } from "./templates/settings";
import type { TabTemplate } from "./templates/template";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What set-up did: the tabs it made, and those in which it added columns or people. */
export interface SetUpReport {
  readonly made: readonly string[];
  readonly completed: readonly string[];
  readonly people: number;
}

/**
 * Makes the tabs of the contract for everybody in the roster. Run again, it adds the tabs, columns and people that are
 * missing and changes nothing that people typed.
 */
export function setUp(spreadsheet: Spreadsheet, people: readonly RosterRow[]): SetUpReport {
  const made: string[] = [];
  const completed: string[] = [];
  const apply = (templates: readonly TabTemplate[], reading: WorkbookReading) => {
    for (const template of templates) {
      const existing = reading.tabs.find((tab) => isTabOf(tab, template));
      if (existing === undefined) {
        makeTab(spreadsheet, template, appraisalDateCell(reading));
        made.push(template.name);
      } else if (complete(spreadsheet, existing, template, appraisalDateCell(reading)))
        completed.push(existing.name);
    }
  };
  const before = readWorkbook(spreadsheet);
  const blank =
    before.sheets.length === 1 && before.tabs[0]?.cells.every((row) => row.every((cell) => cell === ""));
  apply([settingsTemplate, rosterTemplate(people)], before);
  // The empty first tab of a new spreadsheet is the only thing that set-up ever takes away.
  if (blank === true && before.sheets[0] !== undefined) spreadsheet.deleteSheet(before.sheets[0]);
  const reading = readWorkbook(spreadsheet);
  apply(templatesFor(reading), reading);
  return { made, completed, people: reading.body.members.length };
}

function isTabOf(tab: WorkbookReading["tabs"][number], template: TabTemplate): boolean {
  if (tab.identity === template.identity) return true;
  if (tab.identity !== undefined) return false;
  if (comparable(tab.name) === comparable(template.name)) return true;
  const single = Object.values<string>(TAB_NAMES).includes(template.name);
  return single && kindOfTab(tab) === template.identity;
}

/** Where formulas find the appraisal date. */
export function appraisalDateCell({ tabs }: WorkbookReading): string {
  const name = tabs.find((tab) => kindOfTab(tab) === "settings")?.name ?? TAB_NAMES.settings;
  return `'${name}'!${settingAddress("appraisalDate")}`;
}

/** The tabs that the roster asks for: two a unit, and one each of the others. */
function templatesFor({ body }: WorkbookReading): TabTemplate[] {
  const { members, settings } = body;
  const rated = members.filter((member) => member.rated && member.code !== "");
  const staffOf = (unit: string) =>
    rated.filter((member) => member.unit === unit && member.role === "civil-servant");
  const units = [...new Set(members.map(({ unit }) => unit))].filter(
    (unit) => unit !== "" && !unit.includes("'"),
  );
  const heads = rated.filter(({ role }) => role === "unit-head");
  return [
    ...units.flatMap((unit) => [
      planTemplate(unit),
      ...(staffOf(unit).length === 0
        ? []
        : [staffConductTemplate(unit, staffForm(settings.staffSkills), staffOf(unit))]),
    ]),
    conductTemplate(TAB_NAMES.management, "management", headForm(settings.headSkills), heads),
    peersTemplate(rated.filter((member: Member) => member.role === "civil-servant")),
    adjustmentsTemplate,
    complaintsTemplate,
    interviewsTemplate,
    reviewsTemplate(units),
  ];
}

/** Adds the columns and people of a template that a tab lacks. Whether it added anything. */
function complete(
  spreadsheet: Spreadsheet,
  tab: WorkbookReading["tabs"][number],
  template: TabTemplate,
  appraisalDate: string,
): boolean {
  const sheet = spreadsheet.getSheetByName(tab.name);
  const names = Object.fromEntries(template.columns.map(({ header }) => [header, header]));
  const headers = findHeaders(tab, names);
  if (sheet === null || headers === undefined) return false;

  const missing = template.columns.filter(({ header }) => headers.missing.includes(header));
  if (missing.length > 0) {
    const first = sheet.getLastColumn() + 1;
    growTo(sheet, tab.cells.length, first + missing.length - 1);
    sheet
      .getRange(headers.row + 1, first, 1, missing.length)
      .setValues([missing.map(({ header }) => header)]);
    if (headers.row === 0) styleHeader(sheet, missing, first);
    for (const [index, column] of missing.entries())
      formatColumn(sheet, column, first + index, headers.row + 1);
    const row = [...(tab.cells[headers.row] ?? []), ...missing.map(({ header }) => header)].map(String);
    // The formulas of computed columns are made anew, since what they name may be among the new columns.
    writeFormulas(sheet, template.columns, row, headers.row + 1, appraisalDate);
  }

  const keyHeader = template.columns[0]?.header ?? "";
  const keyColumn = headers.columns[keyHeader];
  if (keyColumn === undefined || template.rows.length === 0) return missing.length > 0;
  const known = new Set(
    tab.cells.slice(headers.row + 1).map((row) => comparable(String(row[keyColumn] ?? ""))),
  );
  const added = template.rows.filter(([key = ""]) => !known.has(comparable(key)));
  if (added.length === 0) return missing.length > 0;
  const computed = template.columns.flatMap(({ header, formula }) =>
    formula === undefined ? [] : (headers.columns[header] ?? []),
  );
  const start = lastFilledRow(tab.cells, computed) + 2;
  growTo(sheet, start + added.length, 1);
  template.columns.forEach(({ header }, index) => {
    const column = headers.columns[header];
    if (column === undefined || added.every((row) => row[index] === undefined)) return;
    const cells = added.map((row) => [literal(row[index] ?? "")]);
    sheet.getRange(start, column + 1, added.length, 1).setValues(cells);
  });
  return true;
}

/** The last row, from 0, in which people typed anything; what the computed columns show does not count. */
function lastFilledRow(cells: readonly (readonly unknown[])[], computed: readonly number[]): number {
  for (let row = cells.length - 1; row > 0; row -= 1) {
    const typed = cells[row]?.some(
      (cell, column) => !computed.includes(column) && comparable(String(cell ?? "")) !== "",
    );
    if (typed === true) return row;
  }
  return 0;
}

export const unitTabNames = (unit: string): readonly string[] => [planTabName(unit), conductTabName(unit)];
