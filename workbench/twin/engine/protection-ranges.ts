/** A protection with live ranges instead of A1 texts, and how it follows changes of the grid. */

import { type ApplyRangeChange, helpers, type Range } from "./o-spreadsheet";
import type { ProtectionData } from "./saved-workbook";

export type StoredProtection = Omit<ProtectionData, "range" | "unprotected"> & {
  readonly range: Range | null;
  readonly unprotected: readonly Range[];
};

export function readProtection(data: ProtectionData, rangeOf: (a1: string) => Range): StoredProtection {
  const range = data.range === null ? null : rangeOf(data.range);
  return { ...data, range, unprotected: (data.unprotected ?? []).map(rangeOf) };
}

export function writeProtection(stored: StoredProtection, toA1: (range: Range) => string): ProtectionData {
  const { unprotected, ...others } = stored;
  const data: ProtectionData = { ...others, range: stored.range && toA1(stored.range) };
  if (unprotected.length > 0) data.unprotected = unprotected.map(toA1);
  return data;
}

/** The protection after a change of the grid: none when its range is gone, itself when nothing moved. */
export function adaptProtection(stored: StoredProtection, applyChange: ApplyRangeChange): StoredProtection[] {
  const own = stored.range && applyChange(stored.range);
  if (own?.changeType === "REMOVE") return [];
  const holes = stored.unprotected.map(applyChange);
  const untouched =
    (own?.changeType ?? "NONE") === "NONE" && holes.every((hole) => hole.changeType === "NONE");
  if (untouched) return [stored];
  const unprotected = holes.flatMap((hole) => (hole.changeType === "REMOVE" ? [] : [hole.range]));
  return [{ ...stored, range: own ? own.range : null, unprotected }];
}

type AddedColumns = {
  readonly base: number;
  readonly position: "before" | "after";
  readonly quantity: number;
};

/** A column that a person adds is the person's own: no warning about its whole tab is about it. */
export function freed(
  protections: readonly StoredProtection[],
  { base, position, quantity }: AddedColumns,
  rangeOf: (a1: string) => Range,
): StoredProtection[] {
  const first = position === "before" ? base : base + 1;
  const added = `${helpers.numberToLetters(first)}:${helpers.numberToLetters(first + quantity - 1)}`;
  return protections.map((stored) =>
    stored.range === null && stored.warningOnly
      ? { ...stored, unprotected: [...stored.unprotected, rangeOf(added)] }
      : stored,
  );
}
