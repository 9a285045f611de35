import { comparable } from "../read/cells/clean-text";
import { KEPT } from "../workbook/tab";
import { again, type Sheet, type Spreadsheet } from "./google";
import { freeName, nameAbout } from "./tab-names";

/** Developer metadata by which the add-on knows the tabs that it made, whatever people call them and wherever they move them. */
const KEY = "unelgee";
const MARKS_KEY = "unelgee-marks";
const VERSION_KEY = "unelgee-template";
/** The id of the file in which set-up worked last: a copy of the file has it too, and another id. */
const HOME_KEY = "unelgee-home";
/**
 * Tabs that are results, and carry a sign as a note of their first cell too: Excel, LibreOffice and the programs that write .xlsx
 * keep notes and drop metadata, and with it a list is still known for ours, and for unchanged or edited, after they saved the file.
 */
const GENERATED = /^(totals|list|sheets|statistics|seals|archive|scratch)(:|$)/;
/** Before the identity of a tab that is being made: it is nobody's input until it is whole. */
const DRAFT = "draft:";
/** The tab on which the self-check asks what Google does: it is nobody's input and no result, and gone when that ends. */
export const SCRATCH = "scratch";
const SIGN = "Энэ хуудсыг нэмэлт үүсгэв. Гараар өөрчилбөл дараагийн удаа архивлаж, шинээр үүсгэнэ.";

/** What the add-on once wrote of one tab. */
interface Identity {
  readonly value: string;
  /** The tab was cut off while it was made. */
  readonly draft: boolean;
  readonly metadata: { setValue(value: string): unknown };
}

interface KnownTab {
  readonly sheet: Sheet;
  readonly identity: Identity;
}

const KEPT_IDENTITY = "archive:template";

export interface Identities {
  of(sheet: Sheet): Identity | undefined;
  /** Which marks each tab has, as `rememberMarks` wrote it. */
  readonly marks: string;
  /** The version of the template by which set-up made the workbook. */
  readonly version: Identity | undefined;
  /** The id of the file in which set-up worked last. */
  readonly home: Identity | undefined;
  /** No tab has one: the file was copied cell by cell, or saved by another program. */
  readonly lost: boolean;
  /** Reads the sign that a generated tab carries in its first cell, and knows the tab by it from now on; not a copy of one. */
  recover(sheet: Sheet, sheets: readonly Sheet[]): Identity | undefined;
}

export const isGenerated = (identity: string | undefined): boolean =>
  identity !== undefined && GENERATED.test(identity);

/** The identities of all tabs, by one search. */
export function readIdentities(spreadsheet: Spreadsheet): Identities {
  const tabs = new Map<number, KnownTab>();
  let version: Identity | undefined;
  let home: Identity | undefined;
  let marks = "";
  for (const metadata of again(() => spreadsheet.createDeveloperMetadataFinder().find())) {
    const [key, value] = [metadata.getKey(), metadata.getValue() ?? ""];
    if (key === VERSION_KEY) version = { value, draft: false, metadata };
    if (key === HOME_KEY) home = { value, draft: false, metadata };
    if (key !== KEY && key !== MARKS_KEY) continue;
    const sheet = metadata.getLocation().getSheet();
    if (key === MARKS_KEY && sheet === null) marks = value;
    if (key === KEY && sheet !== null)
      tabs.set(sheet.getSheetId(), { sheet, identity: identityIn(value, signing(sheet, metadata)) });
  }
  const lost = tabs.size === 0;
  for (const id of copiesIn(tabs)) tabs.delete(id);
  return {
    of(sheet) {
      const identity = tabs.get(sheet.getSheetId())?.identity;
      // A copy may carry its original's identity, or none after another program: its name says what it is.
      return isGenerated(identity?.value) || !isKept(sheet) ? identity : identityFor(sheet, KEPT_IDENTITY);
    },
    marks,
    version,
    home,
    lost,
    recover(sheet, sheets) {
      const note = again(() => sheet.getRange(1, 1).getNote());
      const value = /⟦([^⟧]+)⟧\s*$/u.exec(note)?.[1];
      if (value === undefined || !isGenerated(value)) return undefined;
      // An archive is named after what it keeps.
      if (!isArchive(value) && sheets.some((other) => isNamedAfter(sheet, other))) return undefined;
      const identity = identityFor(sheet, value);
      tabs.set(sheet.getSheetId(), { sheet, identity });
      return identity;
    },
  };
}

const identityIn = (written: string, metadata: Identity["metadata"]): Identity => {
  const draft = written.startsWith(DRAFT);
  return { value: draft ? written.slice(DRAFT.length) : written, draft, metadata };
};

/** A copy that people made of a generated tab is theirs: of two with one identity, the one that is named after the other. */
function copiesIn(tabs: ReadonlyMap<number, KnownTab>): number[] {
  const kindOf = ({ identity: { value } }: KnownTab) => value.slice(0, value.lastIndexOf(":"));
  const all = [...tabs].filter(
    ([
      ,
      {
        identity: { value },
      },
    ]) => isGenerated(value) && !isArchive(value) && value !== SCRATCH,
  );
  const copies = all.filter(([, tab]) =>
    all.some(([, other]) => kindOf(other) === kindOf(tab) && isNamedAfter(tab.sheet, other.sheet)),
  );
  return copies.map(([id]) => id);
}

