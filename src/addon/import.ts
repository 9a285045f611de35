import { failures } from "../explain/failures";
import { apartLine, calledLine, importNotes, leftLine, placedLine } from "../explain/import-words";
import { columnLetters } from "../explain/problem";
import { SECTIONS, wordOf } from "../law/words";
import { comparable } from "../read/cells/clean-text";
import { type ChosenColumns, importColumns } from "../read/import-columns";
import { headerOfField, IMPORT_FIELDS, LEVELS } from "../read/import-fields";
import { calledPeople } from "../read/import-people";
import { type ImportPlan, importPlan, type LeftWhy, type PartsChoice } from "../read/import-plan";
import type { Section } from "../read/import-sections";
import { type SourceTable, sourceRows } from "../read/import-source";
import { planTab } from "../read/import-tab";
import { kindOfTab } from "../read/known-tabs";
import type { TabCells } from "../read/table";
import { isTabOf } from "../read/units";
import { again } from "../sheets/google";
import { writeImport } from "../sheets/import-rows";
import { readWorkbook, type WorkbookReading } from "../sheets/read-workbook";
import { exclusively } from "./jobs";

/** What a page asks: a table of the workbook or one that was pasted, for a unit, and what people decided about it. */
interface ImportMessage {
  readonly unit: string;
  readonly source: { readonly tab: string } | { readonly rows: readonly (readonly string[])[] };
  readonly columns: ChosenColumns;
  /** The code of whoever owns the rows that do not say it; blank where nobody was chosen. */
  readonly person: string;
  readonly section: string;
  /** Whom the table means by what, by code; none leaves them out. */
  readonly people: readonly (readonly [text: string, codes: readonly string[]])[];
  readonly parts: PartsChoice;
}

/** Why rows wait for what people are still to choose. */
const UNCLEAR: readonly LeftWhy["id"][] = [
  ...(["no-person", "no-section", "section-unknown", "person-unclear", "parts-unclear"] as const),
];

type ImportReport = ReturnType<typeof reported>;

/** The tabs that are nobody's of ours, and those of people's own that have a plan's headers. */
export const importSources = ({ tabs, body }: WorkbookReading): string[] =>
  tabs.filter((tab) => isSource(tab, body.members)).map(({ name }) => name);

function isSource(tab: TabCells, members: WorkbookReading["body"]["members"]): boolean {
  if (tab.identity !== undefined || tab.cells.every((line) => line.every((cell) => cell === "")))
    return false;
  const kind = kindOfTab(tab);
  return kind === undefined || (kind === "plan" && !members.some((member) => isTabOf(tab, member)));
}

/** How a table would be brought in: its columns, people and rows, each with where it ends. Writes nothing. */
export function previewImport(message: ImportMessage): ImportReport {
  const { table, tab, plan } = importOf(readWorkbook(SpreadsheetApp.getActive()), message);
  return reported(table, plan(tab, []).plan, undefined);
}

/** The same, written. */
export function importRows(message: ImportMessage): ImportReport {
  const { table, written } = writeTable(message);
  const cell = written.row === undefined ? undefined : `${columnLetters(1)}${written.row}`;
  return reported(table, written.plan, cell);
}

/** A table written into the plan of its unit; gives what was placed where, and what stays. */
export const writeTable = (message: ImportMessage) =>
  exclusively(() => {
    const { table, tab, sheet, plan } = importOf(readWorkbook(SpreadsheetApp.getActive()), message);
    const { waiting } = table.columns;
    if (waiting.length > 0)
      throw new Error(failures.columnsUnclear(waiting.map(({ field }) => headerOfField(field))));
    return { table, written: writeImport(sheet, tab, plan) };
  });

