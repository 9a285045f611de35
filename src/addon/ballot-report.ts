import type { Assessment } from "../assess/assessment";
import { meanOf, whyOf } from "../ballot/counting";
import type { CountedVote, Counts } from "../ballot/vote";
import type { Candidate, VotingUnit } from "../ballot/voting";
import { cyclesOf } from "../explain/ballot-paper-words";
import { numberOf, toNumber } from "../explain/numbers";
import { peers } from "../workbook/peers";

/** What step 3 shows: numbers of a vote only once it is closed. */
export const ballotReport = ({ body }: Assessment, units: readonly VotingUnit[], isPublished: boolean) => ({
  isPublished,
  cycles: [...cyclesOf(body.settings.year)],
  tab: body.tabOf("peers") ?? "",
  units: units.map(({ unit, state, people }) => ({
    unit,
    state,
    modes: [...new Set(people.flatMap(({ vote }) => vote?.mode ?? []))],
    cycle: people.find(({ vote }) => vote !== undefined)?.vote?.cycle ?? "",
    people: people.map(personLine),
  })),
});

function personLine(candidate: Candidate) {
  const { member, state, raters, entitled, circle, typed, vote, refusal, isGone } = candidate;
  return {
    ...{ code: member.code, name: member.name, state, raters, entitled, circle, isGone },
    /** What the person's row says, which holds. */
    isTyped: { entitled: typed.entitled !== undefined, circle: typed.circle !== undefined },
    spare: vote !== undefined && "spare" in vote ? vote.spare : 0,
    counts: countsOf(candidate),
    why: state === "wrong" && refusal !== undefined ? whyOf(refusal) : "",
  };
}

/** The tally of a vote that is closed, or that stands in the workbook. */
function countsOf({ vote, tally, raters, state }: Candidate) {
  if (vote?.state === "counted") {
    const { issued, valid, spoiled, sums, unused } = vote;
    return { issued, valid, spoiled, unused, sums: [...sums], mean: numberOf(meanOf(vote, raters)) };
  }
  if (vote !== undefined || state === "none" || tally?.valid === undefined) return null;
  const { issued = null, valid, spoiled = null } = tally;
  const sums = tally.sums.map(({ sum }) => (sum === undefined ? null : toNumber(sum)));
  return { issued, valid, spoiled, unused: null, sums, mean: null };
}

/** A counted vote as the cells of its person's row, by header. */
export function tallyCells(vote: CountedVote, protocol: string): Record<string, string | number> {
  const { entitled, issued, valid, spoiled, sum1, sum2, sum3, protocol: of, circle } = peers.columns;
  return {
    [entitled.header]: vote.entitled,
    [issued.header]: vote.issued,
    ...countCells(vote),
    [of.header]: protocolCell(protocol, vote),
    [circle.header]: vote.circle,
  };

  function countCells({ valid: counted, spoiled: void_, sums }: Counts) {
    return {
      [valid.header]: counted,
      [spoiled.header]: void_,
      ...Object.fromEntries([sum1, sum2, sum3].map(({ header }, index) => [header, sums[index] ?? ""])),
    };
  }
}

/** The protocol's number with the decisions beside it: of so few voters, and of a vote before it that was voided. */
export const protocolCell = (
  protocol: string,
  { decision, voided }: Pick<CountedVote, "decision" | "voided">,
): string =>
  [
    protocol,
    ...(decision === "" ? [] : [`багийн шийдвэр ${decision}`]),
    ...(voided === "" ? [] : [`өмнөх хураалтыг хүчингүй болгосон: ${voided}`]),
  ].join("; ");
