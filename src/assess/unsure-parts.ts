import type { Person, Unreadable } from "../methodology/person";
import type { Body } from "../read/body";
import type { PlanEntry } from "../read/plan";
import type { Problem } from "../read/problem";
import { byPerson } from "../read/registers";

const PARTS = ["plans", "conducts", "managements", "peers", "adjustments"] as const;

/**
 * A person without the parts of the evaluation in which an error stands: what would be computed from the other rows is
 * nobody's number, so that part is refused as an unreadable row of its own would refuse it.
 */
export function unsureParts({ tabs, entries }: Body) {
  const partOf = new Map(PARTS.flatMap((part) => tabs[part].map(({ name }) => [name, part] as const)));
  /** Adopted skills that cannot be believed stand in the settings. */
  const isOfSkills = ({ tab, clause }: Problem) =>
    tab === tabs.settings?.name && (clause === "4.2" || clause === "5.5");
  let plans: ReturnType<typeof byPerson<PlanEntry>> | undefined;
  /** A row whose section cannot be told may be of either. */
  const isSection = (key: string, section: "measure" | "learning", { tab, row }: Unreadable["at"]) => {
    plans ??= byPerson(entries.plan);
    const own = plans.get(key)?.find((entry) => entry.row.at.tab === tab && entry.row.at.row === row);
    return own === undefined || (own.section === "learning") === (section === "learning");
  };

  return (key: string, person: Person, errors: readonly Problem[]): Person => {
    const unreadable = errors.flatMap(({ kind, tab, row }): Unreadable[] =>
      kind === "issue" && tab !== undefined && row !== undefined
        ? [{ unreadable: true, at: { tab, row } }]
        : [],
    );
    const inPart = (part: (typeof PARTS)[number]) =>
      unreadable.filter(({ at }) => partOf.get(at.tab) === part);
    const skills = errors.filter(isOfSkills).map(
      ({ tab = "", row = 1 }): Unreadable => ({
        unreadable: true,
        at: { tab, row },
      }),
    );
    const inPlan = inPart("plans");
    const ofSection = (section: "measure" | "learning") =>
      inPlan.filter(({ at }) => isSection(key, section, at));
    const everyone = {
      learning: [...person.learning, ...ofSection("learning")],
      adjustments: [...person.adjustments, ...inPart("adjustments")],
    };
    if (person.role === "unit-head")
      return { ...person, ...everyone, conduct: inPart("managements")[0] ?? skills[0] ?? person.conduct };
    return {
      ...person,
      ...everyone,
      measures: [...person.measures, ...ofSection("measure")],
      conduct: inPart("conducts")[0] ?? skills[0] ?? person.conduct,
      tally: inPart("peers")[0] ?? person.tally,
    };
  };
}
