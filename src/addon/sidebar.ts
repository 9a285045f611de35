import { assess } from "../assess/assessment";
import { ADDON_TITLE } from "../explain/addon-title";
import { type Derivation, derivationOf, derivationOfCategory } from "../explain/derivation";
import { roleName } from "../law/words";
import { consolidatedListOf } from "../paper/list-page";
import { kindOfTab } from "../read/known-tabs";
import * as places from "../sheets/places";
import { generatedAs, readWorkbook } from "../sheets/read-workbook";
import { type SettingValues, settingValues, writeSettings } from "../sheets/setting-values";
import { standingList } from "../sheets/stale-list";
import { settings } from "../workbook/settings";
import { importSources } from "./import";
import { assessed, exclusively } from "./jobs";

/** Opens the sidebar on one of its screens (`SCREENS` in sidebar/screens.ts), or on the one that fits when `screen` is empty. */
export function showSidebar(screen: string): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar");
  page.setContent(page.getContent().replace('data-screen=""', () => `data-screen="${screen}"`));
  SpreadsheetApp.getUi().showSidebar(page.setTitle(ADDON_TITLE));
}

/** What the sidebar shows when it opens: who is in the roster, which tabs there are, the settings, and where the person stands. */
export function workbookState() {
  const spreadsheet = SpreadsheetApp.getActive();
  const reading = readWorkbook(spreadsheet);
  const { members } = reading.body;
  const isListed = reading.grids.some(generatedAs(reading, "list"));
  const list = isListed ? standingList(reading, consolidatedListOf(assess(reading.body))) : undefined;
  return {
    people: members.map(({ code, name, unit, role }) => ({ code, name, unit, role: roleName(role) })),
    units: [...new Set(members.map(({ unit }) => unit))].filter((unit) => unit !== ""),
    hasTabs: ["settings", "roster"].every((kind) =>
      reading.tabs.some((tab) => kindOfTab(tab) === kind && tab.draft !== true),
    ),
    list: list?.sheet.getName() ?? null,
    /** Inputs changed since the list was written. */
    stale: list?.isStale === true,
    /** The tabs from which a plan may be brought in. */
    sources: importSources(reading),
    settings: settingValues(reading),
    active: places.activePlace(spreadsheet),
  };
}

/** The place in the list and the category with its limits, where there is one, and the total, each as a derivation; null for an unrated person. */
export function explainPerson(code: string): readonly Derivation[] | null {
  const { assessment } = assessed();
  const person = assessment.people.find(({ member }) => member.code === code);
  if (person?.result === undefined) return null;
  const rank = assessment.ranking.find((ranked) => ranked.member === person.member)?.finding;
  const total = derivationOf(person.result.total);
  if (rank === undefined) return [total];
  const { bands } = assessment.body.settings;
  return [derivationOf(rank), derivationOfCategory(person.result.category, bands), total];
}

/** Writes the settings given and gives back all of them as they stand. */
export const saveSettings = (values: Partial<SettingValues>): SettingValues =>
  exclusively(() => {
    const isOfSettings = (_: unknown, identity: string) => identity === settings.kind;
    return writeSettings(readWorkbook(SpreadsheetApp.getActive(), isOfSettings), values);
  });

export const goTo = (tab: string, cell: string): boolean =>
  places.goTo(SpreadsheetApp.getActive(), tab, cell);
