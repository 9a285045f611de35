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
