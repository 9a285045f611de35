import type { Assessed, Assessment } from "../assess/assessment";
import { addressOf, oneLine, wordsOf } from "../explain/problem";
import { reasonOf } from "../explain/standing";
import { isGap, type Problem } from "../read/problem";
import { fingerprintOf } from "../seal/fingerprint";
import { type ListLine, lineOf } from "./list-columns";

/** Everybody of the body: the ranked first, in order, then the others with the reason. */
export function listLines(assessment: Assessment): ListLine[] {
  const line = (person: Assessed, place: number, rank: number | null) => {
    const { member, result, status } = person;
    const placed = rank === null ? undefined : result;
    const fingerprint = fingerprintOf(assessment, member.key);
    return lineOf(
      { member, place, rank, score: result?.final, placed, fingerprint, reason: reasonOf(person) },
      status,
    );
  };
  return [
    ...assessment.ranking.map(({ rank, member, result }, index) =>
      line({ status: "ranked", member, result }, index + 1, rank),
    ),
    ...assessment.unranked.map((person, index) => line(person, index + 1, null)),
  ];
}

/** What is wrong, and how to mend it; together with the clause they are the message. */
export const problemLine = (problem: Problem) => ({
  level: problem.level,
  tab: problem.tab ?? "",
  cell: addressOf(problem) ?? "",
  clause: problem.clause ?? "",
  /** Something is only not filled in yet: the progress has it. */
  gap: isGap(problem),
  ...wordsOf(problem),
  message: oneLine(problem),
});
