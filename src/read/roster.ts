import type { Entry, UnitPlan } from "../methodology/person";
import { percent } from "../methodology/units";
import { roster } from "../workbook/roster";
import type { DateContext } from "./cells/date";
import { issue } from "./cells/issues";
import type { Member } from "./member";
import { openTable } from "./open-table";
import type { Problem } from "./problem";
import { rowsOf, type Row as TabRow } from "./row";
import { type KeptRow, problemsOf } from "./rows-of-people";
import { isRowOfTotals, type TabCells } from "./table";

type Row = TabRow<typeof roster.columns>;

interface RosterRead {
  readonly members: readonly Member[];
  readonly kept: readonly KeptRow[];
  readonly problems: readonly Problem[];
}

/** The roster: who is evaluated, where, in which role. */
export function readRoster(cells: TabCells, dates: DateContext): RosterRead {
  const { table, broken, problems } = openTable(cells, roster, dates);
  if (table === undefined) return { members: [], kept: [], problems };
  const rows = rowsOf(table).filter((row) => {
    if (!isRowOfTotals(row.cell("code"), ...roster.labels.map((label) => row.cell(label)))) return true;
    row.report("name", issue("warning", "row-of-totals", {}));
    problems.push(...problemsOf(row, []));
    return false;
  });
  const read = rows.map((row) => ({ row, member: readMember(row) }));
  const rowsOfCode = new Map<string, number[]>();
  for (const { member } of read)
    rowsOfCode.set(member.code, [...(rowsOfCode.get(member.code) ?? []), member.row]);
  const kept = read.map(({ row, member }): KeptRow => {
    const { code } = member;
    const sharers = rowsOfCode.get(code) ?? [];
    const unique = code !== "" && sharers.length === 1;
    if (code !== "" && !unique) row.report("code", issue("error", "code-twice", { code, rows: sharers }));
    const key = unique ? code : `${code}@${member.row}`;
    problems.push(...problemsOf(row, [key]));
    return { member: { ...member, key }, tab: roster, row, code };
  });
  const members = kept.map(({ member }) => member);
  if (broken) {
    const people = members.map(({ key }) => key);
    const unread = issue("error", "tab-unreadable", { tab: cells.name }, roster.columns.code.clause);
    problems.push({ ...unread, tab: cells.name, row: table.headers.row + 1, near: true, people });
  }
  return { members, kept, problems };
}

function readMember(row: Row): Omit<Member, "key"> {
  const code = row.take("code");
  if (code === undefined && !row.failed) row.report("code", issue("error", "code-missing", {}));
  const name = row.take("name");
  if (name === undefined && !row.failed) row.report("name", issue("error", "name-missing", {}));
  const unit = row.take("unit");
  if (unit === undefined) row.report("unit", issue("error", "unit-missing", {}));
  if (unit?.includes("'") === true) row.report("unit", issue("error", "unit-name-apostrophe", { unit }));
  const role = row.take("role");
  if (row.isBlank("role")) row.report("role", issue("error", "role-missing", {}));
  const rated = row.take("rated") ?? true;
  const reason = row.take("reason");
  if (!rated && reason === undefined) row.report("reason", issue("warning", "not-rated-without-reason", {}));
  return {
    code: code ?? "",
    name: name ?? "",
    position: row.take("position") ?? "",
    unit: unit ?? "",
    role,
    rated,
    reason,
    unitPlan: role === "unit-head" && rated ? readUnitPlan(row) : undefined,
    ...row.at,
  };
}

/** 5.1: the unit's percent with its document. */
function readUnitPlan(row: Row): Entry<UnitPlan> {
  const value = row.take("unitPercent");
  const document = row.take("document");
  if (row.reading("unitPercent").bad) return { unreadable: true, at: row.at };
  if (value === undefined) return { at: row.at, percent: undefined, document };
  if (value.gt(0) && value.lte(1) && !row.format("unitPercent").includes("%"))
    row.report("unitPercent", issue("warning", "fraction-of-percent", { value }));
  if (document === undefined) row.report("document", issue("warning", "unit-document-missing", {}));
  return { at: row.at, percent: percent(value), document };
}
