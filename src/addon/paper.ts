import type { Assessment } from "../assess/assessment";
import { failures } from "../explain/failures";
import type { EvaluationSheet, SheetSelection } from "../paper/evaluation-sheet";
import { consolidatedListOf, type ListPage, listPageOf } from "../paper/list-page";
import { type MeetingPage, meetingPageOf } from "../paper/meeting-page";
import { sheetOf } from "../paper/sheet-of-person";
import { type SheetGroup, sheetGroupOf, sheetGroups } from "../paper/sheet-steps";
import { statisticsOf } from "../paper/statistics";
import { type SealReport, sealReport } from "../seal/seal-lines";
import { requireGenerated } from "../sheets/permission";
import { readListed, readSeals, writeSeals } from "../sheets/seals";
import { writeSheets } from "../sheets/write-sheets";
import { writeStatistics } from "../sheets/write-statistics";
import { assessed, exclusively, undisturbed } from "./jobs";

/** A unit's vote in one of the year's appraisals. */
interface Vote {
  readonly unit: string;
  readonly cycle: string;
}

/** What is put on paper: evaluation sheets, the consolidated list for signature, and what a vote needs. */
type PrintSelection =
  | SheetSelection
  | { readonly kind: "list" }
  | { readonly kind: "meeting" }
  | ({ readonly kind: "slips" } & Vote)
  | ({ readonly kind: "protocol"; readonly members: readonly string[] } & Vote)
  | ({
      readonly kind: "codes";
      readonly spare: number;
      readonly people: readonly (readonly [
        code: string,
        entitled: number,
        circle: string,
        decision: string,
      ])[];
    } & Vote);

const DIALOG = { width: 900, height: 700, title: "Хэвлэх" } as const;

/** The steps in which the sheets of a selection are made or printed: a unit each, or the one person. */
export function sheetSteps(selection: SheetSelection) {
  const groups = undisturbed(() => sheetGroups(assessed().assessment, selection));
  return { steps: groups.map(({ key, label, people }) => ({ key, label, people })) };
}

/** One step: writes the tab of a unit's or a person's sheets. A second run of it changes nothing. */
export function makeSheets(key: string, appendix: boolean) {
  return exclusively(() => {
    const { reading, assessment } = assessed();
    const group = groupOf(assessment, key);
    requireGenerated(reading, `sheets:${group.key}`, "seals");
    const written = writeSheets(reading, group.key, group.name, pagesOf(assessment, group, appendix));
    writeSeals(reading, assessment, codesOf(group));
    return { ...written, people: group.people };
  });
}

/** One step of printing: the sheets of a unit or a person. */
export function sheetPages(key: string, appendix: boolean): EvaluationSheet[] {
  return exclusively(() => {
    const { reading, assessment } = assessed();
    const group = groupOf(assessment, key);
    requireGenerated(reading, "seals");
    writeSeals(reading, assessment, codesOf(group));
    return pagesOf(assessment, group, appendix);
  });
}

/** The consolidated list as it is printed for signature. */
export const listPage = (): ListPage =>
  undisturbed(() => listPageOf(consolidatedListOf(assessed().assessment)));

/** The minutes of the evaluation team's meeting. */
export const meetingPage = (): MeetingPage => undisturbed(() => meetingPageOf(assessed().assessment));

/** Opens the print page; it asks for the sheets by itself, step by step. */
export function openPrint(selection: PrintSelection, appendix: boolean): void {
  const asked = encodeURIComponent(JSON.stringify({ selection, appendix }));
  const page = HtmlService.createHtmlOutputFromFile("print");
  page.setContent(page.getContent().replace('data-asked=""', () => `data-asked="${asked}"`));
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(DIALOG.width).setHeight(DIALOG.height), DIALOG.title);
}

/** Writes `Статистик` and gives its numbers. */
export function makeStatistics() {
  return exclusively(() => {
    const { reading, assessment } = assessed();
    requireGenerated(reading, "statistics");
    const statistics = statisticsOf(assessment);
    return { tab: writeStatistics(reading, statistics), statistics };
  });
}

/**
 * Whether the codes that stand on printed evaluation sheets and on the consolidated list still follow from the
 * workbook, and what changed where they do not. Writes nothing.
 */
export function checkSeals(): SealReport {
  return undisturbed(() => {
    const { reading, assessment } = assessed();
    return sealReport(assessment, readSeals(reading), readListed(reading));
  });
}

function groupOf(assessment: Assessment, key: string): SheetGroup {
  const group = sheetGroupOf(assessment, key);
  if (group === undefined) throw new Error(failures.peopleGone);
  return group;
}

const pagesOf = (assessment: Assessment, { members }: SheetGroup, appendix: boolean) =>
  members.map((person) => sheetOf(assessment, person, appendix));

const codesOf = ({ members }: SheetGroup) => members.map(({ member }) => member.code);
