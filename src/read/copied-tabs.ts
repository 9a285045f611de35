import { comparable } from "./cells/clean-text";
import { issue } from "./cells/issues";
import type { Problem } from "./problem";
import type { Entered, TabRead } from "./rows-of-people";
import type { TabCells } from "./table";

interface Copy {
  readonly of: TabCells;
  readonly keys: ReadonlySet<string>;
}

/**
 * Of two tabs that hold the same rows, one is a copy; which one counts only people know, so it is asked once, not row by
 * row. Whoever stands in both is blocked until one is gone; what stands in just one of them is read as ever. `keyOf`
 * says what makes two rows one; undefined for a row that holds nothing yet. In the tabs of two units somebody who moved
 * has rows of their own (reading `moved-within-year`), so there only rows with the same cells are copies.
 */
export function setCopiesAside<E extends Entered>(
  reads: readonly TabRead<E>[],
  keyOf: (entry: E) => string | undefined,
  unitOf: (tab: string) => string | undefined,
): { entries: readonly E[]; problems: Problem[] } {
  const keys = new Map(reads.map((read) => [read, new Set(read.entries.flatMap((one) => keyOf(one) ?? []))]));
  const sharedBy = (a: TabRead<E>, b: TabRead<E>) => {
    const shared = sharedKeys(keys.get(a), keys.get(b));
    const units = [unitOf(a.tab.name), unitOf(b.tab.name)];
    if (shared === undefined || units.includes(undefined) || units[0] === units[1]) return shared;
    const typedIn = ({ entries }: TabRead<E>) => {
      const own = entries.filter((one) => shared.has(keyOf(one) ?? ""));
      return new Map(own.map((one) => [keyOf(one), one.row.typed()]));
    };
    const [mine, others] = [typedIn(a), typedIn(b)];
    return [...mine].every(([key, typed]) => others.get(key) === typed) ? shared : undefined;
  };
  const copies = new Map<TabRead<E>, Copy>();
  reads.forEach((later, index) => {
    for (const earlier of reads.slice(0, index)) {
      const shared = sharedBy(earlier, later);
      if (shared === undefined) continue;
      const [copy, original] = isNamedAfter(earlier.tab, later.tab) ? [earlier, later] : [later, earlier];
      if (!copies.has(copy)) copies.set(copy, { of: original.tab, keys: shared });
    }
  });
  const problems: Problem[] = [];
  const entries = reads.flatMap((read) => {
    const copy = copies.get(read);
    if (copy === undefined) return read.entries;
    const isCopied = (entry: E) => copy.keys.has(keyOf(entry) ?? "");
    const people = [...new Set(read.entries.filter(isCopied).map(({ member }) => member.key))];
    problems.push(copyProblem(read.tab, copy.of, people));
    return read.entries.filter((entry) => !isCopied(entry));
  });
  return { entries, problems };
}

/** The one question about a tab that stands twice. */
export const copyProblem = ({ name }: TabCells, other: TabCells, people: readonly string[]): Problem => ({
  ...issue("error", "tab-duplicated", { tab: name, other: other.name, people: people.length }, "7.7"),
  tab: name,
  row: 1,
  near: true,
  people,
});

/** What two tabs have in common, when it is at least half of the smaller one. */
function sharedKeys(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()) {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  const shared = new Set([...smaller].filter((key) => larger.has(key)));
  return shared.size > 0 && shared.size * 2 >= smaller.size ? shared : undefined;
}

/** `Copy of X`, `X (2)` and `X-ийн хуулбар` are named after X. */
const isNamedAfter = ({ name }: TabCells, other: TabCells) =>
  name !== other.name && comparable(name).includes(comparable(other.name));
