/** What is put on paper and kept: evaluation sheets, statistics, the check of printed sheets. */
import type { PrintSelection, SheetSelection } from "../answers";
import type { Page } from "../page";
import { server } from "../server";
import { NOTHING_MADE, nextStep, type SheetsWork } from "../steps";
import { timeOfDay } from "../words";

export type PaperJobs = ReturnType<typeof paperJobs>;

export function paperJobs(page: Page) {
  const { state, run, runLong, tell } = page;

  /** Making a tab shows it; after many of them people are shown the one they go on with. */
  const showTab = (tab: string | null | undefined): void => {
    if (tab != null) server.goTo(tab, "A1").catch(() => false);
  };

  function makeSheets(from: SheetsWork): void {
    delete state.made.sheets;
    const step = (work: SheetsWork) =>
      nextStep(
        work,
        () => server.sheetSteps(work.selection),
        (key) => server.makeSheets(key, work.appendix),
      );
    runLong("sheets", from, step, ({ made }, whole) => {
      if (!whole) return;
      state.made.sheets = made;
      tell(made.length === 0 ? "Хуудас үүсгэх хүн алга." : `${made.length} хуудас бэлэн.`, false);
      showTab(made[0]?.tab);
    });
  }

  return {
    makeSheets: (selection: SheetSelection, appendix: boolean) =>
      makeSheets({ ...NOTHING_MADE, selection, appendix }),

    resumeSheets(): void {
      const work = state.drafts.long.sheets;
      if (work !== undefined) makeSheets(work);
    },

    print: (selection: PrintSelection, appendix: boolean) =>
      run(
        "print",
        () => server.openPrint(selection, appendix),
        () => tell("Хэвлэх цонх нээгдлээ.", true),
      ),

    makeStatistics: () =>
      run("statistics", server.makeStatistics, ({ tab, statistics }) => {
        state.statistics = { tab, of: statistics };
        tell(`“${tab}” хуудас бэлэн.`, false);
      }),

    checkSeals: () =>
      run("seals", server.checkSeals, (of) => {
        state.seals = { of, at: timeOfDay(new Date()) };
        const { same, changed, notPrinted } = of.counts;
        tell(`Таарсан ${same}, өөрчлөгдсөн ${changed}, хэвлээгүй ${notPrinted}.`, false);
      }),
  };
}
