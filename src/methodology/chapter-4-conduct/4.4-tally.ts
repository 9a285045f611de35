import type { ReadingId } from "../../law/readings";
import { establish, type Finding, type Place, type Refusal, refuse } from "../finding";
import type { Tally, VoteState } from "../person";

/**
 * 4.4 · Саналын тооцоо
 *
 * The closed tally of one person's secret ballots; value = the valid ballots. Refuses what is not filled, no valid
 * ballot (reading `nothing-to-average`), and more than were issued or than may vote by the protocol: such a tally is
 * void. The person and the head do not vote (reading `who-votes`). Who moved after the vote changes nothing: `raters`, the
 * colleagues by the roster, only say whether anybody could vote at all (readings `who-may-vote`, `unit-of-one`); so no
 * fact of the finding is of other people's cells.
 */
export function validBallots(tally: Omit<Tally, "sums">, raters: number): Finding<number, "4.4"> | Refusal {
  const { valid, circle, entitled, at } = tally;
  const nobody = refuseWithoutVoters(tally, raters);
  if (nobody !== undefined) return nobody;
  if (valid === undefined) return refuse("4.4", "tally-incomplete", { field: "valid" }, at);
  const spoiled = tally.spoiled ?? 0;
  const issued = tally.issued ?? valid + spoiled;
  const cast = valid + spoiled;
  if (valid === 0) return refuse("4.4", "no-valid-ballots", {}, at);
  if (cast > issued) return refuse("4.4", "more-ballots-than-issued", { valid, spoiled, issued }, at);
  if (entitled !== undefined && cast > entitled)
    return refuse("4.4", "more-ballots-than-entitled", { valid: cast, entitled }, at);
  const readings: ReadingId[] = circle === undefined ? ["who-votes", "who-may-vote"] : ["unit-of-one"];
  if (spoiled > 0) readings.push("incomplete-ballot");
  const facts = { issued, valid, spoiled, entitled, circle };
  return establish("4.4", valid, facts, { readings, at });
}

/** How many may vote: by the protocol, else by the roster; of another circle only its protocol knows. */
export const entitledTo = ({ entitled, circle }: Partial<Tally>, raters: number): number | undefined =>
  entitled ?? (circle === undefined ? raters : undefined);

/** A unit in which no colleague may vote and for which no circle was named (reading `unit-of-one`). */
export function refuseWithoutVoters(tally: Partial<Tally>, raters: number): Refusal | undefined {
  if (tally.circle !== undefined || raters > 0 || (tally.entitled ?? 0) > 0) return undefined;
  return refuse("4.4", "nobody-may-vote", {}, tally.at);
}

const UNFINISHED = { open: "vote-open", mismatched: "vote-mismatched", counted: "vote-unwritten" } as const;

/** Whatever stands in the tally's row while its vote goes on: 4.4 takes the votes together, and only then they count. */
export const refuseUnfinishedVote = (
  vote: VoteState | undefined,
  at: Place | undefined,
): Refusal | undefined => (vote === undefined ? undefined : refuse("4.4", UNFINISHED[vote], {}, at));
