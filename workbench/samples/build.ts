/**
 * The sample body: a fictional tax office of a fictional province, with fictional people, and a list of mistakes that
 * can be planted in it. Everything is written as if people had pasted it: into the tabs that the bundle's set-up made,
 * by header.
 */
import type { WriteCommand } from "../engine";
import type { Host } from "../host/host";
import {
  ADJUSTMENTS,
  COMPLAINTS,
  CONDUCT,
  INTERVIEWS,
  MANAGEMENT,
  MISTAKES,
  PEERS,
  PLAN_ADMINISTRATION,
  PLAN_COLLECTION,
  PLAN_INSPECTION,
  PLAN_SERVICE,
  REVIEWS,
  ROSTER,
  SETTINGS,
} from "./data";
import { type Row, rowsOf } from "./table";

const NAME = "Овог, нэр";
const CODE = "Код";
const UNIT = "Нэгж";
const ROSTER_HEADERS = [CODE, NAME, "Албан тушаал", UNIT, "Үүрэг"] as const;
const HEADER_ROWS = 10;

/** The people as set-up takes them: code, name, position, unit, role. */
export function sampleRoster(): string[][] {
  return rowsOf(ROSTER).map((row) => ROSTER_HEADERS.map((header) => row[header] ?? ""));
}

/**
 * Fills the workbook that `setUpWorkbook(sampleRoster())` made. Set-up runs once more after the settings, since they
 * adopt a professional skill for the heads (5.5), which gets its columns there.
 */
export function fillSample(host: Host): void {
  fillByKey(host, "Тохиргоо", "Тохиргоо", rowsOf(SETTINGS));
  fillByKey(host, "Албан хаагчид", CODE, rowsOf(ROSTER));
  host.run("setUpWorkbook", []);

  const unitOf = new Map(rowsOf(ROSTER).map((row) => [row[CODE], row[UNIT]]));
  const ofUnit = (row: Row) => unitOf.get(row[CODE]) ?? "";
  for (const plan of [PLAN_ADMINISTRATION, PLAN_INSPECTION, PLAN_COLLECTION, PLAN_SERVICE]) {
    const rows = rowsOf(plan);
    append(host, rows[0] === undefined ? "" : ofUnit(rows[0]), rows);
  }
  const conduct = rowsOf(CONDUCT);
  for (const unit of new Set(conduct.map(ofUnit))) {
    const rows = conduct.filter((row) => ofUnit(row) === unit);
    fillByKey(host, `${unit} · хандлага`, CODE, rows);
  }
  fillByKey(host, "Удирдах арга барил", CODE, rowsOf(MANAGEMENT));
  fillByKey(host, "Хамт олон", CODE, rowsOf(PEERS));
  append(host, "Оноо өөрчлөх", rowsOf(ADJUSTMENTS));
  append(host, "Гомдол", rowsOf(COMPLAINTS));
  append(host, "Явцын ярилцлага", rowsOf(INTERVIEWS));
  append(host, "Хяналт", rowsOf(REVIEWS));
  host.workbook.flush();
}

/** A mistake that people make, and what the validator must say about it. */
export interface Mistake {
  readonly tab: string;
  /** The row: the person's code and, where a person has several rows, what tells them apart. */
  readonly code: string;
  /** `А 2` in a plan, the clause among the adjustments; empty elsewhere. */
  readonly number: string;
  readonly header: string;
  /** What is typed instead; `=…` is a formula, a leading apostrophe makes a text of it. */
  readonly value: string;
  /** The header of the cell that is reported, when another than the mistaken one. */
  readonly at: string;
  /** Empty when the mistake is only one half of the next one. */
  readonly level: "error" | "warning" | "info" | "";
  /** A part of the sentence that is reported. */
  readonly message: string;
  /** The codes of those who cannot be ranked because of it. */
  readonly blocks: readonly string[];
  readonly shows: string;
}

const LEVELS: Readonly<Record<string, Mistake["level"]>> = {
  error: "error",
  warning: "warning",
  info: "info",
};

export interface PlantedMistake extends Mistake {
  /** The cell in which the validator must report it, `K12`. */
  readonly cell: string;
}

export function sampleMistakes(): Mistake[] {
  return rowsOf(MISTAKES).map((row) => ({
    tab: row.tab ?? "",
    code: row.code ?? "",
    number: row.number ?? "",
    header: row.header ?? "",
    value: row.value ?? "",
    at: row.at ?? "",
    level: LEVELS[row.level ?? ""] ?? "",
    message: row.message ?? "",
    blocks: (row.blocks ?? "").split(" ").filter((code) => code !== ""),
    shows: row.shows ?? "",
  }));
}

