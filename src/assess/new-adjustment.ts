import { CLAUSES } from "../law/words";
import { adjustment } from "../methodology/chapter-6-adjustments/6.1-6.5-adjustment";
import { isRefusal, type Refusal, refuse } from "../methodology/finding";
import { type Adjustment, type AdjustmentClause, isUnreadable } from "../methodology/person";
import { points } from "../methodology/units";
import { readChoice } from "../read/cells/choice";
import { cleanText, readNamed } from "../read/cells/clean-text";
import { type CellIssue, type CellReading, issue } from "../read/cells/issues";
import { readNumber } from "../read/cells/number";
import type { Member } from "../read/member";
import { TAB_NAMES } from "../workbook/tab";
import type { Assessment } from "./assessment";

/** An entry as a person asks for it; what the fields hold is judged here. */
export interface AdjustmentMessage {
  readonly code: string;
  readonly clause: string;
  readonly amount: number | string;
  readonly reason: string;
  readonly document: string;
}

/** An entry of chapter 6 that may be written. */
export interface NewAdjustment {
  readonly member: Member;
  readonly clause: AdjustmentClause;
  readonly amount: number;
  readonly reason: string;
  readonly document: string;
}

/** Why it may not: nobody of this code is evaluated, a field cannot be read, or the methodology refuses it. */
export type NewAdjustmentRefusal = "unknown-code" | "not-rated" | CellIssue | Refusal;

/**
 * 6.1–6.5 · Judges an entry before it is written: the person is evaluated, the clause is one of five and fits the role,
 * the amount lies in its range, reason and document are named, and the clause is not entered already (reading
 * `one-ground-once`).
 */
export function newAdjustment(
  { body }: Assessment,
  message: AdjustmentMessage,
): { entry: NewAdjustment } | { refused: NewAdjustmentRefusal; clause: AdjustmentClause | undefined } {
  const member = body.members.find(({ key }) => key === cleanText(message.code));
  const person = member === undefined ? undefined : body.people.get(member.key);
  const clauseCell = readChoice(message.clause, CLAUSES);
  const clause = clauseCell.value;
  if (member === undefined) return { refused: "unknown-code", clause };
  if (person === undefined) return { refused: "not-rated", clause };

  const amount = readNumber(message.amount);
  const [reason, document] = [readNamed(message.reason), readNamed(message.document)];
  const unread = [clauseCell, amount, reason, document].flatMap(issueOf)[0];
  if (unread !== undefined) return { refused: unread, clause };
  if (clause === undefined) return { refused: issue("error", "adjustment-clause-missing", {}), clause };

  const entry: Adjustment = {
    at: { tab: TAB_NAMES.adjustments, row: 0 },
    clause,
    amount: amount.value === undefined ? undefined : points(amount.value),
    reason: reason.value,
    document: document.value,
  };
  const judged = adjustment(entry, person.role);
  if (isRefusal(judged)) return { refused: judged, clause };
  const rows = person.adjustments.flatMap((one) =>
    isUnreadable(one) || one.clause !== clause ? [] : [one.at.row],
  );
  if (rows.length > 0) return { refused: refuse(clause, "adjustment-twice", { rows }), clause };
  return {
    entry: {
      member,
      clause,
      amount: Number(amount.value?.toString()),
      reason: reason.value ?? "",
      document: document.value ?? "",
    },
  };
}

const issueOf = ({ bad, issues }: CellReading<unknown>): readonly CellIssue[] => (bad ? issues : []);
