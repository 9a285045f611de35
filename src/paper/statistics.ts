import type { Assessed, Assessment } from "../assess/assessment";
import { toNumber } from "../explain/numbers";
import { compareNames } from "../methodology/chapter-7-review/7.7-ranked-list";
import { isRefusal, type Outcome } from "../methodology/finding";
import type { Result } from "../methodology/result";
import { distribution, movedBy, sheetMean, tens } from "../methodology/summary";
import type { Exact, Points } from "../methodology/units";
import { comparable } from "../read/cells/clean-text";

/** The ten tens of points, `60–69.99`; 100 stands with the last. */
export const TENS: readonly string[] = tens().map(({ from, to }) => `${from}–${to}`);

export type UnitStatistics = ReturnType<typeof statisticsOfUnit>;
export type Statistics = ReturnType<typeof statisticsOf>;

type Ranked = { readonly member: Assessed["member"]; readonly result: Result };

/**
 * 7.2, 7.7 · The ranked people counted and averaged, for the body and for each unit that has anybody in the roster, by
 * the Mongolian alphabet: what the team looks at before it signs. Nothing is normalised or forced (7.5).
 */
export function statisticsOf({ people, ranking }: Assessment) {
  const units = new Map<string, { name: string; heads: string[]; ranked: Ranked[] }>();
  for (const { member } of people) {
    const key = comparable(member.unit);
    const unit = units.get(key) ?? { name: member.unit, heads: [], ranked: [] };
    if (member.role === "unit-head") unit.heads.push(member.name);
    units.set(key, unit);
  }
  for (const ranked of ranking) units.get(comparable(ranked.member.unit))?.ranked.push(ranked);
  return {
    body: statisticsOfUnit("", "", ranking),
    units: [...units.values()]
      .map(({ name, heads, ranked }) => statisticsOfUnit(name, heads.sort(compareNames).join(", "), ranked))
      .sort((a, b) => compareNames(a.unit, b.unit)),
  };
}

/**
 * How the body or one unit came out; numbers as printed. `unit` is its name and `head` who scored its staff, both empty
 * for the whole body.
 */
function statisticsOfUnit(unit: string, head: string, ranked: readonly Ranked[]) {
  const staff = ranked.filter(({ member }) => member.role === "civil-servant");
  const inCategory = (category: Result["category"]) =>
    ranked.filter(({ result }) => result.category === category).length;
  const finals = established(ranked.map(({ result }) => result.total));
  const headMean = sheetMean(established(staff.map(({ result }) => result.preliminary.superior)));
  const teamMean = sheetMean(established(staff.map(({ result }) => result.final.superior)));
  return {
    unit,
    head,
    ranked: ranked.length,
    categories: {
      excellent: inCategory("excellent"),
      normal: inCategory("normal"),
      unsatisfactory: inCategory("unsatisfactory"),
      unknown: inCategory(undefined),
    },
    preliminaryMean: printed(sheetMean(established(ranked.map(({ result }) => result.preliminary.total)))),
    finalMean: printed(sheetMean(finals)),
    /** Of 4.3 over the unit's staff, before and after the review. */
    headMean: printed(headMean),
    teamMean: printed(teamMean),
    /** `teamMean` less `headMean`, both as printed. */
    difference: printed(movedBy(headMean, teamMean)),
    /** How many final totals lie in 0–9.99, 10–19.99, …, 90–100. */
    distribution: distribution(finals),
  };
}

const established = (outcomes: readonly Outcome<Points>[]): Points[] =>
  outcomes.flatMap((outcome) => (isRefusal(outcome) ? [] : [outcome.value]));

const printed = (value: Exact | undefined): number | null => (value === undefined ? null : toNumber(value));
