/** Those of some things that have something in common with another, in their order. */
export function notAlone<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const thing of things) {
    const key = keyOf(thing);
    (seen.has(key) ? twice : seen).add(key);
  }
  return twice.size === 0 ? [] : things.filter((thing) => twice.has(keyOf(thing)));
}

/** Things by what they have in common, in their order. */
export function groupedBy<T>(things: Iterable<T>, keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  let before: { readonly key: string; readonly group: T[] } | undefined;
  for (const thing of [...things]) {
    const key = keyOf(thing);
    // What belongs together mostly stands together.
    if (before?.key !== key) {
      before = { key, group: groups.get(key) ?? [] };
      groups.set(key, before.group);
    }
    before.group.push(thing);
  }
  return groups;
}
