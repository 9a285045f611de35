import { LEARNING_FULL_MARK } from "../law/scales";
import type { Finding } from "../methodology/finding";
import type { Person } from "../methodology/person";
import type { Points } from "../methodology/units";
import { RE_EVALUATED, type SheetTable } from "./evaluation-sheet";
import {
  droppedLine,
  factsOf,
  findingOf,
  numbered,
  pointsOf,
  readable,
  reEvaluated,
  resultOf,
  shown,
} from "./sheet-findings";

export const LEARNING_TITLE = "Мэдлэг, ур чадвараа дээшлүүлэх зорилт, арга хэмжээний биелэлт";

/** 3.3, 5.3, 7.4 · The second table: learning, before and after the review. */
export function learningTable(person: Person, before: Finding<Points>, after: Finding<Points>): SheetTable {
  const rows = [...readable(person.learning)].sort((a, b) => Number(a.number) - Number(b.number));
  const [first, last] = [findingOf(before, "3.3"), findingOf(after, "3.3")];
  // The grounds of 3.3 stand in the order of the numbers.
  const kept = rows
    .filter(({ droppedBy }) => droppedBy === undefined)
    .map(({ number, name }, index) => {
      const [one, again] = [first?.grounds[index], last?.grounds[index]];
      const achievement = factsOf(one, "3.1")?.achievement;
      return [
        numbered(number, name),
        achievement === undefined ? null : shown(achievement),
        one === undefined ? null : shown(pointsOf(one)),
        again === undefined ? null : reEvaluated(again),
      ];
    });
  const dropped = rows.flatMap(({ number, name, droppedBy }) =>
    droppedBy === undefined ? [] : [[droppedLine(number, name, droppedBy), null, null, null]],
  );
  return {
    title: LEARNING_TITLE,
    clause: before.clause,
    columns: [
      { number: "1", header: "Арга хэмжээ", kind: "text" },
      { number: "2", header: "Биелэлтийн хувь", kind: "percent" },
      { number: "3", header: `Биелэлтийн оноо (0–${LEARNING_FULL_MARK})`, kind: "points" },
      { number: "4", header: RE_EVALUATED, kind: "points" },
    ],
    rows: [...kept, ...dropped],
    kinds: [...kept.map(() => "row" as const), ...dropped.map(() => "dropped" as const)],
    notes: [],
    result: resultOf(`Мэдлэг, ур чадвараа дээшлүүлэх дундаж оноо (${before.clause})`, before, after),
  };
}
