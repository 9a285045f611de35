import { comparable } from "./cells/clean-text";
import { hasForeignLetters, looksOf } from "./cells/name";
import { groupedBy } from "./grouped";
import { whyApart } from "./roster-apart";
import type { RosterField } from "./roster-columns";
import { type Found, isFilled } from "./roster-headers";
import type { InRoster } from "./roster-namesakes";
import type { Candidate } from "./roster-proposals";
import { ROSTER_CELLS, type RosterLine, type RosterRow } from "./roster-rows";

/** A row whose unit is written, and how people spell it now. */
export interface UnitCell {
  readonly row: number;
  /** As it stands in the list. */
  readonly text: string;
  readonly unit: string;
}

const BELOW = { isBelowHeaders: false, isUnitAbove: false };

/** Whether units are headings above their people: nobody's row has its own. */
export function unitsStandAbove(
  rows: readonly (readonly string[])[],
  found: Found | undefined,
  columns: Readonly<Partial<Record<RosterField, number>>>,
): boolean {
  const column = columns.unit;
  if (found === undefined || column === undefined) return column === undefined;
  return !rows.some(
    (cells, index) =>
      isFilled(cells[column] ?? "") &&
      cells.filter(isFilled).length > 1 &&
      whyApart(cells, index, found, columns, BELOW) === undefined,
  );
}

/**
 * A cell that is merged over the people of a unit stands in the first row of them when it is pasted. So it is taken where no
 * unit is written twice and more people lack theirs than have it; where it is not, each is asked.
 */
export function withUnitsAbove(
  candidates: readonly Candidate[],
  unitCells: readonly UnitCell[],
): readonly Candidate[] {
  const once = new Set(unitCells.map(({ text }) => comparable(text)));
  const unitAt = ROSTER_CELLS.indexOf("unit");
  const lacking = candidates.filter(({ cells }) => cells[unitAt] === "").length;
  if (once.size < unitCells.length || lacking <= unitCells.length) return candidates;
  let next = 0;
  return candidates.map((candidate) => {
    while ((unitCells[next]?.row ?? Infinity) < candidate.row) next += 1;
    const above = unitCells[next - 1];
    if (above === undefined || candidate.cells[unitAt] !== "") return candidate;
    const [code, name, position, , role] = candidate.cells;
    const cells: RosterRow = [code, name, position, above.unit, role];
    return { ...candidate, cells, unitFromAbove: true };
  });
}

/** A unit in letters of other alphabets that looks like another one is spelled as that: `Хэлтэc`, with a Latin c, as `Хэлтэс`. */
export function withOneSpelling(candidates: readonly Candidate[], inRoster: readonly InRoster[]) {
  const unitAt = ROSTER_CELLS.indexOf("unit");
  const units = [...inRoster.map(({ unit }) => unit), ...candidates.map(({ cells }) => cells[unitAt] ?? "")];
  const alike = groupedBy(new Set(units), (unit) => `${looksOf(unit)}|${comparable(unit).length}`);
  const spellings = new Map(
    [...alike.values()].flatMap((all) => {
      const own = all.find((unit) => !hasForeignLetters(unit));
      const others = all.filter(hasForeignLetters);
      return own === undefined ? [] : others.map((unit) => [unit, own] as const);
    }),
  );
  const spelled = candidates.map((candidate): Candidate => {
    const [code, name, position, unit, role] = candidate.cells;
    return { ...candidate, cells: [code, name, position, spellings.get(unit) ?? unit, role] };
  });
  return { spelled: spellings.size === 0 ? candidates : spelled, spellings };
}

/** The units of a list with their people, in its order; two spellings of a name are one unit, as ranking reads them. */
export function unitsOf(lines: readonly RosterLine[]) {
  const byUnit = groupedBy(lines, ({ person: [, , , unit] }) => comparable(unit));
  return [...byUnit].map(([key, people]) => ({ key, unit: people[0]?.person[3] ?? "", lines: people }));
}
