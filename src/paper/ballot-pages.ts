import { fewVoterNotes, WITHOUT_SLIPS } from "../explain/ballot-paper-words";
import { refusalSentences } from "../explain/refusals";
import { peersTable } from "../law/annex/tables";
import { entitledTo, refuseWithoutVoters } from "../methodology/chapter-4-conduct/4.4-tally";
import { compareNames } from "../methodology/chapter-7-review/7.7-ranked-list";
import type { Body } from "../read/body";
import { comparable } from "../read/cells/clean-text";
import type { Member } from "../read/member";
import type { TallyEntry } from "../read/peers";
import { byPerson } from "../read/registers";

/** Somebody to be voted on. */
interface SlipPerson {
  readonly code: string;
  readonly name: string;
  readonly position: string;
  /** How many may vote: so many slips. */
  readonly slips: number;
  /** The circle that votes where the unit has nobody, by the team's decision; empty for the unit's own. */
  readonly circle: string;
}

/** The slips of one unit's vote. */
export interface SlipPage {
  /** Empty while the settings do not say it. */
  readonly body: string;
  readonly unit: string;
  /** `2026 оны жилийн эцсийн үнэлгээ` */
  readonly cycle: string;
  /** The annex's. */
  readonly indicators: readonly { readonly name: string; readonly guidance: readonly string[] }[];
  readonly people: readonly SlipPerson[];
  /** Who is to be rated and of whom there are no slips, and why. */
  readonly without: readonly { readonly name: string; readonly why: string }[];
}

/** The protocol of counting: blank, to be filled in by hand, or counted. What is null is left blank on paper. */
export interface ProtocolPage {
  readonly body: string;
  readonly unit: string;
  readonly cycle: string;
  readonly mode: "paper" | "codes";
  /** Empty = written by hand. */
  readonly number: string;
  /** The two who count. */
  readonly members: readonly string[];
  readonly indicators: readonly string[];
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly entitled: number;
    readonly issued: number;
    readonly valid: number | null;
    readonly spoiled: number | null;
    readonly sums: readonly (number | null)[];
    /** As printed, `7,08`. */
    readonly mean: string | null;
    readonly circle: string;
    /** The team's decision about a vote of one or two; empty where there is none. */
    readonly decision: string;
    /** Codes only: how many were prepared, and how many of these were voided unused. */
    readonly prepared: number | null;
    readonly voided: number | null;
  }[];
  /** Sentences: few voters, an earlier vote that was voided. */
  readonly notes: readonly string[];
}

/**
 * The slips of a unit as the workbook has it: a person of them each civil servant who is to be rated, by name; as many
 * slips as may vote by their row of tallies, or else by the roster. Undefined where nobody of the roster is of the unit.
 */
export function slipPageOf(body: Body, unit: string, cycle: string): SlipPage | undefined {
  const all = body.members.filter((member) => comparable(member.unit) === comparable(unit));
  const [first] = all;
  if (first === undefined) return undefined;
  const votedOn = all.filter(({ rated, role }) => rated && role !== "unit-head").sort(byName);
  const votes = votedOn.map((member) => ({ member, vote: voteOn(body, member) }));
  return {
    body: body.settings.body,
    unit: first.unit,
    cycle,
    indicators: peersTable.indicators.map(({ name, guidance }) => ({ name, guidance })),
    people: votes.flatMap(({ member: { code, name, position }, vote }) =>
      "why" in vote ? [] : [{ code, name, position, ...vote }],
    ),
    without: votes.flatMap(({ member: { code, name }, vote }) =>
      "why" in vote ? [{ name: name === "" ? code : name, why: vote.why }] : [],
    ),
  };
}

/** The protocol of a vote on paper, as it is taken to the counting. */
export function blankProtocolOf(page: SlipPage, members: readonly string[]): ProtocolPage {
  const { body, unit, cycle, people, indicators } = page;
  return {
    body,
    unit,
    cycle,
    mode: "paper",
    number: "",
    members,
    indicators: indicators.map(({ name }) => name),
    rows: people.map(({ code, name, slips, circle }) => ({
      ...{ code, name, entitled: slips, issued: slips, circle, decision: "" },
      ...{ valid: null, spoiled: null, mean: null, prepared: null, voided: null },
      sums: indicators.map(() => null),
    })),
    notes: fewVoterNotes(
      people.map(({ name, slips, circle }) => ({ name, voters: slips, decision: circle })),
    ),
  };
}

/** How many vote on somebody, and which circle; or why nobody can. */
function voteOn(
  { people, entries }: Body,
  member: Member,
): Pick<SlipPerson, "slips" | "circle"> | { readonly why: string } {
  if (member.unit === "") return { why: WITHOUT_SLIPS.unit };
  const person = people.get(member.key);
  if (person?.role !== "civil-servant") return { why: WITHOUT_SLIPS.role };
  const row = byPerson(entries.peers).get(member.key)?.find(isFilled)?.row;
  const [entitled, circle] = [row?.reading("entitled"), row?.reading("circle")];
  const typed = { entitled: entitled?.value, circle: circle?.value };
  if (refuseWithoutVoters(typed, person.raters) !== undefined) {
    const { what, mend } = refusalSentences["nobody-may-vote"]({});
    return { why: `${what} ${mend}` };
  }
  const slips = entitled?.bad === true ? undefined : entitledTo(typed, person.raters);
  return slips === undefined || slips === 0
    ? { why: WITHOUT_SLIPS.number }
    : { slips, circle: typed.circle ?? "" };
}

const isFilled = ({ filled }: TallyEntry) => filled;

const byName = (a: Member, b: Member): number =>
  compareNames(a.name, b.name) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
