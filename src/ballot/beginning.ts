import { ballotWords } from "../explain/ballot-words";
import { hasNumber } from "../read/cells/decision";
import { peers } from "../workbook/peers";
import type { Voted } from "./vote";
import type { Candidate } from "./voting";

/** More colleagues have no unit; a value of the store would not hold their codes. */
const MOST_ENTITLED = 200;
/** So few can tell each other's votes from the mean. */
const VERY_FEW = 2;

/** What is settled about one person as a vote begins. */
export interface Settled {
  readonly code: string;
  readonly entitled: number;
  readonly circle: string;
  readonly decision: string;
}

/** Why a vote on the person cannot begin so; undefined where it can. */
export function hindrance(
  { member, state, raters, vote, typed }: Candidate,
  asked: Settled,
): string | undefined {
  const { name } = member;
  const [circle, decision] = [asked.circle.trim(), asked.decision.trim()];
  if (member.code === "") return ballotWords.noCode(name);
  if (vote !== undefined) return ballotWords.begun(name);
  if (state !== "none") return ballotWords.written(name);
  if (typed.entitled !== undefined && typed.entitled !== asked.entitled)
    return ballotWords.typedOther(name, peers.columns.entitled.header, String(typed.entitled));
  if (typed.circle !== undefined && typed.circle !== circle)
    return ballotWords.typedOther(name, peers.columns.circle.header, typed.circle);
  if (raters === 0 && circle === "") return ballotWords.alone(name);
  if (circle !== "" && !hasNumber(circle)) return ballotWords.circleNumber(name);
  if (!Number.isInteger(asked.entitled) || asked.entitled < 1 || asked.entitled > MOST_ENTITLED)
    return ballotWords.entitled(name, MOST_ENTITLED);
  if (asked.entitled <= VERY_FEW && !hasNumber(circle) && !hasNumber(decision))
    return ballotWords.decision(name);
  return undefined;
}

/** What of it enters the vote. */
export const settledAs = (
  { member }: Candidate,
  unit: string,
  cycle: string,
  { entitled, circle, decision }: Settled,
): Omit<Voted, "voided"> => ({
  ...{ unit, code: member.code, name: member.name, cycle, entitled },
  ...{ circle: circle.trim(), decision: decision.trim() },
});
