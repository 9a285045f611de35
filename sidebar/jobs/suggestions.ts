/** What the review and the interviews speak for in unit heads: entered by a person, or declined. */
import type { Page } from "../page";
import { listReview, NO_ENTRY } from "../review-drafts";
import { server } from "../server";

export type SuggestionJobs = ReturnType<typeof suggestionJobs>;

export function suggestionJobs({ state, run, tell }: Page) {
  return {
    /** Writes the entry that a person confirmed; nothing of chapter 6 is written by itself. */
    adjust(code: string, clause: string): void {
      const { amount, reason, document } = state.drafts.adjustment;
      run(
        "adjust",
        async () => {
          const answer = await server.addAdjustment({ code, clause, amount, reason, document });
          return { answer, report: answer.added ? await server.reviewList() : undefined };
        },
        ({ answer, report }) => {
          state.refused = answer.added ? undefined : answer;
          if (report === undefined || !answer.added) return;
          listReview(state, report);
          // The screen stays with the head and shows that the entry is there.
          state.drafts.adjustment = { ...NO_ENTRY, key: state.drafts.adjustment.key };
          tell(`Бичлээ: ${answer.tab}, ${answer.cell}. Нийт оноог дахин тооцно уу.`, true);
        },
      );
    },

    /** Enters that the team declined a suggestion, or takes that back. */
    decline(code: string, clause: string, isBack: boolean): void {
      const { reason, document } = state.drafts.adjustment;
      run(
        "decline",
        async () => {
          const asked = { code, clause };
          const answer = isBack
            ? await server.reconsiderSuggestion(asked)
            : await server.declineSuggestion({ ...asked, reason, document });
          return { answer, report: answer.done ? await server.reviewList() : undefined };
        },
        ({ answer, report }) => {
          state.refused = answer.done ? undefined : { clause, sentence: answer.sentence };
          if (report === undefined) return;
          listReview(state, report);
          state.drafts.adjustment = { ...NO_ENTRY, key: state.drafts.adjustment.key };
          tell(isBack ? "Саналыг дахин авч үзнэ." : "Татгалзсаныг “Хяналт” хуудсанд бүртгэв.", true);
        },
      );
    },
  };
}
