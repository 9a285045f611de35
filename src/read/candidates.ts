import type { Columns, Tab } from "../workbook/tab";
import { comparable } from "./cells/clean-text";
import { type CellIssue, issue } from "./cells/issues";
import { groupedBy } from "./grouped";
import type { Member } from "./member";
import type { Lost, PeopleIndex } from "./people";
import type { Row } from "./row";
import type { TabCells } from "./table";
import { isTabOf } from "./units";

/** A row of a tab and its person, where it has one. */
export interface Placed<C extends Columns> {
  readonly row: Row<C>;
  readonly owner: ReturnType<PeopleIndex["ownerOf"]>;
}

const MOST_NAMED = 5;

/** What is worked out when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/**
 * Who may own a row of a tab that nobody can be joined to, so that nobody is ranked without it: whom its code or name may
 * mean; else, where everybody has one row, whoever has none; else the owners of the rows around it; else the unit's people.
 * Of the tabs of chapters 6 and 7 only the code and the name tell. What the rows of a tab have in common is found once.
 */
export function candidatesIn<C extends Columns>(
  rows: readonly Placed<C>[],
  { cells, tab, members }: { cells: TabCells; tab: Tab<C>; members: readonly Member[] },
): (lost: Lost, at: number) => readonly Member[] {
  const { owners } = tab;
  const rated = lazily(() => members.filter(({ rated: is, role }) => is && (owners?.role ?? role) === role));
  const ofTab = lazily(() => {
    const isOf = new Map<string, boolean>();
    return rated().filter((member) => {
      const kind = `${member.role}|${member.unit}`;
      const is = isOf.get(kind) ?? isTabOf(cells, member);
      isOf.set(kind, is);
      return is;
    });
  });
  const ofUnits = lazily(() => groupedBy(rated(), ({ unit }) => comparable(unit)));
  const units = lazily(() => new Set(members.map(({ unit }) => comparable(unit))));
  const present = lazily(() => new Set(rows.map(({ owner }) => owner.member)));
  const above = lazily(() => ownersAbove(rows));
  const below = lazily(() => ownersAbove([...rows].reverse()).reverse());
  const absentOf = new Map<readonly Member[], readonly Member[]>();
  const together = new Map<readonly Member[], Map<readonly Member[], readonly Member[]>>();

  return ({ meant, near }, at) => {
    if (owners === undefined) return meant;
    const found = meant.length > 0 ? meant : unnamed(at);
    if (near.length === 0) return found;
    const withFound = together.get(found) ?? new Map<readonly Member[], readonly Member[]>();
    const all = withFound.get(near) ?? [...new Set([...found, ...near])];
    together.set(found, withFound.set(near, all));
    return all;
  };

  function unnamed(at: number): readonly Member[] {
    const unit = comparable(String(rows[at]?.row.cell("unit") ?? ""));
    // A row that says its unit is of nobody elsewhere.
    const saysUnit = unit !== "" && units().has(unit);
    const concerned = ofTab().length > 0 ? ofTab() : saysUnit ? (ofUnits().get(unit) ?? []) : rated();
    if (owners?.rows === "one") {
      const absent = absentOf.get(concerned) ?? concerned.filter((member) => !present().has(member));
      absentOf.set(concerned, absent);
      if (absent.length > 0) return absent;
    }
    const around = [above()[at], below()[at]].flatMap((one) =>
      one === undefined || (saysUnit && comparable(one.unit) !== unit) ? [] : [one],
    );
    return around.some((one) => one.rated) ? [...new Set(around)] : concerned;
  }
}

/** Of each row the owner of the nearest row above it that has one. */
function ownersAbove<C extends Columns>(rows: readonly Placed<C>[]): (Member | undefined)[] {
  let last: Member | undefined;
  return rows.map(({ owner }) => {
    const above = last;
    last = owner.member ?? last;
    return above;
  });
}

/** What is said of a row without an owner; nothing where the roster's own problem says it. */
export function issueOf(
  { why, code = "", near }: Lost,
  candidates: readonly Member[],
): CellIssue | undefined {
  if (why === "code-shared") return undefined;
  if (why === "code-unknown") return unknownCode(code, near, candidates);
  return issue("error", why, { people: named(candidates) });
}

/** A code that nobody has; another is proposed where one person may be meant, whose own code is in no doubt. */
export function unknownCode(code: string, meant: readonly Member[], candidates: readonly Member[]) {
  const [only, ...others] = meant;
  const isSure = only !== undefined && others.length === 0 && only.code !== "" && only.key === only.code;
  const proposal = isSure ? only.code : undefined;
  return issue("error", "code-unknown", { code, proposal, people: named(candidates) });
}

/** The first of them by name and code, and how many others there are. */
function named(members: readonly Member[]): readonly string[] | undefined {
  const first = members
    .slice(0, MOST_NAMED)
    .map(({ name, code }) => (code === "" ? name : `${name} (${code})`));
  const more = members.length - first.length;
  if (members.length === 0) return undefined;
  return more === 0 ? first : [...first, `өөр ${more} хүн`];
}
