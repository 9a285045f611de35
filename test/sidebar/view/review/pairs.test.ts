import { expect, test } from "vitest";
import type { Derivation } from "../../../../sidebar/answers";
import { type Pair, pairOf } from "../../../../sidebar/view/review/pairs";

const line = (clause: string, sentence: string, ...grounds: readonly Derivation[]): Derivation => ({
  clause,
  sentence,
  refused: false,
  readings: [],
  grounds,
});

const sentences = ({ before, after, moved, grounds }: Pair): unknown[] => [
  [before?.sentence ?? "—", after?.sentence ?? "—", moved],
  ...grounds.flatMap(sentences),
];

test("equal derivations: nothing moved, nothing below moved", () => {
  const tree = line("6.6", "76,2", line("2.7", "50,92"), line("3.3", "12"));
  const pair = pairOf(tree, tree);
  expect(pair.touched).toBe(false);
  expect(sentences(pair)).toHaveLength(3);
});

test("what moved is marked, and so is everything above it; the rest is not", () => {
  const before = line("6.6", "76,2", line("2.7", "50,92", line("2.1", "53")), line("3.3", "12"));
  const after = line("6.6", "80,2", line("2.7", "54,92", line("7.4", "69")), line("3.3", "12"));
  expect(sentences(pairOf(before, after))).toEqual([
    ["76,2", "80,2", true],
    ["50,92", "54,92", true],
    ["53", "69", true],
    ["12", "12", false],
  ]);
});

test("above a line that moved all is touched, though its own words stand", () => {
  const before = line("6.6", "76,2", line("2.7", "50,92", line("2.1", "53")), line("3.3", "12"));
  const after = line("6.6", "76,2", line("2.7", "50,92", line("2.1", "53,001")), line("3.3", "12"));
  const pair = pairOf(before, after);
  expect([pair.moved, pair.touched]).toEqual([false, true]);
  expect(pair.grounds.map(({ touched }) => touched)).toEqual([true, false]);
});

test("a line that comes or goes has no partner; its neighbours keep theirs", () => {
  const [measures, learning, head] = [line("2.7", "50"), line("3.3", "12"), line("4.3", "6")];
  const deduction = line("6.5", "−6");
  expect(
    sentences(
      pairOf(
        line("6.6", "68", measures, learning, head),
        line("6.6", "62", measures, deduction, learning, head),
      ),
    ),
  ).toEqual([
    ["68", "62", true],
    ["50", "50", false],
    ["—", "−6", true],
    ["12", "12", false],
    ["6", "6", false],
  ]);
  expect(sentences(pairOf(line("6.6", "62", measures, deduction), line("6.6", "68", measures)))).toEqual([
    ["62", "68", true],
    ["50", "50", false],
    ["−6", "—", true],
  ]);
});

test("a refusal after the review is a move", () => {
  const sound = line("6.6", "76,2");
  expect(pairOf(sound, { ...sound, refused: true }).moved).toBe(true);
});
