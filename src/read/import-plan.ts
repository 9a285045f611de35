import { SECTIONS, wordOf } from "../law/words";
import { plan } from "../workbook/plan";
import { inputsOf } from "../workbook/tab";
import { readChoice } from "./cells/choice";
import { comparable, isBlank } from "./cells/clean-text";
import { readCode, readMeasureNumber } from "./cells/code";
import type { DateContext } from "./cells/date";
import { sameName } from "./cells/name";
import { groupedBy } from "./grouped";
import { type ImportedCell, importedCells } from "./import-cells";
import { type ContentField, headerOfField } from "./import-fields";
import { numbersFor } from "./import-numbers";
import type { Section } from "./import-sections";
import type { CalledPerson, SourceRow } from "./import-source";
import type { Member } from "./member";
import { headersOf } from "./open-table";
import { findHeaders, type TabCells } from "./table";

/** Why a row of a table is not brought in. */
export type LeftWhy =
  | {
      readonly id: "no-person" | "person-unclear" | "person-left" | "no-section" | "head-section" | "already";
    }
  | { readonly id: "section-unknown"; readonly text: string }
  | { readonly id: "cell-refused"; readonly header: string };

/** A row that stays where it is. */
export interface LeftRow {
  readonly row: number;
  readonly what: string;
  readonly who: string;
  readonly why: LeftWhy;
}

/** A row with its place: a free row of the tab, from 1, or a new one below everything. */
export interface PlacedRow {
  readonly row: number;
  readonly what: string;
  readonly member: Member;
  readonly section: Section;
  readonly number: string;
  /** Its number in the table. */
  readonly given: string;
  readonly into: number | undefined;
  readonly cells: Readonly<Record<string, ImportedCell>>;
}

export interface ImportPlan {
  readonly placed: readonly PlacedRow[];
  readonly left: readonly LeftRow[];
}

/** What people chose for the rows that do not say it. */
interface OnceChosen {
  readonly person: Member | undefined;
  readonly section: Section | undefined;
  /** `1.1` is a measure of its own, as where an objective is 1, and no part of one. */
  readonly partsApart: boolean;
}

interface Owned {
  readonly source: SourceRow;
  readonly member: Member;
  readonly section: Section;
  readonly cells: Readonly<Record<string, ImportedCell>>;
  /** The number under which the tab has it already. */
  readonly there: string | undefined;
}

/**
 * What of a table goes where in a plan tab: a row that holds only what set-up wrote is free for its person and section; the
 * others come below. What the tab has already is not brought in twice. Every row is placed or left with why.
 */
export function importPlan(
  rows: readonly SourceRow[],
  people: ReadonlyMap<string, CalledPerson>,
  once: OnceChosen,
  tab: PlanTab,
  dates: DateContext,
): ImportPlan {
  const left: LeftRow[] = [];
  const owned = rows.flatMap((source): Owned[] => {
    const judged = ownedRow(source, people, once, tab, dates);
    if ("id" in judged) left.push(leftRow(source, judged));
    return "id" in judged ? [] : [judged];
  });
  const placed = [...groupedBy(owned, ({ member, section }) => keyOf(member.code, section))].flatMap(
    ([key, all]) => {
      const free = [...(tab.free.get(key) ?? [])];
      const fresh = all.filter(({ there }) => there === undefined);
      const known = new Map(
        all.flatMap(({ source, there }) => (there === undefined ? [] : [[source.number, there]])),
      );
      const given = fresh.map(({ source }) => source.number);
      const numbers = numbersFor(
        given,
        new Set(tab.measures.get(key)?.values()),
        known,
        all[0]?.section !== "learning" && !once.partsApart,
      );
      return fresh.map(({ source, member, section, cells }, index): PlacedRow => {
        const number = numbers[index] ?? "";
        const same = free.findIndex((one) => one.number === number);
        const [into] = free.splice(Math.max(0, same), 1);
        const { row, what, number: ofTable } = source;
        return { row, what, member, section, number, given: ofTable, into: into?.row, cells };
      });
    },
  );
  const there = owned
    .filter((one) => one.there !== undefined)
    .map(({ source }) => leftRow(source, { id: "already" }));
  return {
    placed: placed.sort((one, other) => one.row - other.row),
    left: [...left, ...there].sort((one, other) => one.row - other.row),
  };
}

