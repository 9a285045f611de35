import { type Assessment, assess, readingsUsed } from "../assess/assessment";
import { readingLine } from "../explain/reading-line";
import type { EvaluationSheet, SheetSelection, SheetStep } from "../paper/evaluation-sheet";
import { type ListLine, listLines } from "../paper/list-lines";
import { sheetOf } from "../paper/sheet-of-person";
import { type SheetGroup, sheetGroupOf, sheetGroups } from "../paper/sheet-steps";
import { type Statistics, statisticsOf } from "../paper/statistics";
import { fingerprintOf } from "../seal/fingerprint";
import { requireGenerated } from "../sheets/permission";
import { readWorkbook, type WorkbookReading } from "../sheets/read-workbook";
import { writeSeals } from "../sheets/seals";
import { type WrittenSheets, writeSheets } from "../sheets/write-sheets";
import { writeStatistics } from "../sheets/write-statistics";
import { exclusively } from "./jobs";

/** What is put on paper: evaluation sheets, or the consolidated list for signature. */
export type PrintSelection = SheetSelection | { readonly kind: "list" };

export type MadeSheets = WrittenSheets & { readonly people: number };

/** The consolidated list for signature (7.7), in words and numbers as printed. */
export interface ListPage {
  readonly body: string;
  readonly year: string;
  readonly lines: readonly ListLine[];
  readonly counts: Assessment["counts"];
  readonly readings: readonly string[];
  readonly team: readonly { readonly role: "chair" | "secretary" | "member"; readonly name: string }[];
  /** By code. */
  readonly fingerprints: Readonly<Record<string, string>>;
}

const GONE = "Эдгээр хүн бүртгэлд алга: жагсаалтаа шинэчлээд дахин оролдоно уу.";
const DIALOG = { width: 900, height: 700, title: "Хэвлэх" } as const;

/** The steps in which the sheets of a selection are made or printed: a unit each, or the one person. */
export function sheetSteps(selection: unknown): { steps: SheetStep[] } {
  const { assessment } = read();
  const groups = sheetGroups(assessment, selectionOf(selection));
  return { steps: groups.map(({ key, label, people }) => ({ key, label, people })) };
}

/** One step: writes the tab of a unit's or a person's sheets. A second run of it changes nothing. */
export function makeSheets(key: unknown, appendix: unknown): MadeSheets {
  return exclusively(() => {
    const { reading, assessment } = read();
    const group = groupOf(assessment, key);
    requireGenerated(reading, `sheets:${group.key}`, "seals");
    const written = writeSheets(
      reading,
      group.key,
      group.name,
      pagesOf(assessment, group, appendix === true),
    );
    writeSeals(reading, assessment, codesOf(group));
    return { ...written, people: group.people };
  });
}

/** One step of printing: the sheets of a unit or a person. */
export function sheetPages(key: unknown, appendix: unknown): EvaluationSheet[] {
  return exclusively(() => {
    const { reading, assessment } = read();
    const group = groupOf(assessment, key);
    requireGenerated(reading, "seals");
    writeSeals(reading, assessment, codesOf(group));
    return pagesOf(assessment, group, appendix === true);
  });
}

/** The consolidated list as it is printed for signature. */
export function listPage(): ListPage {
  const { assessment } = read();
  const { settings } = assessment.body;
  return {
    body: settings.body,
    year: settings.year === undefined ? "" : String(settings.year),
    lines: listLines(assessment),
    counts: assessment.counts,
    readings: readingsUsed(assessment).map(readingLine),
    team: settings.team,
    fingerprints: Object.fromEntries(
      assessment.ranking.map(({ code }) => [code, fingerprintOf(assessment, code)]),
    ),
  };
}

/** Opens the print page; it asks for the sheets by itself, step by step. */
export function openPrint(selection: unknown, appendix: unknown): void {
  const asked = encodeURIComponent(
    JSON.stringify({ selection: printSelectionOf(selection), appendix: appendix === true }),
  );
  const page = HtmlService.createHtmlOutputFromFile("print");
  page.setContent(page.getContent().replace('data-asked=""', () => `data-asked="${asked}"`));
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(DIALOG.width).setHeight(DIALOG.height), DIALOG.title);
}

/** Writes `Статистик` and gives its numbers. */
export function makeStatistics(): { tab: string; statistics: Statistics } {
  return exclusively(() => {
    const { reading, assessment } = read();
    requireGenerated(reading, "statistics");
    const statistics = statisticsOf(assessment);
    return { tab: writeStatistics(reading, statistics), statistics };
  });
}

function read(): { reading: WorkbookReading; assessment: Assessment } {
  const reading = readWorkbook(SpreadsheetApp.getActive());
  return { reading, assessment: assess(reading.body) };
}

function groupOf(assessment: Assessment, key: unknown): SheetGroup {
  const group = typeof key === "string" ? sheetGroupOf(assessment, key) : undefined;
  if (group === undefined) throw new Error(GONE);
  return group;
}

const pagesOf = (assessment: Assessment, { members }: SheetGroup, appendix: boolean) =>
  members.map((person) => sheetOf(assessment, person, appendix, fingerprintOf));

const codesOf = ({ members }: SheetGroup) => members.map(({ member }) => member.code);

/** A selection as the browser sent it; what is none of the three is a fault of the page, not of the person. */
function selectionOf(value: unknown): SheetSelection {
  const asked = printSelectionOf(value);
  if (asked.kind === "list") throw new Error("Жагсаалт алхамгүй.");
  return asked;
}

function printSelectionOf(value: unknown): PrintSelection {
  const { kind, unit, code } =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  if (kind === "all" || kind === "list") return { kind };
  if (kind === "unit" && typeof unit === "string") return { kind, unit };
  if (kind === "person" && typeof code === "string") return { kind, code };
  throw new Error("Хэний хуудсыг хүссэн нь тодорхойгүй байна.");
}
