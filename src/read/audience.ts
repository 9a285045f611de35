import type { Person } from "../methodology/person";
import { comparable } from "./cells/clean-text";
import type { IsFor } from "./conduct";
import type { Member } from "./member";
import type { Settings } from "./settings";
import type { Audience } from "./skills";
import { isSlipOf } from "./slips";

/** Where somebody stands, by which a skill may be theirs. */
type Standing = Pick<Member, "position" | "unit">;

const names = ({ position, unit }: Standing) =>
  [position, unit].filter((name) => name !== "").map(comparable);

/**
 * 4.2, 5.5 · The positions and units in a text, each by “;”, a new line or, where no name of the roster has one itself, a
 * comma.
 */
export function namesIn(text: string, members: readonly Standing[]): string[] {
  const known = new Set(members.flatMap(names));
  const parts = text
    .split(/[;\n]/u)
    .flatMap((part) => (known.has(comparable(part)) ? [part] : part.split(",")));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Whether a name is somebody's position or unit. */
export const standsFor = (name: string, of: Standing): boolean => names(of).includes(comparable(name));

/** The names in a text that neither a position nor a unit of the roster has. */
export const unknownIn = (text: string, members: readonly Standing[]): string[] => {
  const known = new Set(members.flatMap(names));
  return namesIn(text, members).filter((name) => !known.has(comparable(name)));
};

/**
 * Whether a skill is for a person: for everybody where no position and no unit is named. Of a name that nobody has,
 * whoever has one nearly like it may be meant.
 */
export function audienceIndex(
  audiences: Readonly<Record<Person["role"], readonly Audience[]>>,
  members: readonly Standing[],
): (role: Person["role"]) => IsFor {
  return (role) => {
    const whom = new Map(audiences[role].map(({ skill, text }) => [skill, audienceOf(text, members)]));
    return (skill, member) => {
      const audience = whom.get(skill);
      if (audience === undefined) return true;
      const own = names(member);
      if (own.some((name) => audience.named.has(name))) return true;
      const unknown = own.flatMap(audience.nearTo);
      return unknown.length > 0 && { unknown: [...new Set(unknown)] };
    };
  };
}

/** The names of a text, those that nobody has, and which of these may mean a name of somebody's. */
function audienceOf(text: string, members: readonly Standing[]) {
  const named = new Set(namesIn(text, members).map(comparable));
  const unknown = unknownIn(text, members);
  const near = new Map<string, readonly string[]>();
  const nearTo = (own: string): readonly string[] => {
    const known = near.get(own) ?? unknown.filter((name) => isNear(own, comparable(name)));
    near.set(own, known);
    return known;
  };
  return { named, nearTo };
}

/** Whether a name may be another: but for a few letters, or as the beginning of a longer one. */
const isNear = (one: string, other: string): boolean =>
  isSlipOf(one, other) || one.startsWith(other) || other.startsWith(one);

/** The adopted skills by which each person is scored. */
export function skillsByPerson(
  { staffSkills, headSkills, audiences }: Pick<Settings, "staffSkills" | "headSkills" | "audiences">,
  members: readonly Standing[],
): (member: Member) => string[] {
  const isFor = audienceIndex(audiences, members);
  const forms = {
    "civil-servant": { skills: staffSkills, isFor: isFor("civil-servant") },
    "unit-head": { skills: headSkills, isFor: isFor("unit-head") },
  };
  return (member) => {
    const form = forms[member.role ?? "civil-servant"];
    return form.skills.filter((skill) => form.isFor(skill, member) === true);
  };
}
