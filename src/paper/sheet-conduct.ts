import { derivationOf } from "../explain/derivation";
import { HEAD_SCALE, PEER_SCALE, STAFF_SCALE } from "../law/scales";
import type { Finding } from "../methodology/finding";
import type { Points } from "../methodology/units";
import { RE_EVALUATED, type SheetRowKind, type SheetTable } from "./evaluation-sheet";
import { factsOf, findingOf, numbered, pointsOf, reEvaluated, resultOf, shown } from "./sheet-findings";

const SKILLS = "Ур чадварын үзүүлэлт (ажлын онцлогоос хамаарсан)";

/** How the superior's table of staff (4.3) and of heads (5.6) differ. */
const FORMS = {
  "4.3": { title: "Хандлага, ёс зүй, ур чадварын үнэлгээ (Нэгжийн даргын үнэлгээ)", scale: STAFF_SCALE },
  "5.6": {
    title: "Хандлага, ёс зүй, удирдах арга барилын үнэлгээ (Төсвийн шууд захирагчийн үнэлгээ)",
    scale: HEAD_SCALE,
  },
} as const;

/** 4.3, 5.6, 7.4 · The superior's indicators with the adopted skills, before and after the review. */
export function superiorTable(before: Finding<Points>, after: Finding<Points>): SheetTable {
  const clause = before.clause === "5.6" ? "5.6" : "4.3";
  const { title, scale } = FORMS[clause];
  const { indicator, skill, highest } = scale;
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
    result: resultOf(`Дундаж оноо (${clause})`, before, after),
  };
}

/** 4.5, 4.6 · The peers' indicators: the mean of each over the valid ballots. They are never re-evaluated (7.4). */
export function peersTable(mean: Finding<Points>): SheetTable {
  const tally = findingOf(mean, "4.4");
  const rows = mean.grounds
    .flatMap((one) => factsOf(one, "4.5") ?? [])
    .map((facts, index) => [numbered(String(index + 1), facts.indicator), shown(facts.mean)]);
  return {
    title: "Хандлага, ёс зүй, ур чадварын үнэлгээ (Хамт олны үнэлгээ)",
    clause: "4.6",
    columns: [
      { number: "1", header: "Үзүүлэлт", kind: "text" },
      { number: "2", header: `Дундаж оноо (0–${PEER_SCALE.highest})`, kind: "points" },
    ],
    rows,
    kinds: rows.map(() => "row" as const),
    notes: tally === undefined ? [] : [`${derivationOf(tally).sentence} (4.4).`],
    result: resultOf("Дундаж оноо (4.6)", mean, mean),
  };
}
