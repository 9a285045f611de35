import type { Assessed, Assessment } from "../assess/assessment";
import { headSuggestions } from "../explain/head-suggestions";
import { MEETING_WORDS } from "../explain/meeting-words";
import { inWords, numberOf } from "../explain/numbers";
import { TEAM_ROLES } from "../explain/paper-words";
import { reviewCounts } from "../explain/review-report";
import { categoryName, OUTCOMES, wordOf } from "../law/words";
import { groundsOf } from "../methodology/chapter-7-review/7.5-once-a-ground";
import { compareNames } from "../methodology/chapter-7-review/7.7-ranked-list";
import { isRefusal } from "../methodology/finding";
import { isUnreadable } from "../methodology/person";
import type { Result } from "../methodology/result";
import { byPerson } from "../read/registers";

export type MeetingPage = ReturnType<typeof meetingPageOf>;

/** The minutes of the team's meeting: whom it reviewed and how, complaints with decisions, what it decided on heads, who waits. */
export function meetingPageOf(assessment: Assessment) {
  const { body, people } = assessment;
  const { settings } = body;
  const due = people.flatMap((person) => {
    const { result, status } = person;
    if (status === "not-rated" || result?.ground === undefined || isRefusal(result.ground)) return [];
    return [{ person, result }];
  });
  const isWaiting = ({ result }: (typeof due)[number]) => result.review.waiting.length > 0;
  const inOrder = [...due].sort((a, b) => compareNames(a.person.member.name, b.person.member.name));
  return {
    body: settings.body,
    year: settings.year === undefined ? "" : String(settings.year),
    appraisalDate: settings.appraisalDate ?? "",
    members: settings.team.map(({ role, name }) => ({ role: TEAM_ROLES[role], name })),
    counts: reviewCounts(assessment),
    reviewed: inOrder
      .filter((one) => !isWaiting(one))
      .map(({ person, result }) => reviewedRow(assessment, person, result)),
    waiting: inOrder.filter(isWaiting).map(({ person: { member }, result }) => ({
      ...{ name: member.name, unit: member.unit, ground: result.review.waiting.join(", ") },
      total: numberOf(result.preliminary.total),
    })),
    complaints: body.registers.complaints.map(({ member, date, content, decision }) => ({
      ...{ name: member.name, date: date ?? "", content: content ?? "", decision: decision ?? "" },
    })),
    heads: headRows(assessment),
  };
}

function reviewedRow({ body }: Assessment, { member, status }: Assessed, result: Result) {
  const entries = byPerson(body.registers.reviews).get(member.key) ?? [];
  const isRanked = status === "ranked";
  const texts = (of: (entry: (typeof entries)[number]) => string | undefined) =>
    [...new Set(entries.flatMap((entry) => of(entry) ?? []))].join("; ");
  return {
    ...{ name: member.name, unit: member.unit },
    ground: groundsOf(result.ground, result.preliminaryCategory).join(", "),
    before: numberOf(result.preliminary.total),
    after: isRanked ? numberOf(result.total) : null,
    categories: [
      categoryName(result.preliminaryCategory),
      isRanked ? categoryName(result.category) : "",
    ] as const,
    result: wordOf(OUTCOMES, result.reEvaluated ? "re-evaluated" : "kept"),
    document: texts(({ document }) => document),
  };
}

/** What was decided on heads: entered with its amount, declined with its reason, or asked still. */
function headRows(assessment: Assessment) {
  const { body } = assessment;
  const entered = body.entries.adjustments.flatMap(({ member, entry }) => {
    if (isUnreadable(entry) || (entry.clause !== "6.4" && entry.clause !== "6.5")) return [];
    const { clause, amount, reason = "", document = "" } = entry;
    const decision = MEETING_WORDS.lowered(amount === undefined ? "—" : inWords(amount));
    return [{ clause, name: member.name, unit: member.unit, decision, reason, document }];
  });
  const declined = body.registers.declined.map(({ member, clause, reason = "", document = "" }) => ({
    ...{ clause, name: member.name, unit: member.unit, decision: MEETING_WORDS.declined, reason, document },
  }));
  const open = headSuggestions(assessment)
    .filter((one) => !one.entered && one.declined === null)
    .map(({ clause, name, unit }) => ({
      ...{ clause, name, unit, decision: MEETING_WORDS.undecided, reason: "", document: "" },
    }));
  return [...entered, ...declined, ...open];
}
