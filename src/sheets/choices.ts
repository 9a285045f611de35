import { roster } from "../workbook/roster";
import type { Anchors } from "./anchors";
import { again, type Sheet } from "./google";
import type { HeaderPlaces } from "./rows-by-header";
import type { Look, TabTemplate } from "./templates";

/** What dropdowns point at, and the people of the tab where it is a unit's. */
export type Offered = Pick<Anchors, "rosterCodes"> & Pick<TabTemplate, "people">;
/** Google takes no longer list. */
export const LONGEST_LIST = 500;

/** What the dropdown of a column of codes offers in a tab. */
function codesOffered(sheet: Sheet, { people, rosterCodes }: Offered) {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (people !== undefined && people.length <= LONGEST_LIST)
    return rule
      .requireValueInList([...people], true)
      .setHelpText("Нэгжийн хүмүүсээс сонгоно. Өөр нэгжийн хүн бол кодыг нь бичнэ.")
      .build();
  const roster = rosterCodes === undefined ? null : sheet.getParent().getSheetByName(rosterCodes.tab);
  if (rosterCodes === undefined || roster === null) return undefined;
  return rule
    .requireValueInRange(roster.getRange(rosterCodes.range), true)
    .setHelpText("“Албан хаагчид” хуудасны кодоос сонгоно.")
    .build();
}

const codeCells = (sheet: Sheet, { headerRow, columns }: HeaderPlaces, rows: number) =>
  sheet.getRange(headerRow + 1, columns.get(roster.columns.code.header) ?? 1, rows, 1);

/** The choices that a tab offers in its first code; undefined where it offers no list of its own. */
export function choicesAt(sheet: Sheet, places: HeaderPlaces): readonly string[] | undefined {
  const rule = again(() => codeCells(sheet, places, 1).getDataValidation());
  const [list] = rule?.getCriteriaValues() ?? [];
  return Array.isArray(list) ? list.map(String) : undefined;
}

/** Offers these people in all codes of a tab. */
export function offerCodes(sheet: Sheet, people: readonly string[], places: HeaderPlaces): void {
  const rule = codesOffered(sheet, { people, rosterCodes: undefined });
  const rows = again(() => sheet.getMaxRows()) - places.headerRow;
  if (rule !== undefined) codeCells(sheet, places, rows).setDataValidation(rule);
}

/** The rule of what may be typed into cells; undefined where anything may. */
export function validationOf(sheet: Sheet, { kind, limits, isWhole, rosterCodes }: Look, offered: Offered) {
  if (rosterCodes === true) return codesOffered(sheet, offered);
  const rule = SpreadsheetApp.newDataValidation();
  const finished = (help: string, allowInvalid: boolean) =>
    rule.setAllowInvalid(allowInvalid).setHelpText(help).build();
  if (kind?.choices !== undefined) {
    rule.requireValueInList([...kind.choices], true);
    return finished(`Дараахаас сонгоно: ${kind.choices.join(", ")}.`, false);
  }
  if (limits !== undefined) {
    rule.requireNumberBetween(...limits);
    // Which sign a language takes nobody can tell from its numbers.
    const fractions = isWhole === true ? "" : " Бутархайг 6,5 гэж авахгүй бол 6.5 гэж бичнэ.";
    return finished(`${limits[0]}–${limits[1]} хоорондох тоо бичнэ.${fractions}`, false);
  }
  // Dates have no rule: it would mark as wrong what is read, a day with points between and a quarter.
  return undefined;
}
