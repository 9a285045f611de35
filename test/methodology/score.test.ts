import { describe, expect, test } from "vitest";
import { isRefusal, unfold } from "../../src/methodology/finding";
import { score } from "../../src/methodology/score";
import { brief, found, given, printedValue, refusal } from "./outcomes";
import { appraisalDate, change, learning, measure, tally, unitPlan, workedHead, workedServant } from "./rows";

const circumstances = { appraisalDate, bands: undefined };

describe("the worked values", () => {
  test("civil servant: 50.92 + 12.00 + 6.20 + 7.08 = 76.20", () => {
    const sheet = score(workedServant(), circumstances, false);
    expect(printedValue(sheet.measures)).toBe("50.92");
    expect(printedValue(sheet.learning)).toBe("12");
    expect(printedValue(sheet.superior)).toBe("6.2");
    expect(sheet.peers === null ? "none" : printedValue(sheet.peers)).toBe("7.08");
    expect(brief(sheet.total)).toEqual(given("76.2", "6.6"));
  });

  test("unit head: 61.18 + 12.00 + 13.14 = 86.32, and no peers", () => {
    const sheet = score(workedHead(), circumstances, false);
    expect(printedValue(sheet.measures)).toBe("61.18");
    expect(printedValue(sheet.learning)).toBe("12");
    expect(printedValue(sheet.superior)).toBe("13.14");
    expect(sheet.peers).toBeNull();
    expect(brief(sheet.total)).toEqual(given("86.32", "6.6"));
  });

  test("the total unfolds into every clause that it rests on", () => {
    const clausesOf = (person: Parameters<typeof score>[0]) => {
      const { total } = score(person, circumstances, false);
      return [...new Set(unfold(found(total)).map(({ clause }) => clause))].sort().join(" ");
    };
    expect(clausesOf(workedServant())).toBe(
      "2.1 2.2 2.3.1 2.3.2 2.4.1 2.4.2 2.4.3 2.7 2.8 3.1 3.2 3.3 4.1 4.3 4.4 4.5 4.6 6.6",
    );
    expect(clausesOf(workedHead({ adjustments: [change("6.2", 1)] }))).toBe(
      "2.2 3.1 3.2 3.3 5.1 5.2 5.3 5.4 5.5 5.6 6.2 6.6",
    );
  });
});

describe("adjusted", () => {
  test.for([
    { of: workedServant({ adjustments: [change("6.1", 5)] }), total: "71.2" },
    { of: workedServant({ adjustments: [change("6.3", 5)] }), total: "81.2" },
    { of: workedServant({ adjustments: [change("6.1", 2), change("6.3", 5)] }), total: "79.2" },
    { of: workedHead({ adjustments: [change("6.4", 10), change("6.2", 5)] }), total: "71.32" },
  ])("$total", ({ of, total }) => {
    for (const reviewed of [false, true])
      expect(printedValue(score(of, circumstances, reviewed).total)).toBe(total);
  });

  // 6.5 “Үнэлгээний багийн дахин үнэлгээгээр тогтоогдсон тохиолдолд”: 86.32 − 10 − 6 once the review is done
  test("6.5 follows from the review of the staff", () => {
    const head = workedHead({ adjustments: [change("6.4", 10), change("6.5", 6)] });
    const totals = [false, true].map((reviewed) => printedValue(score(head, circumstances, reviewed).total));
    expect(totals).toEqual(["76.32", "70.32"]);
  });
});

describe("refused", () => {
  test("one part blocks the total, not the other parts", () => {
    const sheet = score(workedServant({ tally: tally(0, [0, 0, 0]) }), circumstances, false);
    expect(brief(sheet.total)).toEqual(refusal("6.6 rests-on-refused", "4.4 no-valid-ballots"));
    expect([sheet.measures, sheet.learning, sheet.superior].some(isRefusal)).toBe(false);
  });

  test("everything that is wrong is named at once", () => {
    const sheet = score(
      workedServant({
        measures: [measure("1", [0, 0, 1]), measure("2", [0, 1, 1], { due: undefined })],
        learning: [learning("1", [0, 1, 1], { evidence: undefined })],
        conduct: undefined,
        tally: undefined,
        adjustments: [change("6.2", 3)],
      }),
      circumstances,
      false,
    );
    expect(brief(sheet.total)).toEqual(
      refusal(
        "6.6 rests-on-refused",
        "2.2 target-equals-baseline",
        "2.4 due-missing",
        "3.2 evidence-missing",
        "4.3 indicators-missing",
        "4.6 tally-missing",
        "6.2 adjustment-of-other-role",
      ),
    );
  });

  test("a head without the unit's percent", () => {
    const sheet = score(workedHead({ unitPlan: unitPlan(undefined), learning: [] }), circumstances, false);
    expect(brief(sheet.total)).toEqual(
      refusal("6.6 rests-on-refused", "5.1 unit-percent-missing", "3.3 no-learning"),
    );
  });
});
