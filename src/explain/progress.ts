import type { Assessment } from "../assess/assessment";
import { completenessOf, type PartProgress } from "../assess/completeness";
import { comparable } from "../read/cells/clean-text";
import { groupedBy } from "../read/grouped";
import { type Gap, isGap } from "../read/problem";
import { gapNoun } from "./gaps";
import { capital } from "./paper-words";
import { addressOf, messageOf } from "./problem";
import { gapsLine } from "./standing";

/** Who stands in the roster without a unit. */
const NO_UNIT = "Нэгж нь хоосон хүмүүс";

/** A cell of the table of units: how many are done of how many, and where a click goes. */
const cellOf = (part: PartProgress | undefined) =>
  part === undefined
    ? null
    : {
        done: part.done,
        of: part.of,
        wrong: part.wrong,
        tab: part.first?.tab ?? "",
        cell: part.first === undefined ? "" : (addressOf(part.first) ?? ""),
      };

/**
 * How far the input has come: a line a unit with what its people lack, in words for a reminder, and each kind of gap once, with
 * the people who have it and where their first one is.
 */
export function progressOf(assessment: Assessment) {
  const { units, management } = completenessOf(assessment);
  const names = new Map(assessment.people.map(({ member }) => [member.key, member] as const));
  const each = assessment.problems
    .filter(isGap)
    .flatMap((gap) => gap.people.flatMap((key) => ({ gap, key, member: names.get(key) })));
  const ofPeople = groupedBy(each, ({ key }) => key);
  const lacking = assessment.people.flatMap(({ member: { key, unit, name } }) => {
    const own = ofPeople.get(key);
    if (own === undefined) return [];
    return [{ unit: comparable(unit), name, missing: gapsLine(own.map(({ gap }) => gap)) }];
  });
  const lackingOf = groupedBy(lacking, ({ unit }) => unit);
  return {
    units: units.map(({ unit, head, parts }) => ({
      unit: unit === "" ? NO_UNIT : unit,
      head,
      plan: cellOf(parts.plan),
      conduct: cellOf(parts.conduct),
      ballots: cellOf(parts.ballots),
      people: (lackingOf.get(comparable(unit)) ?? []).map(({ name, missing }) => ({ name, missing })),
    })),
    management: cellOf(management),
    gaps: [...groupedBy(each, ({ gap }) => gapNoun(gap))].map(([noun, own]) => ({
      what: capital(noun),
      mend: messageOf(own[0]?.gap as Gap).mend, // a group has at least one
      people: [...groupedBy(own, ({ key }) => key).values()].map((all) => ({
        name: all[0]?.member?.name ?? "",
        tab: all[0]?.gap.tab ?? "",
        cell: all[0] === undefined ? "" : (addressOf(all[0].gap) ?? ""),
        count: all.length,
      })),
    })),
  };
}