/** `Copy of X` and `X (2)` are named after X. */
function isNamedAfter(sheet: Sheet, other: Sheet): boolean {
  const [name, original] = [sheet.getName(), other.getName()].map(comparable);
  return name !== original && name?.includes(original ?? "") === true;
}

export const isArchive = (identity: string | undefined): boolean =>
  identity !== undefined && /^archive(:|$)/.test(identity);

const isKept = (sheet: Sheet): boolean => sheet.getName().startsWith(KEPT);

const identityFor = (sheet: Sheet, value: string): Identity => ({
  value,
  draft: false,
  metadata: { setValue: (next) => identify(sheet, next) },
});

const signing = (sheet: Sheet, metadata: Identity["metadata"]): Identity["metadata"] => ({
  // The sign first: whatever is known of a tab stands on it.
  setValue(value) {
    sign(sheet, value);
    metadata.setValue(value);
  },
});

function sign(sheet: Sheet, value: string): void {
  if (isGenerated(value) && value !== SCRATCH) sheet.getRange(1, 1).setNote(`${SIGN}\n⟦${value}⟧`);
}

/** Writes down what a tab is; on a generated one first as a sign in its first cell, so that what is known is signed too. */
export function identify(sheet: Sheet, value: string): void {
  sign(sheet, value);
  sheet.addDeveloperMetadata(KEY, value);
}

/** Marks a tab as being made, before anything else is done with it. */
export function beginTab(sheet: Sheet, identity: string, before?: Identity): void {
  if (before === undefined) sheet.addDeveloperMetadata(KEY, DRAFT + identity);
  else before.metadata.setValue(DRAFT + identity);
}

const written = (sheet: Sheet) =>
  again(() => sheet.getDeveloperMetadata()).filter((metadata) => metadata.getKey() === KEY);

/** Whether a tab is known now, whatever was read of it before. */
export const isKnown = (sheet: Sheet): boolean => written(sheet).length > 0;

/** Writes down what a tab is now, in place of what was written before; as the last of all, that it is whole. */
export function become(sheet: Sheet, identity: string): void {
  const own = written(sheet);
  if (own.length === 0) identify(sheet, identity);
  for (const metadata of own) signing(sheet, metadata).setValue(identity);
}

/** The same where what is known of the tab is read from its sign, which therefore comes last. */
export function becomeBySign(sheet: Sheet, identity: string): void {
  const own = written(sheet);
  if (own.length === 0) sheet.addDeveloperMetadata(KEY, identity);
  for (const metadata of own) metadata.setValue(identity);
  sign(sheet, identity);
}

/**
 * Keeps a tab as it is before it is changed, by one call under a name that says what the copy is, so that it is nobody's
 * input whatever is cut off; a copy that was begun is finished, and no other is made.
 */
export function keepCopy(spreadsheet: Spreadsheet, sheet: Sheet): void {
  const identity = `${KEPT_IDENTITY}/${sheet.getSheetId()}`;
  const valuesIn = (one: Sheet) => written(one).map((metadata) => metadata.getValue() ?? "");
  const sheets = spreadsheet.getSheets();
  const kept = sheets.filter(isKept);
  if (kept.some((one) => valuesIn(one).includes(identity))) return;
  const name = nameAbout(sheet.getName(), { before: KEPT });
  const begun = kept.find((one) => one.getName() === name && !valuesIn(one).some(isGenerated));
  const copy = begun ?? spreadsheet.insertSheet(freeName(sheets, name), sheets.length, { template: sheet });
  for (const metadata of copy.getDeveloperMetadata()) metadata.remove();
  identify(copy, identity);
  // Whoever goes on typing does so in the tab itself.
  sheet.activate();
}

/** Remembers which marks the tabs have, all at once, so that the same ones are not written again. */
export function rememberMarks(spreadsheet: Spreadsheet, value: string): void {
  const [before] = again(() => spreadsheet.getDeveloperMetadata()).filter(
    (metadata) => metadata.getKey() === MARKS_KEY,
  );
  if (before === undefined) spreadsheet.addDeveloperMetadata(MARKS_KEY, value);
  else before.setValue(value);
}

/** Writes down by which version of the template the workbook was made. */
export const stampVersion = (spreadsheet: Spreadsheet, { version }: Identities, now: number): void =>
  stamp(spreadsheet, VERSION_KEY, version, String(now));

/** Writes down that this file is the one in which people work. */
export const stampHome = (spreadsheet: Spreadsheet, { home }: Identities): void =>
  stamp(spreadsheet, HOME_KEY, home, spreadsheet.getId());

function stamp(spreadsheet: Spreadsheet, key: string, before: Identity | undefined, value: string): void {
  if (before === undefined) spreadsheet.addDeveloperMetadata(key, value);
  else if (before.value !== value) before.metadata.setValue(value);
}
