/** An outsider's way through the product: a template file, filled in by another program, ranked, and looked at. */
import { openBundle } from "../../workbench/cli/open-bundle";
import { type JobReport, jsonOf, rank, rankAndMark } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx, writeXlsx } from "../../workbench/twin/xlsx";
import type { Cell } from "../other-program/cell";
import { Workbook } from "../other-program/workbook";
import type { Worksheet } from "../other-program/worksheet";
import { shortened } from "../projects/shortened";
import { ADJUSTMENTS, type Body, headersFor, ROSTER, type Row, SETTINGS, type Value } from "./body";

/** The workbook that `npm run template` makes for these people. */
export async function templateOf({ roster }: Body): Promise<Uint8Array> {
  const host = openBundle();
  host.run("setUpWorkbook", rosterCells(roster));
  return writeXlsx(host.snapshot());
}

export const rosterCells = (roster: readonly Row[]): string[][] =>
  roster.map((row) =>
    ["Код", "Овог, нэр", "Албан тушаал", "Нэгж", "Үүрэг"].map((header) => String(row[header])),
  );

/** A file as another program opens it. */
export const load = (file: Uint8Array): Workbook => Workbook.load(file);

export function tab(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}.`);
  return sheet;
}

/** A cell's value as a person sees it: the result of a formula, the text of rich text. */
export function shown(cell: Cell): unknown {
  if (cell.formula) return cell.result;
  const { value } = cell;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return "error" in value ? value.error : value;
}

/** The header row by its texts, and the column of each header. */
export function headersOf(
  sheet: Worksheet,
  ...wanted: string[]
): { row: number; columns: Map<string, number> } {
  for (let row = 1; row <= 10; row++) {
    const columns = new Map<string, number>();
    sheet.getRow(row).eachCell((cell, column) => columns.set(String(shown(cell)), column));
    if (wanted.every((header) => columns.has(header))) return { row, columns };
  }
  throw new Error(`${sheet.name}: no row of headers ${wanted.join(", ")}.`);
}

/** The rows below the headers that have a code, by header. */
export function rowsOf(sheet: Worksheet): Record<string, unknown>[] {
  const { row, columns } = headersOf(sheet, "Код");
  const rows: Record<string, unknown>[] = [];
  for (let number = row + 1; number <= sheet.rowCount; number++) {
    const entries = [...columns].map(
      ([header, column]) => [header, shown(sheet.getCell(number, column))] as const,
    );
    const one = Object.fromEntries(entries);
    if (one.Код !== null && one.Код !== undefined && one.Код !== "") rows.push(one);
  }
  return rows;
}

/** By what a prepared row is known: its code, in a plan with the section and the number. */
const KEYS = ["Код", "Хэсэг", "Дугаар"] as const;
const keyOf = (cellOf: (header: (typeof KEYS)[number]) => unknown): string =>
  KEYS.map((header) =>
    String(cellOf(header) ?? "")
      .replace(/^'/, "")
      .replace(/ · .*$/, ""),
  ).join("|");

/** Types the rows into a tab: into the person's prepared row, or else into the next free one. */
export function type(sheet: Worksheet, rows: readonly Row[]): void {
  const { row: header, columns } = headersOf(sheet, "Код");
  const prepared = new Map<string, number>();
  let free = header + 1;
  for (let row = header + 1; row <= sheet.rowCount; row++) {
    const key = keyOf((name) => shown(sheet.getCell(row, columns.get(name) ?? sheet.columnCount + 1)));
    if (key === keyOf(() => "")) continue;
    prepared.set(key, row);
    free = row + 1;
  }
  for (const cells of rows) {
    const key = keyOf((name) => (columns.has(name) ? cells[name] : ""));
    const known = prepared.get(key);
    prepared.delete(key);
    const row = known ?? free++;
    for (const [name, value] of Object.entries(cells)) {
      if (known !== undefined && name === "Код") continue;
      const column = columns.get(name) ?? newColumn(sheet, header, columns, name);
      sheet.getCell(row, column).value = value;
    }
  }
}

function newColumn(sheet: Worksheet, header: number, columns: Map<string, number>, name: string): number {
  const column = Math.max(...columns.values()) + 1;
  sheet.getCell(header, column).value = name;
  columns.set(name, column);
  return column;
}

export function typeSettings(sheet: Worksheet, settings: Row): void {
  const { columns } = headersOf(sheet, SETTINGS, "Утга");
  sheet.getColumn(columns.get(SETTINGS) ?? 1).eachCell((cell, row) => {
    const value = settings[String(shown(cell))];
    if (value !== undefined) sheet.getCell(row, columns.get("Утга") ?? 2).value = value;
  });
}

/** Fills a template in as people would. */
export async function filled(template: Uint8Array, { roster, settings, tables }: Body): Promise<Uint8Array> {
  const workbook = load(template);
  typeSettings(tab(workbook, SETTINGS), settings);
  type(tab(workbook, ROSTER), roster);
  for (const [name, rows] of Object.entries(tables)) type(tab(workbook, name), rows);
  return workbook.save();
}

/** A workbook that somebody made by hand with the contract's tabs and headers and nothing else of ours. */
export async function handMade(
  tabs: readonly (readonly [name: string, rows: readonly (readonly Value[])[]])[],
) {
  const workbook = new Workbook();
  for (const [name, rows] of tabs) workbook.addWorksheet(name).addRows(rows);
  return workbook.save();
}

export const openFile = async (file: Uint8Array): Promise<Host> => openBundle((await readXlsx(file)).data);

export interface Ranked {
  readonly host: Host;
  readonly report: JobReport;
  readonly json: Json;
  readonly file: Uint8Array;
}

interface Json {
  readonly counts: JobReport["counts"];
  readonly ranking: readonly Record<string, unknown>[];
  readonly problems: readonly Record<string, unknown>[];
}

/** What `npm run rank` does to a file. */
export async function rankFile(file: Uint8Array): Promise<Ranked> {
  const host = await openFile(file);
  const report = rankAndMark(host);
  return {
    host,
    report,
    json: JSON.parse(await jsonOf(report)) as Json,
    file: await writeXlsx(host.snapshot()),
  };
}

/** A body as somebody would write it by hand, with the contract's tabs and headers and nothing else of ours. */
export const handMadeOf = ({ roster, settings, tables }: Body) => {
  const named: Record<string, readonly Row[]> = {
    [ROSTER]: roster,
    [SETTINGS]: Object.entries(settings).map(([name, value]) => ({ Тохиргоо: name, Утга: value })),
    [ADJUSTMENTS]: [{ Код: "", Заалт: "", Оноо: "", Үндэслэл: "", Баримт: "" }],
    ...tables,
  };
  return handMade(
    Object.entries(named).map(([name, rows]) => {
      const headers = headersFor(rows);
      return [name, [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))]] as const;
    }),
  );
};

/** The same without the files between: for many small changes of one workbook. */
export function rankData(data: WorkbookData): { host: Host; report: JobReport } {
  const host = openBundle(structuredClone(data));
  return { host, report: rank(host) };
}

/** Every cell of every tab as a person sees it, and whether it is a formula. */
export async function cellsOf(file: Uint8Array): Promise<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const sheet of load(file).worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = shown(cell);
        if (value !== null && value !== "" && value !== undefined)
          cells[`${sheet.name}!${cell.address}`] = String(cell.formula ?? value);
      }),
    );
  }
  return cells;
}

const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnLetters(Math.floor(column / 26) - 1)}${columnLetters(column % 26)}`;
const contentOf = (value: Value) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);

