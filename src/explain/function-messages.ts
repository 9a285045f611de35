import type { Refusal } from "../methodology/finding";
import type { CellIssue } from "../read/cells/issues";
import { causeOf } from "../read/problem";
import { messageOf } from "./problem";

/** What a custom function says of a cell that it cannot read. */
export function issueMessage(issue: CellIssue): string {
  const { what, mend } = messageOf(issue);
  return `${what} ${mend}`;
}

/** What a custom function says of a clause that refuses. */
export function refusalMessage(refusal: Refusal): string {
  const { what, mend } = messageOf(causeOf(refusal));
  return `${what} ${mend}`;
}
