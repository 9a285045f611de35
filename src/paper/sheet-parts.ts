import { type Finding, isRefusal } from "../methodology/finding";
import type { Score } from "../methodology/score";
import type { Exact } from "../methodology/units";
import type { EvaluationSheet, SheetPart } from "./evaluation-sheet";
import { factsOf, pointsOf, shown } from "./sheet-findings";
import { LEARNING_TITLE } from "./sheet-learning";
import { MEASURES_TITLE } from "./sheet-measures";

const SUPERIOR = {
  "4.3": { label: "Нэгжийн даргын үнэлгээ", highest: 7 },
  "5.6": { label: "Төсвийн шууд захирагчийн үнэлгээ", highest: 15 },
} as const;
const PEERS = "Хамт олны үнэлгээ";
const ADJUSTED = "Оноо өөрчилсөн нь";
const CEILING = "Нийт оноог 100-гаас хэтрүүлэхгүй";
const FLOOR = "Нийт оноог 0-ээс доош оруулахгүй";

/** A component without its reading of what was refused: a sheet with a total has none refused. */
type Whole = (outcome: Score["measures"] | null) => Finding<unknown> | undefined;
const whole: Whole = (outcome) => (outcome === null || isRefusal(outcome) ? undefined : outcome);

/** 6.6 · The components and adjustments as put on the sheet; their sums are the printed totals, to the digit. */
export function partsOf(before: Score, after: Score): SheetPart[] {
  const part = (
    label: string,
    highest: number,
    first: Score["measures"] | null,
    last: Score["measures"] | null,
  ) => {
    const [one, again] = [whole(first), whole(last)];
    return one === undefined || again === undefined
      ? []
      : [
          {
            label,
            clause: one.clause,
            highest,
            preliminary: shown(pointsOf(one)),
            value: shown(pointsOf(again)),
          },
        ];
  };
  const superior = SUPERIOR[whole(before.superior)?.clause === "5.6" ? "5.6" : "4.3"];
  const [first, last] = [changesOf(before), changesOf(after)];
  const adjusted =
    after.adjustments.length === 0 ? [] : [line(ADJUSTED, "6.1–6.5", first.adjustment, last.adjustment)];
  const over =
    first.limit + last.limit === 0
      ? []
      : [line(last.limit > 0 || first.limit > 0 ? FLOOR : CEILING, "6.6", first.limit, last.limit)];
  return [
    ...part(MEASURES_TITLE, 70, before.measures, after.measures),
    ...part(LEARNING_TITLE, 15, before.learning, after.learning),
    ...part(superior.label, superior.highest, before.superior, after.superior),
    ...part(PEERS, 8, before.peers, after.peers),
    ...adjusted,
    ...over,
  ];
}

const line = (label: string, clause: string, preliminary: number, value: number): SheetPart => ({
  label,
  clause,
  highest: null,
  preliminary,
  value,
});

/** What chapter 6 changed, and what 6.6 then took off (below 0) or gave. */
function changesOf({ total }: Score): { adjustment: number; limit: number } {
  const facts = isRefusal(total) ? undefined : factsOf(total, "6.6");
  if (facts === undefined || isRefusal(total)) return { adjustment: 0, limit: 0 };
  return { adjustment: shown(facts.adjustment), limit: shown(total.value.sub(facts.net)) };
}

/** 6.1–6.5 · Each entry with its sign, reason and document. */
export function adjustmentsOf({ adjustments }: Score): EvaluationSheet["adjustments"] {
  return adjustments.flatMap((one) => {
    if (isRefusal(one)) return [];
    const { clause, value, facts } = one;
    return "document" in facts && "reason" in facts
      ? [{ clause, amount: shown(value as Exact), reason: facts.reason ?? "", document: facts.document }]
      : [];
  });
}
