import { levelNames, oneLine } from "../explain/problem";
import { issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";
import type { TabCells } from "../read/table";
import { contentHash } from "./content-hash";
import { again, type Sheet } from "./google";
import { rememberMarks } from "./identity";
import { ofTab, protectedTabs } from "./permission";
import type { WorkbookReading } from "./read-workbook";

const OPENING = "▌Үнэлгээний шалгалт";
const CLOSING = "▌";
const OURS = new RegExp(`\\n?${OPENING}[^]*?\\n${CLOSING}(?=\\n|$)`, "g");
const COLOURS = { error: "#f4c7c3", warning: "#fce8b2" } as const;
const ruleFormula = (level: "error" | "warning") => `=LEN("unelgee-${level}")>0`;
const MOST_NOTES = 2_000;

interface Mark {
  readonly row: number;
  readonly column: number;
  readonly level: "error" | "warning";
  readonly text: string;
}

/**
 * Marks the problems in their cells, a note and a colour, and takes away the marks of problems that are gone. A note
 * that a person wrote stays as it is; colours are conditional formats, so a cell's own colour is never touched. Tabs
 * whose marks are as they were cost nothing; those that the user may not change are left as they are and named.
 */
export function markProblems(reading: WorkbookReading, problems: readonly Problem[]): Problem[] {
  const { spreadsheet, grids, identities, tabs } = reading;
  const before = readMarked(identities.marks);
  const all = grids.map((sheet) => {
    const marks = marksOf(problems.filter(({ tab }) => tab === sheet.getName()));
    const id = String(sheet.getSheetId());
    const hash = marks.length === 0 ? "" : contentHash(marks.map((mark) => Object.values(mark)));
    return { sheet, marks, id, hash };
  });
  const changed = all.filter(({ id, hash }) => (before.get(id) ?? "") !== hash);
  if (changed.length === 0) return [];
  // Cut off between, nobody knows which marks these tabs have: then they are marked anew, whatever is to be marked.
  const unsure = all.map(
    ({ id }) => [id, changed.some((one) => one.id === id) ? UNSURE : (before.get(id) ?? "")] as const,
  );
  rememberMarks(spreadsheet, writtenMarked(unsure));
  const refused = changed.flatMap(({ sheet, marks }) => {
    const cells = tabs.find((tab) => tab.name === sheet.getName())?.cells ?? [];
    return isMarked(sheet, marks, cells) ? [] : [sheet];
  });
  const after = all.map(
    ({ sheet, id, hash }) => [id, refused.includes(sheet) ? (before.get(id) ?? "") : hash] as const,
  );
  rememberMarks(spreadsheet, writtenMarked(after));
  return refused.map((sheet) => {
    const tab = sheet.getName();
    return ofTab(tab, issue("warning", "marks-protected", { tab }, "7.7"));
  });
}

/**
 * Marks a tab; false where the user may not. Asking that of every tab first would cost as much as marking it, and what is
 * refused changes nothing: the notes are carried out, or refused, when the colours are read.
 */
function isMarked(sheet: Sheet, marks: readonly Mark[], cells: TabCells["cells"]): boolean {
  const mark = () => {
    writeNotes(sheet, marks, cells);
    writeColours(sheet, marks);
  };
  try {
    mark();
  } catch {
    if (protectedTabs([sheet]).length > 0) return false;
    mark();
  }
  return true;
}

/** In place of the marks of a tab that is being marked. */
const UNSURE = "?";

/** Which marks tabs have, by the tab's id, as one text: `123:9f…`, those without any left out. */
const writtenMarked = (marked: readonly (readonly [id: string, hash: string])[]): string =>
  marked.flatMap(([id, hash]) => (hash === "" ? [] : [`${id}:${hash}`])).join(" ");

const readMarked = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(" ").map((one) => one.split(":") as [string, string]));

function marksOf(problems: readonly Problem[]): Mark[] {
  const cells = new Map<string, Mark>();
  for (const problem of problems) {
    const { level, row } = problem;
    if (level === "info" || row === undefined || problem.near === true) continue;
    const column = problem.column ?? 1;
    const key = `${row}:${column}`;
    const line = `${levelNames[level]}. ${oneLine(problem)}`;
    const known = cells.get(key);
    if (known === undefined && cells.size >= MOST_NOTES) continue;
    cells.set(key, {
      row,
      column,
      level: known?.level === "error" ? "error" : level,
      text: known === undefined ? line : known.text.includes(line) ? known.text : `${known.text}\n${line}`,
    });
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Notes are read right before they are written, since people write theirs at any time; only the cells between the first
 * and the last of ours are.
 */
function writeNotes(sheet: Sheet, marks: readonly Mark[], cells: TabCells["cells"]): void {
  const rows = Math.max(1, cells.length, ...marks.map(({ row }) => row));
  const columns = Math.max(1, cells[0]?.length ?? 0, ...marks.map(({ column }) => column));
  const range = sheet.getRange(1, 1, rows, columns);
  const notes: string[][] = again(() => range.getNotes());
  const wanted = notes.map((row) => row.map((note) => note.replace(OURS, "")));
  for (const { row, column, text } of marks) {
    const line = wanted[row - 1];
    // A person's note is left alone: the colour and the list in the sidebar still show the problem.
    if (line !== undefined && line[column - 1] === "") line[column - 1] = `${OPENING}\n${text}\n${CLOSING}`;
  }
  const differs = wanted.map((row, index) => row.map((note, column) => note !== notes[index]?.[column]));
  const [top, bottom] = ends(differs.map((row) => row.includes(true)));
  const [left, right] = ends(
    wanted[0]?.map((_, column) => differs.some((row) => row[column] === true)) ?? [],
  );
  if (top < 0) return;
  sheet
    .getRange(top + 1, left + 1, bottom - top + 1, right - left + 1)
    .setNotes(wanted.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)));
}

/** The first and the last that holds, from 0; -1 where none does. */
const ends = (holds: readonly boolean[]): [first: number, last: number] => [
  holds.indexOf(true),
  holds.lastIndexOf(true),
];

function writeColours(sheet: Sheet, marks: readonly Mark[]): void {
  const levels = ["error", "warning"] as const;
  const formulas: readonly string[] = levels.map(ruleFormula);
  const kept = sheet
    .getConditionalFormatRules()
    .filter((rule) => !formulas.includes(String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? "")));
  const own = levels.flatMap((level) => {
    const cells = marks.filter((mark) => mark.level === level);
    if (cells.length === 0) return [];
    return SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(ruleFormula(level))
      .setBackground(COLOURS[level])
      .setRanges(cells.map(({ row, column }) => sheet.getRange(row, column)))
      .build();
  });
  sheet.setConditionalFormatRules([...own, ...kept]);
}
