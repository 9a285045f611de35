import { comparable } from "../read/cells/clean-text";
import { LONGEST_TAB_NAME, nameCut } from "../workbook/tab";
import type { Sheet } from "./google";

/** The number of a namesake must fit too. */
const LONGEST = LONGEST_TAB_NAME - 5;

/** A tab's name with what is said of it before or behind; a long name gives way. */
export const nameAbout = (title: string, { before = "", after = "" }): string =>
  `${before}${nameCut(title, LONGEST - before.length - after.length)}${after}`;

export const numbered = (name: string, count: number): string =>
  count === 1 ? name : `${nameCut(name, LONGEST)} ${count}`;

/** A name that none of these tabs has yet, in whatever case: the one wished for, or that with a number. */
export function freeName(sheets: readonly Sheet[], name: string): string {
  const names = new Set(sheets.map((sheet) => comparable(sheet.getName())));
  let count = 1;
  while (names.has(comparable(numbered(name, count)))) count += 1;
  return numbered(name, count);
}
