import { groundsOf, isOfOtherYear } from "../methodology/chapter-7-review/7.5-once-a-ground";
import type { CivilDate } from "../methodology/civil-date";
import { isRefusal, type Refusal, rootCauses } from "../methodology/finding";
import { refuseFiner } from "../methodology/fractions";
import type { Review } from "../methodology/person";
import { evaluate, type Result } from "../methodology/result";
import { type Exact, type Points, points } from "../methodology/units";
import { cleanText, readNamed } from "../read/cells/clean-text";
import type { CellIssue } from "../read/cells/issues";
import { readNumber } from "../read/cells/number";
import type { Member } from "../read/member";
import { byPerson, type ReviewEntry } from "../read/registers";
import type { Assessment } from "./assessment";
import { withPoints } from "./person-with-points";
import { type DeskRow, deskRows } from "./review-desk";
import { obstaclesOf } from "./review-obstacles";

/** Points as a member of the team typed them, beside what the screen showed in the cell. */
interface TypedPoints {
  readonly key: string;
  readonly shown: string;
  /** Blank takes the re-evaluation back. */
  readonly points: string;
}

export interface ReviewMessage {
  readonly code: string;
  readonly cells: readonly TypedPoints[];
  readonly document: string;
}

/** A cell of 7.4 that is to hold something else; undefined = nothing. */
interface CellToWrite {
  readonly of: DeskRow;
  /** What the screen showed. */
  readonly from: string;
  readonly to: Points | undefined;
}

/** A row of the register of the review: new, or one that is there. */
interface Entered {
  readonly ground: "7.1" | "7.2" | undefined;
  readonly entry: ReviewEntry | undefined;
}

/** What becomes of it; undefined = it is taken away. */
export interface EntryToWrite extends Entered {
  readonly to:
    | {
        readonly outcome: "re-evaluated";
        readonly total: Points | undefined;
        readonly document: string;
        readonly date: CivilDate | undefined;
      }
    | undefined;
}

export interface ReviewToWrite {
  readonly member: Member;
  readonly cells: readonly CellToWrite[];
  readonly entries: readonly EntryToWrite[];
  /** All that is re-evaluated of the person then. */
  readonly again: readonly { readonly of: DeskRow; readonly points: Exact }[];
}

/** Why a review cannot be saved, apart from what a cell or the methodology refuses. */
export type ReviewFault =
  | "unknown-code"
  | "not-to-review"
  | "blocked"
  | "row-gone"
  | "row-closed"
  | "nothing-written"
  | "document-missing";

export type ReviewObjection =
  | { readonly fault: ReviewFault; readonly of?: DeskRow | undefined }
  | { readonly changed: DeskRow; readonly shown: string }
  | { readonly issue: CellIssue; readonly of: DeskRow | undefined }
  | { readonly refusal: Refusal; readonly of: DeskRow | undefined };

/**
 * 7.1–7.5 · Judges a review before anything of it is written: the person is to be reviewed, each cell holds what the screen showed or
 * holds the new points already, and the methodology takes the person with all of it. Gives the cells that are to be
 * written, and the rows of the register: one for each ground that waits (reading `review-twice`), the last ones changed
 * where none does, and none where all points are taken back.
 */
