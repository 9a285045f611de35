import { comparable } from "./cells/clean-text";
import type { Problem } from "./cells/problem";
import type { TabCells } from "./table";
import type { Member } from "./tabs/roster";

interface Read<R> {
  readonly tab: TabCells;
  readonly rows: readonly R[];
}

interface Copy {
  readonly of: TabCells;
  readonly keys: ReadonlySet<string>;
}

/**
 * Of two tabs that hold the same rows, one is a copy; which one counts only people know, so it is asked once, not row by
 * row. Whoever stands in both is blocked until one is gone; what stands in just one of them is read as ever. `keyOf`
 * says what makes two rows one; undefined for a row that holds nothing yet.
 */
export function setCopiesAside<R extends { readonly member: Member }, T extends Read<R>>(
  reads: readonly T[],
  keyOf: (row: R) => string | undefined,
): { reads: readonly T[]; problems: Problem[] } {
  const keys = new Map(reads.map((read) => [read, new Set(read.rows.flatMap((row) => keyOf(row) ?? []))]));
  const copies = new Map<T, Copy>();
  reads.forEach((later, index) => {
    for (const earlier of reads.slice(0, index)) {
      const shared = sharedKeys(keys.get(earlier), keys.get(later));
      if (shared === undefined) continue;
      const [copy, original] = isNamedAfter(earlier, later) ? [earlier, later] : [later, earlier];
      if (!copies.has(copy)) copies.set(copy, { of: original.tab, keys: shared });
    }
  });
  const problems: Problem[] = [];
  const kept = reads.map((read) => {
    const copy = copies.get(read);
    if (copy === undefined) return read;
    const isCopied = (row: R) => copy.keys.has(keyOf(row) ?? "");
    const people = [...new Set(read.rows.filter(isCopied).map(({ member }) => member.key))];
    problems.push(copyProblem(read.tab, copy.of, people));
    return { ...read, rows: read.rows.filter((row) => !isCopied(row)) };
  });
  return { reads: kept, problems };
}

/** The one question about a tab that stands twice. */
export const copyProblem = (tab: TabCells, other: TabCells, people: readonly string[]): Problem => ({
  level: "error",
  id: "tab-duplicated",
  facts: { tab: tab.name, other: other.name, people: people.length },
  tab: tab.name,
  people,
});

/** What two tabs have in common, when it is at least half of the smaller one. */
function sharedKeys(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()) {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  const shared = new Set([...smaller].filter((key) => larger.has(key)));
  return shared.size > 0 && shared.size * 2 >= smaller.size ? shared : undefined;
}

/** `Copy of X`, `X (2)` and `X-ийн хуулбар` are named after X. */
const isNamedAfter = ({ tab }: Read<unknown>, other: Read<unknown>) =>
  tab.name !== other.tab.name && comparable(tab.name).includes(comparable(other.tab.name));
