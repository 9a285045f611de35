import { comparable } from "../read/cells/clean-text";
import { readCode } from "../read/cells/code";
import { groupedBy } from "../read/grouped";
import { kindOfTab } from "../read/known-tabs";
import type { Member } from "../read/member";
import { olderTemplate } from "../read/origin";
import { findHeaders, type TabCells } from "../read/table";
import { roster } from "../workbook/roster";
import type { Anchors } from "./anchors";
import { completeTab } from "./complete-tab";
import { dressTab } from "./dress-tab";
import { again, type Sheet, valuesOf } from "./google";
import { become, beginTab, identify, isKnown, keepCopy } from "./identity";
import { type Looked, lackOf, lacksChoicesOnly } from "./lack";
import { fillTab, isRefused, makeTab } from "./make-tab";
import { isEmpty } from "./new-tab";
import type { WorkbookReading } from "./read-workbook";
import { templateRows } from "./template-rows";
import type { TabTemplate } from "./templates";

/** How the tab of a template stands. */
type TabState = { readonly template: TabTemplate } & (
  | { readonly is: "missing" }
  /** Nothing is in it: new from people, or cut off before its first row. */
  | { readonly is: "blank"; readonly tab: TabCells; readonly sheet: Sheet }
  /** Cut off after its rows were written; or made. */
  | { readonly is: "begun" | "there"; readonly tab: TabCells; readonly sheet: Sheet; readonly looked: Looked }
);

/** How the tab of a template stands, and what it lacks. */
export function stateOf(template: TabTemplate, reading: WorkbookReading, anchors: Anchors): TabState {
  const tab = tabOfTemplate(reading, template);
  const sheet = tab === undefined ? undefined : reading.sheetOf.get(tab);
  if (tab === undefined || sheet === undefined) return { template, is: "missing" };
  if (isEmpty(tab.cells) && again(() => sheet.getLastRow()) === 0)
    return { template, is: "blank", tab, sheet };
  const looked = lackOf(sheet, tab, template, anchors);
  const isCutOff = tab.draft === true;
  // What stands in a draft without our headers was typed there by people.
  if (isCutOff && looked.places === undefined) return { template, is: "blank", tab, sheet };
  return { template, is: isCutOff ? "begun" : "there", tab, sheet, looked };
}

/** Whether anything is to be done for the tab. */
export const isWanting = (state: TabState): boolean =>
  state.is !== "there" || state.looked.lack !== undefined;

/** What was done for a tab, and what of it was left to people: the looks that Google refused, columns that stay as they are. */
export interface Ensured {
  readonly name: string;
  readonly did: "made" | "completed" | "nothing";
  readonly plain: boolean;
  readonly held: boolean;
}

/** Makes the tab of a template, finishes one that was cut off, or adds what it lacks; what people typed stays. */
export function ensureTab(
  state: TabState,
  reading: WorkbookReading,
  anchors: Anchors,
  isFirst = false,
): Ensured {
  const { template } = state;
  const made = { did: "made", held: false } as const;
  const isMissing = state.is === "missing" || isTakenSince(state, reading);
  if (isMissing) return { ...made, ...makeTab(reading, template, anchors, isFirst) };

  const { tab, sheet } = state;
  const known = reading.identities.of(sheet);
  if (state.is === "blank") {
    if (tab.draft !== true) beginTab(sheet, template.identity, known);
    return { ...made, name: tab.name, plain: fillTab(sheet, template, anchors, isFirst) };
  }
  const { lack, held } = state.looked;
  if (state.is === "begun") {
    if (lack !== undefined) completeTab({ sheet, tab, template, lack }, anchors);
    return { ...made, name: tab.name, held, plain: finishDraft(sheet, tab, template, anchors) };
  }
  const isOlder = olderTemplate(reading.origin) !== undefined;
  if (lack !== undefined && isOlder) keepCopy(reading.spreadsheet, sheet);
  const plain = lack === undefined ? false : completeTab({ sheet, tab, template, lack }, anchors);
  if (known === undefined) identify(sheet, template.identity);
  // What keeps a moved formula out shows only where it stands now.
  const isHeld = held || (lack !== undefined && isOlder && isHeldNow(sheet, tab, template, anchors));
  // Choices that a table refuses are lacking again the next time.
  const isDone = lack !== undefined && !(plain && lacksChoicesOnly(lack));
  return { name: tab.name, did: isDone ? "completed" : "nothing", plain, held: isHeld };
}

/** An empty tab that two templates are called like is that of the first. */
const isTakenSince = ({ is, tab, sheet }: Exclude<TabState, { is: "missing" }>, reading: WorkbookReading) =>
  is === "blank" && tab.draft !== true && reading.identities.of(sheet) === undefined && isKnown(sheet);

/** The looks of a tab whose rows were written before it was cut off, wherever people moved them since; gives whether Google refused some. */
function finishDraft(sheet: Sheet, tab: TabCells, template: TabTemplate, anchors: Anchors): boolean {
  const now = readAgain(sheet, tab);
  const { places } = lackOf(sheet, now, template, anchors);
  let plain = false;
  if (places !== undefined) {
    const rows = [...(templateRows(now, template, places) ?? [])];
    const placeOf = (row: number) => {
      const [index] = rows.find(([, line]) => line === template.rows[row]) ?? [];
      return index === undefined ? undefined : index + 1;
    };
    plain = isRefused(dressTab(sheet, template, places, anchors, placeOf));
  }
  become(sheet, template.identity);
  return plain;
}

/** Whether set-up leaves something to people in a tab as it is now. */
function isHeldNow(sheet: Sheet, tab: TabCells, template: TabTemplate, anchors: Anchors): boolean {
  SpreadsheetApp.flush();
  return lackOf(sheet, readAgain(sheet, tab), template, anchors).held;
}

const readAgain = (sheet: Sheet, tab: TabCells): TabCells => ({
  ...tab,
  cells: valuesOf(sheet.getDataRange()),
});

/** The tab that a template stands for, whatever it is called: by identity, by name, or by what is in it. */
function tabOfTemplate({ tabs, body }: WorkbookReading, template: TabTemplate): TabCells | undefined {
  const isNamed = (tab: TabCells) => comparable(tab.name) === comparable(template.name);
  const known = tabs.filter(
    ({ identity }) => identity !== undefined && comparable(identity) === comparable(template.identity),
  );
  if (known.length > 0) return known.find(isNamed) ?? known[0];
  const others = tabs.filter(({ identity }) => identity === undefined);
  const [kind, unit] = template.identity.split(/:(.*)/su);
  // Of two units the plan of one may be called like another table of the other.
  const named = others.find((tab) => isNamed(tab) && (kindOfTab(tab) ?? kind) === kind);
  if (named !== undefined) return named;
  return others.find(
    (tab) => kindOfTab(tab) === kind && (unit === undefined || unitOfRows(tab, body.members) === unit),
  );
}

/** The unit of most people in a tab that lost both its identity and its name; undefined when nobody is in it. */
function unitOfRows(tab: TabCells, members: readonly Member[]): string | undefined {
  const headers = findHeaders(tab, { code: roster.columns.code.header });
  if (headers === undefined) return undefined;
  const units = new Map(members.map(({ code, unit }) => [code, unit]));
  const unitOf = (row: readonly unknown[]) =>
    units.get(readCode(row[headers.columns.code ?? 0]).value ?? "") ?? [];
  const groups = groupedBy(tab.cells.slice(headers.row + 1).flatMap(unitOf), (unit) => unit);
  return [...groups.values()].sort((a, b) => b.length - a.length)[0]?.[0];
}
