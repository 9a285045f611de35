/**
 * Tab names for xlsx: at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at an end, unique without regard
 * to case. Names that are legal already stay as they are.
 */

const LONGEST = 31;

export function legalTabNames(names: readonly string[]): string[] {
  const cleaned = names.map(cleanedName);
  const taken = new Set(cleaned.filter((name, i) => name === names[i]).map((name) => name.toLowerCase()));
  const given = new Set<string>();
  return cleaned.map((name, i) => {
    const lower = name.toLowerCase();
    const keep = name === names[i] ? !given.has(lower) : !taken.has(lower) && !given.has(lower);
    const legal = keep
      ? name
      : numberedName(name, (candidate) => taken.has(candidate) || given.has(candidate));
    given.add(legal.toLowerCase());
    return legal;
  });
}

function cleanedName(name: string): string {
  const legal = cut(
    name
      .replace(/\p{Cc}/gu, "")
      .replace(/[:\\/?*[\]]/g, "-")
      .trim(),
    LONGEST,
  ).replace(/^'+|'+$/g, (quotes) => "’".repeat(quotes.length));
  if (legal === "") return "Sheet";
  return legal.toLowerCase() === "history" ? `${legal}_` : legal;
}

function numberedName(name: string, isTaken: (lower: string) => boolean): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = cut(name, LONGEST - ending.length) + ending;
    if (!isTaken(candidate.toLowerCase())) return candidate;
  }
}

/** Shortens without tearing a character in two. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}
