/** The check of what the product rests on where the spreadsheet is open. */
import type { Page } from "../page";
import { server } from "../server";
import { timeOfDay } from "../words";

export type GoogleJobs = ReturnType<typeof googleJobs>;

export const googleJobs = ({ state, run, tell }: Page) => ({
  checkGoogle: () =>
    run("google", server.checkGoogle, (of) => {
      state.google = { of, at: timeOfDay(new Date()) };
      const { differing, transcript } = of;
      tell(`${transcript.facts.length - differing.length}/${transcript.facts.length} таарлаа.`, false);
    }),
});
