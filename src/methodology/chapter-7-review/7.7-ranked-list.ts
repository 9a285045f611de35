import type { Points } from "../units";

/** Somebody with a total, and what decides the order among equals: the alphabet, then the code. */
export interface Rankable {
  readonly code: string;
  readonly name: string;
  readonly total: Points;
}

export type Ranked<T extends Rankable> = T & { readonly rank: number; readonly tiedWith: number };

/**
 * 7.7 · Эрэмбэ
 *
 * Everybody by total, highest first. Equal totals share a rank and the next one is skipped, 1, 2, 2, 4; inside, by the
 * Mongolian alphabet and then by code (reading `ties`). The order never depends on the order of the input.
 */
export function rankedList<T extends Rankable>(people: readonly T[]): readonly Ranked<T>[] {
  const ordered = [...people].sort(
    (a, b) => b.total.compare(a.total) || compareNames(a.name, b.name) || compareText(a.code, b.code),
  );
  const ranked: Ranked<T>[] = [];
  let start = 0;
  while (start < ordered.length) {
    let end = start + 1;
    while (end < ordered.length && sameTotal(ordered[end], ordered[start])) end += 1;
    for (const person of ordered.slice(start, end)) {
      ranked.push({ ...person, rank: start + 1, tiedWith: end - start - 1 });
    }
    start = end;
  }
  return ranked;
}

const sameTotal = (a: Rankable | undefined, b: Rankable | undefined) =>
  a !== undefined && b !== undefined && a.total.equals(b.total);

const ALPHABET = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя";

/** Compares by the Mongolian alphabet, upper and lower case alike, whatever the machine's own collation. */
export function compareNames(a: string, b: string): number {
  return compareText(sortKey(a), sortKey(b));
}

const keys = new Map<string, string>();

function sortKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  let key = "";
  for (const letter of name.toLowerCase()) {
    const place = ALPHABET.indexOf(letter);
    key += place < 0 ? letter : String.fromCharCode(0x430 + place);
  }
  keys.set(name, key);
  return key;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
