/** Those of some things that have something in common with another, in their order. */
export function notAlone<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const thing of things) {
    const key = keyOf(thing);
    (seen.has(key) ? twice : seen).add(key);
  }
  return twice.size === 0 ? [] : things.filter((thing) => twice.has(keyOf(thing)));
}
