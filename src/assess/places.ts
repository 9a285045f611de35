import type { ReadingId } from "../law/readings";
import { SECTIONS } from "../law/words";
import type { Refusal } from "../methodology/finding";
import type { RefusalFacts, RefusalReason } from "../methodology/refusals";
import type { Body } from "../read/body";
import { readChoice } from "../read/cells/choice";
import type { Member } from "../read/member";
import type { Spot } from "../read/problem";
import type { Entered } from "../read/rows-of-people";
import { adjustments } from "../workbook/adjustments";
import { complaints } from "../workbook/complaints";
import { reEvaluatedHeader } from "../workbook/conduct";
import { peers } from "../workbook/peers";
import { plan } from "../workbook/plan";
import { reviews } from "../workbook/reviews";
import { roster } from "../workbook/roster";
import type { Columns, Tab } from "../workbook/tab";

/** The header of a column; a field that the tab has not does not compile. */
const headerIn =
  <C extends Columns>({ columns }: Tab<C>) =>
  (field: keyof C & string): string =>
    columns[field]?.header ?? field;
const [ofPlan, ofPeers, ofRoster] = [headerIn(plan), headerIn(peers), headerIn(roster)];
const [ofAdjustment, ofReview, ofComplaint] = [
  headerIn(adjustments),
  headerIn(reviews),
  headerIn(complaints),
];

interface ReviewedCell {
  readonly table?: "measures" | "learning" | "superior";
  readonly name?: string;
}
const reEvaluated = ({ table, name = "" }: ReviewedCell) =>
  table === undefined ? undefined : table === "superior" ? reEvaluatedHeader(name) : ofPlan("reEvaluated");
const no = () => undefined;

/** The column in which a refusal is mended; none where a whole row or tab is. */
const HEADERS: { readonly [R in RefusalReason]: (facts: RefusalFacts[R]) => string | undefined } = {
  "rests-on-refused": no,
  unreadable: no,
  "level-missing": ({ level }) => ofPlan(level),
  "target-equals-baseline": () => ofPlan("target"),
  "due-missing": () => ofPlan("due"),
  "appraisal-year-missing": () => ofPlan("due"),
  "appraisal-date-missing": () => ofPlan("completed"),
  "delay-cause-missing": ({ open }) => ofPlan(open ? "completed" : "delayCause"),
  "delay-reason-missing": () => ofPlan("delayReason"),
  "completion-date-missing": () => ofPlan("completed"),
  "number-not-unique": () => ofPlan("number"),
  "no-measures": no,
  "sub-measures-and-own-score": () => ofPlan("number"),
  "no-learning": no,
  "evidence-missing": () => ofPlan("evidence"),
  "indicator-missing": ({ indicator }) => indicator,
  "indicators-missing": no,
  "points-decimals": ({ indicator }) => indicator,
  "too-many-skills": no,
  "tally-missing": no,
  "tally-incomplete": ({ field }) => ofPeers(field === "sums" ? "sum1" : field),
  "no-valid-ballots": () => ofPeers("valid"),
  "vote-open": () => ofPeers("valid"),
  "vote-mismatched": () => ofPeers("valid"),
  "vote-unwritten": () => ofPeers("valid"),
  "more-ballots-than-issued": () => ofPeers("valid"),
  "more-ballots-than-entitled": () => ofPeers("valid"),
  "nobody-may-vote": () => ofPeers("circle"),
  "sum-above-scale": ({ indicator }) => indicator,
  "unit-percent-missing": () => ofRoster("unitPercent"),
  "unit-percent-differs": () => ofRoster("unitPercent"),
  "unit-percent-out-of-range": () => ofRoster("unitPercent"),
  "adjustment-out-of-range": () => ofAdjustment("amount"),
  "adjustment-decimals": () => ofAdjustment("amount"),
  "adjustment-without-amount": () => ofAdjustment("amount"),
  "adjustment-without-reason": () => ofAdjustment("reason"),
  "adjustment-without-document": () => ofAdjustment("document"),
  "adjustment-of-other-role": () => ofAdjustment("clause"),
  "adjustment-twice": () => ofAdjustment("clause"),
  "adjustment-of-other-year": () => ofAdjustment("date"),
  "complaint-of-other-year": () => ofComplaint("date"),
  "review-not-allowed": reEvaluated,
  "review-needs-bands": reEvaluated,
  "review-of-parent-and-sub": () => ofPlan("reEvaluated"),
  "review-out-of-range": reEvaluated,
  "review-confirmed": () => ofReview("outcome"),
};

