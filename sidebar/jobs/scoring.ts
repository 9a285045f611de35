/** Set-up, validation, ranking, derivations and settings: what the first four steps ask of the server. */

import { setUpWords } from "../../src/explain/job-words";
import type { Derivation, JobReport, RosterRow, SettingName, SettingValues, WorkbookState } from "../answers";
import { failureIn } from "../failures";
import type { Page } from "../page";
import type { Screen } from "../screens";
import { server } from "../server";
import type { SetUpWork } from "../steps";
import { timeOfDay } from "../words";

/** Some ten seconds a tab at a tenth of a second for each call of a service: a step stays below one minute. */
const TABS_A_STEP = 3;
export const ROSTER = "Албан хаагчид";

export type ScoringJobs = ReturnType<typeof scoringJobs>;

export function scoringJobs(page: Page) {
  const { state, run, tell } = page;

  function reported(of: JobReport, ranked: boolean): void {
    state.report = { of, at: timeOfDay(new Date()), ranked };
    state.drawn.clear();
    state.review = undefined; // what it rested on may have moved
    state.ballots = undefined;
    if (state.book !== undefined)
      state.book = { ...state.book, list: of.list ?? state.book.list, stale: of.stale };
    const errors = of.problems.filter(({ level }) => level === "error").length;
    const { read, ranked: placed, notRated, blocked, incomplete, unowned } = of.counts;
    const rows = unowned > 0 ? `, хэнийх нь тодорхойгүй ${unowned} мөр` : "";
    const people = `Бүртгэлд ${read}, ${ranked ? "эрэмбэд" : "бэлэн"} ${placed}, бөглөөгүй ${incomplete}, алдаатай ${blocked - incomplete}, үнэлээгүй ${notRated}${rows}.`;
    tell(`${errors === 0 ? "Алдаа алга." : `${errors} алдаа.`} ${people}`, false);
  }

  /** Brings the marks in the cells up to date behind the result, which does not wait for them. */
  function mark(): void {
    delete state.failures.rank;
    state.marking = server
      .checkWorkbook()
      .then(
        () => undefined,
        (error: unknown) => {
          state.failures.rank = failureIn(error, markAgain);
        },
      )
      .then(() => {
        state.marking = undefined;
        page.draw();
      });
  }

  function markAgain(): void {
    mark();
    page.draw();
  }

  function explained(code: string, derivation: readonly Derivation[] | null): void {
    state.why = { code, derivation };
    for (const key of state.open.keys()) if (key.startsWith("why")) state.open.delete(key);
    const said = derivation?.map(({ sentence }) => sentence).join(". ");
    tell(said ?? "Энэ хүний оноо гараагүй.", false);
  }

  /** Of the row that is selected; said where it is nobody's, unless nobody asked for it. */
  function explainActive(isQuiet: boolean): void {
    run(
      "explain",
      async () => {
        const book = await server.workbookState();
        const { code } = book.active;
        return { book, code, derivation: code === null ? null : await server.explainPerson(code) };
      },
      ({ book, code, derivation }) => {
        state.book = book;
        if (code !== null) return explained(code, derivation);
        if (isQuiet) return;
        state.notes.why = "Сонгосон мөрөнд бүртгэлтэй хүн алга. Хүний мөрийн нэг нүдийг сонгоно уу.";
        tell(state.notes.why, false);
      },
    );
  }

  return {
    reported,
    mark,

    /** Opened from the menu to ask why, it says so of the person whose row is selected. */
    load: () =>
      run(
        "open",
        async () => {
          const book = await server.workbookState();
          const code = state.screen === "why" ? book.active.code : null;
          if (state.screen === "vote") state.votes = await server.openVotes();
          else if (/^ballot/u.test(state.screen) && book.hasTabs) state.ballots = await server.ballotState();
          return { book, code, derivation: code === null ? null : await server.explainPerson(code) };
        },
        ({ book, code, derivation }) => {
          state.book = book;
          if (state.drafts.screen === undefined) state.screen = firstScreen(book);
          if (code !== null) explained(code, derivation);
        },
      ),

    /**
     * From the start for people who are given, else from where it was stopped. Only the first step sends the people; the rows of
     * their list that are not among them are told afterwards, and the list stays to be mended.
     */
    setUp(people: readonly RosterRow[], left: readonly string[] = []): void {
      const stopped = people.length === 0 ? state.drafts.long["set-up"] : undefined;
      const { rosterText } = state.drafts;
      const from = stopped ?? { done: 0, all: null, made: [], completed: [], held: [], plain: [] };
      const step = async (work: SetUpWork): Promise<SetUpWork> => {
        const report = await server.setUpWorkbook(work.all === null ? people : [], TABS_A_STEP);
        const made = [...work.made, ...report.made];
        const completed = [...work.completed, ...report.completed];
        const done = made.length + completed.length;
        if (work.all === null && people.length > 0) {
          state.drafts.rosterLeft = left;
          state.drafts.rosterAdding = false;
        }
        if (left.length === 0 && state.drafts.rosterText === rosterText) {
          state.drafts.rosterText = "";
          state.drafts.rosterChoices = {};
        }
        const plain = [...work.plain, ...report.plain];
        const next = { done, all: done + report.left, made, completed, held: report.held, plain };
        if (report.left === 0) {
          // Making a tab shows it; people begin from the first that is theirs, not from the last that was made.
          if (made.length > 0) await server.goTo(ROSTER, "A1").catch(() => false);
          state.book = await server.workbookState();
        }
        return next;
      };
      page.runLong("set-up", from, step, (work, whole) => {
        if (!whole) return;
        state.setUp = work;
        tell(setUpWords(work), false);
      });
    },

    check: () => run("check", server.checkWorkbook, (report) => reported(report, false)),

    /** Whether the list still follows from the workbook, whoever changed it. */
    lookAtList: () =>
      run("open", server.workbookState, (book) => {
        state.book = book;
      }),

    rank: () =>
      run(
        "rank",
        async () => {
          const report = await server.rankWorkbook();
          // The list is there whether or not it can be shown.
          if (report.list !== null) await server.goTo(report.list, "A1").catch(() => false);
          return report;
        },
        (report) => {
          reported(report, true);
          mark();
        },
      ),

    explain(code: string): void {
      if (state.job === undefined) page.show("why");
      run(
        "explain",
        () => server.explainPerson(code),
        (derivation) => explained(code, derivation),
      );
    },

    /** The person of the row that is selected, at once; where it is nobody's, the screen asks for one. */
    openWhy(): void {
      page.show("why");
      if (state.job === undefined) explainActive(true);
    },

    explainActive: () => explainActive(false),

    save: (values: SettingValues) =>
      run(
        "save",
        () => server.saveSettings(values),
        (settings) => {
          if (state.book !== undefined) state.book = { ...state.book, settings };
          const typed = Object.entries(state.drafts.settings) as [SettingName, string][];
          // what was typed while it ran, or before it was repeated, is not saved yet
          state.drafts.settings = Object.fromEntries(
            typed.filter(([name, value]) => value !== values[name] && value !== settings[name]),
          );
          state.saved = Object.keys(values) as SettingName[]; // its keys are its type's
          tell("Тохиргоог хадгаллаа.", true);
        },
      ),
  };
}

function firstScreen({ hasTabs, people, list, archive: { standing } }: WorkbookState): Screen {
  if (standing === "archive" || standing === "begun") return "archive";
  if (!hasTabs || people.length === 0) return "set-up";
  return list === null ? "check" : "rank";
}
