import { failures } from "../explain/failures";
import { OUTCOMES, wordOf } from "../law/words";
import type { CivilDate } from "../methodology/civil-date";
import type { Member } from "../read/member";
import { reviews } from "../workbook/reviews";
import { literal } from "./literal-text";
import type { WorkbookReading } from "./read-workbook";
import { type CellOfReview, sheetsOf, writeReviewCells } from "./review-cells";
import { openRegister, type Register, type RowSign } from "./review-register";
import type { HeadedRow } from "./rows-by-header";

const { code, name, ground, outcome, total, document, date, remark } = reviews.columns;
const BEGUN = wordOf(OUTCOMES, "begun");

/** What a row of the register says beside whose it is and on which ground. */
export interface RegisterCells {
  readonly outcome: string;
  readonly total: number | string;
  readonly document: string;
  readonly date: CivilDate | string;
  readonly remark: string;
}

/** A row of the register that is new, changed or taken away. */
interface RegisterChange {
  readonly ground: string;
  /** The outcome that its row has, as the register says it; undefined = there is no row yet. */
  readonly has: string | undefined;
  /** Undefined = it is taken away. */
  readonly to: RegisterCells | undefined;
}

/** What becomes of one person's review: the cells of 7.4, and the rows that say so. */
interface ReviewChange {
  readonly member: Pick<Member, "code" | "name">;
  readonly cells: readonly CellOfReview[];
  readonly entries: readonly RegisterChange[];
}

/**
 * Writes points and register so that a run that is cut off is known for it: the rows of the register say “Дутуу” before the first
 * point is written, and what they are to say after the last. A person whose row says so is blocked; the same job run again
 * goes on. Points that cannot all be written are put back, and the rows too.
 */
export function writeReviews(reading: WorkbookReading, changes: readonly ReviewChange[]): void {
  const cells = changes.flatMap((one) => one.cells);
  const register = openRegister(reading, sheetsOf(reading, cells));
  if ("missing" in register) throw new Error(failures.headerGone(register.tab, register.missing));
  const slow = changes.filter((one) => one.cells.length > 0);
  const quick = changes.filter((one) => one.cells.length === 0);
  for (const change of slow) writeWithPoints(reading, register, change);
  finish(
    register,
    quick.flatMap(({ member, entries }) => entries.map((entry) => ({ member, entry }))),
  );
}

function writeWithPoints(
  reading: WorkbookReading,
  register: Register,
  { member, cells, entries }: ReviewChange,
): void {
  const begun: (() => void)[] = [];
  for (const { ground: of, has } of entries) {
    if (has === undefined || has === BEGUN) continue;
    const sign: RowSign = [member.code, of, has];
    register.change(sign, { [outcome.header]: BEGUN });
    begun.push(() => register.change([member.code, of, BEGUN], { [outcome.header]: has }));
  }
  const fresh = entries.filter(({ has }) => has === undefined);
  if (fresh.length > 0) {
    const blank: RegisterCells = { outcome: BEGUN, total: "", document: "", date: "", remark: "" };
    register.append(
      fresh.map(({ ground: of, to }) => rowOf(member, of, { ...blank, remark: to?.remark ?? "" })),
    );
    begun.push(() => register.remove(fresh.map(({ ground: of }) => [member.code, of, BEGUN])));
  }
  try {
    writeReviewCells(reading, cells);
  } catch (error) {
    for (const undo of begun) undo();
    throw error;
  }
  finish(
    register,
    entries.map((entry) => ({ member, entry: { ...entry, has: BEGUN } })),
  );
}

interface EntryOfMember {
  readonly member: ReviewChange["member"];
  readonly entry: RegisterChange;
}

/** What the rows say at the end: new ones by one write, those that go away by few. */
function finish(register: Register, all: readonly EntryOfMember[]): void {
  const rows = all.flatMap(({ member, entry: { ground: of, has, to } }) =>
    has === undefined && to !== undefined ? [rowOf(member, of, to)] : [],
  );
  if (rows.length > 0) register.append(rows);
  for (const { member, entry } of all)
    if (entry.has !== undefined && entry.to !== undefined)
      register.change([member.code, entry.ground, entry.has], cellsOf(entry.to));
  register.remove(
    all.flatMap(({ member, entry: { ground: of, has, to } }): RowSign[] =>
      has !== undefined && to === undefined ? [[member.code, of, has]] : [],
    ),
  );
}

const rowOf = (member: ReviewChange["member"], of: string, to: RegisterCells): HeadedRow => ({
  [code.header]: literal(member.code),
  [name.header]: literal(member.name),
  [ground.header]: literal(of),
  ...cellsOf(to),
});

const cellsOf = (to: RegisterCells): HeadedRow => ({
  [outcome.header]: literal(to.outcome),
  [total.header]: to.total,
  [document.header]: literal(to.document),
  [date.header]: to.date,
  [remark.header]: literal(to.remark),
});
