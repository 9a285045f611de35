import { describe, expect, test } from "vitest";
import { validBallots } from "../../../src/methodology/chapter-4-conduct/4.4-tally";
import type { Tally } from "../../../src/methodology/person";
import { brief, found, given, refusal } from "../outcomes";
import { place, tally } from "../rows";

const ballots = (
  issued: number | undefined,
  valid: number | undefined,
  spoiled: number | undefined,
  over: Partial<Tally> = {},
) => tally(valid, [0, 0, 0], { issued, spoiled, ...over });
const counted = (valid: string, ...readings: string[]) =>
  given(valid, "4.4", "who-votes", "who-may-vote", ...readings);
const circle = "Багийн шийдвэр 4: Хуулийн хэлтэс";

describe("4.4 Саналын тооцоо", () => {
  test.for([
    // “нэгжийн албан хаагч бүрийн саналыг нууцаар авч, нэгтгэсэн үнэлгээгээр”
    { of: ballots(4, 4, 0), raters: 4, is: counted("4") },
    { of: ballots(4, 1, 0), raters: 4, is: counted("1") }, // a low turnout is a turnout
    { of: ballots(4, 3, 1), raters: 4, is: counted("3", "incomplete-ballot") },
    { of: ballots(4, 4, undefined), raters: 4, is: counted("4") },
    // none is not 0 points
    { of: ballots(4, 0, 0), raters: 4, is: refusal("4.4 no-valid-ballots") },
    { of: ballots(4, 0, 4), raters: 4, is: refusal("4.4 no-valid-ballots") },
    { of: ballots(4, undefined, 0), raters: 4, is: refusal("4.4 tally-incomplete") },
    // more than were issued
    { of: ballots(3, 4, 0), raters: 4, is: refusal("4.4 more-ballots-than-issued") },
    { of: ballots(4, 4, 1), raters: 9, is: refusal("4.4 more-ballots-than-issued") },
    // more than there are colleagues by the roster: who moved after the vote voids nothing
    { of: ballots(5, 5, 0), raters: 4, is: counted("5") },
    { of: ballots(5, 4, 1), raters: 4, is: counted("4", "incomplete-ballot") },
    // the protocol counted them on the day of the vote
    { of: ballots(5, 5, 0, { entitled: 5 }), raters: 4, is: counted("5") },
    { of: ballots(5, 5, 0, { entitled: 5 }), raters: 0, is: counted("5") }, // all of them moved
    { of: ballots(5, 5, 0, { entitled: 4 }), raters: 9, is: refusal("4.4 more-ballots-than-entitled") },
    { of: ballots(5, 4, 1, { entitled: 4 }), raters: 9, is: refusal("4.4 more-ballots-than-entitled") },
    { of: ballots(5, 4, 0, { entitled: 4 }), raters: 9, is: counted("4") }, // one did not vote
    // five of ten: counted, and asked about (test/assess/law.test.ts)
    { of: ballots(5, 5, 0), raters: 10, is: counted("5") },
    // a unit of one
    { of: ballots(1, 1, 0), raters: 0, is: refusal("4.4 nobody-may-vote") },
    { of: ballots(undefined, undefined, undefined), raters: 0, is: refusal("4.4 nobody-may-vote") },
    { of: ballots(1, 1, 0, { entitled: 0 }), raters: 0, is: refusal("4.4 nobody-may-vote") },
    {
      of: ballots(1, 1, 0, { entitled: 0 }),
      raters: 3,
      is: refusal("4.4 more-ballots-than-entitled"),
    },
    { of: ballots(3, 3, 0, { circle }), raters: 0, is: given("3", "4.4", "unit-of-one") },
    {
      of: ballots(3, 2, 1, { circle }),
      raters: 0,
      is: given("2", "4.4", "unit-of-one", "incomplete-ballot"),
    },
    { of: ballots(3, 3, 0, { circle, entitled: 3 }), raters: 0, is: given("3", "4.4", "unit-of-one") },
    {
      of: ballots(3, 3, 0, { circle, entitled: 2 }),
      raters: 0,
      is: refusal("4.4 more-ballots-than-entitled"),
    },
    { of: ballots(2, 3, 0, { circle }), raters: 0, is: refusal("4.4 more-ballots-than-issued") },
    { of: ballots(3, 0, 3, { circle }), raters: 0, is: refusal("4.4 no-valid-ballots") },
  ])("$of.issued issued, $of.valid valid, $of.spoiled spoiled, $raters colleagues", ({ of, raters, is }) => {
    const outcome = validBallots(of, raters);
    expect(brief(outcome)).toEqual(is);
    expect(outcome.at).toEqual(place(41));
  });

  test("keeps the counts", () => {
    const facts = (of: ReturnType<typeof ballots>, raters: number) => found(validBallots(of, raters)).facts;
    const four = { issued: 4, valid: 3, spoiled: 1 };
    // only the protocol's number is a fact of the tally: the roster's changes with other people's rows
    expect(facts(ballots(4, 3, 1), 4)).toEqual({ ...four, entitled: undefined, circle: undefined });
    expect(facts(ballots(4, 3, 1, { entitled: 6 }), 4)).toEqual({ ...four, entitled: 6, circle: undefined });
    expect(facts(ballots(4, 3, 1, { circle }), 0)).toEqual({ ...four, entitled: undefined, circle });
    expect(facts(ballots(4, 3, 1, { circle, entitled: 5 }), 0)).toEqual({ ...four, entitled: 5, circle });
  });
});
