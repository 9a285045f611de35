import type { Entry, Person, UnitPlan } from "../methodology/person";
import { percent } from "../methodology/units";
import type { roster } from "../workbook/roster";
import { isTakenName } from "../workbook/tab";
import { codeWithName } from "./cells/code";
import { issue } from "./cells/issues";
import { lettersOf } from "./cells/name";
import { isShownInPercent } from "./cells/number";
import type { Row as TabRow } from "./row";

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

/** By what somebody is chosen in a tab of their unit. */
export const labelOf = ({ code, name }: Pick<Member, "code" | "name">): string => codeWithName(code, name);

type Row = TabRow<typeof roster.columns>;

/** What a row of the roster says of its person; the key is known when all rows are read. */
export function readMember(row: Row): Omit<Member, "key"> {
  const code = row.take("code");
  if (code === undefined && !row.failed) row.report("code", issue("error", "code-missing", {}));
  const name = row.take("name");
  if (name === undefined && !row.failed) row.report("name", issue("error", "name-missing", {}));
  const unit = row.take("unit");
  if (row.isBlank("unit")) row.report("unit", issue("error", "unit-missing", {}));
  for (const what of unit === undefined ? [] : lettersOf(unit)) row.report("unit", what);
  if (unit?.includes("'") === true) row.report("unit", issue("error", "unit-name-apostrophe", { unit }));
  if (unit !== undefined && isTakenName(unit))
    row.report("unit", issue("error", "unit-name-taken", { unit }));
  const role = row.take("role");
  if (row.isBlank("role")) row.report("role", issue("error", "role-missing", {}));
  const rated = row.take("rated") ?? true;
  const reason = row.take("reason");
  if (!rated && reason === undefined) row.report("reason", issue("warning", "not-rated-without-reason", {}));
  if (rated && reason !== undefined && !row.isBlank("rated"))
    row.report("reason", issue("warning", "reason-of-rated", { reason }));
  return {
    code: code ?? "",
    name: name ?? "",
    position: row.take("position") ?? "",
    unit: unit ?? "",
    role,
    rated,
    reason,
    unitPlan: role === "unit-head" && rated ? readUnitPlan(row) : undefined,
    tab: row.at.tab,
    row: row.at.row,
  };
}

/** 5.1: the unit's percent with its document. */
function readUnitPlan(row: Row): Entry<UnitPlan> {
  const value = row.take("unitPercent");
  const document = row.take("document");
  if (row.reading("unitPercent").bad) return { unreadable: true, at: row.at };
  if (value === undefined) return { at: row.at, percent: undefined, document };
  if (value.gt(0) && value.lte(1) && !isShownInPercent(row.cell("unitPercent"), row.format("unitPercent")))
    row.report("unitPercent", issue("warning", "fraction-of-percent", { value }));
  if (document === undefined) row.report("document", issue("warning", "unit-document-missing", {}));
  return { at: row.at, percent: percent(value), document };
}
