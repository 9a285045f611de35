/** An empty workbook that begins from the file of the year before: set-up, settings, then the plans of each unit. */
import { type CarriedOver, carriedOver, unfilled } from "../../src/read/next-year";
import type { Page } from "../page";
import { server } from "../server";
import type { NextYearWork } from "../steps";
import { ROSTER } from "./scoring";

const TABS_A_STEP = 3;
const FIRST_TABS = 2;
const BEGIN: NextYearWork = { done: 0, all: null, phase: "people", units: 0, rows: 0, left: [] };

export type NextYearJobs = ReturnType<typeof nextYearJobs>;

export function nextYearJobs(page: Page) {
  const { state, runLong, tell } = page;

  async function step(work: NextYearWork, given: CarriedOver): Promise<NextYearWork> {
    const { done, phase, units, rows, left } = work;
    const toCome = given.plans.length - units + 1;
    switch (phase) {
      case "people": {
        const report = await server.setUpWorkbook(given.people, FIRST_TABS);
        return { ...work, done: done + 1, all: done + 2 + report.left + toCome, phase: "settings" };
      }
      case "settings": {
        // The columns of adopted skills and the number of prepared rows follow from them.
        const asked = unfilled(given.settings, (await server.workbookState()).settings);
        if (Object.keys(asked).length > 0) await server.saveSettings(asked);
        return { ...work, done: done + 1, phase: "tabs" };
      }
      case "tabs": {
        const report = await server.setUpWorkbook([], TABS_A_STEP);
        const made = done + report.made.length + report.completed.length;
        const isDone = report.left === 0;
        return { ...work, done: made, all: made + report.left + toCome, phase: isDone ? "plans" : "tabs" };
      }
      case "plans": {
        const plan = given.plans[units];
        if (plan === undefined) {
          // Making a tab shows it; people begin from the first that is theirs.
          await server.goTo(ROSTER, "A1").catch(() => false);
          state.book = await server.workbookState();
          return { ...work, done: done + 1, all: done + 1 };
        }
        const carried = await server.carryPlan(plan.unit, plan.rows, plan.ofUnit);
        return {
          ...{ ...work, done: done + 1, units: units + 1 },
          ...{ rows: rows + carried.written, left: [...left, ...carried.left] },
        };
      }
    }
  }

  return {
    /** From the beginning each time: what is there already is not written again. */
    beginNextYear(): void {
      const { nextYear } = state;
      if (nextYear === undefined) return;
      const given = carriedOver(nextYear.file, (code) => !nextYear.gone.has(code));
      state.carried = undefined;
      runLong(
        "next-year",
        BEGIN,
        (work) => step(work, given),
        ({ rows, left }, isWhole) => {
          if (!isWhole) return;
          state.nextYear = undefined;
          state.carried = { people: given.people.length, rows, left };
          tell(`${given.people.length} хүн, төлөвлөгөөний ${rows} мөр орлоо.`, false);
        },
      );
    },
  };
}
