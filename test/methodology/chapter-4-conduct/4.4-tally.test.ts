import { describe, expect, test } from "vitest";
import { validBallots } from "../../../src/methodology/chapter-4-conduct/4.4-tally";
import { brief, found, given, refusal } from "../outcomes";
import { place, tally } from "../rows";

const ballots = (issued: number | undefined, valid: number | undefined, spoiled: number | undefined) =>
  tally(valid, [0, 0, 0], { issued, spoiled });

describe("4.4 Саналын тооцоо", () => {
  test.for([
    // “нэгжийн албан хаагч бүрийн саналыг нууцаар авч, нэгтгэсэн үнэлгээгээр”
    { of: ballots(4, 4, 0), raters: 4, is: given("4", "4.4", "who-votes") },
    { of: ballots(4, 1, 0), raters: 4, is: given("1", "4.4", "who-votes") }, // a low turnout is a turnout
    { of: ballots(4, 3, 1), raters: 4, is: given("3", "4.4", "who-votes") },
    { of: ballots(4, 4, undefined), raters: 4, is: given("4", "4.4", "who-votes") },
    // none is not 0 points
    { of: ballots(4, 0, 0), raters: 4, is: refusal("4.4 no-valid-ballots") },
    { of: ballots(4, 0, 4), raters: 4, is: refusal("4.4 no-valid-ballots") },
    { of: ballots(4, undefined, 0), raters: 4, is: refusal("4.4 tally-incomplete") },
    // more than were issued
    { of: ballots(3, 4, 0), raters: 4, is: refusal("4.4 more-ballots-than-issued") },
    { of: ballots(4, 4, 1), raters: 9, is: refusal("4.4 more-ballots-than-issued") },
    // more than there are colleagues: void
    { of: ballots(5, 5, 0), raters: 4, is: refusal("4.4 more-ballots-than-raters") },
    { of: ballots(5, 4, 1), raters: 4, is: refusal("4.4 more-ballots-than-raters") },
  ])("$of.issued issued, $of.valid valid, $of.spoiled spoiled, $raters colleagues", ({ of, raters, is }) => {
    const outcome = validBallots(of, raters);
    expect(brief(outcome)).toEqual(is);
    expect(outcome.at).toEqual(place(41));
  });

  test("keeps the counts", () => {
    const counted = found(validBallots(ballots(4, 3, 1), 4));
    expect(counted.facts).toEqual({ issued: 4, valid: 3, spoiled: 1, raters: 4 });
  });
});
