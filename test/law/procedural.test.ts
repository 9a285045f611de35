import { describe, expect, test } from "vitest";
import { annex } from "../../src/law/annex/index";
import { proceduralClauses } from "../../src/law/procedural";

/** Read from the annex by hand: the scope, two introductions, the evidence, the prohibition and the signatures. */
const givesNoNumber = ["1.1", "2.3", "2.4", "7.3", "7.5", "7.6"];

describe("the procedural clauses", () => {
  test("are those that give neither a number nor a check", () => {
    expect(Object.keys(proceduralClauses).sort()).toEqual(givesNoNumber);
  });

  test("are clauses of the annex", () => {
    expect(Object.keys(annex)).toEqual(expect.arrayContaining(givesNoNumber));
  });

  test.for(Object.entries(proceduralClauses))("%s says why", ([, reason]) => {
    expect(reason).toMatch(/^[А-ЯЁӨҮ0-9].{10,}\.$/u);
  });
});
