import { type ReadingId, readings } from "../law/readings";
import { type Finding, isRefusal, rootCauses, unfold } from "../methodology/finding";
import type { Result } from "../methodology/result";
import type { Body } from "../read/body";
import type { Member } from "../read/member";
import { causeOf, type Problem } from "../read/problem";
import { placeOfReading, placeOfRefusal } from "./places";
import type { Results } from "./review-checks";

/** What the methodology refused, and the readings it used, at the cells that they concern. */
export const findingsOfPeople = (body: Body, results: Results): Problem[] =>
  body.members.flatMap((member) => {
    const result = results.get(member.key);
    // Rows cannot be joined to somebody whose code is missing or shared: the roster's problem is the one to mend.
    return result === undefined || member.key !== member.code ? [] : findingsOf(member, result, body);
  });

function findingsOf(member: Member, { total }: Result, body: Body): Problem[] {
  const people = [member.key];
  if (isRefusal(total)) {
    const problems = rootCauses(total)
      // The reader has already reported these, at their cells.
      .filter(({ reason }) => reason !== "unreadable" && reason !== "number-not-unique")
      .map((refusal): Problem => {
        const place = placeOfRefusal(refusal, member, body);
        const cause = causeOf(refusal);
        // What stands in the settings and cannot be read is no gap.
        const { isDayWrong, isYearWrong } = body.settings;
        const isWrong =
          (cause.id === "appraisal-date-missing" && isDayWrong) ||
          (cause.id === "appraisal-year-missing" && isYearWrong);
        return { ...cause, ...(isWrong && { level: "error" }), ...place, people, person: member.name };
      });
    // What refuses the total before the review refuses it again after it.
    const told = new Set<string>();
    return problems.filter((one) => told.size < told.add(whatAndWhere(one)).size);
  }
  const used: Problem[] = [];
  for (const finding of unfold(total))
    for (const id of finding.readings) {
      const { shown, clause } = readings[id];
      if (shown === "list" || TOLD_BY_READER.has(id)) continue;
      const level = shown === "warning" ? "warning" : "info";
      for (const at of placesOf(finding, id)) {
        const { tab, row, column, header } = placeOfReading(id, at, member, body);
        used.push({ kind: "reading", level, id, clause, people, tab, row, column, header });
      }
    }
  return used;
}

/** Said at its cell already, where it was read. */
const TOLD_BY_READER: ReadonlySet<ReadingId> = new Set(["due-period"]);

/** Where a reading was needed: the row of the finding, or for removed measures their own rows. */
function placesOf({ facts, at }: Finding<unknown>, id: ReadingId): readonly Finding<unknown>["at"][] {
  return id === "dropped-measure" && "dropped" in facts
    ? (facts.dropped ?? []).map((dropped) => dropped.at)
    : [at];
}

const whatAndWhere = ({ id, clause, tab, row, header }: Problem) =>
  JSON.stringify([id, clause, tab, row, header]);
