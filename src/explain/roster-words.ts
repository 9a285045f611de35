import { ROLES } from "../law/words";
import type { RosterIssue } from "../read/roster-text";
import { quoted } from "./quoted";

const MOST_LINES = 6;
const CHOICES = Object.keys(ROLES)
  .map((word) => `“${word}”`)
  .join(" эсвэл ");

/** What is wrong with a row of a roster, without its row. */
export function rosterMessage(issue: RosterIssue): string {
  switch (issue.id) {
    case "no-column":
      return `“${issue.header}” багана алга`;
    case "no-value":
      return `${issue.header.toLowerCase()} хоосон`;
    case "code-twice":
      return `“${quoted(issue.code)}” код давхардсан (мөр ${issue.firstRow})`;
    case "no-role":
      return `үүрэг хоосон: ${CHOICES}`;
    case "unknown-role":
      return `“${quoted(issue.role)}” гэсэн үүрэг алга: ${CHOICES}`;
  }
}

/** The same with its row. */
export const rosterLine = (issue: RosterIssue) => `Мөр ${issue.row}: ${rosterMessage(issue)}`;

/** Why nobody of a roster was written: how much is wrong, and the first of it. */
export function rosterRefusal(issues: readonly RosterIssue[]): string {
  const lines = issues.slice(0, MOST_LINES).map(rosterLine).join("; ");
  return `Бүртгэлээс ${issues.length} алдаа олдсон тул юу ч бичсэнгүй. ${lines}${issues.length > MOST_LINES ? "; …" : "."}`;
}
