import { ROLES, YES_NO } from "../../law/words";
import type { Entry, Person, UnitPlan } from "../../methodology/person";
import { percent } from "../../methodology/units";
import { ROSTER } from "../../workbook/columns";
import { readChoice } from "../cells/choice";
import { comparable, readText } from "../cells/clean-text";
import { readCode } from "../cells/code";
import { readName } from "../cells/name";
import { readPercent, within } from "../cells/number";
import type { Problem } from "../cells/problem";
import { isRowOfTotals, type RowReader, rowsOf, type TabCells } from "../table";
import { openTable } from "./open-table";

/** A row of the roster. Everybody who is named there is counted, whatever is wrong with the row. */
export interface Member {
  /** The code, or the row when the code is missing or not unique. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly role: Person["role"] | undefined;
  readonly rated: boolean;
  /** Why not rated. */
  readonly reason: string | undefined;
  readonly unitPlan: Entry<UnitPlan> | undefined;
  readonly tab: string;
  readonly row: number;
}

type Row = RowReader<keyof typeof ROSTER>;

const INPUTS: readonly (keyof typeof ROSTER)[] = ["code", "name", "position", "unit", "role"];

/** The roster: who is evaluated, where, in which role. */
export function readRoster(tab: TabCells): { members: readonly Member[]; problems: readonly Problem[] } {
  const { headers, broken, problems } = openTable(tab, ROSTER, {
    needed: ["code", "name", "unit", "role"],
    optional: [],
  });
  if (headers === undefined) return { members: [], problems };
  const rows = rowsOf(tab, headers, ROSTER, INPUTS).filter((row) => keepRow(row, problems));

  const members = rows.map((row) => ({ row, member: readMember(row) }));
  const rowsOfCode = new Map<string, number[]>();
  for (const { member } of members) {
    rowsOfCode.set(member.code, [...(rowsOfCode.get(member.code) ?? []), member.row]);
  }
  const kept: Member[] = [];
  for (const { row, member } of members) {
    const sharers = rowsOfCode.get(member.code) ?? [];
    const unique = member.code !== "" && sharers.length === 1;
    const key = unique ? member.code : `${member.code}@${member.row}`;
    if (member.code !== "" && !unique) {
      row.report("code", { level: "error", id: "code-twice", facts: { code: member.code, rows: sharers } });
    }
    kept.push({ ...member, key });
    problems.push(...row.problems.map((problem) => ({ ...problem, people: [key] })));
  }
  if (broken) {
    const people = kept.map(({ key }) => key);
    problems.push({ level: "error", id: "tab-unreadable", facts: { tab: tab.name }, tab: tab.name, people });
  }
  return { members: kept, problems: [...problems, ...headsOfUnits(kept, tab.name)] };
}

function keepRow(row: Row, problems: Problem[]): boolean {
  if (!isRowOfTotals(row.cell("code"), row.cell("name"), row.cell("position"))) return true;
  row.report("name", { level: "warning", id: "row-of-totals", facts: {} });
  problems.push(...row.problems.map((problem) => ({ ...problem, people: [] })));
  return false;
}

function readMember(row: Row): Omit<Member, "key"> {
  const code = row.take("code", readCode(row.cell("code"), row.format("code")));
  if (code === undefined && !row.failed)
    row.report("code", { level: "error", id: "code-missing", facts: {} });
  const name = row.take("name", readName(row.cell("name")));
  if (name === undefined && !row.failed)
    row.report("name", { level: "error", id: "name-missing", facts: {} });
  const unit = row.take("unit", readText(row.cell("unit"), 200));
  if (unit === undefined) row.report("unit", { level: "error", id: "unit-missing", facts: {} });
  if (unit?.includes("'") === true) {
    row.report("unit", { level: "error", id: "unit-name-apostrophe", facts: { unit } });
  }
  const roleCell = readChoice(row.cell("role"), ROLES);
  const role = row.take("role", roleCell);
  if (role === undefined && !roleCell.bad)
    row.report("role", { level: "error", id: "role-missing", facts: {} });
  const rated = row.take("rated", readChoice(row.cell("rated"), YES_NO)) ?? true;
  const reason = row.take("reason", readText(row.cell("reason")));
  if (!rated && reason === undefined) {
    row.report("reason", { level: "warning", id: "not-rated-without-reason", facts: {} });
  }
  return {
    code: code ?? "",
    name: name ?? "",
    position: row.take("position", readText(row.cell("position"))) ?? "",
    unit: unit ?? "",
    role,
    rated,
    reason,
    unitPlan: role === "unit-head" && rated ? readUnitPlan(row) : undefined,
    ...row.at,
  };
}

/** 5.1: the unit's percent; 0.855 in a cell formatted as per cent is 85.5. */
function readUnitPlan(row: Row): Entry<UnitPlan> {
  const reading = readPercent(row.cell("unitPercent"), row.format("unitPercent"));
  const value = row.take("unitPercent", within(reading, 0, 100));
  const document = row.take("document", readText(row.cell("document")));
  if (value === undefined) {
    return reading.bad || reading.value !== undefined
      ? { unreadable: true, at: row.at }
      : { at: row.at, percent: undefined, document };
  }
  if (value.gt(0) && value.lte(1) && !row.format("unitPercent").includes("%")) {
    row.report("unitPercent", {
      level: "warning",
      id: "fraction-of-percent",
      facts: { value },
      clause: "5.1",
    });
  }
  if (document === undefined) {
    row.report("document", { level: "warning", id: "unit-document-missing", facts: {}, clause: "5.1" });
  }
  return { at: row.at, percent: percent(value), document };
}

/** A unit has one head; of two, neither can be believed before the other. */
function headsOfUnits(members: readonly Member[], tab: string): Problem[] {
  const problems: Problem[] = [];
  const units = new Map<string, Member[]>();
  for (const member of members) {
    if (member.unit === "") continue;
    const key = comparable(member.unit);
    units.set(key, [...(units.get(key) ?? []), member]);
  }
  for (const staff of units.values()) {
    const heads = staff.filter(({ role }) => role === "unit-head");
    const unit = staff[0]?.unit ?? "";
    if (heads.length === 0) {
      const [row, people] = [staff[0]?.row, []];
      problems.push({ level: "warning", id: "unit-without-head", facts: { unit }, tab, row, people });
    } else if (heads.length > 1) {
      const facts = { unit, rows: heads.map(({ row }) => row) };
      const [row, people] = [heads[1]?.row, heads.map(({ key }) => key)];
      problems.push({ level: "error", id: "unit-with-heads", facts, tab, row, people });
    }
  }
  return problems;
}
