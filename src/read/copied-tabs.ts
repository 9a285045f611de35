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
  const sharedBy = (a: TabRead<E>, b: TabRead<E>, shared: ReadonlySet<string>) => {
    const units = [unitOf(a.tab.name), unitOf(b.tab.name)];
    if (units.includes(undefined) || units[0] === units[1]) return shared;
    const typedIn = ({ entries }: TabRead<E>) => {
      const own = entries.filter((one) => shared.has(keyOf(one) ?? ""));
      return new Map(own.map((one) => [keyOf(one), one.row.typed()]));
    };
    const [mine, others] = [typedIn(a), typedIn(b)];
    return [...mine].every(([key, typed]) => others.get(key) === typed) ? shared : undefined;
  };
  const copies = new Map<TabRead<E>, Copy>();
  for (const { earlier, later, keys } of tabsAlike(reads, keyOf)) {
    const shared = sharedBy(earlier, later, keys);
    if (shared === undefined) continue;
    const [copy, original] = isNamedAfter(earlier.tab, later.tab) ? [earlier, later] : [later, earlier];
    if (!copies.has(copy)) copies.set(copy, { of: original.tab, keys: shared });
  }
  const problems: Problem[] = [];
  if (copies.size === 0) return { entries: reads.flatMap((read) => read.entries), problems };
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

/** Whether anybody has rows in two tabs, without which no tab is a copy. */
function isAnybodyTwice(reads: readonly TabRead<Entered>[]): boolean {
  const tabOf = new Map<string, TabRead<Entered>>();
  return reads.some((read) =>
    read.entries.some(({ member: { key } }) => {
      const tab = tabOf.get(key) ?? read;
      tabOf.set(key, tab);
      return tab !== read;
    }),
  );
}

/**
 * Each two tabs of which what they have in common is at least half of the smaller one, by the later and then the earlier.
 * Tabs meet where a key stands in both, so that it takes as long as there are rows, however many tabs these stand in.
 */
function tabsAlike<E extends Entered>(
  reads: readonly TabRead<E>[],
  keyOf: (entry: E) => string | undefined,
): { earlier: TabRead<E>; later: TabRead<E>; keys: ReadonlySet<string> }[] {
  if (!isAnybodyTwice(reads)) return [];
  /** By key the place of the tab that had it last, and where there are others all of them. */
  const lastOf = new Map<string, number>();
  const placesOf = new Map<string, number[]>();
  const sizes = reads.map(() => 0);
  const pairs = reads.map(() => new Map<number, Set<string>>());
  reads.forEach(({ entries }, place) => {
    for (const entry of entries) {
      const key = keyOf(entry);
      if (key === undefined) continue;
      const last = lastOf.get(key);
      if (last === place) continue;
      lastOf.set(key, place);
      sizes[place] = (sizes[place] ?? 0) + 1;
      if (last === undefined) continue;
      const others = placesOf.get(key) ?? [last];
      for (const other of others) pairs[place]?.set(other, (pairs[place]?.get(other) ?? new Set()).add(key));
      placesOf.set(key, [...others, place]);
    }
  });
  return reads.flatMap((later, place) =>
    [...(pairs[place] ?? [])]
      .sort(([one], [other]) => one - other)
      .flatMap(([other, keys]) => {
        const [earlier, smaller] = [reads[other], Math.min(sizes[other] ?? 0, sizes[place] ?? 0)];
        return earlier === undefined || keys.size * 2 < smaller ? [] : [{ earlier, later, keys }];
      }),
  );
}

/** `Copy of X`, `X (2)` and `X-ийн хуулбар` are named after X. */
const isNamedAfter = ({ name }: TabCells, other: TabCells) =>
  name !== other.name && comparable(name).includes(comparable(other.name));
