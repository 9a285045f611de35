/** A case of a spoiled workbook: what is said of it beyond the sound one, in Mongolian, and whose standing changes. */
import { expect } from "vitest";
import { messageOf, oneLine } from "../../src/explain/problem";
import { expectMongolian } from "../explain/wording";
import {
  assessWorkbook,
  problemLines,
  smallBody,
  soundStandings,
  standings,
  type Workbook,
} from "./small-body";

export const soundLines = problemLines(assessWorkbook(smallBody()));

/** A way to spoil the sound workbook, all that is said beyond the sound one's own, and whose total it changes. */
export interface Case {
  readonly title: string;
  readonly spoil: (workbook: Workbook) => void;
  readonly says: readonly string[];
  /** Standings that are not those of the sound workbook; everybody else's must stay. */
  readonly changes?: Readonly<Record<string, string>>;
}

export function judge({ spoil, says, changes = {} }: Case): void {
  const workbook = smallBody();
  spoil(workbook);
  const assessment = assessWorkbook(workbook);
  const more = problemLines(assessment).filter((line) => !soundLines.includes(line));
  expect(more.sort()).toEqual([...says].sort());
  expect(standings(assessment)).toEqual({ ...soundStandings, ...changes });
  for (const problem of assessment.problems) {
    const { what, mend } = messageOf(problem);
    expectMongolian(what);
    expectMongolian(mend);
    expect(oneLine(problem)).toContain(what);
  }
}
