import { meanOf } from "../ballot/counting";
import type { Vote } from "../ballot/vote";
import { fewVoterNotes, voidedNotes } from "../explain/ballot-paper-words";
import { toNumber } from "../explain/numbers";
import { peersTable } from "../law/annex/tables";
import { compareNames } from "../methodology/chapter-7-review/7.7-ranked-list";
import { isRefusal } from "../methodology/finding";
import type { Body } from "../read/body";
import type { ProtocolPage, SlipPage } from "./ballot-pages";

/** The papers of a vote that was begun: who may vote is settled, whatever the roster says by now. */

const inOrder = <V extends Vote>(votes: readonly V[]): V[] =>
  [...votes].sort((a, b) => compareNames(a.name, b.name) || (a.code < b.code ? -1 : 1));

export function slipsOfVotes({ settings, members }: Body, votes: readonly Vote[]): SlipPage {
  const [first] = votes;
  const positionOf = (code: string) => members.find((member) => member.code === code)?.position ?? "";
  return {
    ...{ body: settings.body, unit: first?.unit ?? "", cycle: first?.cycle ?? "" },
    indicators: peersTable.indicators.map(({ name, guidance }) => ({ name, guidance })),
    people: inOrder(votes).map(({ code, name, entitled, circle }) => ({
      ...{ code, name, position: positionOf(code), slips: entitled, circle },
    })),
    without: [],
  };
}

/** The protocol: with numbers where the vote is counted, to be filled in by hand where it is not. */
export function protocolOfVotes(
  { settings }: Body,
  votes: readonly Vote[],
  members: readonly string[],
): ProtocolPage {
  const [first] = votes;
  return {
    ...{
      body: settings.body,
      unit: first?.unit ?? "",
      cycle: first?.cycle ?? "",
      mode: first?.mode ?? "paper",
    },
    ...{ number: "", members },
    indicators: peersTable.indicators.map(({ name }) => name),
    rows: inOrder(votes).map(rowOf),
    notes: [
      ...fewVoterNotes(
        votes.map(({ name, entitled, circle, decision }) => ({
          ...{ name, voters: entitled, decision: decision === "" ? circle : decision },
        })),
      ),
      ...voidedNotes(votes),
    ],
  };
}

function rowOf(vote: Vote): ProtocolPage["rows"][number] {
  const { code, name, entitled, circle, decision } = vote;
  const who = { code, name, entitled, circle, decision };
  if (vote.state !== "counted") {
    const blank = { valid: null, spoiled: null, mean: null, prepared: null, voided: null };
    return { ...who, ...blank, issued: entitled, sums: peersTable.indicators.map(() => null) };
  }
  const { issued, valid, spoiled, sums, prepared, unused } = vote;
  const mean = meanOf(vote, entitled);
  const shown = isRefusal(mean) ? null : toNumber(mean.value).toFixed(2).replace(".", ",");
  return { ...who, issued, valid, spoiled, sums: [...sums], prepared, voided: unused, mean: shown };
}
