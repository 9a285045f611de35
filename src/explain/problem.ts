import { type ReadingId, readings } from "../law/readings";
import type { CellIssue, Issue } from "../read/cells/issues";
import type { Problem, RefusalCause } from "../read/problem";
import { shown } from "./issue-words";
import { issueSentences } from "./issues";
import { capital } from "./paper-words";
import { type Message, refusalSentences } from "./refusals";

export const levelNames = { error: "Алдаа", warning: "Анхааруулга", info: "Мэдээлэл" } as const;

/** What is said of an issue, a refusal or a reading: what is wrong or was read how, and how to mend it. */
export function messageOf(cause: CellIssue | RefusalCause): Message {
  switch (cause.kind) {
    case "issue":
      return issueMessage(cause);
    case "refusal":
      return refusalMessage(cause);
    case "reading": {
      const { question, choice, reason } = readings[cause.id];
      return {
        what: `※ ${question} ${capital(choice)}.`,
        mend: `Аргачлалд шууд заагаагүй; ингэж ойлгосон үндэслэл: ${reason}.`,
      };
    }
  }
}

// In each the facts are those of its own kind; the compiler cannot see that they go together.
const issueMessage = ({ id, facts }: Issue): Message =>
  (issueSentences[id] as (own: object) => Message)(shown(facts));
const refusalMessage = ({ id, facts }: RefusalCause): Message =>
  (refusalSentences[id] as (own: RefusalCause["facts"]) => Message)(facts);

/** What is said of it, on one line. */
export function sentenceOf(cause: CellIssue | RefusalCause): string {
  const { what, mend } = messageOf(cause);
  return `${what} ${mend}`;
}

/** The message, with the person where no row says who it is. */
export function wordsOf(problem: Problem): Message {
  const { what, mend } = messageOf(problem);
  const isOfRow = problem.row !== undefined && problem.near !== true;
  return { what: isOfRow || !problem.person ? what : `${problem.person}. ${what}`, mend };
}

/** The same on one line, with the clause. */
export function oneLine(problem: Problem): string {
  const { what, mend } = wordsOf(problem);
  const clause = problem.clause === undefined ? "" : `${problem.clause}: `;
  return `${clause}${what} ${mend}`;
}

/** A reading as it stands at the foot of the list and of a sheet: what was done. */
export const readingLine = (id: ReadingId): string => `${readings[id].statement} (${readings[id].clause}).`;

/** The address of a problem's cell, `K12`; undefined for a problem of a whole tab. */
export function addressOf({ row, column }: Problem): string | undefined {
  if (row === undefined) return undefined;
  return column === undefined ? `${row}:${row}` : `${columnLetters(column)}${row}`;
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const last = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? "" : columnLetters(before)) + String.fromCharCode(65 + last);
}
