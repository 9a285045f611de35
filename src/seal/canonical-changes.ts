/** A line of a canonical text that is not as it was: `А 1 · Хүрсэн түвшин`, `85`, `80`. */
export interface CanonicalChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const NOTHING = "хоосон";
const SEPARATOR = " = ";

/** By what rules a text was written is no fact of anybody's. */
const VERSION = "Дүрэм · Хувилбар";

/**
 * What differs between two canonical texts, line by line, in the order of the later one; what is only in the earlier
 * one comes last. Of rows that have one name, the lines that both texts have are not told. A text of older rules differs
 * from a newer one in its facts alone.
 */
export function changesBetween(before: string, after: string): CanonicalChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const labels = [...now.keys(), ...[...old.keys()].filter((label) => !now.has(label))];
  return labels.flatMap((what) => {
    const [had, has] = [old.get(what) ?? [], now.get(what) ?? []];
    const [lost, gained] = [without(had, has), without(has, had)];
    return Array.from({ length: Math.max(lost.length, gained.length) }, (_, index) => ({
      what,
      before: lost[index] ?? NOTHING,
      after: gained[index] ?? NOTHING,
    }));
  });
}

function valuesOf(text: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const at = line.indexOf(SEPARATOR);
    const label = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? "" : line.slice(at + SEPARATOR.length);
    if (label === VERSION) continue;
    values.set(label, [...(values.get(label) ?? []), value]);
  }
  return values;
}

/** The values that are left of the first list when each of the second is taken out once. */
function without(values: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return values.filter((value) => {
    const at = rest.indexOf(value);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}
