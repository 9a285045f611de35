/** Mistakes that can be planted in the filled sample. */
import type { Host } from "../twin/index";
import { MISTAKES } from "./data";
import { rowsOf } from "./table";
import { CODE, columnOf, type Grid, gridOf } from "./tabs";

/** A mistake that people make, and what the validator must say about it. */
interface Mistake {
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

/** The row, from 0, that a mistake is about. */
function rowOf(grid: Grid, { tab, code, number }: Mistake): number {
  const parts = number.split(" ");
  const keys =
    number === "" ? [] : parts.length === 2 ? (["Хэсэг", "Дугаар"] as const) : (["Заалт"] as const);
  const wanted: [number, string][] = [
    [columnOf(grid, CODE), code],
    ...keys.map((header, index): [number, string] => [columnOf(grid, header), parts[index] ?? ""]),
  ];
  // A code may carry its person's name.
  const isSame = (cell = "", text: string) => cell === text || cell.startsWith(`${text} · `);
  const row = grid.texts.findIndex((cells) => wanted.every(([column, text]) => isSame(cells[column], text)));
  if (row < 0) throw new Error(`The tab "${tab}" has no row ${code} ${number}.`);
  return row;
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? "" : letters(before - 1)) + String.fromCharCode(65 + (column % 26));
}
