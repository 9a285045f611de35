import type { Body } from "../read/body";
import { byPerson } from "../read/registers";
import type { KeptRow } from "../read/rows-of-people";
import { inputsOf } from "../workbook/tab";
import { INPUT_TABS } from "../workbook/tabs";

/** The lines of a row, `А 1 · Хүрсэн түвшин = 85`, one a filled cell, in the order of the contract. */
type Lines = readonly string[];

/** A row that somebody's result rests on, named by what it is, never by where it stands. */
interface InputRow {
  /** The place of its kind among the kinds; rows of one kind are ordered by their name, then by their lines. */
  readonly kind: number;
  readonly key: string;
  readonly lines: Lines;
}

/** The kinds of tabs in the order in which their rows are told: that of the contract. */
const KINDS = Object.keys(INPUT_TABS);
/** What a row's name says where the cell that would tell it is blank. */
const BLANK = "–";

/**
 * Everybody's input rows by the member's key, in canonical order, written from the readings that the score was made of.
 * Rows of nobody are nobody's inputs.
 */
export function inputRows({ kept }: Body): ReadonlyMap<string, readonly Lines[]> {
  return new Map(
    [...byPerson(kept)].map(([key, own]) => {
      const tabs = new Set(own.flatMap(({ tab, row }) => (tab.kind === "plan" ? [row.at.tab] : [])));
      const rows = own.flatMap((one) => inputRow(one, tabs.size > 1) ?? []);
      return [key, rows.sort(inOrder).map(({ lines }) => lines)];
    }),
  );
}

/** Of whoever moved, two units' plans begin with 1: then the sheet says which tab a row is of, and so does its name. */
function inputRow({ tab, row, code }: KeptRow, saysTab: boolean): InputRow | undefined {
  const { sealed, columns } = tab;
  if (sealed === undefined) return undefined;
  const told = sealed.named(sealed.told.map((field) => row.written(field) ?? BLANK));
  const name = saysTab && tab.kind === "plan" ? `${told} (${row.at.tab})` : told;
  const lines = inputsOf(tab).flatMap((field) => {
    if (sealed.told.includes(field)) return [];
    const written = row.written(field);
    // A code that joins the row is told as the roster has it, however a spreadsheet wrote its digits.
    const value = field === "code" && written !== undefined ? code || written : written;
    return value === undefined ? [] : [`${name} · ${columns[field]?.header ?? field} = ${value}`];
  });
  return { kind: KINDS.indexOf(tab.kind), key: sortKey(name, lines), lines };
}

/** `А 2` before `А 10`: the digits of a name are compared as numbers. */
const sortKey = (name: string, lines: Lines) =>
  [name.replace(/\d+/g, (digits) => digits.padStart(8, "0")), ...lines].join("\n");

const inOrder = (a: InputRow, b: InputRow): number =>
  a.kind - b.kind || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
