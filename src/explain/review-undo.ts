import type { Assessment } from "../assess/assessment";
import { cellText, type DeskRow, deskRows } from "../assess/review-desk";
import type { ReviewToWrite } from "../assess/review-save";
import { cleanText } from "../read/cells/clean-text";
import { readNumber } from "../read/cells/number";
import type { Member } from "../read/member";
import { byPerson } from "../read/registers";
import { toNumber } from "./numbers";
import { entryLine } from "./review-desk";

export type EntryLine = ReturnType<typeof entryLine>;

/** What puts one person's saved review back: what stands now, and what stood before; null = nothing. */
export interface ReviewUndo {
  readonly code: string;
  readonly cells: readonly { readonly key: string; readonly shown: string; readonly points: string }[];
  readonly entries: readonly {
    readonly ground: string;
    readonly now: EntryLine | null;
    readonly before: EntryLine | null;
  }[];
}

/** What is to be written to put a review back. */
interface ToPutBack {
  readonly member: Member;
  readonly cells: readonly { readonly of: DeskRow; readonly to: number | string }[];
  readonly entries: readonly {
    readonly ground: string;
    readonly has: string | undefined;
    readonly to: EntryLine | undefined;
  }[];
}

export function undoOf(
  { member, cells }: Pick<ReviewToWrite, "member" | "cells">,
  entries: ReviewUndo["entries"],
): ReviewUndo {
  return {
    code: member.code,
    cells: cells.map(({ of, from, to }) => ({
      key: of.key,
      shown: to === undefined ? "" : cellText(toNumber(to)),
      points: from,
    })),
    entries,
  };
}

/**
 * What puts a review back, where everything stands as it was saved, or is back already because the undoing was cut off;
 * undefined where somebody changed it since.
 */
export function toPutBack({ body, people }: Assessment, undo: ReviewUndo): ToPutBack | undefined {
  const member = people.find((one) => one.member.code === undo.code)?.member;
  if (member === undefined) return undefined;
  const rows = deskRows({ body }, member);
  const cells: ToPutBack["cells"][number][] = [];
  for (const { key, shown, points } of undo.cells) {
    const of = rows.find((row) => row.key === key);
    const before = cleanText(points);
    if (of?.standing === before) continue;
    if (of === undefined || !isAlike(of.standing, shown)) return undefined;
    cells.push({ of, to: asCell(before) });
  }
  const own = byPerson(body.registers.reviews).get(member.key) ?? [];
  const lines = own.map((one) => ({ line: entryLine(one), unfinished: one.unfinished }));
  const entries: ToPutBack["entries"][number][] = [];
  for (const { ground, now, before } of undo.entries) {
    const there = lines.filter(({ line }) => line.ground === ground);
    const isBack = before === null ? there.length === 0 : there.some(({ line }) => isSame(line, before));
    if (isBack) continue;
    const saved = there.find(({ line, unfinished }) => unfinished || (now !== null && isSame(line, now)));
    if (saved === undefined && (now !== null || there.length > 0)) return undefined;
    entries.push({ ground, has: saved?.line.outcome, to: before ?? undefined });
  }
  return { member, cells, entries };
}

const isSame = (one: EntryLine, other: EntryLine): boolean =>
  (Object.keys(one) as (keyof EntryLine)[]).every((field) => one[field] === cleanText(other[field]));

const isAlike = (standing: string, shown: string): boolean => {
  const [one, other] = [standing, shown].map((text) => readNumber(text).value);
  return standing === cleanText(shown) || (one !== undefined && other !== undefined && one.equals(other));
};

/** A number where it was one. */
function asCell(text: string): number | string {
  const { value } = readNumber(text);
  return value === undefined ? text : toNumber(value);
}
