import { ROLES } from "../law/words";
import type { RosterIssue } from "../read/roster-text";

const LONGEST = 30;
const CHOICES = Object.keys(ROLES)
  .map((word) => `“${word}”`)
  .join(" эсвэл ");

/** What is wrong with a row of a roster's text, without its row. */
export function rosterMessage(issue: RosterIssue): string {
  switch (issue.id) {
    case "no-column":
      return `“${issue.header}” багана алга`;
    case "no-value":
      return `${issue.header.toLowerCase()} хоосон`;
    case "code-twice":
      return `“${short(issue.code)}” код давхардсан (мөр ${issue.firstRow})`;
    case "no-role":
      return `үүрэг хоосон: ${CHOICES}`;
    case "unknown-role":
      return `“${short(issue.role)}” гэсэн үүрэг алга: ${CHOICES}`;
  }
}

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