export function reviewToWrite(
  assessment: Assessment,
  { code, cells: typed, document: typedDocument }: ReviewMessage,
  today: CivilDate,
): ReviewToWrite | ReviewObjection {
  const { body } = assessment;
  const person = assessment.people.find(({ member }) => member.code === cleanText(code));
  if (person === undefined) return { fault: "unknown-code" };
  const { member, result } = person;
  const input = body.people.get(member.key);
  const isDue = result?.ground !== undefined && !isRefusal(result.ground);
  if (input === undefined || result === undefined || !isDue) return { fault: "not-to-review" };
  if (obstaclesOf(person).length > 0) return { fault: "blocked" };

  const rows = deskRows(assessment, member);
  const cells: CellToWrite[] = [];
  for (const one of typed) {
    const judged = cellOf(rows, one);
    if (!("from" in judged)) return judged;
    cells.push(judged);
  }
  const written = new Map(cells.map(({ of, to }) => [of.key, to]));
  const pointsIn = (row: DeskRow) => (written.has(row.key) ? written.get(row.key) : row.again);
  const again = rows.filter((row) => pointsIn(row) !== undefined);
  const document = readNamed(typedDocument);
  const [wrong] = document.bad ? document.issues : [];
  if (wrong !== undefined) return { issue: wrong, of: undefined };

  const own = byPerson(body.registers.reviews).get(member.key) ?? [];
  const entered = entriesFor(own, result);
  if (again.length === 0) {
    if (cells.every(({ of }) => of.standing === "") && !own.some(({ unfinished }) => unfinished))
      return { fault: "nothing-written" };
    const gone = own.filter(({ outcome, unfinished }) => outcome === "re-evaluated" || unfinished);
    const entries = gone.map((entry) => ({ ground: entry.ground, entry, to: undefined }));
    return { member, cells, entries, again: [] };
  }
  if (document.value === undefined) return { fault: "document-missing" };

  const finer = again.flatMap((of) => {
    const value = written.get(of.key);
    const refusal = value === undefined ? undefined : refuseFiner("7.4", of.name, value);
    return refusal === undefined ? [] : [{ refusal, of }];
  })[0];
  if (finer !== undefined) return finer;
  const { year } = body.settings;
  const date = isOfOtherYear({ date: today }, year) ? undefined : today;
  const others = own.filter((entry) => !entered.some((one) => one.entry === entry));
  const reviews: Review[] = [
    ...others.map(({ row, ground, outcome, unfinished, date: day }) => ({
      ...{ at: row.at, ground, outcome, unfinished, date: day },
    })),
    ...entered.map(({ ground }) => ({
      ...{ at: { tab: "", row: 0 }, ground, outcome: "re-evaluated" as const, date },
    })),
  ];
  const hypothetical = { ...withPoints(input, rows, pointsIn), reviews };
  const { total } = evaluate(hypothetical, { ...body.settings });
  if (isRefusal(total)) {
    const [refusal = total] = rootCauses(total);
    return { refusal, of: rows.find((row) => isAt(row, refusal)) };
  }
  const to = { outcome: "re-evaluated" as const, total: total.value, document: document.value, date };
  return {
    ...{ member, cells },
    entries: entered.map((one) => ({ ...one, to })),
    again: again.flatMap((of) => {
      const value = pointsIn(of);
      return value === undefined ? [] : [{ of, points: value }];
    }),
  };
}

function cellOf(
  rows: readonly DeskRow[],
  { key, shown, points: text }: TypedPoints,
): CellToWrite | ReviewObjection {
  const of = rows.find((row) => row.key === key);
  if (of === undefined || rows.filter((row) => row.key === key).length > 1) return { fault: "row-gone", of };
  if (of.closed !== undefined) return { fault: "row-closed", of };
  const { value, bad, issues } = readNumber(text);
  const [wrong] = issues;
  if (bad && wrong !== undefined) return { issue: wrong, of };
  const to = value === undefined ? undefined : points(value);
  const isWritten = to === undefined ? of.standing === "" : of.again?.equals(to) === true;
  if (of.standing !== cleanText(shown) && !isWritten) return { changed: of, shown: of.standing };
  return { of, from: cleanText(shown), to };
}

/**
 * The rows of the register that a review with points makes or changes. What was cut off goes on; a ground without an entry gets
 * one; where none is left, the last entries of points are changed.
 */
function entriesFor(own: readonly ReviewEntry[], { ground, preliminaryCategory, review }: Result): Entered[] {
  const about = (one: "7.1" | "7.2") => own.filter((entry) => (entry.ground ?? one) === one);
  const fresh: Entered[] = [];
  for (const one of groundsOf(ground, preliminaryCategory)) {
    const open = about(one).find(({ outcome }) => outcome === undefined);
    const isWritten = about(one).some(({ outcome }) => outcome === "re-evaluated");
    if (open === undefined) {
      if (about(one).length === 0 || (review.waiting.includes(one) && !isWritten))
        fresh.push({ ground: one, entry: undefined });
    } else if (!fresh.some(({ entry }) => entry === open)) fresh.push({ ground: open.ground, entry: open });
  }
  // Cut off before the last of them was begun, the others still say what that one said.
  const alike = own.filter(
    (one) =>
      one.outcome === "re-evaluated" &&
      fresh.some(
        ({ entry }) => entry?.unfinished === true && entry.date === one.date && entry.remark === one.remark,
      ),
  );
  if (fresh.length > 0) return [...fresh, ...alike.map((entry) => ({ ground: entry.ground, entry }))];
  const withPointsOf = own.filter(({ outcome }) => outcome === "re-evaluated");
  const days = withPointsOf.flatMap(({ date }) => date ?? []).sort();
  const last = days[days.length - 1];
  const latest = withPointsOf.filter(({ date }) => date === last);
  return (latest.length > 0 ? latest : withPointsOf.slice(-1)).map((entry) => ({
    ground: entry.ground,
    entry,
  }));
}

const isAt = ({ row, name, table }: DeskRow, { at, facts }: Refusal): boolean =>
  at !== undefined &&
  row.at.tab === at.tab &&
  row.at.row === at.row &&
  (table !== "superior" || !("name" in facts) || facts.name === name);
