import { comparable } from "../read/cells/clean-text";
import { readCode } from "../read/cells/code";
import { groupedBy } from "../read/grouped";
import { kindOfTab } from "../read/known-tabs";
import type { Member } from "../read/member";
import { olderTemplate } from "../read/origin";
import { findHeaders, type TabCells } from "../read/table";
import { conductTabName } from "../workbook/conduct";
import { plan, planTabName } from "../workbook/plan";
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
  | {
      readonly is: "begun" | "there";
      readonly tab: TabCells;
      readonly sheet: Sheet;
      readonly looked: Looked;
      /** It was made for a unit that is called otherwise now. */
      readonly isRenamed: boolean;
    }
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
  const isRenamed = tab.identity !== undefined && comparable(tab.identity) !== comparable(template.identity);
  return { template, is: isCutOff ? "begun" : "there", tab, sheet, looked, isRenamed };
}

/** Whether anything is to be done for the tab. */
export const isWanting = (state: TabState): boolean =>
  state.is !== "there" || state.looked.lack !== undefined || state.isRenamed;

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
  const { isRenamed } = state;
  const { lack, held } = state.looked;
  if (isRenamed) rename(sheet, tab, template, reading);
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
  const isDone = isRenamed || (lack !== undefined && !(plain && lacksChoicesOnly(lack)));
  return {
    name: isRenamed ? sheet.getName() : tab.name,
    did: isDone ? "completed" : "nothing",
    plain,
    held: isHeld,
  };
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
  const ofRenamed = unit === undefined ? undefined : tabOfRenamed(tabs, kind ?? "", unit, body.members);
  if (ofRenamed !== undefined) return ofRenamed;
  return others.find(
    (tab) => kindOfTab(tab) === kind && (unit === undefined || unitOfRows(tab, body.members) === unit),
  );
}

/** The tab of a unit that is no more, all of whose people are in this one now: it was renamed. */
const tabOfRenamed = (tabs: readonly TabCells[], kind: string, unit: string, members: readonly Member[]) =>
  tabs.find((tab) => {
    const [own, before] = tab.identity?.split(/:(.*)/su) ?? [];
    if (own !== kind || before === undefined) return false;
    if (members.some((member) => comparable(member.unit) === comparable(before))) return false;
    const [only, ...more] = unitsOfRows(tab, members);
    return more.length === 0 && only !== undefined && comparable(only) === comparable(unit);
  });

/** A tab is that of the renamed unit; its title too, where it was the one that set-up gave it and the new one is free. */
function rename(sheet: Sheet, tab: TabCells, template: TabTemplate, { sheets }: WorkbookReading): void {
  const before = tab.identity?.split(/:(.*)/su)[1] ?? "";
  const titles = template.identity.startsWith(`${plan.kind}:`) ? planTabName(before) : conductTabName(before);
  const isFree = !sheets.some((one) => comparable(one.getName()) === comparable(template.name));
  if (comparable(tab.name) === comparable(titles) && isFree) sheet.setName(template.name);
  become(sheet, template.identity);
}

/** The unit of most people in a tab that lost both its identity and its name; undefined when nobody is in it. */
const unitOfRows = (tab: TabCells, members: readonly Member[]): string | undefined =>
  unitsOfRows(tab, members)[0];

/** The units of the people in a tab, that of most of them first. */
function unitsOfRows(tab: TabCells, members: readonly Member[]): string[] {
  const headers = findHeaders(tab, { code: roster.columns.code.header });
  if (headers === undefined) return [];
  const units = new Map(members.map(({ code, unit }) => [code, unit]));
  const unitOf = (row: readonly unknown[]) =>
    units.get(readCode(row[headers.columns.code ?? 0]).value ?? "") ?? [];
  const groups = groupedBy(tab.cells.slice(headers.row + 1).flatMap(unitOf), (unit) => unit);
  return [...groups].sort(([, one], [, other]) => other.length - one.length).map(([unit]) => unit);
}
