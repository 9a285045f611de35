import type { Place } from "../methodology/finding";
import type { Body } from "../read/body";
import { byPerson } from "../read/registers";
import type { KeptRow } from "../read/rows-of-people";
import { inputsOf } from "../workbook/tab";
import { INPUT_TABS } from "../workbook/tabs";

/** A row that somebody's result rests on, as canonical lines: named by what it is, never by where it stands. */
export interface InputRow {
  readonly at: Place;
  /** The place of its kind among the kinds; rows of one kind are ordered by their name, then by their lines. */
  readonly kind: number;
  /** `А 1`, `Хандлага`, `Оноо өөрчлөх 6.3`. */
  readonly name: string;
  /** `А 1 · Хүрсэн түвшин = 85`, one a filled cell, in the order of the contract. */
  readonly lines: readonly string[];
}

/** The kinds of tabs in the order in which their rows are told: that of the contract. */
const KINDS = Object.keys(INPUT_TABS);
/** What a row's name says where the cell that would tell it is blank. */
const BLANK = "–";

/**
 * Everybody's input rows by the member's key, in canonical order, written from the readings that the score was made of.
 * Rows of nobody are nobody's inputs.
 */
export function inputRows({ kept }: Body): ReadonlyMap<string, readonly InputRow[]> {
  const rowsOf = (own: readonly KeptRow[]) =>
    own
      .flatMap((one) => inputRow(one) ?? [])
      .map((row) => ({ row, key: sortKey(row) }))
      .sort(inOrder)
      .map(({ row }) => row);
  return new Map([...byPerson(kept)].map(([key, own]) => [key, rowsOf(own)]));
}

function inputRow({ tab, row, code }: KeptRow): InputRow | undefined {
  const { sealed, columns } = tab;
  if (sealed === undefined) return undefined;
  const name = sealed.named(sealed.told.map((field) => row.written(field) ?? BLANK));
  const lines = inputsOf(tab).flatMap((field) => {
    if (sealed.told.includes(field)) return [];
    const written = row.written(field);
    // A code that joins the row is told as the roster has it, however a spreadsheet wrote its digits.
    const value = field === "code" && written !== undefined ? code || written : written;
    return value === undefined ? [] : [`${name} · ${columns[field]?.header ?? field} = ${value}`];
  });
  return { at: row.at, kind: KINDS.indexOf(tab.kind), name, lines };
}

/** `А 2` before `А 10`: the digits of a name are compared as numbers. */
const sortKey = ({ name, lines }: InputRow) =>
  [name.replace(/\d+/g, (digits) => digits.padStart(8, "0")), ...lines].join("\n");

interface Keyed {
  readonly row: InputRow;
  readonly key: string;
}

const inOrder = (a: Keyed, b: Keyed): number =>
  a.row.kind - b.row.kind || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