/** The table as it is read for a unit, and how it would be brought into the unit's plan as that stands. */
function importOf(reading: WorkbookReading, message: ImportMessage) {
  const { body } = reading;
  const members = body.members.filter(({ unit }) => comparable(unit) === comparable(message.unit));
  const [first] = members;
  const plans = reading.tabs.filter((one) => one.draft !== true && kindOfTab(one) === "plan");
  const tab = first === undefined ? undefined : plans.find((one) => isTabOf(one, first));
  const sheet = tab === undefined ? undefined : reading.sheetOf.get(tab);
  if (tab === undefined || sheet === undefined) throw new Error(failures.planGone(message.unit));
  const source = sourceOf(reading, message.source);
  const columns = importColumns(source.table.cells, message.columns, source.table.formats);
  if (columns === undefined) throw new Error(failures.noTable);
  const { rows, apart } = sourceRows(source.table, columns, members);
  const people = calledPeople(rows, members, new Map(message.people));
  const once = {
    person: members.find(({ code }) => code === message.person),
    parts: message.parts,
    section: (SECTIONS as Readonly<Record<string, Section>>)[message.section], // undefined for any other word
  };
  const dates = { timeZone: body.origin.timeZone, year: body.settings.year };
  const plan = (now: TabCells, formulas: readonly (readonly string[])[]) => {
    const held = planTab(now, formulas, members);
    return { plan: importPlan(rows, people, once, held, dates), now: held };
  };
  return {
    table: { columns, rows, apart, people, members, tab: tab.name, isRead: source.isRead },
    tab,
    sheet,
    plan,
  };
}

function sourceOf(
  reading: WorkbookReading,
  source: ImportMessage["source"],
): { table: SourceTable; isRead: boolean } {
  if ("rows" in source) return { table: { cells: source.rows }, isRead: false };
  const tab = reading.tabs.find(({ name }) => name === source.tab);
  const sheet = tab === undefined ? undefined : reading.sheetOf.get(tab);
  if (tab === undefined || sheet === undefined || !isSource(tab, reading.body.members)) {
    throw new Error(failures.sourceGone(source.tab));
  }
  const formats = tab.formats ?? again((): string[][] => sheet.getDataRange().getNumberFormats());
  return { table: { cells: tab.cells, formats }, isRead: kindOfTab(tab) !== undefined };
}

function reported(
  table: ReturnType<typeof importOf>["table"],
  { placed, left }: ImportPlan,
  cell: string | undefined,
) {
  const { columns, rows, apart, people, members, tab, isRead } = table;
  const unused = columns.all.filter(({ field }) => field === undefined).map(({ label }) => label);
  const asked = left.map(({ why }) => why.id);
  const ofParts = placed.flatMap(({ part }) => part ?? []);
  const levels = LEVELS.filter((field) => columns.placeOf[field] !== undefined);
  const missing = LEVELS.filter(
    (field) =>
      levels.length > 0 && !levels.includes(field) && !columns.waiting.some((one) => one.field === field),
  );
  return {
    tab,
    columns: columns.all.map(({ label, sample, field }) => ({ label, sample, field: field ?? "" })),
    /** What several columns may be, one of which was taken. */
    unclear: columns.unclear
      .filter((field) => !columns.waiting.some((one) => one.field === field))
      .map(headerOfField),
    /** To remember for which table columns were chosen. */
    table: columns.table,
    fields: IMPORT_FIELDS.map((field) => ({ field, header: headerOfField(field) })),
    /** What is to be chosen once, for the rows that do not say it. */
    asks: {
      /** Of several columns that may be one level or day, which is it; till then nothing is written. */
      columns: columns.waiting.map(({ field, labels }) => ({
        field,
        header: headerOfField(field),
        options: labels.map((label) => ({
          label,
          sample: columns.all.find((one) => one.label === label)?.sample ?? "",
        })),
      })),
      person: rows.some(({ who }) => who === ""),
      section: rows.some(({ section }) => section === undefined),
      /** By what rows may be sub-measures of a measure above them. */
      parts: [...new Set([...left.flatMap(({ why }) => ("kind" in why ? why.kind : [])), ...ofParts])],
    },
    isUnclear: columns.waiting.length > 0 || asked.some((id) => UNCLEAR.includes(id)),
    people: [...people.values()].map(calledLine),
    members: members.map(({ code, name }) => ({ code, name })),
    sections: Object.values(SECTIONS).map((section) => wordOf(SECTIONS, section)),
    lines: placed.map(placedLine),
    left: left.map(leftLine),
    apart: apart.map(apartLine),
    notes: importNotes(rows, unused, missing.map(headerOfField), isRead),
    /** The first cell of what was written; null while nothing is. */
    cell: cell ?? null,
  };
}
