import type { Assessed } from "../assess/assessment";
import { COUNTS } from "./paper-words";
import { addressOf, oneLine } from "./problem";

/** Why somebody has no rank; undefined for the ranked. */
export function reasonOf(person: Assessed): string | undefined {
  if (person.status === "not-rated") return `Үнэлээгүй: ${person.reason ?? "шалтгаан бичээгүй"}`;
  if (person.status === "ranked") return undefined;
  const [first, ...others] = person.problems;
  if (first === undefined) return COUNTS.blocked;
  const cell = first.near === true ? undefined : addressOf(first);
  const where = [first.tab, cell].filter((part) => part !== undefined).join("!");
  const more = others.length === 0 ? "" : ` (өөр ${others.length} алдаа)`;
  return `Алдаатай: ${where} ${oneLine(first)}${more}`;
}
