import { SECTIONS, wordOf } from "../law/words";
import type { DateContext } from "./cells/date";
import { groupedBy } from "./grouped";
import { type ImportedCell, importedCells } from "./import-cells";
import { headerOfField } from "./import-fields";
import { numbersFor } from "./import-numbers";
import { type PartKind, partKind, partNumbers } from "./import-parts";
import type { CalledPerson } from "./import-people";
import type { Section } from "./import-sections";
import type { SourceRow } from "./import-source";
import { keyOf, measureOf, type PlanTab } from "./import-tab";
import type { Member } from "./member";

/** Why a row of a table is not brought in. */
export type LeftWhy =
  | {
      readonly id: "no-person" | "person-unclear" | "person-left" | "no-section" | "head-section";
    }
  | { readonly id: "already" }
  | { readonly id: "parts-unclear"; readonly kind: PartKind }
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
  /** By what it may be a sub-measure. */
  readonly part: PartKind | undefined;
  readonly into: number | undefined;
  readonly cells: Readonly<Record<string, ImportedCell>>;
}

export interface ImportPlan {
  readonly placed: readonly PlacedRow[];
  readonly left: readonly LeftRow[];
}

/** What `1.1` is; blank while nobody said it. */
export type PartsChoice = "" | "parts" | "apart";

/** What people chose for the rows that do not say it. */
interface OnceChosen {
  readonly person: Member | undefined;
  readonly section: Section | undefined;
  /** Whether `1.1` is a sub-measure (2.8), or a measure of its own, as where 1 is an objective. */
  readonly parts: PartsChoice;
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
    const whose = ownersOf(source, people, once);
    const judged =
      "id" in whose ? [whose] : whose.map((member) => ownedRow(source, member, once, tab, dates));
    return judged.flatMap((one) => {
      if ("id" in one) left.push(leftRow(source, one));
      return "id" in one ? [] : [one];
    });
  });
  const placed = [...groupedBy(owned, ({ member, section }) => keyOf(member.code, section))].flatMap(
    ([key, all]) => {
      const free = [...(tab.free.get(key) ?? [])];
      const hasParts = all[0]?.section !== "learning" && once.parts !== "apart";
      const sources = all.map(({ source }) => source);
      const ofTable = hasParts ? partNumbers(sources) : sources.map(({ number }) => number);
      const given = new Map(all.map((one, index) => [one, ofTable[index] ?? ""]));
      const fresh = all.filter(({ there }) => there === undefined);
      const known = new Map(
        all.flatMap((one) => (one.there === undefined ? [] : [[given.get(one) ?? "", one.there]])),
      );
      const numbers = numbersFor(
        fresh.map((one) => given.get(one) ?? ""),
        new Set(tab.measures.get(key)?.values()),
        known,
        hasParts,
      );
      return fresh.map(({ source, member, section, cells }, index): PlacedRow => {
        const number = numbers[index] ?? "";
        const same = free.findIndex((one) => one.number === number);
        const [into] = free.splice(Math.max(0, same), 1);
        const { row, what, number: given } = source;
        const part = partKind(source, section);
        return { row, what, member, section, number, given, part, into: into?.row, cells };
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

/** Whose a row is; one that names several may be all of theirs. */
function ownersOf(
  source: SourceRow,
  people: ReadonlyMap<string, CalledPerson>,
  once: OnceChosen,
): readonly Member[] | LeftWhy {
  const called = people.get(source.who);
  if (called === undefined) return once.person === undefined ? { id: "no-person" } : [once.person];
  if (!called.isSure) return { id: "person-unclear" };
  return called.members.length === 0 ? { id: "person-left" } : called.members;
}

function ownedRow(
  source: SourceRow,
  member: Member,
  once: OnceChosen,
  tab: PlanTab,
  dates: DateContext,
): Owned | LeftWhy {
  const section = source.section ?? once.section;
  if (section === undefined) return { id: "no-section" };
  if (typeof section === "object") return { id: "section-unknown", text: section.unknown };
  if (member.role === "unit-head" && section !== "learning") return { id: "head-section" };
  const kind = partKind(source, section);
  if (once.parts === "" && kind !== undefined) return { id: "parts-unclear", kind };
  const cells = importedCells(source.cells, dates);
  if (cells.given === undefined) return { id: "cell-refused", header: cells.refused };
  const there = tab.measures
    .get(keyOf(member.code, section))
    ?.get(measureOf((field) => source.cells[field]?.cell));
  return { source, member, section, cells: cells.given, there };
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
