import { type ReadingId, readings } from "../law/readings";
import type { RefusalFacts, RefusalReason } from "../methodology/refusals";
import type { Problem } from "../read/cells/problem";
import { issueSentences } from "./issues";
import { type Message, refusalSentences } from "./refusals";

export const levelNames = { error: "Алдаа", warning: "Анхааруулга", info: "Мэдээлэл" } as const;

/** What a problem says to people: what is wrong, by which clause, and how to mend it. */
export function messageOf(problem: Problem): Message {
  const { id, facts, level } = problem;
  // A reading never refuses: an error of the same name is the refusal.
  if (isRefusal(id) && (level === "error" || !isReading(id))) {
    // The facts of a problem made from a refusal are that refusal's own.
    const sentence = refusalSentences[id] as (facts: RefusalFacts[RefusalReason]) => Message;
    return sentence(facts as unknown as RefusalFacts[RefusalReason]);
  }
  if (isReading(id)) {
    const { question, choice, reason } = readings[id];
    return {
      what: `※ ${question} ${capital(choice)}.`,
      mend: `Аргачлалд шууд заагаагүй; ингэж ойлгосон үндэслэл: ${reason}.`,
    };
  }
  return issueSentences[id](facts);
}

/** The message, with the person where no row says who it is. */
export function wordsOf(problem: Problem): Message {
  const { what, mend } = messageOf(problem);
  const isOfRow = problem.row !== undefined || problem.person === undefined;
  return { what: isOfRow ? what : `${problem.person}. ${what}`, mend };
}

/** The same on one line, with the clause. */
export function oneLine(problem: Problem): string {
  const { what, mend } = wordsOf(problem);
  const clause = problem.clause === undefined ? "" : `${problem.clause}: `;
  return `${clause}${what} ${mend}`;
}

const isReading = (id: Problem["id"]): id is ReadingId => id in readings;
const isRefusal = (id: Problem["id"]): id is RefusalReason => id in refusalSentences;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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
