/** What of Google's types this room names. */
export type Range = GoogleAppsScript.Spreadsheet.Range;
export type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
/** What colours cells by what stands in them. */
export type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a call reads; asked once more where it failed, since Google is busy now and then. */
export function again<T>(read: () => T): T {
  try {
    return read();
  } catch {
    return read();
  }
}

/** The values of cells. */
export const valuesOf = (range: Range): unknown[][] => again((): unknown[][] => range.getValues());

/** The tabs that have cells, in their order. People also move charts to sheets of their own, where no cell can be asked for. */
export const gridsOf = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID);

/**
 * Does what only looks, once more where it failed, and goes on without where it fails again: typed columns of a table
 * refuse formats, choices and formulas. Gives whether anything was refused.
 */
export function wasRefused(looks: readonly (() => void)[]): boolean {
  return looks.filter((look) => !isDone(look) && !isDone(look)).length > 0;
}

/** What is written is refused only when it is carried out. */
function isDone(look: () => void): boolean {
  try {
    look();
    SpreadsheetApp.flush();
    return true;
  } catch {
    return false;
  }
}

/** Does what only looks, once more where it failed, and goes on without where it is refused: the values come after it. */
export function looking(look: () => void): void {
  try {
    again(look);
  } catch {
    // Whoever made a table of a tab that is generated sees it without its formats.
  }
}
