import { roster } from "../workbook/roster";
import type { DateContext } from "./cells/date";
import { issue } from "./cells/issues";
import { groupedBy } from "./grouped";
import { readMember } from "./member";
import { nearHeaders } from "./near-headers";
import { openTable } from "./open-table";
import { rowsOf } from "./row";
import { type KeptRow, problemsOf } from "./rows-of-people";
import type { TabCells } from "./table";
import { isNumbering, isTotal } from "./totals";

/** The roster: who is evaluated, where, in which role. */
export function readRoster(cells: TabCells, dates: DateContext) {
  const { table, broken, problems } = openTable(cells, roster, dates);
  if (table === undefined) return { members: [], kept: [], problems };
  const rows = rowsOf(table).filter((row) => {
    if (isNumbering(row)) return false;
    if (!isTotal(row, roster)) return true;
    row.report("name", issue("warning", "row-of-totals", {}));
    problems.push(...problemsOf(row, []));
    return false;
  });
  const read = rows.map((row) => ({ row, member: readMember(row) }));
  const sharersOf = new Map(
    [...groupedBy(read, ({ member }) => member.code)].map(([code, own]) => [
      code,
      own.map(({ member }) => member.row),
    ]),
  );
  const kept = read.map(({ row, member }): KeptRow => {
    const { code } = member;
    const sharers = sharersOf.get(code) ?? [];
    const unique = code !== "" && sharers.length === 1;
    if (code !== "" && !unique) row.report("code", issue("error", "code-twice", { code, rows: sharers }));
    const key = unique ? code : `${code}@${member.row}`;
    problems.push(...problemsOf(row, [key]));
    return { member: { ...member, key }, tab: roster, row, code };
  });
  problems.push(
    ...nearHeaders(table, () => kept.map(({ member }) => ({ row: member.row, people: [member.key] }))),
  );
  const members = kept.map(({ member }) => member);
  if (broken) {
    const people = members.map(({ key }) => key);
    const unread = issue("error", "tab-unreadable", { tab: cells.name }, roster.columns.code.clause);
    problems.push({ ...unread, tab: cells.name, row: table.headers.row + 1, near: true, people });
  }
  return { members, kept, problems };
}
