import { isRefusal, type Outcome } from "../methodology/finding";
import type { MissingReason } from "../methodology/refusals";
import type { Score } from "../methodology/score";
import { comparable } from "../read/cells/clean-text";
import { groupedBy } from "../read/grouped";
import type { Member } from "../read/member";
import { type Gap, isGap, type Problem } from "../read/problem";
import type { Assessed, Assessment } from "./assessment";

/** What is filled in for a person: the plan, the superior's points, the tally of the peers. */
type Part = "plan" | "conduct" | "ballots";

/** How many people of a part are done, of how many; `wrong` are those with an error in it, `first` where to go on. */
export interface PartProgress {
  readonly done: number;
  readonly of: number;
  readonly wrong: number;
  readonly first: Problem | undefined;
}

interface UnitProgress {
  /** Blank for those of whom the roster does not say it. */
  readonly unit: string;
  /** The name of the unit's one head; empty where there is none, or are more. */
  readonly head: string;
  /** Undefined where nobody of the unit has the part. */
  readonly parts: Readonly<Record<Part, PartProgress | undefined>>;
}

/** How far the input has come, apart from whether it is right: by unit, and the heads' own conduct together. */
interface Completeness {
  readonly units: readonly UnitProgress[];
  readonly management: PartProgress | undefined;
}

const PARTS: Readonly<Record<MissingReason, Part>> = {
  "level-missing": "plan",
  "due-missing": "plan",
  "appraisal-year-missing": "plan",
  "appraisal-date-missing": "plan",
  "delay-cause-missing": "plan",
  "no-measures": "plan",
  "no-learning": "plan",
  "unit-percent-missing": "plan",
  "indicator-missing": "conduct",
  "indicators-missing": "conduct",
  "tally-missing": "ballots",
  "tally-incomplete": "ballots",
  "no-valid-ballots": "ballots",
  "vote-open": "ballots",
  "vote-unwritten": "ballots",
};

export function completenessOf(assessment: Assessment): Completeness {
  const { people, problems, body } = assessment;
  const { plans, conducts, managements, peers, unitPlan } = body.tabs;
  const partOfTab = new Map(
    (
      [
        ["plan", [...plans, ...(unitPlan === undefined ? [] : [unitPlan])]],
        ["conduct", [...conducts, ...managements]],
        ["ballots", peers],
      ] as const
    ).flatMap(([part, tabs]) => tabs.map(({ name }) => [name, part] as const)),
  );
  const partOf = (problem: Problem) =>
    isGap(problem) ? PARTS[problem.id] : partOfTab.get(problem.tab ?? "");
  const each = problems
    .filter((problem) => problem.level === "error" || isGap(problem))
    .flatMap((problem) => problem.people.map((key) => ({ key, problem, part: partOf(problem) })));
  const problemsOf = groupedBy(each, ({ key, part }) => `${part ?? ""}|${key}`);

  const foundOf = ({ member }: Assessed, part: Part | "") =>
    (problemsOf.get(`${part}|${member.key}`) ?? []).map(({ problem }) => problem);
  const progressOf = (rated: readonly Assessed[], part: Part): PartProgress | undefined => {
    const own = rated.flatMap((person) => {
      const outcomes = outcomesOf(person, part);
      if (outcomes === undefined) return [{ isWrong: true, isDone: false, first: foundOf(person, "")[0] }];
      if (outcomes.length === 0) return [];
      const found = foundOf(person, part);
      const isWrong = found.some(({ level }) => level === "error");
      return [{ isWrong, isDone: !isWrong && !outcomes.some(isRefusal), first: found[0] }];
    });
    if (own.length === 0) return undefined;
    return {
      done: own.filter(({ isDone }) => isDone).length,
      of: own.length,
      wrong: own.filter(({ isWrong }) => isWrong).length,
      first: own.find(({ isDone }) => !isDone)?.first,
    };
  };

  const rated = people.filter(({ member }) => member.rated);
  const ofUnits = groupedBy(rated, ({ member }) => comparable(member.unit));
  const units = [...ofUnits.values()].map((own): UnitProgress => {
    const heads = own.filter(isHead);
    const staff = own.filter((one) => !isHead(one));
    return {
      unit: own[0]?.member.unit ?? "",
      head: heads.length === 1 ? (heads[0]?.member.name ?? "") : "",
      parts: {
        plan: progressOf(own, "plan"),
        conduct: progressOf(staff, "conduct"),
        ballots: progressOf(staff, "ballots"),
      },
    };
  });
  return { units, management: progressOf(rated.filter(isHead), "conduct") };
}

/** Who fills a gap: the head of the person's unit, or whoever rates the heads; undefined for HR's settings and the team's tallies. */
export function filledBy({ id }: Gap, { role }: Pick<Member, "role">): "unit" | "management" | undefined {
  const part = PARTS[id];
  if (part === "ballots" || id === "appraisal-year-missing" || id === "appraisal-date-missing")
    return undefined;
  return part === "conduct" && role === "unit-head" ? "management" : "unit";
}

const isHead = ({ member }: Assessed) => member.role === "unit-head";

/**
 * What of somebody's score rests on a part: before the review, which adds to what is there. Undefined where the roster's row
 * leaves open who rates whom.
 */
function outcomesOf({ result, member }: Assessed, part: Part): readonly Outcome<unknown>[] | undefined {
  if (result === undefined || member.unit === "") return undefined;
  const { measures, learning, superior, peers }: Score = result.preliminary;
  if (part === "plan") return [measures, learning];
  if (part === "conduct") return [superior];
  return peers === null ? [] : [peers];
}
