import type { Assessed, Assessment } from "../assess/assessment";
import { type DeskRow, deskRows } from "../assess/review-desk";
import { obstaclesOf } from "../assess/review-obstacles";
import { OUTCOMES, wordOf } from "../law/words";
import { sheetPoints } from "../methodology/units";
import { byPerson, type ReviewEntry } from "../read/registers";
import { toNumber } from "./numbers";
import { addressOf, columnLetters, oneLine } from "./problem";

/** All that the team works with on one person: complaints, each row with its cell, what the register says, what stands in the way. */
export function reviewDesk(assessment: Assessment, person: Assessed) {
  const { body } = assessment;
  const { member } = person;
  const own = byPerson(body.registers.complaints).get(member.key) ?? [];
  const entries = byPerson(body.registers.reviews).get(member.key) ?? [];
  return {
    complaints: own.map(({ row, date, content = "", decision = "" }) => {
      const { tab, column, row: line } = row.placeOf("decision");
      return { date: date ?? "", content, decision, tab: tab ?? "", cell: cellAt(line, column ?? 1) };
    }),
    rows: deskRows(assessment, member).map(rowLine),
    entries: entries.map(entryLine),
    /** What the last entry rests on: a field begins with it. */
    document: entries.flatMap(({ document }) => document ?? []).reverse()[0] ?? "",
    obstacles: obstaclesOf(person).map((problem) => ({
      sentence: oneLine(problem),
      tab: problem.tab ?? "",
      cell: addressOf(problem) ?? "",
    })),
  };
}

const cellAt = (row: number | undefined, column: number): string => `${columnLetters(column)}${row ?? 1}`;

const rowLine = ({
  key,
  table,
  label,
  name,
  levels,
  evidence,
  first,
  standing,
  highest,
  at,
  closed,
  parent,
}: DeskRow) => ({
  ...{ key, table, label, name, levels: levels ?? null, evidence, standing, highest },
  first: first === undefined ? null : toNumber(sheetPoints(first)),
  tab: at.tab ?? "",
  cell: cellAt(at.row, at.column ?? 1),
  closed: closed === undefined ? "" : CLOSED[closed],
  parent: parent ?? null,
});

const CLOSED = {
  dropped: "Төлөвлөгөөнөөс хассан мөрийг дахин үнэлэхгүй (2.7).",
  "no-column": "Дахин үнэлсэн багана алга: “Бэлтгэх” алхмын “Дутууг гүйцээх”-ийг дарна уу.",
  unreadable: "Мөрийг уншиж чадсангүй. Нүд рүү очиж засна уу.",
} as const;

/** A row of the register as the screen shows it, and as it is compared before it is changed. */
export const entryLine = ({ ground, outcome, unfinished, total, document, date, remark }: ReviewEntry) => ({
  ground: ground ?? "",
  outcome: unfinished ? wordOf(OUTCOMES, "begun") : outcome === undefined ? "" : wordOf(OUTCOMES, outcome),
  total: total === undefined ? "" : total.toString(),
  document: document ?? "",
  date: date ?? "",
  remark: remark ?? "",
});
