import { movedByReview } from "../methodology/chapter-7-review/7.4-differences";
import { isRefusal } from "../methodology/finding";
import { isUnreadable } from "../methodology/person";
import type { Result } from "../methodology/result";
import type { Body, BodyRows } from "../read/body";
import type { Problem } from "../read/cells/problem";
import type { ReviewEntry } from "../read/tabs/reviews";
import { headedUnits } from "../read/units";
import { ADJUSTMENTS } from "../workbook/columns";

type Results = ReadonlyMap<string, Result>;

/**
 * 7.4 · Re-evaluated points in rows that count for nothing: a head's own measures (5.1) and what a decision removed
 * from the plan (2.7). They would vanish, so they are errors.
 */
export function checkReEvaluatedRows(plan: BodyRows["plan"]): void {
  const dropped = new Map<string, string>();
  const keyOf = ({ member, section }: BodyRows["plan"][number], number: string) =>
    `${member.key}|${section}|${number}`;
  for (const row of plan) {
    if (isUnreadable(row.entry) || row.entry.droppedBy === undefined) continue;
    dropped.set(keyOf(row, row.number), row.entry.droppedBy);
  }
  for (const row of plan) {
    const { entry, member, section, number, reader } = row;
    if (isUnreadable(entry) || entry.reEvaluation === undefined) continue;
    if (member.role === "unit-head" && section !== "learning") {
      reader.report("reEvaluated", {
        level: "error",
        id: "re-evaluated-measure-of-head",
        facts: {},
        clause: "5.1",
      });
      continue;
    }
    const decision = dropped.get(keyOf(row, number)) ?? dropped.get(keyOf(row, number.split(".")[0] ?? ""));
    if (decision === undefined) continue;
    const facts = { decision };
    reader.report("reEvaluated", { level: "error", id: "re-evaluated-dropped", facts, clause: "7.4" });
  }
}

/** What the register of the review says against the grounds and the re-evaluated points as they stand. */
export function checkRegister({ registers }: Body, results: Results): Problem[] {
  return registers.reviews.flatMap((entry) => {
    const result = results.get(entry.member.key);
    return result === undefined ? [] : problemsOfEntry(entry, result);
  });
}

function problemsOfEntry({ member, ground, outcome, reader }: ReviewEntry, result: Result): Problem[] {
  const warn = (
    field: "code" | "ground" | "outcome",
    id: Problem["id"],
    clause: Problem["clause"],
    facts = {},
  ) => ({ level: "warning", id, clause, facts, people: [member.key], ...reader.placeOf(field) }) as const;
  const problems: Problem[] = [];
  const isNormal = result.ground !== undefined && isRefusal(result.ground);
  if (isNormal && result.preliminaryCategory === "normal")
    return [warn("code", "reviewed-without-ground", "7.5")];
  const complained = result.ground?.clause === "7.1";
  const { preliminaryCategory: category } = result;
  const holds = ground === "7.1" ? complained : category !== "normal";
  if (ground !== undefined && !holds)
    problems.push(warn("ground", "review-ground-differs", ground, { ground }));
  if (outcome === "re-evaluated" && !result.reEvaluated)
    problems.push(warn("outcome", "re-evaluation-not-written", "7.4"));
  return problems;
}

/** 6.5 rests on the team's re-evaluation: an entry without any moved point of the head's staff is questioned. */
export function checkUnproven(body: Body, results: Results): Problem[] {
  return headedUnits(body.members).flatMap(({ head, staff }): Problem[] => {
    const entries = body.people.get(head.key)?.adjustments ?? [];
    const entry = entries.find((one) => !isUnreadable(one) && one.clause === "6.5");
    const proven = staff.some(({ key }) => {
      const result = results.get(key);
      return result !== undefined && movedByReview(result.final, result.total);
    });
    if (entry === undefined || proven) return [];
    const { tab, row } = entry.at;
    const header = ADJUSTMENTS.clause;
    const column = body.columnOf(tab, header);
    const what = { level: "warning", id: "unproven-by-review", clause: "6.5", facts: {} } as const;
    return [{ ...what, tab, row, header, column, people: [head.key] }];
  });
}