/** As people may who know what to do: the line above the headers is taken away, and these stand in the first row. */
export function removeGuidance(host: Host): void {
  const { getters } = host.workbook;
  const isBlank = (sheetId: string, col: number) =>
    String(getters.getEvaluatedCell({ sheetId, row: 0, col }).value ?? "") === "";
  for (const { id: sheetId, name: sheetName } of host.workbook.sheets())
    if (isBlank(sheetId, 0) && !isBlank(sheetId, 1))
      host.workbook.write({
        type: "REMOVE_COLUMNS_ROWS",
        sheetId,
        sheetName,
        dimension: "ROW",
        elements: [0],
      });
  host.workbook.flush();
}

const templates = new Map<string, WorkbookData>();

/** The template for these people as data; made once for the same people. */
function templateData(roster: readonly Row[]): WorkbookData {
  const people = rosterCells(roster);
  const key = JSON.stringify(people);
  const known = templates.get(key);
  if (known !== undefined) return structuredClone(known);
  const host = openBundle();
  host.run("setUpWorkbook", people);
  removeGuidance(host);
  const data = shortened(host.snapshot().data);
  templates.set(key, data);
  return structuredClone(data);
}

/** The template of a body filled in without a file between, its headers in the first row or below a line of guidance: for large bodies. */
export function filledData(body: Body): WorkbookData {
  const data = templateData(body.roster);
  // o-spreadsheet squishes runs of formulas; the cells that are typed into hold texts
  const cellsIn = (name: string) => {
    const sheet = data.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`There is no tab ${name}.`);
    return sheet.cells as Record<string, string | undefined>;
  };
  const settings = cellsIn(SETTINGS);
  for (const [at, text] of Object.entries(settings)) {
    const value = body.settings[text ?? ""];
    if (at.startsWith("A") && value !== undefined) settings[`B${at.slice(1)}`] = contentOf(value);
  }
  for (const [name, rows] of [[ROSTER, body.roster] as const, ...Object.entries(body.tables)]) {
    const cells = cellsIn(name);
    const columns = new Map<string, string>();
    const header = cells.A1 === "Код" ? 1 : 2;
    for (let column = 0; cells[`${columnLetters(column)}${header}`] !== undefined; column++)
      columns.set(cells[`${columnLetters(column)}${header}`] ?? "", columnLetters(column));
    const prepared = new Map<string, number>();
    const code = columns.get("Код") ?? "A";
    let free = header + 1;
    for (; cells[`${code}${free}`] !== undefined; free++)
      prepared.set(
        keyOf((one) => cells[`${columns.get(one) ?? "?"}${free}`]),
        free,
      );
    for (const row of rows) {
      const known = prepared.get(keyOf((one) => (columns.has(one) ? row[one] : "")));
      const number = known ?? free++;
      for (const [name, value] of Object.entries(row)) {
        // a column of a skill that is adopted only now
        const letters = columns.get(name) ?? columnLetters(columns.size);
        if (!columns.has(name)) cells[`${letters}${header}`] = name;
        columns.set(name, letters);
        if (known === undefined || name !== "Код") cells[`${letters}${number}`] = contentOf(value);
      }
    }
  }
  return data;
}
