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
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
