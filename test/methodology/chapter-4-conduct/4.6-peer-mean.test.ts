import { describe, expect, test } from "vitest";
import { peerMean } from "../../../src/methodology/chapter-4-conduct/4.6-peer-mean";
import { exact } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { tally, unreadable } from "../rows";

const mean = (gives: string) => given(gives, "4.6", "peer-average");

describe("4.6 Хамт олны үнэлгээ", () => {
  test.for([
    // “үзүүлэлт бүрт харгалзуулах оноог хооронд нь нэмж, … хамт олны тоонд хувааж”, and by the table by the indicators
    { of: tally(4, [29, 27, 29]), is: mean("7.08") }, // (8,7,8) (6,7,7) (8,8,6) (7,5,8): 85 / 12
    { of: tally(4, [32, 32, 32]), is: mean("8") }, // never 24
    { of: tally(4, [0, 0, 0]), is: mean("0") },
    { of: tally(1, [8, 7, 8]), is: mean("7.67") }, // 23 / 3
    { of: tally(7, [50, 50, 51]), is: mean("7.19") }, // 151 / 21 = 7.1904…
    // a spoiled ballot has no points and counts for nobody
    { of: tally(4, [29, 27, 29], { issued: 6, spoiled: 1 }), is: mean("7.08") }, // 85 / 12, not 85 / 15
    { of: tally(1, [8, 7, 8], { issued: 7, spoiled: 6 }), is: mean("7.67") },
    { of: tally(2, [16, 16, 16], { issued: undefined, spoiled: 3 }), is: mean("8") }, // not 48 / 15
    {
      of: tally(2, [17, 16, 16], { issued: 5, spoiled: 3 }),
      is: refusal("4.6 rests-on-refused", "4.5 sum-above-scale"),
    },
    {
      of: tally(6, [29, 27, 29], { issued: 9, spoiled: 2 }),
      is: refusal("4.6 rests-on-refused", "4.4 more-ballots-than-raters"),
    },
    { of: tally(4, [29, 33, 29]), is: refusal("4.6 rests-on-refused", "4.5 sum-above-scale") },
    {
      of: tally(4, [29, undefined, 33]),
      is: refusal("4.6 rests-on-refused", "4.5 tally-incomplete", "4.5 sum-above-scale"),
    },
    { of: tally(0, [0, 0, 0]), is: refusal("4.6 rests-on-refused", "4.4 no-valid-ballots") },
    { of: tally(8, [29, 27, 29]), is: refusal("4.6 rests-on-refused", "4.4 more-ballots-than-raters") },
    { of: unreadable(41), is: refusal("4.6 rests-on-refused", "4.6 unreadable") },
    { of: undefined, is: refusal("4.6 tally-missing") },
  ])("$is", ({ of, is }) => {
    expect(brief(peerMean(of, 7))).toEqual(is);
  });

  test.for([0, 1, 5])(
    "the mean of each indicator is over the valid ballots, beside %s spoiled ones",
    (spoiled) => {
      const peers = found(peerMean(tally(4, [29, 27, 29], { issued: 4 + spoiled, spoiled }), 9));
      const means = peers.grounds.flatMap(({ facts }) => ("mean" in facts ? [String(facts.mean)] : []));
      expect(means).toEqual(["7.25", "6.75", "7.25"]);
      // their own mean is the one that 4.6 rounds: 21.25 / 3
      expect(peers.facts).toMatchObject({ mean: exact("21.25").div(3) });
    },
  );

  test("divides by ballots × 3 and rests on the count and on each sum", () => {
    const peers = found(peerMean(tally(4, [29, 27, 29]), 4));
    expect(peers.facts).toMatchObject({ count: 12, ballots: 4, indicators: 3 });
    expect(peers.grounds.map(({ clause, value }) => `${clause} ${value}`)).toEqual([
      "4.4 4",
      "4.5 29",
      "4.5 27",
      "4.5 29",
    ]);
  });
});
