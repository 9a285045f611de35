import type { Refusal } from "../methodology/finding";
import type { IssueId } from "../record/issues";
import type { Problem } from "../record/problem";
import { issueSentences } from "./issues";
import { type Message, refusalSentences } from "./refusals";

/** What a custom function says when it cannot answer. */
export interface FunctionMessages {
  issueMessage(id: IssueId, facts: Problem["facts"]): string;
  refusalMessage(refusal: Refusal): string;
}

const joined = ({ what, mend }: Message) => `${what} ${mend}`;

export const issueMessage: FunctionMessages["issueMessage"] = (id, facts) =>
  joined(issueSentences[id](facts));

export const refusalMessage: FunctionMessages["refusalMessage"] = ({ reason, facts }) => {
  // The facts of a refusal are its reason's own.
  const sentence = refusalSentences[reason] as (own: typeof facts) => Message;
  return joined(sentence(facts));
};
