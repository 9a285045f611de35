/** 4.4 · While a vote goes on no tally stands, whatever is typed; everybody else's result goes on. */
import { expect, test } from "vitest";
import { assess } from "../../src/assess/assessment";
import { messageOf } from "../../src/explain/problem";
import { reasonOf } from "../../src/explain/standing";
import type { VoteState } from "../../src/methodology/person";
import { readBody } from "../../src/read/body";
import { knownTabs } from "../../src/read/known-tabs";
import { expectMongolian } from "../explain/wording";
import {
  problemLines,
  rowOf,
  smallBody,
  soundStandings,
  standings,
  tabsOf,
  type Workbook,
} from "./small-body";

const assessed = (workbook: Workbook, votes: Readonly<Record<string, VoteState>>) =>
  assess(
    readBody(knownTabs(tabsOf(workbook)), {
      timeZone: "Asia/Ulaanbaatar",
      votes: new Map(Object.entries(votes)),
    }),
  );
const blank = (workbook: Workbook, code: string) => {
  const row = rowOf(workbook.peers, code);
  for (const header of [
    "Олгосон",
    "Хүчинтэй",
    "Хүчингүй",
    "Хандлага, ёс зүй",
    "Багаар ажиллах",
    "Харилцаа",
    "Протокол",
  ])
    row[header] = "";
};

test.each<[VoteState, "info" | "error", string, RegExp]>([
  ["open", "info", "vote-open", /^бөглөөгүй: саналын дүн: санал хураалт хаагдаагүй$/u],
  ["counted", "info", "vote-unwritten", /^бөглөөгүй: саналын дүн: тоолсон, хуудсанд бичээгүй$/u],
  [
    "mismatched",
    "error",
    "vote-mismatched",
    /^Алдаатай: Хамт олон!F2 4\.4: Санал тоолсон хоёр гишүүний тоо зөрсөн/u,
  ],
])("%s: only that person waits, with the reason", (state, level, id, reason) => {
  for (const isTyped of [true, false]) {
    const workbook = smallBody();
    if (!isTyped) blank(workbook, "007");
    const assessment = assessed(workbook, { "007": state });
    expect(standings(assessment)).toEqual({ ...soundStandings, "007": "blocked" });
    expect(problemLines(assessment)).toContain(`${level} | ${id} | Хамт олон!2 Хүчинтэй | 4.4 | 007`);
    const person = assessment.people.find(({ member }) => member.code === "007");
    if (person === undefined) throw new Error("nobody");
    expect(reasonOf(person)?.replace(/![A-Z]+2/u, "!F2")).toMatch(reason);
    expect(assessment.counts.incomplete).toBe(level === "info" ? 1 : 0);
    for (const problem of assessment.problems)
      for (const text of Object.values(messageOf(problem))) expectMongolian(text);
  }
});

test("a vote on a head, or on a code that nobody has, changes nobody's result", () => {
  expect(standings(assessed(smallBody(), { "001": "open", нэг: "open" }))).toEqual(soundStandings);
});
