import { BEGUN_LINES } from "../explain/archive-words";
import { failures } from "../explain/failures";
import { columnLetters } from "../explain/problem";
import { again, gridsOf, looking, type Sheet, type Spreadsheet, valuesOf } from "./google";
import { become, becomeBySign, isArchive, readIdentities } from "./identity";
import { freeName } from "./tab-names";

/** The first tab of an archive. */
const COVER = "Архивын тухай";
/** What stands behind a tab of people's own that was called so. */
const THEIRS = `${COVER} (өмнөх)`;
const WHOLE = "archive:cover";
const BEGUN = "archive:cover:begun";
const SIGNED = /⟦archive:cover(:begun)?⟧\s*$/u;
const PROTECTED = "Архив: засахгүй";
const COLOUR = "#9aa0a6";
const WIDTH = 760;
/** The key of the last step, which is no tab's. */
const LAST = "whole";

/**
 * What a file is to its archive: the workbook in which people work, a copy of it, `unknown` where nothing says which of
 * the two, and a copy that is being frozen or is.
 */
type Standing = "original" | "copy" | "unknown" | "begun" | "archive";

/** `home` is the id of the file in which set-up worked last, which a copy takes along. */
export function standingOf(spreadsheet: Spreadsheet, home: string | undefined): Standing {
  const cover = coverOf(spreadsheet);
  if (cover !== undefined) return cover.isWhole ? "archive" : "begun";
  if (home === undefined) return "unknown";
  return home === spreadsheet.getId() ? "original" : "copy";
}

/** Throws where the file is an archive: nothing is written into one. Costs no call anywhere else. */
export function requireLive(spreadsheet: Spreadsheet): void {
  if (coverOf(spreadsheet) !== undefined) throw new Error(failures.archived);
}

/** Known by its name and the sign in its first cell, which other programs keep. */
function coverOf(spreadsheet: Spreadsheet): { readonly sheet: Sheet; readonly isWhole: boolean } | undefined {
  const sheet = spreadsheet.getSheetByName(COVER);
  const [note = ""] = sheet === null ? [] : gridsOf([sheet]).map(noteOf);
  const signed = SIGNED.exec(note);
  return sheet === null || signed === null ? undefined : { sheet, isWhole: signed[1] === undefined };
}

const noteOf = (sheet: Sheet): string => again(() => sheet.getRange(1, 1).getNote());

/**
 * The steps that freeze the file in which they run, a tab each; refused in the workbook in which people work, and where
 * nothing says that it is another unless `isCopy`, which somebody was asked, does. From here on the file is known for an
 * archive that is not whole. Archives of single tabs, as earlier versions made them, are values already and stay.
 */
export function beginArchive(spreadsheet: Spreadsheet, isCopy: boolean) {
  const identities = readIdentities(spreadsheet);
  const standing = standingOf(spreadsheet, identities.home?.value);
  if (standing === "archive") return [];
  if (standing === "original") throw new Error(failures.archiveOfOriginal);
  if (standing === "unknown" && !isCopy) throw new Error(failures.archiveOfUnknown);
  const grids = gridsOf(again(() => spreadsheet.getSheets()));
  if (standing !== "begun") makeCover(spreadsheet, grids);
  const isToFreeze = (sheet: Sheet) =>
    sheet.getName() !== COVER && !isArchive(identities.of(sheet)?.value ?? "");
  return [
    ...grids.filter(isToFreeze).map((sheet) => ({ key: String(sheet.getSheetId()), label: sheet.getName() })),
    { key: LAST, label: COVER },
  ];
}

/** An empty tab of the name is one that was cut off before it was signed; another that people called so gives way. */
function makeCover(spreadsheet: Spreadsheet, grids: readonly Sheet[]): void {
  const taken = grids.find((sheet) => sheet.getName() === COVER);
  const isEmpty = taken !== undefined && noteOf(taken) === "" && again(() => taken.getLastRow()) === 0;
  if (taken !== undefined && !isEmpty) taken.setName(freeName(grids, THEIRS));
  const sheet = taken !== undefined && isEmpty ? taken : spreadsheet.insertSheet(COVER, 0);
  become(sheet, BEGUN);
  writeLines(sheet, BEGUN_LINES);
}

/** One of these steps; a step made twice makes the same. `lines` is what the first tab says when all is whole. */
export function archiveTab(spreadsheet: Spreadsheet, key: string, lines: () => readonly string[]) {
  const cover = coverOf(spreadsheet);
  if (cover === undefined) throw new Error(failures.archiveStepGone);
  const grids = gridsOf(again(() => spreadsheet.getSheets()));
  if (key === LAST) {
    // What somebody wrote or added while the others were frozen.
    for (const sheet of grids) if (hasFormulas(sheet)) freeze(sheet);
    writeLines(cover.sheet, lines());
    protect(cover.sheet);
    if (!cover.isWhole) becomeBySign(cover.sheet, WHOLE);
    return { tab: COVER, outcome: "made" as const };
  }
  const sheet = grids.find((one) => String(one.getSheetId()) === key);
  if (sheet === undefined) throw new Error(failures.archiveStepGone);
  freeze(sheet);
  protect(sheet);
  return { tab: sheet.getName(), outcome: "frozen" as const };
}

const hasFormulas = (sheet: Sheet): boolean =>
  again((): string[][] => sheet.getDataRange().getFormulas()).some((row) => row.some((cell) => cell !== ""));

/**
 * Values in place of formulas, pasted by the spreadsheet itself upon themselves: texts stay texts, dates dates, and what
 * somebody types meanwhile is what is pasted. Choices would refuse what does not fit them, and nobody chooses any more.
 */
function freeze(sheet: Sheet): void {
  const range = sheet.getDataRange();
  valuesOf(range).forEach((row, at) => {
    const place = row.findIndex((cell) => typeof cell === "string" && UNCOMPUTED.test(cell));
    if (place >= 0)
      throw new Error(failures.uncomputed(sheet.getName(), `${columnLetters(place + 1)}${at + 1}`));
  });
  looking(() => sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearDataValidations());
  range.copyTo(range, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
}

/** What a cell shows while its function runs; it would stand there for ever. */
const UNCOMPUTED = /^(?:Loading|Ачаалж байна)(?:\.\.\.|…)$/iu;

/**
 * With a warning, where people did not protect the tab under a name of their own. One without a name may be ours, cut off
 * before it got one: in an archive it warns.
 */
function protect(sheet: Sheet): void {
  const { SHEET } = SpreadsheetApp.ProtectionType;
  const [before] = again(() => sheet.getProtections(SHEET));
  const name = before === undefined ? "" : again(() => before.getDescription());
  if (name !== "" && name !== PROTECTED) return;
  const own = before ?? sheet.protect();
  if (name === "") own.setDescription(PROTECTED);
  if (before === undefined || !again(() => before.isWarningOnly())) own.setWarningOnly(true);
}

function writeLines(sheet: Sheet, lines: readonly string[]): void {
  looking(() => {
    sheet.setTabColor(COLOUR).setColumnWidth(1, WIDTH);
    sheet.getRange(1, 1, lines.length, 1).setWrap(true).setNumberFormat("@");
    sheet.getRange(1, 1).setFontWeight("bold").setFontSize(14);
  });
  sheet.getRange(1, 1, lines.length, 1).setValues(lines.map((line) => [line]));
}