const leftRow = ({ row, what, who }: SourceRow, why: LeftWhy): LeftRow => ({ row, what, who, why });

function ownedRow(
  source: SourceRow,
  people: ReadonlyMap<string, CalledPerson>,
  once: OnceChosen,
  tab: PlanTab,
  dates: DateContext,
): Owned | LeftWhy {
  const called = people.get(source.who);
  if (called !== undefined && !called.isSure) return { id: "person-unclear" };
  if (called !== undefined && called.member === undefined) return { id: "person-left" };
  const member = called?.member ?? once.person;
  if (member === undefined) return { id: "no-person" };
  const section = source.section ?? once.section;
  if (section === undefined) return { id: "no-section" };
  if (typeof section === "object") return { id: "section-unknown", text: section.unknown };
  if (member.role === "unit-head" && section !== "learning") return { id: "head-section" };
  const cells = importedCells(source.cells, dates);
  if (cells.given === undefined) return { id: "cell-refused", header: cells.refused };
  const there = tab.measures
    .get(keyOf(member.code, section))
    ?.get(measureOf((field) => source.cells[field]?.cell));
  return { source, member, section, cells: cells.given, there };
}

const keyOf = (code: string, section: Section) => `${comparable(code)}|${section}`;

/** By what two rows of a person are one measure. */
const measureOf = (cellOf: (field: ContentField) => unknown): string =>
  (["measure", "indicator"] as const).map((field) => comparable(String(cellOf(field) ?? ""))).join("|");

/** What a plan tab holds of each person and section. */
export interface PlanTab {
  readonly free: ReadonlyMap<string, readonly { readonly row: number; readonly number: string }[]>;
  /** What is filled in, each with its number. */
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** How each person's code is written there. */
  readonly codes: ReadonlyMap<string, string>;
}

const OF_SET_UP: readonly string[] = ["code", "name", "section", "number"];
const CONTENTS = inputsOf(plan).filter((field) => !OF_SET_UP.includes(field));

/** A row is free while it holds only what set-up wrote, and no formula that shows nothing yet. */
export function planTab(
  tab: TabCells,
  formulas: readonly (readonly string[])[],
  members: readonly Member[],
): PlanTab {
  const headers = findHeaders(tab, headersOf(plan));
  const free = new Map<string, { row: number; number: string }[]>();
  const measures = new Map<string, Map<string, string>>();
  const codes = new Map<string, string>();
  const first = (headers?.row ?? 0) + 1;
  tab.cells.slice(first).forEach((line, index) => {
    const placeOf = (field: string) => headers?.columns[field as keyof typeof headers.columns] ?? -1;
    const at = (field: string) => line[placeOf(field)];
    const code = readCode(at("code")).value;
    const name = String(at("name") ?? "");
    const member =
      code === undefined
        ? members.find((one) => name !== "" && sameName(one.name, name))
        : members.find((one) => comparable(one.code) === comparable(code));
    const section = readChoice<Section>(at("section"), SECTIONS).value;
    if (member === undefined) return;
    if (code !== undefined && !codes.has(member.code)) codes.set(member.code, String(at("code")));
    if (section === undefined) return;
    const key = keyOf(member.code, section);
    const number = readMeasureNumber(at("number")).value ?? "";
    const row = first + index + 1;
    const isBare = CONTENTS.every(
      (field) => isBlank(at(field)) && (formulas[row - 1]?.[placeOf(field)] ?? "") === "",
    );
    if (isBare && code !== undefined) {
      free.set(key, [...(free.get(key) ?? []), { row, number }]);
      return;
    }
    const measure = measureOf(at);
    const known = measures.get(key) ?? new Map<string, string>();
    // What names no measure is nobody's double.
    measures.set(key, known.set(measure === "|" ? `${row}` : measure, number));
  });
  return { free, measures, codes };
}

/** A placed row by header, as a new one has it: whose it is, and what it says. */
export const newRow = (
  { member, section, number, cells }: PlacedRow,
  { codes }: PlanTab,
): Record<string, ImportedCell> => ({
  [headerOfField("code")]: { text: codes.get(member.code) ?? member.code },
  [headerOfField("name")]: { text: member.name },
  [headerOfField("section")]: { text: wordOf(SECTIONS, section) },
  [headerOfField("number")]: { text: number },
  ...cells,
});
