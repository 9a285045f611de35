import { entitledTo, validBallots } from "../methodology/chapter-4-conduct/4.4-tally";
import { isRefusal } from "../methodology/finding";
import { isUnreadable } from "../methodology/person";
import { hasMoreDecimals, isWhole } from "../methodology/units";
import type { Body } from "../read/body";
import { comparable } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import { groupedBy } from "../read/grouped";
import type { Member } from "../read/member";
import type { TallyEntry } from "../read/peers";
import type { Problem } from "../read/problem";
import { problemAt } from "../read/rows-of-people";
import { peers as peersTab } from "../workbook/peers";

/** 4.4–4.6 · What a tally makes one ask, though it counts: who may have voted, and whether the sums are of whole ballots. */
export function tallyQuestions({ entries: { peers }, people, members }: Body): Problem[] {
  const certain = certainColleagues(members);
  return peers.flatMap((one) => {
    const person = people.get(one.member.key);
    if (person?.role !== "civil-servant" || !one.filled) return [];
    return questionsOf(one, person.raters, certain(one.member));
  });
}

/**
 * Colleagues whose own rows leave no doubt: neither a mistake in one row nor somebody who is not rated, and may be on leave
 * or gone, asks anything of the tallies of all others.
 */
function certainColleagues(members: readonly Member[]): (member: Member) => number {
  const isCertain = ({ role, rated, unit }: Member) => role === "civil-servant" && rated && unit !== "";
  const units = groupedBy(members.filter(isCertain), ({ unit }) => comparable(unit));
  return (member) => {
    const colleagues = units.get(comparable(member.unit))?.length ?? 0;
    return isCertain(member) ? colleagues - 1 : colleagues;
  };
}

function questionsOf(one: TallyEntry, raters: number, certain: number): Problem[] {
  const tally = one.entry;
  if (isUnreadable(tally) || tally.valid === undefined) return [];
  const { valid, spoiled = 0, issued, circle, sums } = tally;
  const entitled = entitledTo(tally, certain);
  const problems: Problem[] = [];
  const ask = (field: Parameters<typeof one.row.problemAt>[0], what: Parameters<typeof problemAt>[2]) =>
    problems.push(problemAt(one, field, what));
  const counts = !isRefusal(validBallots(tally, raters));
  if (
    counts &&
    tally.entitled === undefined &&
    circle === undefined &&
    raters > 0 &&
    valid + spoiled > raters
  )
    ask("entitled", issue("warning", "ballots-above-roster", { ballots: valid + spoiled, raters }));
  if (issued !== undefined && entitled !== undefined && issued < entitled)
    ask("issued", issue("warning", "ballots-issued-to-some", { issued, entitled }));
  const most = entitledTo(tally, raters);
  if (issued !== undefined && most !== undefined && most > 0 && issued > most && valid + spoiled <= most)
    ask("issued", issue("warning", "ballots-issued-above", { issued, entitled: most }));
  if (issued === undefined && one.row.has("issued"))
    ask("issued", issue("warning", "row-half-filled", { header: peersTab.columns.issued.header }));
  if (certain === 0 && circle === undefined && tally.entitled !== undefined && tally.entitled > 0)
    ask("entitled", issue("info", "entitled-alone", { entitled: tally.entitled }));
  if (circle !== undefined && certain > 1)
    ask("circle", issue("warning", "circle-of-larger-unit", { raters: certain }));
  sums.forEach(({ sum }, index) => {
    if (sum !== undefined && !isWhole(sum) && !hasMoreDecimals(sum))
      ask(SUMS[index] ?? "sum1", issue("warning", "sum-of-ballots-fraction", { sum }));
  });
  return problems;
}

const SUMS = ["sum1", "sum2", "sum3"] as const;
