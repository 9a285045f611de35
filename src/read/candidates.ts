import type { Columns, Tab } from "../workbook/tab";
import { comparable } from "./cells/clean-text";
import { type CellIssue, issue } from "./cells/issues";
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

/**
 * Who may own a row that nobody can be joined to, so that nobody is ranked without it: whom its code or name may mean;
 * else, where everybody has one row, whoever has none; else the owners of the rows around it; else the unit's people.
 * Of the tabs of chapters 6 and 7 only the code and the name tell.
 */
export function candidatesFor<C extends Columns>(
  lost: Lost,
  at: number,
  rows: readonly Placed<C>[],
  { cells, tab, members }: { cells: TabCells; tab: Tab<C>; members: readonly Member[] },
): readonly Member[] {
  const { owners } = tab;
  if (owners === undefined) return lost.meant;
  const found = lost.meant.length > 0 ? lost.meant : unnamed();
  return [...new Set([...found, ...lost.near])];

  function unnamed(): readonly Member[] {
    const rated = members.filter(({ rated: is, role }) => is && (owners?.role ?? role) === role);
    const ofTab = rated.filter((member) => isTabOf(cells, member));
    const unit = comparable(String(rows[at]?.row.cell("unit") ?? ""));
    const isOfUnit = (member: Member) => comparable(member.unit) === unit;
    // A row that says its unit is of nobody elsewhere.
    const saysUnit = unit !== "" && members.some(isOfUnit);
    const concerned = ofTab.length > 0 ? ofTab : saysUnit ? rated.filter(isOfUnit) : rated;
    if (owners?.rows === "one") {
      const present = new Set(rows.map(({ owner }) => owner.member));
      const absent = concerned.filter((member) => !present.has(member));
      if (absent.length > 0) return absent;
    }
    const around = [nearest(-1), nearest(1)].flatMap((one) =>
      one === undefined || (saysUnit && !isOfUnit(one)) ? [] : [one],
    );
    return around.some((one) => one.rated) ? [...new Set(around)] : concerned;
  }

  /** The owner of the next row that has one, upwards or downwards. */
  function nearest(step: 1 | -1): Member | undefined {
    for (let place = at + step; place >= 0 && place < rows.length; place += step) {
      const member = rows[place]?.owner.member;
      if (member !== undefined) return member;
    }
    return undefined;
  }
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
