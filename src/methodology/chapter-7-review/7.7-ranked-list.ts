import { establish, type Finding } from "../finding";
import { type Exact, exact, type Points } from "../units";

/** Somebody with a total, and what decides the order among equals: the alphabet, then the code. */
interface Rankable {
  readonly code: string;
  readonly name: string;
  readonly total: Points;
}

export type Ranked<T extends Rankable> = T & {
  readonly rank: number;
  readonly tiedWith: number;
  readonly finding: Finding<Exact>;
};

/**
 * 7.7 · Эрэмбэ
 *
 * Everybody by total, highest first. Equal totals share a rank and the next one is skipped, 1, 2, 2, 4; inside, by the
 * Mongolian alphabet and then by code (reading `ties`). The order never depends on the order of the input.
 */
export function rankedList<T extends Rankable>(people: readonly T[]): readonly Ranked<T>[] {
  const keyed = people.map((person) => ({ person, key: sortKey(person.name) }));
  const ordered = keyed
    .sort((a, b) => {
      const byTotal = b.person.total.compare(a.person.total);
      return byTotal || compareText(a.key, b.key) || compareText(a.person.code, b.person.code);
    })
    .map(({ person }) => person);
  const ranked: Ranked<T>[] = [];
  let start = 0;
  while (start < ordered.length) {
    let end = start + 1;
    while (end < ordered.length && sameTotal(ordered[end], ordered[start])) end += 1;
    for (const person of ordered.slice(start, end)) {
      const tiedWith = end - start - 1;
      const readings = tiedWith > 0 ? (["ties"] as const) : [];
      const finding = establish("7.7", exact(start + 1), { total: person.total, tiedWith }, { readings });
      ranked.push({ ...person, rank: start + 1, tiedWith, finding });
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

function sortKey(name: string): string {
  let key = "";
  for (const letter of name.toLowerCase()) {
    const place = ALPHABET.indexOf(letter);
    key += place < 0 ? letter : String.fromCharCode(0x430 + place);
  }
  return key;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
