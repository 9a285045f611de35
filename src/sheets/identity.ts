/** Developer metadata by which the add-on knows the tabs that it made, whatever people call them and wherever they move them. */
const KEY = "unelgee";
const MARKS_KEY = "unelgee-marks";
const VERSION_KEY = "unelgee-template";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** What the add-on once wrote of one tab. */
export interface Identity {
  readonly value: string;
  readonly metadata: Metadata;
}

export interface Identities {
  of(sheet: Sheet): Identity | undefined;
  marksOf(sheet: Sheet): Identity | undefined;
  /** The version of the template by which set-up made the workbook. */
  readonly version: Identity | undefined;
}

/** The identities of all tabs, by one search. */
export function readIdentities(spreadsheet: Spreadsheet): Identities {
  const tabs = new Map<number, Identity>();
  const marks = new Map<number, Identity>();
  let version: Identity | undefined;
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().find()) {
    const key = metadata.getKey();
    if (key === VERSION_KEY) version = { value: metadata.getValue() ?? "", metadata };
    const sheet = metadata.getLocation().getSheet();
    if (sheet === null || (key !== KEY && key !== MARKS_KEY)) continue;
    const identity = { value: metadata.getValue() ?? "", metadata };
    (key === KEY ? tabs : marks).set(sheet.getSheetId(), identity);
  }
  return {
    of: (sheet) => tabs.get(sheet.getSheetId()),
    marksOf: (sheet) => marks.get(sheet.getSheetId()),
    version,
  };
}

export const identify = (sheet: Sheet, value: string): void => void sheet.addDeveloperMetadata(KEY, value);

/** Remembers which marks a tab has, so that the same ones are not written again. */
export function rememberMarks(sheet: Sheet, before: Identity | undefined, value: string): void {
  if (before !== undefined) before.metadata.setValue(value);
  else sheet.addDeveloperMetadata(MARKS_KEY, value);
}

/** Writes down by which version of the template the workbook was made. */
export function stampVersion(spreadsheet: Spreadsheet, before: Identity | undefined, version: number): void {
  if (before === undefined) spreadsheet.addDeveloperMetadata(VERSION_KEY, String(version));
  else if (before.value !== String(version)) before.metadata.setValue(String(version));
}
