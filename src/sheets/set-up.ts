import { comparable } from "../read/cells/clean-text";
import { groupedBy } from "../read/grouped";
import { kindOfTab } from "../read/known-tabs";
import type { Member } from "../read/member";
import { olderTemplate, TEMPLATE_VERSION } from "../read/origin";
import type { RosterRow } from "../read/roster-text";
import { findHeaders, type TabCells } from "../read/table";
import { roster } from "../workbook/roster";
import { TAB_NAMES } from "../workbook/tab";
import { type Anchors, anchorsOf } from "./anchors";
import { completeTab, lackOf } from "./complete-tab";
import { isEmpty } from "./generated-tab";
import type { Sheet, Spreadsheet } from "./google";
import { identify, keepCopy, stampVersion } from "./identity";
import { fillTab, makeTab } from "./make-tab";
import { requireKnownTemplate, requirePermission } from "./permission";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import { rosterTemplate, settingsTemplate, type TabTemplate, templatesFor } from "./templates";

/**
 * Makes the tabs of the contract for everybody in the roster. Run again, it adds the tabs, columns, people and formulas
 * that are missing and changes nothing that people typed. It stops when it has made or completed `mostTabs`; run again until
 * nothing is left, it makes the same as in one run. Gives the tabs made, those in which it added columns, people or
 * formulas, those in which it leaves something to people (`held`), and how many it has not come to.
 */
export function setUp(
  spreadsheet: Spreadsheet,
  people: readonly RosterRow[],
  mostTabs = Number.POSITIVE_INFINITY,
) {
  const made: string[] = [];
  const completed: string[] = [];
  const held: string[] = [];
  let left = 0;
  let unmoved = 0;
  const apply = (templates: readonly TabTemplate[], reading: WorkbookReading) => {
    const anchors = anchorsOf(reading);
    const steps = templates.map((template) => stepOf(template, reading, anchors));
    requirePermission(
      steps.flatMap(({ sheet, blank, lack }) =>
        sheet !== null && (blank || lack !== undefined) ? [sheet] : [],
      ),
    );
    for (const { template, tab, sheet, blank, lack, ...state } of steps) {
      const isNew = tab === undefined || sheet === null;
      if (state.held) held.push(tab?.name ?? template.name);
      if (state.unmoved) unmoved += 1;
      if (made.length + completed.length >= mostTabs) {
        if (isNew || blank || lack !== undefined) left += 1;
        continue;
      }
      if (isNew) {
        makeTab(spreadsheet, template, anchors);
        made.push(template.name);
        continue;
      }
      if (tab.identity === undefined) identify(sheet, template.identity);
      if (blank) {
        fillTab(sheet, template, anchors);
        made.push(tab.name);
        continue;
      }
      if (lack === undefined) continue;
      const isOlder = olderTemplate(reading.origin) !== undefined;
      if (isOlder) keepCopy(spreadsheet, sheet);
      completeTab({ sheet, tab, template, lack }, anchors);
      // What keeps a moved formula out shows only where it stands now.
      if (isOlder && !state.held && isHeld(sheet, tab, template, anchors)) held.push(tab.name);
      completed.push(tab.name);
    }
  };
  const before = readWorkbook(spreadsheet);
  requireKnownTemplate(before.origin);
  const [only] = before.tabs;
  const blank =
    before.sheets.length === 1 && only !== undefined && kindOfTab(only) === undefined && isEmpty(only.cells);
  apply([settingsTemplate, rosterTemplate(people)], before);
  // The empty first tab of a new spreadsheet is the only thing that set-up ever takes away.
  if (blank && before.sheets[0] !== undefined) spreadsheet.deleteSheet(before.sheets[0]);
  const unchanged = made.length + completed.length === 0;
  const reading = unchanged ? before : readWorkbook(spreadsheet);
  apply(templatesFor(reading.body), reading);
  if (left + unmoved === 0) stampVersion(spreadsheet, before.identities.version, TEMPLATE_VERSION);
  return { made, completed, held, people: reading.body.members.length, left };
}

/** Whether set-up leaves something to people in a tab as it is now. */
function isHeld(sheet: Sheet, tab: TabCells, template: TabTemplate, anchors: Anchors): boolean {
  SpreadsheetApp.flush();
  return lackOf(sheet, { ...tab, cells: sheet.getDataRange().getValues() }, template, anchors).held;
}

/** What is to be done for a template: its tab where there is one, whether that is blank, and else what it lacks. */
function stepOf(template: TabTemplate, reading: WorkbookReading, anchors: Anchors) {
  const tab = tabOfTemplate(reading, template);
  const sheet = reading.sheets.find((one) => one.getName() === tab?.name) ?? null;
  const there = { template, tab, sheet };
  if (tab === undefined || sheet === null || (isEmpty(tab.cells) && sheet.getLastRow() === 0)) {
    const isBlank = tab !== undefined;
    return { ...there, blank: isBlank, lack: undefined, held: false, unmoved: false };
  }
  return { ...there, blank: false, ...lackOf(sheet, tab, template, anchors) };
}

/** The tab that a template stands for, whatever it is called: by identity, by name, or by what is in it. */
function tabOfTemplate({ tabs, body }: WorkbookReading, template: TabTemplate): TabCells | undefined {
  const isNamed = (tab: TabCells) => comparable(tab.name) === comparable(template.name);
  const known = tabs.filter((tab) => tab.identity === template.identity);
  if (known.length > 0) return known.find(isNamed) ?? known[0];
  const others = tabs.filter(({ identity }) => identity === undefined);
  const named = others.find(isNamed);
  if (named !== undefined) return named;
  const [kind, unit] = template.identity.split(/:(.*)/);
  const isSingle = Object.values<string>(TAB_NAMES).includes(template.name);
  return others.find(
    (tab) => kindOfTab(tab) === kind && (isSingle || unitOfRows(tab, body.members) === unit),
  );
}

/** The unit of most people in a tab that lost both its identity and its name; undefined when nobody is in it. */
function unitOfRows(tab: TabCells, members: readonly Member[]): string | undefined {
  const headers = findHeaders(tab, { code: roster.columns.code.header });
  if (headers === undefined) return undefined;
  const units = new Map(members.map(({ code, unit }) => [code, unit]));
  const unitOf = (row: readonly unknown[]) => units.get(String(row[headers.columns.code ?? 0] ?? "")) ?? [];
  const groups = groupedBy(tab.cells.slice(headers.row + 1).flatMap(unitOf), (unit) => unit);
  return [...groups.values()].sort((a, b) => b.length - a.length)[0]?.[0];
}
