import type { Vote } from "../ballot/vote";
import { ballotWords } from "../explain/ballot-words";
import { failures, refused } from "../explain/failures";
import { blankProtocolOf, type ProtocolPage, type SlipPage, slipPageOf } from "../paper/ballot-pages";
import { protocolOfVotes, slipsOfVotes } from "../paper/vote-pages";
import { comparable } from "../read/cells/clean-text";
import { readWorkbook } from "../sheets/read-workbook";
import { readVotes } from "../sheets/votes";
import { undisturbed } from "./jobs";

/** The workbook, and the votes of a unit that go on. */
function standing(unit: string) {
  const { body } = readWorkbook(SpreadsheetApp.getActive());
  const votes = [...readVotes().values()].filter((vote) => comparable(vote.unit) === comparable(unit));
  return { body, votes };
}

const pageOf = ({ body, votes }: ReturnType<typeof standing>, unit: string, cycle: string): SlipPage => {
  const open = votes.filter(({ mode, state }) => mode === "paper" && state !== "counted");
  const page = open.length > 0 ? slipsOfVotes(body, open) : slipPageOf(body, unit, cycle);
  if (page === undefined) throw new Error(failures.peopleGone);
  return page;
};

/** The slips of a unit's vote on paper, as it was begun; before that as the workbook has it. */
export function slipPage(unit: string, cycle: string): SlipPage {
  return undisturbed(() => {
    const of = standing(unit);
    if (of.votes.some(({ mode }) => mode === "codes")) throw new Error(refused(ballotWords.byCodes));
    return pageOf(of, unit, cycle);
  });
}

/** The protocol of the vote, counted or blank for the two who count. Of a vote by codes there is none before it is closed. */
export const protocolPage = (unit: string, cycle: string, members: readonly string[]): ProtocolPage =>
  undisturbed(() => {
    const of = standing(unit);
    const isOpen = ({ mode, state }: Vote) => mode === "codes" && state === "open";
    if (of.votes.some(isOpen)) throw new Error(refused(ballotWords.notCounted));
    const { votes, body } = of;
    return votes.length > 0
      ? protocolOfVotes(body, votes, members)
      : blankProtocolOf(pageOf(of, unit, cycle), members);
  });
