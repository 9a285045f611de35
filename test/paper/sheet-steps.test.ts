import { describe, expect, test } from "vitest";
import type { SheetSelection } from "../../src/paper/evaluation-sheet";
import { sheetGroupOf, sheetGroups } from "../../src/paper/sheet-steps";
import { assessWorkbook, OTHER_UNIT, personOf, smallBody, UNIT } from "../assess/small-body";

const assessed = () => {
  const body = smallBody();
  body.roster.rows.push(personOf("090", { "Овог, нэр": "Аюуш Өлзий", Нэгж: "" }));
  return assessWorkbook(body);
};
const steps = (selection: SheetSelection) =>
  sheetGroups(assessed(), selection).map(({ key, label, people, members }) => [
    key,
    label,
    people,
    members.map(({ member }) => member.code).join(" "),
  ]);

describe("steps", () => {
  test("a unit each, by the alphabet; the head first, then by name; nobody left out", () => {
    expect(steps({ kind: "all" })).toEqual([
      ["unit:", "Нэгжгүй", 1, "090"],
      // Бат-Эрдэнэ, Дорж, Цэрэн
      [`unit:${UNIT}`, UNIT, 4, "001 014 007 015"],
      [`unit:${OTHER_UNIT}`, OTHER_UNIT, 1, "002"],
    ]);
  });

  test("one unit, one person, or nobody", () => {
    expect(steps({ kind: "unit", unit: OTHER_UNIT })).toHaveLength(1);
    expect(steps({ kind: "person", code: "014" })).toEqual([["person:014", "Бат-Эрдэнэ Болд", 1, "014"]]);
    expect(steps({ kind: "unit", unit: "Архив" })).toEqual([]);
    expect(steps({ kind: "person", code: "" })).toEqual([]);
  });

  test("the key of a step finds its people again, whatever the order of the rows", () => {
    const body = smallBody();
    body.roster.rows.reverse();
    const reversed = assessWorkbook(body);
    for (const { key, members } of sheetGroups(assessWorkbook(smallBody()), { kind: "all" }))
      expect(sheetGroupOf(reversed, key)?.members.map(({ member }) => member.code)).toEqual(
        members.map(({ member }) => member.code),
      );
  });

  test.for(["", "unit", "archive:007", "person:999"])("%j is no step", (key) => {
    expect(sheetGroupOf(assessWorkbook(smallBody()), key)).toBeUndefined();
  });
});
