import { isUnreadable } from "../methodology/person";
import type { Body } from "../read/body";
import { comparable } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import { counts, isScored } from "../read/conduct";
import { groupedBy } from "../read/grouped";
import type { Problem } from "../read/problem";
import { byPerson } from "../read/registers";
import { rowsInWords } from "../read/row-words";
import { problemAt } from "../read/rows-of-people";
import { conductTabName } from "../workbook/conduct";
import { planTabName } from "../workbook/plan";
import { roster } from "../workbook/roster";

/** A row of a tab of people. */
type PersonRow = Parameters<typeof problemAt<"code">>[0];

/** A unit has one head; of two, neither can be believed before the other. */
export function headsOfUnits({ members, tabs }: Body): Problem[] {
  const units = groupedBy(
    members.filter(({ unit }) => unit !== ""),
    ({ unit }) => comparable(unit),
  );
  const tab = tabs.roster?.name;
  const { clause } = roster.columns.role;
  return [...units.values()].flatMap((staff): Problem[] => {
    const heads = staff.filter(({ role }) => role === "unit-head");
    const unit = staff[0]?.unit ?? "";
    if (heads.length === 0)
      return [
        { ...issue("warning", "unit-without-head", { unit }, clause), tab, row: staff[0]?.row, people: [] },
      ];
    if (heads.length === 1) return [];
    const facts = { unit, rows: heads.map(({ row }) => row) };
    const people = heads.map(({ key }) => key);
    return [{ ...issue("error", "unit-with-heads", facts, clause), tab, row: heads[1]?.row, people }];
  });
}

/** Rows of heads among the staff's and of staff among the heads'. */
export const wrongTables = ({ entries: { staffConduct, headConduct, peers } }: Body): Problem[] => [
  ...staffConduct
    .filter(({ member, entry }) => member.role === "unit-head" && isScored(entry))
    .map((one) => problemAt(one, "code", issue("error", "staff-row-for-head", {}, "5.4"))),
  ...headConduct
    .filter(({ member, entry }) => member.role === "civil-servant" && isScored(entry))
    .map((one) => problemAt(one, "code", issue("error", "head-row-for-staff", {}, "4.1"))),
  ...peers
    .filter(({ member, filled }) => member.role === "unit-head" && filled)
    .map((one) => problemAt(one, "code", issue("warning", "peers-of-head", {}, "5.4"))),
];

/** A person whose row stands in the tab of a unit that is not theirs: counted, and asked. */
export const otherUnits = ({ entries: { plan, staffConduct } }: Body): Problem[] => [
  ...inOtherTabs(plan, planTabName, ({ entry }) => isUnreadable(entry) || entry.droppedBy === undefined),
  ...inOtherTabs(staffConduct, conductTabName, counts),
];

function inOtherTabs<R extends PersonRow>(
  rows: readonly R[],
  tabNameOf: (unit: string) => string,
  isCounted: (row: R) => boolean,
): Problem[] {
  // Whose unit is not known is asked for the unit.
  const others = rows
    .filter(isCounted)
    .filter(({ member: { unit }, row }) => unit !== "" && row.at.tab !== tabNameOf(unit));
  if (others.length === 0) return [];
  const units = new Set(rows.map(({ member }) => comparable(tabNameOf(member.unit))));
  return others.flatMap((one) => {
    const { unit } = one.member;
    const tab = comparable(one.row.at.tab);
    if (tab === comparable(tabNameOf(unit)) || !units.has(tab)) return [];
    return [problemAt(one, "code", issue("warning", "other-unit", { unit, tab: one.row.at.tab }))];
  });
}

/** A person has one conduct row and one tally. */
export const singleRows = ({ entries: { staffConduct, headConduct, peers } }: Body): Problem[] => [
  ...twiceAmong(staffConduct.filter(counts)),
  ...twiceAmong(headConduct.filter(counts)),
  ...twiceAmong(peers.filter(({ filled }) => filled)),
];

const twiceAmong = (rows: readonly PersonRow[]): Problem[] =>
  [...byPerson(rows).values()].flatMap((twins) => {
    if (twins.length < 2) return [];
    const rows = rowsInWords(twins.map(({ row }) => row.at));
    return twins.map((one) => problemAt(one, "code", issue("error", "row-twice", { rows })));
  });
