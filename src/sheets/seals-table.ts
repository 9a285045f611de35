import { listHeader } from "../paper/list-columns";
import type { TabCells } from "../read/table";
import type { KeptSeal } from "../seal/seal-lines";
import { isEmpty } from "./new-tab";
import { type HeadedRow, type HeaderPlaces, placesOf } from "./rows-by-header";

/** The columns of the consolidated list that are kept, by its headers; what they rest on stands after them. */
export const SEALED = ["code", "name", "unit", "fingerprint", "total", "category"] as const;
type SealedKey = (typeof SEALED)[number];

/** What one printed fingerprint rested on; its basis is empty too when it was too long to be kept. */
export interface Seal extends KeptSeal {
  readonly total: number | string;
  readonly category: string;
}
/** A code as it stands on the consolidated list. */
export type ListedSeal = Omit<Seal, "basis">;

/** A cell holds 50,000 characters; a longer text goes on in columns of its own. */
const LONGEST_CELL = 45_000;
const BASIS = "Үндэслэсэн өгөгдөл";
const PARTS = [BASIS, ...[2, 3, 4, 5, 6, 7, 8].map((part) => `${BASIS} ${part}`)];
const LISTED = SEALED.map(listHeader);
const FINGERPRINT_TEXT = /^[0-9a-f]{4}( [0-9a-f]{4}){2,3}$/;

/** The lines of the consolidated list that carry a fingerprint. */
export function listedSeals(cells: TabCells["cells"]): readonly ListedSeal[] {
  const places = placesOf(cells, LISTED);
  if (places?.columns.size !== LISTED.length) return [];
  return tableOf(cells, places).seals.filter(({ fingerprint }) => FINGERPRINT_TEXT.test(fingerprint));
}

/** Reads the cells of the tab; an empty one gets the headers with its first seals, one without them is no such tab. */
export function sealsTable(cells: TabCells["cells"]): ReturnType<typeof tableOf> | undefined {
  if (isEmpty(cells)) return newTable();
  const places = placesOf(cells, [...LISTED, ...PARTS]);
  const isThere = (header: string) => places?.columns.has(header) === true;
  return places === undefined || ![...LISTED, BASIS].every(isThere) ? undefined : tableOf(cells, places);
}

const newTable = () => tableOf([[]], { headerRow: 1, columns: new Map() });

function tableOf(cells: TabCells["cells"], { headerRow, columns }: HeaderPlaces) {
  const rows = cells
    .slice(headerRow - 1)
    .map(
      (row): HeadedRow =>
        Object.fromEntries([...columns].map(([header, column]) => [header, cellOf(row[column - 1])])),
    );
  const seals = rows.slice(1).map(sealOf);
  return {
    seals: seals.filter(({ code }) => code !== ""),
    /** The rows, from `top` on, by which these seals replace those of the same people; none where nothing changes. */
    with(given: readonly Seal[]) {
      const parts = Math.max(1, ...given.map(({ basis }) => partsOf(basis).length));
      const placed = withParts(columns, parts, cells[headerRow - 1]?.length ?? 0);
      const headers = [...placed.keys()];
      const [after, codes] = [[...rows], seals.map(({ code }) => code)];
      const changed: number[] = [];
      const put = (index: number, row: HeadedRow) => {
        if (headers.every((header) => after[index]?.[header] === (row[header] ?? ""))) return;
        after[index] = row;
        changed.push(index);
      };
      put(0, Object.fromEntries(headers.map((header) => [header, header])));
      for (const seal of given) {
        const known = codes.indexOf(seal.code);
        put(known < 0 ? codes.push(seal.code) : known + 1, rowOf(seal));
      }
      const [first, last] = [Math.min(...changed), Math.max(...changed)];
      return {
        columns: placed,
        top: headerRow + first,
        rows: changed.length === 0 ? [] : after.slice(first, last + 1),
      };
    },
  };
}

const cellOf = (cell: unknown) => (typeof cell === "number" ? cell : String(cell ?? ""));

function sealOf(row: HeadedRow): Seal {
  const cell = (field: SealedKey) => row[listHeader(field)] ?? "";
  const [code, name, unit] = [textOf(cell("code")), textOf(cell("name")), textOf(cell("unit"))];
  const [fingerprint, category] = [textOf(cell("fingerprint")), textOf(cell("category"))];
  const basis = PARTS.map((part) => row[part] ?? "").join("");
  return { code, name, unit, fingerprint, total: cell("total"), category, basis };
}

const textOf = (cell: string | number) => String(cell).trim();

function rowOf(seal: Seal): HeadedRow {
  const parts = partsOf(seal.basis);
  return Object.fromEntries([
    ...SEALED.map((field) => [listHeader(field), seal[field]]),
    ...PARTS.map((header, part) => [header, parts[part] ?? ""]),
  ]);
}

function partsOf(basis: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < basis.length; from += LONGEST_CELL)
    parts.push(basis.slice(from, from + LONGEST_CELL));
  return parts.length > PARTS.length ? [] : parts;
}

/** Where each column stands; those that are not there yet come after the last one. */
function withParts(columns: HeaderPlaces["columns"], parts: number, end: number): HeaderPlaces["columns"] {
  const wanted = [...LISTED, ...PARTS.slice(0, parts)].filter((header) => !columns.has(header));
  const next = Math.max(end, ...columns.values()) + 1;
  return new Map([...columns, ...wanted.map((header, index) => [header, next + index] as const)]);
}
