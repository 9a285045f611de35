import type { Problem } from "./cells/problem";
import type { PeopleIndex } from "./people";
import { runsOf } from "./runs";
import { type Headers, isRowOfTotals, type RowReader, rowsOf, type TabCells } from "./table";
import type { Member } from "./tabs/roster";

/** A row of a tab and the person whom it belongs to. */
export interface JoinedRow<F extends string> {
  readonly member: Member;
  readonly row: RowReader<F>;
}

/** What a tab is read by: its headers, their names, and the fields that people fill in. */
interface Layout<F extends string> {
  readonly headers: Headers<F>;
  readonly names: Readonly<Record<F, string>>;
  readonly inputs: readonly F[];
  /** The fields in which a total may be labelled; it is reported at the last of them. */
  readonly labels: readonly [F, ...F[]];
}

/**
 * The filled rows of a tab, each joined to its person. A total typed among them is set aside and said; a row that cannot
 * be joined is an error of everybody whose it may be. Blank rows are skipped.
 */
export function joinRows<F extends string>(
  tab: TabCells,
  { headers, names, inputs, labels }: Layout<F | "code" | "name">,
  people: PeopleIndex,
): { joined: JoinedRow<F | "code" | "name">[]; problems: Problem[] } {
  const joined: JoinedRow<F | "code" | "name">[] = [];
  const problems: Problem[] = [];
  for (const row of rowsOf(tab, headers, names, inputs)) {
    const said = (concerned: readonly string[]) =>
      problems.push(...row.problems.map((problem) => ({ ...problem, people: concerned })));
    if (isRowOfTotals(row.cell("code"), ...labels.map((label) => row.cell(label)))) {
      row.report(labels[labels.length - 1] ?? labels[0], {
        level: "warning",
        id: "row-of-totals",
        facts: {},
      });
      said([]);
      continue;
    }
    const member = people.memberOf(row);
    if (member === undefined) said(row.suspects);
    else if (row.failed) said([member.key]);
    else joined.push({ member, row });
  }
  return { joined, problems: unknownCodesOnce(problems) };
}

/** A code that nobody has often stands in many rows: it is said once, at the first of them, with all the rows. */
function unknownCodesOnce(problems: readonly Problem[]): Problem[] {
  const rows = new Map<string, number[]>();
  const keyOf = ({ id, facts, people }: Problem) =>
    id === "code-unknown" ? JSON.stringify([facts.code, facts.proposal, people]) : undefined;
  for (const problem of problems) {
    const key = keyOf(problem);
    if (key !== undefined) rows.set(key, [...(rows.get(key) ?? []), problem.row ?? 0]);
  }
  return problems.flatMap((problem) => {
    const all = rows.get(keyOf(problem) ?? "") ?? [];
    if (all.length < 2) return [problem];
    return all[0] === problem.row ? [{ ...problem, facts: { ...problem.facts, rows: runsOf(all) } }] : [];
  });
}
