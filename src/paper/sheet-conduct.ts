import { clauseSentences } from "../explain/clauses";
import type { ComputedClause } from "../methodology/facts";
import type { Finding } from "../methodology/finding";
import { exact, type Points } from "../methodology/units";
import { RE_EVALUATED, type SheetRowKind, type SheetTable } from "./evaluation-sheet";
import { factsOf, numbered, pointsOf, reEvaluated, shown } from "./sheet-findings";

const SKILLS = "Ур чадварын үзүүлэлт (ажлын онцлогоос хамаарсан)";

/** How the superior's table of staff (4.3) and of heads (5.6) differ. */
const FORMS = {
  "4.3": {
    title: "Хандлага, ёс зүй, ур чадварын үнэлгээ (Нэгжийн даргын үнэлгээ)",
    indicator: "4.1",
    skill: "4.2",
    highest: 7,
  },
  "5.6": {
    title: "Хандлага, ёс зүй, удирдах арга барилын үнэлгээ (Төсвийн шууд захирагчийн үнэлгээ)",
    indicator: "5.4",
    skill: "5.5",
    highest: 15,
  },
} as const;

/** 4.3, 5.6, 7.4 · The superior's indicators with the adopted skills, before and after the review. */
export function superiorTable(before: Finding<Points>, after: Finding<Points>): SheetTable {
  const clause = before.clause === "5.6" ? "5.6" : "4.3";
  const { title, indicator, skill, highest } = FORMS[clause];
  const rows: (string | number | null)[][] = [];
  const kinds: SheetRowKind[] = [];
  before.grounds.forEach((one, index) => {
    const again = after.grounds[index];
    const isSkill = one.clause === skill;
    if (isSkill && before.grounds[index - 1]?.clause !== skill) {
      rows.push([SKILLS, null, null]);
      kinds.push("section");
    }
    const name = factsOf(one, isSkill ? skill : indicator)?.indicator ?? "";
    rows.push([
      numbered(String(index + 1), name),
      shown(pointsOf(one)),
      again === undefined ? null : reEvaluated(again),
    ]);
    kinds.push("row");
  });
  return {
    title,
    clause,
    columns: [
      { number: "1", header: "Үзүүлэлт", kind: "text" },
      { number: "2", header: `Оноо (0–${highest})`, kind: "points" },
      { number: "3", header: RE_EVALUATED, kind: "points" },
    ],
    rows,
    kinds,
    notes: [],
    result: { label: `Дундаж оноо (${clause})`, preliminary: shown(before.value), value: shown(after.value) },
  };
}

/** 4.5, 4.6 · The peers' indicators: the mean of each over the valid ballots. They are never re-evaluated (7.4). */
export function peersTable(mean: Finding<Points>): SheetTable {
  const valid = factsOf(mean, "4.6")?.valid ?? 1;
  const is = (clause: ComputedClause) => (one: Finding<unknown>) => one.clause === clause;
  const tally = factsOf(mean, "4.4");
  const rows = mean.grounds
    .filter(is("4.5"))
    .map((one, index) => [
      numbered(String(index + 1), factsOf(one, "4.5")?.indicator ?? ""),
      shown(pointsOf(one).div(exact(valid))),
    ]);
  return {
    title: "Хандлага, ёс зүй, ур чадварын үнэлгээ (Хамт олны үнэлгээ)",
    clause: "4.6",
    columns: [
      { number: "1", header: "Үзүүлэлт", kind: "text" },
      { number: "2", header: "Дундаж оноо (0–8)", kind: "points" },
    ],
    rows,
    kinds: rows.map(() => "row" as const),
    notes: tally === undefined ? [] : [`${clauseSentences["4.4"](tally, exact(valid))} (4.4).`],
    result: { label: "Дундаж оноо (4.6)", preliminary: shown(mean.value), value: shown(mean.value) },
  };
}
