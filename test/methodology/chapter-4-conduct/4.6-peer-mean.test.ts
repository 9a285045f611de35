import { describe, expect, test } from "vitest";
import { peerMean } from "../../../src/methodology/chapter-4-conduct/4.6-peer-mean";
import { exact } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { tally, unreadable } from "../rows";

const mean = (gives: string, ...readings: string[]) => given(gives, "4.6", "peer-average", ...readings);

describe("4.6 Хамт олны үнэлгээ", () => {
  test.for([
    // “үзүүлэлт бүрт харгалзуулах оноог хооронд нь нэмж, … хамт олны тоонд хувааж”, and by the table by the indicators
    { of: tally(4, [29, 27, 29]), is: mean("7.08", "rounding") }, // (8,7,8) (6,7,7) (8,8,6) (7,5,8): 85 / 12
    { of: tally(4, [32, 32, 32]), is: mean("8") }, // never 24
    { of: tally(4, [0, 0, 0]), is: mean("0") },
    { of: tally(1, [8, 7, 8]), is: mean("7.67", "rounding") }, // 23 / 3
    { of: tally(7, [50, 50, 51]), is: mean("7.19", "rounding") }, // 151 / 21 = 7.1904…
    // a spoiled ballot has no points and counts for nobody
    { of: tally(4, [29, 27, 29], { issued: 6, spoiled: 1 }), is: mean("7.08", "rounding") }, // 85 / 12, not 85 / 15
    { of: tally(1, [8, 7, 8], { issued: 7, spoiled: 6 }), is: mean("7.67", "rounding") },
    { of: tally(2, [16, 16, 16], { issued: undefined, spoiled: 3 }), is: mean("8") }, // not 48 / 15
    {
      of: tally(2, [17, 16, 16], { issued: 5, spoiled: 3 }),
      is: refusal("4.6 rests-on-refused", "4.5 sum-above-scale"),
    },
    // one more than there are colleagues by the roster: one moved since, and voided nothing
    { of: tally(6, [29, 27, 29], { issued: 9, spoiled: 2 }), is: mean("4.72", "rounding") }, // 85 / 18
    {
      of: tally(6, [29, 27, 29], { issued: 9, spoiled: 2, entitled: 7 }),
      is: refusal("4.6 rests-on-refused", "4.4 more-ballots-than-entitled"),
    },
    { of: tally(4, [29, 33, 29]), is: refusal("4.6 rests-on-refused", "4.5 sum-above-scale") },
    {
      of: tally(4, [29, undefined, 33]),
      is: refusal("4.6 rests-on-refused", "4.5 tally-incomplete", "4.5 sum-above-scale"),
    },
    { of: tally(0, [0, 0, 0]), is: refusal("4.6 rests-on-refused", "4.4 no-valid-ballots") },
    { of: tally(8, [29, 27, 29]), is: mean("3.54", "rounding") }, // 85 / 24
    {
      of: tally(8, [29, 27, 29], { entitled: 7 }),
      is: refusal("4.6 rests-on-refused", "4.4 more-ballots-than-entitled"),
    },
    // a sum of whole points that is not whole
    { of: tally(4, ["28.5", 27, 29]), is: mean("7.04", "rounding") }, // 84.5 / 12
    { of: unreadable(41), is: refusal("4.6 rests-on-refused", "4.6 unreadable") },
    { of: undefined, is: refusal("4.6 tally-missing") },
  ])("$is", ({ of, is }) => {
    expect(brief(peerMean(of, 7))).toEqual(is);
  });

  test.for([
    // nobody in the unit: never a tally that cannot exist is asked for
    { of: undefined, is: refusal("4.4 nobody-may-vote") },
    { of: tally(3, [20, 20, 20]), is: refusal("4.6 rests-on-refused", "4.4 nobody-may-vote") },
    { of: tally(undefined, []), is: refusal("4.6 rests-on-refused", "4.4 nobody-may-vote") },
    // the circle's own sums stand in the person's own row: 60 / 9
    {
      of: tally(3, [20, 20, 20], { circle: "Багийн шийдвэр 4: Хуулийн хэлтэс" }),
      is: mean("6.67", "rounding"),
    },
    {
      of: tally(undefined, [20, 20, 20], { circle: "Багийн шийдвэр 4: Хуулийн хэлтэс" }),
      is: refusal("4.6 rests-on-refused", "4.4 tally-incomplete"),
    },
    // three were counted on the day of the vote, and moved
    { of: tally(3, [20, 20, 20], { entitled: 3 }), is: mean("6.67", "rounding") },
  ])("alone in the unit: $is", ({ of, is }) => {
    expect(brief(peerMean(of, 0))).toEqual(is);
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
