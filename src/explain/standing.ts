import type { Assessed } from "../assess/assessment";
import { groupedBy } from "../read/grouped";
import { type Gap, isGap } from "../read/problem";
import { gapNoun } from "./gaps";
import { COUNTS } from "./paper-words";
import { addressOf, oneLine } from "./problem";

/** Why somebody has no rank; undefined for the ranked. */
export function reasonOf(person: Assessed): string | undefined {
  if (person.status === "not-rated") return `Үнэлээгүй: ${person.reason ?? "шалтгаан бичээгүй"}`;
  if (person.status === "ranked") return undefined;
  const [first, ...others] = person.problems;
  if (first === undefined) return COUNTS.blocked;
  if (person.incomplete) return `${INCOMPLETE}: ${gapsLine(person.problems.filter(isGap))}`;
  const cell = first.near === true ? undefined : addressOf(first);
  const where = [first.tab, cell].filter((part) => part !== undefined).join("!");
  const more = others.length === 0 ? "" : ` (өөр ${others.length} алдаа)`;
  return `Алдаатай: ${where} ${oneLine(first)}${more}`;
}

/** How the reason of somebody begins who only lacks input. */
const INCOMPLETE = "бөглөөгүй";

/** What somebody lacks, each once with how many of it: `хүрсэн түвшин (3), хамт олны саналын дүн`. */
export function gapsLine(gaps: readonly Gap[]): string {
  const nouns = groupedBy(gaps.map(gapNoun), (noun) => noun);
  return [...nouns].map(([noun, { length }]) => (length === 1 ? noun : `${noun} (${length})`)).join(", ");
}
