import type { Body } from "../read/body";
import type { Problem } from "../read/problem";
import { findingsOfPeople } from "./findings";
import { differingLiveCells } from "./live-checks";
import { headsOfUnits, otherUnits, singleRows, wrongTables } from "./people-checks";
import {
  doneMaybeLater,
  measuresOfHeads,
  numbersOnce,
  reEvaluatedForNothing,
  singleSubMeasures,
} from "./plan-checks";
import {
  checkRegister,
  checkUnproven,
  type Results,
  reviewedOnce,
  withoutNamedEvidence,
} from "./review-checks";
import { skillsForNobody, skillsNotAdopted } from "./skill-checks";
import { tallyQuestions } from "./tally-checks";
import { checkOrigin, missingTabs, unfinishedTabs, unreadableTabs } from "./workbook-checks";

/** Everything that is asked of a body beyond the reading of its cells. A check changes nothing; their order means nothing. */
const checks: readonly ((body: Body, results: Results) => readonly Problem[])[] = [
  headsOfUnits,
  checkOrigin,
  unfinishedTabs,
  missingTabs,
  unreadableTabs,
  numbersOnce,
  singleSubMeasures,
  otherUnits,
  measuresOfHeads,
  doneMaybeLater,
  wrongTables,
  singleRows,
  tallyQuestions,
  skillsForNobody,
  skillsNotAdopted,
  reEvaluatedForNothing,
  reviewedOnce,
  checkRegister,
  checkUnproven,
  differingLiveCells,
];

/**
 * All that is wrong or worth knowing: what reading found, what the checks find, and what the methodology refused of the rows
 * that could be read. `sure` are the results without the parts in which something could not.
 */
export const problemsOf = (body: Body, results: Results, sure: Results): readonly Problem[] => [
  ...withoutNamedEvidence(body),
  ...checks.flatMap((check) => check(body, sure)),
  ...findingsOfPeople(body, results),
];
