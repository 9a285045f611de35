import type { BodyRows } from "../read/body";
import { comparable } from "../read/cells/clean-text";
import type { Problem } from "../read/cells/problem";
import type { RowReader } from "../read/table";
import { isScored } from "../read/tabs/conduct";
import type { Member } from "../read/tabs/roster";
import type { Settings } from "../read/tabs/settings";
import { conductTabName, planTabName } from "../workbook/columns";
import { checkReEvaluatedRows } from "./review-checks";

interface Joined {
  readonly member: Member;
  readonly reader: { readonly problems: readonly Omit<Problem, "people">[] };
}

/** What can only be seen when a person's rows stand side by side; also hands over what each row reported. */
export function checkRows(rows: BodyRows, settings: Settings): Problem[] {
  checkNumbers(rows);
  checkPlaces(rows);
  checkSingleRows(rows);
  checkCompletion(rows, settings);
  checkReEvaluatedRows(rows.plan);
  const all: Joined[] = [
    ...rows.plan,
    ...rows.staffConduct,
    ...rows.headConduct,
    ...rows.peers,
    ...rows.adjustments,
  ];
  return all.flatMap(({ member, reader }) =>
    reader.problems.map((problem) => ({ ...problem, people: [member.key] })),
  );
}

/** Two rows of one number, and a measure cut into a single sub-measure (2.8). */
function checkNumbers({ plan }: BodyRows): void {
  const byNumber = new Map<string, BodyRows["plan"][number][]>();
  for (const row of plan) {
    const key = `${row.member.key}|${row.section}|${row.number}`;
    byNumber.set(key, [...(byNumber.get(key) ?? []), row]);
  }
  for (const twins of byNumber.values()) {
    if (twins.length < 2) continue;
    const places = twins.map(({ reader }) => `${reader.at.tab}!${reader.at.row}`);
    for (const { reader, number } of twins) {
      reader.report("number", { level: "error", id: "number-twice", facts: { number, rows: places } });
    }
  }
  const bySub = new Map<string, BodyRows["plan"][number][]>();
  for (const row of plan) {
    if (!row.number.includes(".") || row.section === "learning") continue;
    const key = `${row.member.key}|${row.section}|${row.number.split(".")[0]}`;
    bySub.set(key, [...(bySub.get(key) ?? []), row]);
  }
  for (const [only, ...others] of bySub.values()) {
    if (only === undefined || others.length > 0) continue;
    only.reader.report("number", {
      level: "warning",
      id: "one-sub-measure",
      facts: { number: only.number },
      clause: "2.8",
    });
  }
}

/** Rows of heads among the staff's and of staff among the heads', and rows in another unit's tab. */
function checkPlaces({ plan, staffConduct, headConduct, peers }: BodyRows): void {
  reportOtherUnits(plan, planTabName);
  reportOtherUnits(staffConduct, conductTabName);
  for (const { member, reader, section } of plan) {
    if (member.role === "unit-head" && section !== "learning") {
      reader.report("section", { level: "warning", id: "measures-of-head", facts: {}, clause: "5.1" });
    }
  }
  for (const { member, reader, entry } of staffConduct) {
    if (member.role === "unit-head" && isScored(entry)) {
      reader.report("code", { level: "error", id: "staff-row-for-head", facts: {}, clause: "5.4" });
    }
  }
  for (const { member, reader, entry } of headConduct) {
    if (member.role === "civil-servant" && isScored(entry)) {
      reader.report("code", { level: "error", id: "head-row-for-staff", facts: {}, clause: "4.1" });
    }
  }
  for (const { member, reader, filled } of peers) {
    if (member.role === "unit-head" && filled) {
      reader.report("code", { level: "warning", id: "peers-of-head", facts: {}, clause: "5.4" });
    }
  }
}

/** A person whose row stands in the tab of a unit that is not theirs: counted, and asked. */
function reportOtherUnits(
  rows: readonly (Joined & { readonly reader: RowReader<"code"> })[],
  tabNameOf: (unit: string) => string,
): void {
  const units = new Set(rows.map(({ member }) => comparable(tabNameOf(member.unit))));
  for (const { member, reader } of rows) {
    const tab = comparable(reader.at.tab);
    // Whose unit is not known is asked for the unit.
    if (member.unit === "" || tab === comparable(tabNameOf(member.unit)) || !units.has(tab)) continue;
    const facts = { unit: member.unit, tab: reader.at.tab };
    reader.report("code", { level: "warning", id: "other-unit", facts });
  }
}

/** A person has one conduct row and one tally. */
function checkSingleRows({ staffConduct, headConduct, peers }: BodyRows): void {
  const filled = peers.filter((row) => row.filled);
  const scored = [staffConduct, headConduct].map((rows) => rows.filter(({ entry }) => isScored(entry)));
  for (const rows of [...scored, filled]) {
    const byPerson = new Map<string, Joined[]>();
    for (const row of rows) byPerson.set(row.member.key, [...(byPerson.get(row.member.key) ?? []), row]);
    for (const twins of byPerson.values()) {
      if (twins.length < 2) continue;
      const readers = rows
        .filter(({ member }) => member.key === twins[0]?.member.key)
        .map(({ reader }) => reader);
      const places = readers.map(({ at }) => `${at.tab}!${at.row}`);
      for (const reader of readers)
        reader.report("code", { level: "error", id: "row-twice", facts: { rows: places } });
    }
  }
}

/** A completion after the day of the appraisal could not be known on it. */
function checkCompletion({ plan }: BodyRows, { appraisalDate }: Settings): void {
  if (appraisalDate === undefined) return;
  for (const { entry, reader } of plan) {
    if (!("completed" in entry) || entry.completed === undefined || entry.completed <= appraisalDate)
      continue;
    const facts = { completed: entry.completed, appraisalDate };
    reader.report("completed", { level: "warning", id: "completed-after-appraisal", facts, clause: "2.4" });
  }
}
