/** The team's review: who is to be reviewed, what was confirmed, and what follows for unit heads. */
import type { ReviewReport } from "../answers";
import type { Page } from "../page";
import { server } from "../server";
import { NO_ENTRY } from "../state";

export type ReviewJobs = ReturnType<typeof reviewJobs>;

export function reviewJobs(page: Page) {
  const { state, run, tell } = page;

  function listed(report: ReviewReport): void {
    state.review = report;
    const waiting = new Set(report.lines.filter((line) => line.state === "waiting").map(({ code }) => code));
    for (const code of state.chosen) if (!waiting.has(code)) state.chosen.delete(code);
  }

  const counted = ({ counts }: ReviewReport) =>
    `${counts.toReview} хүнээс ${counts.toReview - counts.waiting} хянасан.`;

  function readReview(): void {
    run("review", server.reviewList, (report) => {
      listed(report);
      state.confirmation = undefined;
      tell(counted(report), false);
    });
  }

  return {
    readReview,

    /** The list is read when it is opened for the first time. */
    openReview(): void {
      page.show("review");
      if (state.review === undefined && state.job === undefined) readReview();
    },

    /** “Хянасан, хэвээр”: written for these people, then the list is read anew. */
    confirm(codes: readonly string[]): void {
      run(
        "confirm",
        async () => {
          const confirmation = await server.confirmReviews(codes);
          return { confirmation, report: await server.reviewList() };
        },
        ({ confirmation, report }) => {
          listed(report);
          state.confirmation = confirmation;
          state.chosen.clear();
          const line = report.lines.find(({ code }) => code === state.comparison?.code);
          const of = state.comparison?.of ?? null;
          if (line !== undefined && of !== null) state.comparison = { code: line.code, of: { ...of, line } };
          const { confirmed, refused } = confirmation;
          const others = refused.length === 0 ? "" : ` ${refused.length} хүнийг бүртгээгүй.`;
          tell(`${confirmed.length} хүнийг хэвээр гэж бүртгэв.${others} ${counted(report)}`, false);
        },
      );
    },

    compare(code: string): void {
      if (state.job === undefined) page.show("review-person");
      run(
        "compare",
        () => server.reviewOf(code),
        (of) => {
          state.comparison = { code, of };
          for (const key of state.open.keys()) if (key.startsWith("pair")) state.open.delete(key);
          tell(of === null ? "Энэ хүнийг хянахгүй." : of.line.name, false);
        },
      );
    },

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
          listed(report);
          // The screen stays with the head and shows that the entry is there.
          state.drafts.adjustment = { ...NO_ENTRY, key: state.drafts.adjustment.key };
          tell(`Бичлээ: ${answer.tab}, ${answer.cell}. Нийт оноог дахин тооцно уу.`, true);
        },
      );
    },
  };
}
