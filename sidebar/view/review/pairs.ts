/** Two derivations of one person, joined line by line, so that what the review moved stands side by side. */
import type { Derivation } from "../../answers";

export interface Pair {
  readonly before: Derivation | undefined;
  readonly after: Derivation | undefined;
  /** The line itself reads otherwise after the review. */
  readonly moved: boolean;
  /** It or something below it does. */
  readonly touched: boolean;
  readonly grounds: readonly Pair[];
}

export function pairOf(before: Derivation | undefined, after: Derivation | undefined): Pair {
  const grounds = joined(before?.grounds ?? [], after?.grounds ?? []).map(([one, other]) =>
    pairOf(one, other),
  );
  const moved =
    before?.sentence !== after?.sentence ||
    before?.clause !== after?.clause ||
    before?.refused !== after?.refused;
  return { before, after, moved, touched: moved || grounds.some(({ touched }) => touched), grounds };
}

type Two = readonly [Derivation | undefined, Derivation | undefined];

/** In their order where there are as many before as after; else each by its clause, with what has no partner alone. */
function joined(before: readonly Derivation[], after: readonly Derivation[]): Two[] {
  if (before.length === after.length) return before.map((one, index): Two => [one, after[index]]);
  const pairs: Two[] = [];
  let next = 0;
  for (const one of before) {
    const at = after.findIndex(({ clause }, index) => index >= next && clause === one.clause);
    if (at < 0) {
      pairs.push([one, undefined]);
      continue;
    }
    pairs.push(...after.slice(next, at).map((other): Two => [undefined, other]), [one, after[at]]);
    next = at + 1;
  }
  return [...pairs, ...after.slice(next).map((other): Two => [undefined, other])];
}