/** Plants the mistakes in the filled sample; all rows are found before the first of them changes anything. */
export function applyMistakes(host: Host): PlantedMistake[] {
  const planted = sampleMistakes().map((mistake) => {
    const grid = gridOf(host, mistake.tab);
    const row = rowOf(grid, mistake);
    const [column, reported] = [mistake.header, mistake.at || mistake.header].map((header) =>
      columnOf(grid, header),
    );
    return { mistake, grid, row, column: column ?? 0, reported: reported ?? 0 };
  });
  for (const { mistake, grid, row, column } of planted) {
    host.workbook.write({ type: "UPDATE_CELL", sheetId: grid.id, row, col: column, content: mistake.value });
  }
  host.workbook.flush();
  return planted.map(({ mistake, row, reported }) => ({
    ...mistake,
    cell: `${letters(reported)}${row + 1}`,
  }));
}

/** A tab as it stands: its texts from A1 on, and where its header row is. */
interface Grid {
  readonly id: string;
  readonly name: string;
  readonly texts: readonly (readonly string[])[];
  readonly headerRow: number;
}

function gridOf(host: Host, tab: string): Grid {
  const { getters } = host.workbook;
  const id = getters.getSheetIds().find((sheetId: string) => getters.getSheetName(sheetId) === tab);
  if (id === undefined) throw new Error(`There is no tab "${tab}": run setUpWorkbook first.`);
  const texts = Array.from({ length: getters.getNumberRows(id) }, (_, row) =>
    Array.from({ length: getters.getNumberCols(id) }, (_, col) =>
      String(getters.getEvaluatedCell({ sheetId: id, col, row }).value ?? ""),
    ),
  );
  const headerRow = texts
    .slice(0, HEADER_ROWS)
    .findIndex((row) => row.includes(CODE) || row.includes("Утга"));
  return { id, name: tab, texts, headerRow };
}

function columnOf({ name, texts, headerRow }: Grid, header: string): number {
  const column = texts[headerRow]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`The tab "${name}" has no column "${header}".`);
  return column;
}

/** The row, from 0, that a mistake is about. */
function rowOf(grid: Grid, { tab, code, number }: Mistake): number {
  const parts = number.split(" ");
  const keys =
    number === "" ? [] : parts.length === 2 ? (["Хэсэг", "Дугаар"] as const) : (["Заалт"] as const);
  const wanted: [number, string][] = [
    [columnOf(grid, CODE), code],
    ...keys.map((header, index): [number, string] => [columnOf(grid, header), parts[index] ?? ""]),
  ];
  const row = grid.texts.findIndex((cells) => wanted.every(([column, text]) => cells[column] === text));
  if (row < 0) throw new Error(`The tab "${tab}" has no row ${code} ${number}.`);
  return row;
}

/** Fills the rows that stand in the tab already, one for each key. */
function fillByKey(host: Host, tab: string, key: string, rows: readonly Row[]): void {
  const grid = gridOf(host, tab);
  const keyColumn = columnOf(grid, key);
  for (const row of rows) {
    const at = grid.texts.findIndex(
      (cells, index) => index > grid.headerRow && cells[keyColumn] === row[key],
    );
    if (at < 0) throw new Error(`The tab "${tab}" has no row "${row[key] ?? ""}".`);
    writeRow(host, grid, at, row);
  }
}

/** Writes rows below the headers of a tab that has none yet. */
function append(host: Host, tab: string, rows: readonly Row[]): void {
  const grid = gridOf(host, tab);
  rows.forEach((row, index) => {
    writeRow(host, grid, grid.headerRow + 1 + index, row);
  });
}

function writeRow(host: Host, grid: Grid, row: number, cells: Row): void {
  const writes = Object.entries(cells).flatMap(([header, text]): WriteCommand[] => {
    if (text === "") return [];
    const col = columnOf(grid, header);
    return [{ type: "UPDATE_CELL", sheetId: grid.id, row, col, content: contentOf(header, text) }];
  });
  host.workbook.write(...writes);
}

const TEXT_HEADERS: readonly string[] = [CODE, "Дугаар", "Заалт", "Үндэслэл"];
const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Numbers and dates as the grid reads them when typed; whatever else begins like one stays a text. */
function contentOf(header: string, text: string): string {
  if (!TEXT_HEADERS.includes(header) && (NUMBER.test(text) || DATE.test(text))) return text;
  return /^[=+\-@'\d]/.test(text) ? `'${text}` : text;
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? "" : letters(before - 1)) + String.fromCharCode(65 + (column % 26));
}
