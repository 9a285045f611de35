import type { Refusal } from "../methodology/finding";
import type { IssueId } from "../read/cells/issues";
import type { Problem } from "../read/cells/problem";
import { issueSentences } from "./issues";
import { type Message, refusalSentences } from "./refusals";

const joined = ({ what, mend }: Message) => `${what} ${mend}`;

/** What a custom function says of a cell that it cannot read. */
export const issueMessage = (id: IssueId, facts: Problem["facts"]): string =>
  joined(issueSentences[id](facts));

/** What a custom function says of a clause that refuses. */
export function refusalMessage({ reason, facts }: Refusal): string {
  // The facts of a refusal are its reason's own.
  const sentence = refusalSentences[reason] as (own: typeof facts) => Message;
  return joined(sentence(facts));
}