/** The column whose cell a reading decided about. */
const READINGS: Readonly<Partial<Record<ReadingId, string>>> = {
  "between-29-and-30": ofPlan("reached"),
  "target-equals-baseline": ofPlan("target"),
  "worse-than-baseline": ofPlan("reached"),
  "falling-target": ofPlan("target"),
  month: ofPlan("completed"),
  "due-period": ofPlan("due"),
  "not-yet-due": ofPlan("due"),
  "done-after-appraisal": ofPlan("completed"),
  "due-on-day-off": ofPlan("due"),
  "not-finished": ofPlan("completed"),
  "failed-but-timely": ofPlan("reached"),
  "beyond-employee": ofPlan("delayReason"),
  "dropped-measure": ofPlan("droppedBy"),
  "dropped-sub-measures": ofPlan("droppedBy"),
  "unit-of-one": ofPeers("circle"),
  "heads-too": ofAdjustment("clause"),
  "6.5-after-review": ofAdjustment("clause"),
};

/** Where a refusal is mended: its cell, or where the row that is missing would be looked for. */
export function placeOfRefusal(refusal: Refusal, member: Member, body: Body): Spot {
  if (refusal.at === undefined) return placeWithoutRow(refusal, member, body);
  const headerOf = HEADERS[refusal.reason] as (facts: Refusal["facts"]) => string | undefined; // its own facts
  return placeOf(refusal.at, headerOf(refusal.facts), member, body);
}

export const placeOfReading = (id: ReadingId, at: Refusal["at"], member: Member, body: Body): Spot =>
  placeOf(at, READINGS[id], member, body);

function placeOf(at: Refusal["at"], header: string | undefined, member: Member, body: Body): Spot {
  // the row of a person in the roster has none of these columns
  if (at === undefined) return { tab: member.tab, row: member.row };
  const { tab, row } = at;
  return { tab, row, header, column: header === undefined ? undefined : body.columnOf(tab, header) };
}

/** The tab in which a person has no row; where there is no such tab either, the person in the roster. */
function placeWithoutRow({ reason }: Refusal, member: Member, body: Body): Spot {
  const { key, tab, row, unit, role } = member;
  const inRoster: Spot = { tab, row, near: true };
  const inTab = (name: string | undefined): Spot => (name === undefined ? inRoster : body.headOf(name));
  switch (reason) {
    case "vote-open":
    case "vote-mismatched":
    case "vote-unwritten":
    case "tally-missing": {
      const own = body.entries.peers.find((one) => one.member === member);
      return own === undefined ? inTab(body.tabOf("peers")) : own.row.placeOf("valid");
    }
    case "nobody-may-vote":
      return inTab(body.tabOf("peers"));
    case "indicators-missing":
      return inTab(role === "unit-head" ? body.tabOf("management") : body.tabOf("conduct", unit));
    case "no-measures":
    case "no-learning": {
      const isLearning = reason === "no-learning";
      const waits = ({ row: one }: Entered) =>
        (readChoice(one.cell("section"), SECTIONS).value === "learning") === isLearning;
      return body.prepared.get(key)?.find(waits)?.row.placeOf("measure") ?? inTab(body.tabOf("plan", unit));
    }
    default:
      return inRoster;
  }
}
