import { type ListLine, listHeader } from "../paper/list-columns";
import { findHeaders } from "../read/table";

/** What one printed fingerprint rested on. */
export interface Seal extends Pick<ListLine, Exclude<SealedKey, "total">> {
  readonly total: number | string;
  /** The canonical text; empty when it was too long to be kept. */
  readonly basis: string;
}

type Cell = string | number;

/** Cells that stand side by side and are written by one call; `row` and `column` from 1. */
interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** The tab of seals as it stands. */
export interface SealsTable {
  readonly seals: readonly Seal[];
  /** The blocks by which these seals replace those of the same people; none where nothing changes. */
  with(seals: readonly Seal[]): {
    blocks: readonly Block[];
    width: number;
    grid: readonly (readonly Cell[])[];
  };
}

/** A cell holds 50,000 characters; a longer text goes on in columns of its own. */
const LONGEST_CELL = 45_000;
const MOST_PARTS = 8;

type Field = SealedKey | number;

/** The columns of the consolidated list that are kept, by its headers; what they rest on stands after them. */
export const SEALED = ["code", "name", "unit", "fingerprint", "total", "category"] as const;
type SealedKey = (typeof SEALED)[number];
const BASIS = "Үндэслэсэн өгөгдөл";

const partHeader = (part: number) => (part === 0 ? BASIS : `${BASIS} ${part + 1}`);
const headerOf = (field: Field) => (typeof field === "number" ? partHeader(field) : listHeader(field));
const PART_NAMES = Object.fromEntries(
  Array.from({ length: MOST_PARTS }, (_, part) => [String(part), partHeader(part)]),
);

const LISTED = Object.fromEntries(SEALED.map((field) => [field, listHeader(field)])) as Record<
  SealedKey,
  string
>; // just these keys
const FINGERPRINT_TEXT = /^[0-9a-f]{4}( [0-9a-f]{4}){2}$/;

/** The lines of the consolidated list that carry a fingerprint. */
export function listedSeals(cells: readonly (readonly unknown[])[]): Omit<Seal, "basis">[] {
  const headers = findHeaders({ name: "", cells }, LISTED);
  if (headers === undefined || headers.missing.length > 0) return [];
  const table = tableOf(
    cells,
    headers.row,
    new Map(SEALED.map((field) => [field, headers.columns[field] ?? 0])),
  );
  return table.seals.filter(({ fingerprint }) => FINGERPRINT_TEXT.test(fingerprint));
}

/** Reads the cells of the tab; an empty one gets the headers with its first seals, one without them is no such tab. */
export function sealsTable(cells: readonly (readonly unknown[])[]): SealsTable | undefined {
  if (cells.every((row) => row.every((cell) => cell === ""))) return tableOf([[]], 0, new Map());
  const own = findHeaders({ name: "", cells }, { ...LISTED, basis: BASIS });
  if (own === undefined || own.missing.length > 0) return undefined;
  const parts = findHeaders({ name: "", cells: [cells[own.row] ?? []] }, PART_NAMES);
  const columns = new Map<Field, number>(SEALED.map((field) => [field, own.columns[field] ?? 0]));
  for (const [part, column] of Object.entries(parts?.columns ?? {}))
    if (column !== undefined) columns.set(Number(part), column);
  return tableOf(cells, own.row, columns);
}

function tableOf(
  cells: readonly (readonly unknown[])[],
  headerRow: number,
  columns: ReadonlyMap<Field, number>,
): SealsTable {
  const rows = cells.slice(headerRow + 1);
  const at = (row: readonly unknown[], field: Field) => {
    const cell = row[columns.get(field) ?? -1];
    return typeof cell === "number" ? cell : String(cell ?? "");
  };
  const textAt = (row: readonly unknown[], field: Field) => String(at(row, field)).trim();
  const partsOfRow = (row: readonly unknown[]) =>
    Array.from({ length: MOST_PARTS }, (_, part) => String(at(row, part))).join("");
  const seals = rows.flatMap((row) =>
    textAt(row, "code") === ""
      ? []
      : [
          {
            code: textAt(row, "code"),
            name: textAt(row, "name"),
            unit: textAt(row, "unit"),
            fingerprint: textAt(row, "fingerprint"),
            total: at(row, "total"),
            category: textAt(row, "category"),
            basis: partsOfRow(row),
          },
        ],
  );
  return {
    seals,
    with(given) {
      const longest = Math.max(1, ...given.map(({ basis }) => partsOf(basis).length));
      const placed = withParts(columns, longest, cells[headerRow]?.length ?? 0);
      const width = Math.max(...placed.values()) + 1;
      const grid = cells.map((row) =>
        Array.from({ length: Math.max(width, row.length) }, (_, index) => cellOf(row[index])),
      );
      const changed = new Set<number>();
      const put = (row: number, field: Field, value: Cell) => {
        const line = grid[row];
        const column = placed.get(field) ?? 0;
        if (line === undefined || line[column] === value) return;
        line[column] = value;
        changed.add(row);
      };
      for (const field of placed.keys()) put(headerRow, field, headerOf(field));
      for (const seal of given) {
        let row = grid.findIndex(
          (line, index) => index > headerRow && String(line[placed.get("code") ?? 0]).trim() === seal.code,
        );
        if (row < 0) row = grid.push(Array.from({ length: width }, () => "")) - 1;
        for (const field of SEALED) put(row, field, seal[field]);
        const parts = partsOf(seal.basis);
        for (const part of placed.keys()) if (typeof part === "number") put(row, part, parts[part] ?? "");
      }
      return { grid, width, blocks: blocksOf(grid, changed, [...placed.values()]) };
    },
  };
}

const cellOf = (cell: unknown): Cell => (typeof cell === "number" ? cell : String(cell ?? ""));

function partsOf(basis: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < basis.length; from += LONGEST_CELL)
    parts.push(basis.slice(from, from + LONGEST_CELL));
  return parts.length > MOST_PARTS ? [] : parts;
}

/** Where each column stands; those that are not there yet come after the last one. */
function withParts(columns: ReadonlyMap<Field, number>, parts: number, end: number): Map<Field, number> {
  const placed = new Map(columns);
  let next = Math.max(end, ...[...columns.values()].map((column) => column + 1));
  const wanted: Field[] = [...SEALED, ...Array.from({ length: parts }, (_, part) => part)];
  for (const field of wanted) if (!placed.has(field)) placed.set(field, next++);
  return placed;
}

/** The changed rows, and of these only our own columns, in as few blocks as can be. */
function blocksOf(
  grid: readonly (readonly Cell[])[],
  changed: ReadonlySet<number>,
  columns: readonly number[],
): Block[] {
  if (changed.size === 0) return [];
  const [first, last] = [Math.min(...changed), Math.max(...changed)];
  const runs: { from: number; to: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.to === column) run.to = column + 1;
    else runs.push({ from: column, to: column + 1 });
  }
  return runs.map(({ from, to }) => ({
    row: first + 1,
    column: from + 1,
    cells: grid.slice(first, last + 1).map((row) => row.slice(from, to)),
  }));
}
