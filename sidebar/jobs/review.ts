/** The team's review: who is to be reviewed, one after another, what was saved, kept and put back. */
import type { ReviewReport } from "../answers";
import type { Page } from "../page";
import { listReview } from "../review-drafts";
import { server } from "../server";
import { timeOfDay } from "../words";
import type { ScoringJobs } from "./scoring";

export type ReviewJobs = ReturnType<typeof reviewJobs>;

export function reviewJobs(page: Page, { reported, mark }: ScoringJobs) {
  const { state, run, tell } = page;

  const listed = (report: ReviewReport) => listReview(state, report);

  const counted = ({ counts }: ReviewReport) =>
    `${counts.toReview} хүнээс ${counts.toReview - counts.waiting} хянасан.`;

  function readReview(): void {
    run("review", server.reviewList, (report) => {
      listed(report);
      state.confirmation = undefined;
      tell(counted(report), false);
    });
  }

  /** Whoever waits after this one in the order in which people are walked through, from the beginning again. */
  function nextWaiting(code: string): string | undefined {
    const { queue } = state.drafts;
    const at = queue.indexOf(code);
    const isWaiting = (one: string) =>
      one !== code && state.review?.lines.some((line) => line.code === one && line.state === "waiting");
    return [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))].find(isWaiting);
  }

  /** What the server says after something was saved: the list, and the person who is next; without one the list is shown. */
  function arrived(after: Awaited<ReturnType<typeof server.reviewDesk>>, code: string | undefined): void {
    listed(after.report);
    state.unsaved = undefined;
    state.recomputed = undefined; // what was computed is older now
    if (code === undefined) {
      page.show("review");
      return;
    }
    state.comparison = { code, of: after.of };
    page.show("review-person");
  }

  function forgetDraft(code: string): void {
    const { [code]: _, ...others } = state.drafts.desk;
    state.drafts.desk = others;
  }

  function opened(code: string): void {
    run(
      "compare",
      () => server.reviewOf(code),
      (of) => {
        state.comparison = { code, of };
        state.unsaved = undefined;
        for (const key of state.open.keys()) if (key.startsWith("pair")) state.open.delete(key);
        tell(of === null ? "Энэ хүнийг хянахгүй." : of.line.name, false);
      },
    );
  }

  return {
    readReview,

    /** The list is read when it is opened for the first time. */
    openReview(): void {
      page.show("review");
      if (state.review === undefined && state.job === undefined) readReview();
    },

    /** “Хянасан, хэвээр”, then the next who waits: of one person on the desk, or of those that were marked in the list. */
    confirm(codes: readonly string[], document: string): void {
      const [only] = codes;
      const walked = state.screen === "review-person" ? only : undefined;
      const next = walked === undefined ? undefined : nextWaiting(walked);
      run(
        "confirm",
        async () => {
          const confirmation = await server.confirmReviews(codes, document);
          const stays = confirmation.refused.length > 0 ? walked : next;
          return { confirmation, stays, after: await server.reviewDesk(stays ?? "") };
        },
        ({ confirmation, stays, after }) => {
          const { confirmed, refused, undo } = confirmation;
          state.confirmation = walked === undefined || refused.length > 0 ? confirmation : undefined;
          state.chosen.clear();
          state.drafts.keptDocument = "";
          for (const code of confirmed) forgetDraft(code);
          const name = after.report.lines.find(({ code }) => code === walked)?.name ?? "";
          const what = `${walked === undefined ? `${confirmed.length} хүнийг` : `${name}:`} хэвээр гэж бүртгэв.`;
          state.undo = undo.length === 0 ? undefined : { what, code: walked ?? "", of: undo };
          arrived(after, stays);
          const others = refused.length === 0 ? "" : ` ${refused.length} хүнийг бүртгээгүй.`;
          tell(`${what}${others} ${counted(after.report)}`, false);
        },
      );
    },

    /** Opens one person; the order of the list is that in which people are walked through from there. */
    compare(code: string, queue: readonly string[] = state.drafts.queue): void {
      state.drafts.queue = queue;
      page.keep();
      if (state.job === undefined) page.show("review-person");
      opened(code);
    },

    /** The one before or after, on the same screen, with the focus where it was. */
    walkTo: opened,

    /** Writes what was typed of the person, then shows the next who waits; who was reviewed before stays on the screen. */
    saveReview(code: string): void {
      const { comparison, drafts } = state;
      const desk = comparison?.code === code ? comparison.of?.desk : undefined;
      if (desk === undefined) return;
      const { points = {}, document = desk.document } = drafts.desk[code] ?? {};
      const cells = desk.rows.flatMap(({ key, standing, closed }) => {
        const typed = points[key];
        return typed === undefined || typed.trim() === standing || closed !== ""
          ? []
          : [{ key, shown: standing, points: typed.trim() }];
      });
      const waits = comparison?.of?.line.state === "waiting";
      const next = waits ? nextWaiting(code) : code;
      run(
        "save-review",
        async () => {
          const answer = await server.saveReview({ code, cells, document });
          return { answer, after: answer.saved ? await server.reviewDesk(next ?? "") : undefined };
        },
        ({ answer, after }) => {
          if (!answer.saved) {
            state.unsaved = { ...answer, code };
            tell(answer.sentence, false);
            return;
          }
          forgetDraft(code);
          const name = comparison?.of?.line.name ?? code;
          const what = `${name}: хадгаллаа.`;
          state.undo = answer.undo.length === 0 ? undefined : { what, code, of: answer.undo };
          if (after === undefined) return;
          arrived(after, next);
          tell(`${what} ${counted(after.report)}`, false);
        },
      );
    },

    /** Puts back what was done last, and shows it. */
    undoReview(): void {
      const { undo } = state;
      if (undo === undefined) return;
      run(
        "undo-review",
        async () => {
          const answer = await server.undoReview(undo.of);
          return { answer, after: await server.reviewDesk(undo.code) };
        },
        ({ answer, after }) => {
          state.undo = undefined;
          state.confirmation = undefined;
          arrived(after, undo.code === "" ? undefined : undo.code);
          const said = answer.undone ? "Буцаалаа: өмнөх байдалдаа орлоо." : answer.sentence;
          if (!answer.undone) state.notes[state.screen] = said;
          tell(said, true);
        },
      );
    },

    /** The team is done: everything is computed anew, and what can be printed is offered. */
    rankReviewed(): void {
      run(
        "rank-reviewed",
        async () => ({ report: await server.rankWorkbook(), review: await server.reviewList() }),
        ({ report, review }) => {
          reported(report, true);
          listed(review);
          state.recomputed = timeOfDay(new Date());
          state.undo = undefined;
          state.confirmation = undefined;
          mark();
        },
      );
    },
  };
}
