import { derivationOf } from "../explain/derivation";
import { HEAD_SCALE, STAFF_SCALE } from "../law/scales";
import type { Finding } from "../methodology/finding";
import type { Points } from "../methodology/units";
import type { SheetRowKind, SheetTable } from "./evaluation-sheet";
import { FORM } from "./official-form";
import { closing, factsOf, findingOf, pointsOf, reEvaluated, shown } from "./sheet-findings";
import { numberedColumns } from "./sheet-plan";

/** How the superior's table of staff (4.3) and of heads (5.6) differ. */
const FORMS = {
  "4.3": { title: FORM.superiorTable, points: FORM.superiorPoints, scale: STAFF_SCALE },
  "5.6": { title: FORM.managementTable, points: FORM.managementPoints, scale: HEAD_SCALE },
} as const;

/** 4.3, 5.6, 7.4 · The superior's indicators with the adopted skills, before and after the review. */
export function superiorTable(before: Finding<Points>, after: Finding<Points>): SheetTable {
  const clause = before.clause === "5.6" ? "5.6" : "4.3";
  const { title, points, scale } = FORMS[clause];
  const { indicator, skill } = scale;
  const columns = numberedColumns(["text", FORM.indicator], ["points", points], ["points", FORM.reEvaluated]);
  const rows: (string | number | null)[][] = [];
  const kinds: SheetRowKind[] = [];
  before.grounds.forEach((one, index) => {
    const again = after.grounds[index];
    const isSkill = one.clause === skill;
    if (isSkill && before.grounds[index - 1]?.clause !== skill) {
      rows.push([null, FORM.skills, null, null]);
      kinds.push("section");
    }
    const name = factsOf(one, isSkill ? skill : indicator)?.indicator ?? "";
    rows.push([
      String(index + 1),
      name,
      shown(pointsOf(one)),
      again === undefined ? null : reEvaluated(again),
    ]);
    kinds.push("row");
  });
  return {
    title,
    clause,
    columns,
    rows,
    kinds,
    results: [closing(columns, FORM.conductMean, before, after)],
    notes: [],
  };
}

/** 4.5, 4.6 · The peers' indicators: the mean of each over the valid ballots. They are never re-evaluated (7.4). */
export function peersTable(mean: Finding<Points>): SheetTable {
  const tally = findingOf(mean, "4.4");
  const rows = mean.grounds
    .flatMap((one) => factsOf(one, "4.5") ?? [])
    .map((facts, index) => [String(index + 1), facts.indicator, shown(facts.mean)]);
  return {
    title: FORM.peersTable,
    clause: "4.6",
    columns: numberedColumns(["text", FORM.indicator], ["points", FORM.peersPoints]),
    rows,
    kinds: rows.map(() => "row" as const),
    results: [[FORM.conductMean, null, shown(mean.value)]],
    notes: tally === undefined ? [] : [`${derivationOf(tally).sentence} (4.4).`],
  };
}
