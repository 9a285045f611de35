/** The secret vote: settled, counted, closed and written by whoever holds it; and one ballot of a voter. */
import { tableCells } from "../../src/read/separated-cells";
import type { BallotReport, TypedCounts } from "../answers";
import type { Page } from "../page";
import { server } from "../server";
import { NO_BALLOT, NO_UNIT_VOTE, type UnitVoteDraft } from "../vote-drafts";

export type BallotJobs = ReturnType<typeof ballotJobs>;

export function ballotJobs(page: Page) {
  const { state, run, tell } = page;

  const shown = (report: BallotReport): void => {
    state.ballots = report;
  };
  /** The state is read anew after each change. */
  const thenState = async (change: Promise<unknown>): Promise<BallotReport> => {
    await change;
    return server.ballotState();
  };
  const draftOf = (unit: string): UnitVoteDraft => state.drafts.unitVotes[unit] ?? NO_UNIT_VOTE;

  function settleVote(unit: string, change: Partial<UnitVoteDraft>): void {
    const { unitVotes } = state.drafts;
    state.drafts.unitVotes = { ...unitVotes, [unit]: { ...draftOf(unit), ...change } };
    page.keep();
  }

  const dialog = (selection: Parameters<typeof server.openPrint>[0]) =>
    run(
      "print-ballots",
      () => server.openPrint(selection, false),
      () => tell("Хэвлэх цонх нээгдлээ.", true),
    );

  const tallyMessage = () => ({
    rows: tableCells(state.tallyText),
    protocol: state.tallyProtocol,
  });

  const loadBallots = () => run("ballots", server.ballotState, shown);

  return {
    loadBallots,
    settleVote,
    voteDraft: draftOf,

    openUnitVote(unit: string): void {
      state.drafts.ballotUnit = unit;
      state.differences = undefined;
      page.show("ballot-unit");
    },

    /** Settles who may vote, then prints their slips. */
    beginOnPaper(
      unit: string,
      cycle: string,
      people: Parameters<typeof server.beginVote>[0]["people"],
    ): void {
      run(
        "begin-vote",
        () => thenState(server.beginVote({ unit, cycle, people })),
        (report) => {
          shown(report);
          server.openPrint({ kind: "slips", unit, cycle }, false).then(
            () => tell("Хэвлэх цонх нээгдлээ.", true),
            () => page.say("Хэвлэх цонх нээгдсэнгүй. “Хуудсыг дахин хэвлэх”-ийг дарна уу."),
          );
        },
      );
    },

    /** What was counted wrong alike by both is counted again, while it is not written. */
    countAgain(unit: string): void {
      state.drafts.ballotUnit = unit;
      state.differences = undefined;
      page.show("ballot-count");
    },

    printSlips: (unit: string, cycle: string) => dialog({ kind: "slips", unit, cycle }),
    /** In a window of its own; when people come back from it, codes may be issued. */
    makeCodes(
      unit: string,
      cycle: string,
      spare: number,
      people: readonly { code: string; entitled: number; circle: string; decision: string }[],
    ): void {
      window.addEventListener("focus", loadBallots, { once: true });
      dialog({
        ...{ kind: "codes", unit, cycle, spare },
        people: people.map(({ code, entitled, circle, decision }) => [code, entitled, circle, decision]),
      });
    },
    printProtocol: (unit: string, cycle: string, members: readonly string[]) =>
      dialog({ kind: "protocol", unit, cycle, members: [...members] }),

    countVotes(
      unit: string,
      counts: readonly { code: string; first: TypedCounts; second: TypedCounts }[],
    ): void {
      run(
        "count-votes",
        async () => {
          const { differences } = await server.enterCounts(unit, counts);
          return { differences, report: await server.ballotState() };
        },
        ({ differences, report }) => {
          shown(report);
          state.differences = differences;
          if (differences.length > 0) {
            page.show("ballot-count"); // from its top, where they are told
            return tell(`${differences.length} тоо зөрсөн.`, false);
          }
          settleVote(unit, { counts: {} });
          state.open.delete(`count ${unit}`);
          tell("Хоёр тооллого таарлаа.", true);
          page.show("ballot-unit");
        },
      );
    },

    closeUnitVote(unit: string, phrase: string, returned: readonly (readonly [string, number])[]): void {
      run(
        "close-vote",
        () => thenState(server.closeVote(unit, phrase, returned)),
        (report) => {
          shown(report);
          state.phrase = "";
          tell("Санал хаагдлаа.", true);
        },
      );
    },

    writeTallies(unit: string, protocol: string): void {
      run(
        "write-tallies",
        async () => {
          const { written, left } = await server.writeUnitTallies(unit, protocol);
          return { written, left, report: await server.ballotState() };
        },
        ({ written, left, report }) => {
          shown(report);
          settleVote(unit, { protocol: "", people: {}, counts: {} });
          const rest = left.map(({ member: { name }, why }) => `${name}: ${why}`).join("; ");
          if (rest !== "") state.notes["ballot-unit"] = `Бичээгүй: ${rest}.`;
          tell(`${written.length} хүний дүнг бичлээ.`, true);
        },
      );
    },

    voidUnitVote(unit: string, decision: string, secret: string): void {
      run(
        "void-vote",
        () => thenState(server.voidVote(unit, decision, secret)),
        (report) => {
          shown(report);
          settleVote(unit, { decision: "", counts: {} });
          tell("Санал хураалтыг цуцаллаа.", true);
        },
      );
    },

    loadVotes: () =>
      run("open-votes", server.openVotes, (votes) => {
        state.votes = votes;
      }),

    /** Sends the ballot; whatever becomes of it, only who may be voted on next is kept of it. */
    cast(): void {
      const { unit, person, code, points } = state.ballot;
      const [first = 0, second = 0, third = 0] = points;
      run(
        "cast",
        () => server.castBallot(person, code, [first, second, third]),
        (isAccepted) => {
          if (!isAccepted) {
            state.ballot = { ...state.ballot, answer: "refused" };
            return tell("Код хүчингүй байна.", false);
          }
          state.ballot = { ...NO_BALLOT, unit, answer: "accepted" };
          tell("Саналыг хүлээн авлаа.", false);
        },
      );
    },

    readTallies: () =>
      run(
        "tallies-read",
        () => server.previewTallies(tallyMessage()),
        (report) => {
          state.tallies = report;
          tell(`${report.lines.length} хүний дүн орно, ${report.left.length} мөр үлдэнэ.`, false);
        },
      ),
    importTallies: () =>
      run(
        "tallies-write",
        () => server.importTallies(tallyMessage()),
        (report) => {
          state.tallies = report;
          state.tallyText = "";
          tell(`${report.lines.length} хүний дүн орлоо, ${report.left.length} мөр үлдлээ.`, false);
        },
      ),
    otherTallies(): void {
      state.tallies = undefined;
      page.draw();
    },

    /** Nothing of a ballot stays when its screen is left. */
    leaveVote(): void {
      state.ballot = NO_BALLOT;
      state.votes = undefined;
      page.show("ballots");
    },
  };
}
