import { ballotWords } from "../explain/ballot-words";
import { toNumber } from "../explain/numbers";
import { refusalSentences } from "../explain/refusals";
import { peerMean } from "../methodology/chapter-4-conduct/4.6-peer-mean";
import { isRefusal, type Outcome, type Refusal, rootCauses } from "../methodology/finding";
import type { Tally } from "../methodology/person";
import { type Exact, exact, isWhole, type Points } from "../methodology/units";
import { readNumber } from "../read/cells/number";
import { PEER_INDICATORS, peers } from "../workbook/peers";
import type { CountedVote, Counts, PaperVote, Voted } from "./vote";

/** What one member counted of the ballots on one person, as typed: valid, spoiled, a sum an indicator. */
type TypedCounts = readonly string[];

const COUNTED: readonly string[] = [
  peers.columns.valid.header,
  peers.columns.spoiled.header,
  ...PEER_INDICATORS,
];

/** Two counts of one person's ballots. */
export interface DoubleCount {
  readonly first: TypedCounts;
  readonly second: TypedCounts;
}

/** Where two counts differ. */
export interface Difference {
  readonly name: string;
  readonly what: string;
  readonly first: string;
  readonly second: string;
}

/** What became of two counts: they are alike, differ, or cannot be. */
type Judged =
  | { readonly counts: Counts }
  | { readonly differences: readonly Difference[] }
  | { readonly wrong: string };

/** 4.4–4.6 · Compares two counts of the ballots on a person, and holds what they agree on against the clauses. */
export function judgeCounts(vote: PaperVote, raters: number, { first, second }: DoubleCount): Judged {
  const [one, other] = [numbersOf(vote, first), numbersOf(vote, second)];
  if (typeof one === "string") return { wrong: one };
  if (typeof other === "string") return { wrong: other };
  const differences = COUNTED.flatMap((what, index) => {
    const [a, b] = [one[index], other[index]];
    return a === undefined || b === undefined || a.equals(b)
      ? []
      : [{ name: vote.name, what, first: a.toString(), second: b.toString() }];
  });
  if (differences.length > 0) return { differences };
  const [valid = 0, spoiled = 0, ...sums] = one.map(toNumber);
  const counts = { valid, spoiled, sums };
  const outcome = meanOf({ ...vote, ...counts, issued: vote.entitled }, raters);
  // That nobody's ballot is valid is a count like any other: it gives no points.
  if (!isRefusal(outcome) || rootCauses(outcome).every(({ reason }) => reason === "no-valid-ballots"))
    return { counts };
  return { wrong: `${vote.name}: ${whyOf(outcome)}` };
}

/** The numbers that somebody typed, or what is wrong with one of them. */
function numbersOf({ name }: Voted, typed: TypedCounts): Exact[] | string {
  const numbers: Exact[] = [];
  for (const [index, what] of COUNTED.entries()) {
    const text = typed[index] ?? "";
    if (text.trim() === "") return ballotWords.countMissing(name, what);
    const { value } = readNumber(text);
    if (value === undefined || value.lt(0) || !isWhole(value)) return ballotWords.countNumber(name, what);
    numbers.push(value);
  }
  return numbers;
}

/** C2 as the tally would give it: a finding, or why there is none. */
export const meanOf = (
  vote: Pick<CountedVote, "issued" | "valid" | "spoiled" | "sums" | "circle"> & {
    readonly entitled: number | undefined;
  },
  raters: number,
): Outcome<Points> => peerMean(tallyOf(vote), raters);

const tallyOf = ({
  entitled,
  issued,
  valid,
  spoiled,
  sums,
  circle,
}: Parameters<typeof meanOf>[0]): Tally => ({
  at: { tab: peers.kind, row: 0 },
  ...{ entitled, issued, valid, spoiled },
  circle: circle === "" ? undefined : circle,
  sums: sums.map((sum, index) => ({ indicator: PEER_INDICATORS[index] ?? "", sum: exact(sum) })),
});

/** What is wrong, in words. */
export const whyOf = (refusal: Refusal): string =>
  rootCauses(refusal)
    .map(({ reason, facts }) =>
      (refusalSentences[reason] as (own: Refusal["facts"]) => { what: string })(facts),
    ) // its own facts
    .map(({ what }) => what)
    .join(" ");
