import type { Assessment } from "../assess/assessment";
import { completenessOf, filledBy, type PartProgress } from "../assess/completeness";
import { comparable } from "../read/cells/clean-text";
import { looksOf } from "../read/cells/name";
import { groupedBy } from "../read/grouped";
import type { Member } from "../read/member";
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
 * How far the input has come: a line a unit with what its head has to fill in, in words for a reminder, and each kind of gap once, with
 * the people who have it and where their first one is.
 */
export function progressOf(assessment: Assessment) {
  const { units, management } = completenessOf(assessment);
  const members = new Map(assessment.people.map(({ member }) => [member.key, member] as const));
  const namesakes = groupedBy(members.values(), ({ name }) => looksOf(name));
  const calledOf = ({ name, code }: Member) =>
    (namesakes.get(looksOf(name))?.length ?? 0) > 1 ? `${name} (${code})` : name;
  const each = assessment.problems.filter(isGap).flatMap((gap) =>
    gap.people.flatMap((key) => {
      const member = members.get(key);
      return member === undefined ? [] : [{ gap, key, member, called: calledOf(member) }];
    }),
  );
  const membersOf = groupedBy(members.values(), ({ unit }) => comparable(unit));
  const ofPeople = groupedBy(each, ({ key }) => key);
  /** What is to be filled in by the same, by the person whose it is. */
  const askedOf = (by: ReturnType<typeof filledBy>, whom: Iterable<Member>) =>
    [...whom].flatMap((member) => {
      const own = (ofPeople.get(member.key) ?? []).filter(({ gap }) => filledBy(gap, member) === by);
      return own.length === 0
        ? []
        : [{ name: calledOf(member), missing: gapsLine(own.map(({ gap }) => gap)) }];
    });
  return {
    units: units.map(({ unit, head, parts }) => ({
      unit: unit === "" ? NO_UNIT : unit,
      head,
      plan: cellOf(parts.plan),
      conduct: cellOf(parts.conduct),
      ballots: cellOf(parts.ballots),
      people: askedOf("unit", membersOf.get(comparable(unit)) ?? []),
    })),
    management: cellOf(management),
    managementPeople: askedOf("management", members.values()),
    /** How many people lack anything. */
    lacking: ofPeople.size,
    gaps: [...groupedBy(each, ({ gap }) => gapNoun(gap))].map(([noun, own]) => ({
      what: capital(noun),
      mend: messageOf(own[0]?.gap as Gap).mend, // a group has at least one
      people: [...groupedBy(own, ({ key }) => key).values()].map((all) => ({
        name: all[0]?.called ?? "",
        tab: all[0]?.gap.tab ?? "",
        cell: all[0] === undefined ? "" : (addressOf(all[0].gap) ?? ""),
        count: all.length,
      })),
    })),
  };
}
