import { GROUNDS, OUTCOMES } from "../../law/words";
import type { CivilDate } from "../../methodology/civil-date";
import { REVIEWS } from "../../workbook/columns";
import { readChoice } from "../cells/choice";
import { isBlank, readText } from "../cells/clean-text";
import { readMeasureNumber } from "../cells/code";
import { type DateContext, readDate } from "../cells/date";
import { bad, type Problem } from "../cells/problem";
import { joinRows } from "../joined-rows";
import type { PeopleIndex } from "../people";
import type { RowReader, TabCells } from "../table";
import { openTable } from "./open-table";
import type { Member } from "./roster";

export type ReviewOutcome = (typeof OUTCOMES)[keyof typeof OUTCOMES];

/** What the register says of one person's review (7.1, 7.2): the ground, and whether everything was let stand. */
export interface ReviewEntry {
  readonly member: Member;
  readonly ground: "7.1" | "7.2" | undefined;
  /** Undefined when it is blank or cannot be read; the reader has reported it. */
  readonly outcome: ReviewOutcome | undefined;
  readonly document: string | undefined;
  readonly date: CivilDate | undefined;
  readonly reader: RowReader<keyof typeof REVIEWS>;
}

type Row = ReviewEntry["reader"];

const INPUTS = Object.keys(REVIEWS) as (keyof typeof REVIEWS)[]; // the keys of a literal are its keys

/** The register of the review. Its problems stay with each row until it is known what the person's ground is. */
export function readReviews(
  tab: TabCells,
  people: PeopleIndex,
  dates: DateContext,
): { rows: readonly ReviewEntry[]; problems: Problem[] } {
  const expected = { needed: ["code", "outcome"], optional: ["name", "ground", "document", "date"] } as const;
  const { headers, problems } = openTable(tab, REVIEWS, expected);
  if (headers === undefined) return { rows: [], problems };
  const layout = { headers, names: REVIEWS, inputs: INPUTS, labels: ["name"] } as const;
  const { joined, problems: ofRows } = joinRows(tab, layout, people);
  const rows = joined.map(({ member, row }): ReviewEntry => {
    const ground = readGround(row);
    const outcome = row.take("outcome", readChoice(row.cell("outcome"), OUTCOMES));
    if (isBlank(row.cell("outcome"))) {
      const facts = { header: REVIEWS.outcome };
      row.report("outcome", { level: "warning", id: "row-half-filled", facts, clause: "7.2" });
    }
    const document = row.take("document", readText(row.cell("document")));
    const date = row.take("date", readDate(row.cell("date"), dates));
    return { member, ground, outcome, document, date, reader: row };
  });
  return { rows, problems: [...problems, ...ofRows] };
}

/** `7.1` or `7.2`, also as a number; a cell that Sheets made a date of is refused. */
function readGround(row: Row): ReviewEntry["ground"] {
  const cell = row.cell("ground");
  if (isBlank(cell)) return undefined;
  if (typeof cell === "object") return row.take("ground", bad("number-is-date", { proposal: "7.2" }));
  const text = readMeasureNumber(cell).value ?? String(cell);
  return row.take("ground", readChoice(text, GROUNDS));
}
