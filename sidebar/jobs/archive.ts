/** What leaves the product: the archive of the year, and files for other systems. */
import type { FileKind } from "../answers";
import { download } from "../download";
import type { Page } from "../page";
import { saveArchive, server } from "../server";
import { NOTHING_MADE, nextStep, type SteppedWork } from "../steps";

export type ArchiveJobs = ReturnType<typeof archiveJobs>;

export function archiveJobs(page: Page) {
  const { state, run, runLong, tell } = page;

  const give = (kind: FileKind) =>
    run(
      "summary",
      () => server.exportFile(kind),
      ({ name, text }) => {
        download(name, text);
        tell(`Татлаа: ${name}`, true);
      },
    );

  return {
    /** The local page downloads an archive of a copy; at Google people make the copy. */
    savesArchive: () => saveArchive() !== undefined,

    saveArchive(): void {
      const save = saveArchive();
      if (save === undefined) return;
      run("archive-file", save, (name) => {
        delete state.notes.archive;
        tell(`Татлаа: ${String(name)}`, true);
      });
    },

    /** Freezes the file that is open. `isCopy`: somebody says that it is a copy, where nothing else does. */
    archive(isCopy: boolean): void {
      const step = (work: SteppedWork) =>
        nextStep(work, () => server.archiveSteps(isCopy), server.archiveStep);
      const whole = async (work: SteppedWork) => {
        const next = await step(work);
        if (next.all !== null && next.done >= next.all) state.book = await server.workbookState();
        return next;
      };
      runLong("archive", state.drafts.long.archive ?? NOTHING_MADE, whole, ({ made }, isWhole) => {
        if (!isWhole) return;
        state.made.archive = made;
        tell("Энэ файл архив боллоо.", false);
      });
    },

    /** Somebody says that this is the file in which people work. */
    keepHome: () =>
      run(
        "home",
        async () => {
          await server.keepHome();
          return server.workbookState();
        },
        (book) => {
          state.book = book;
          tell("Ажлын файл гэж бүртгэлээ.", false);
        },
      ),

    downloadSummary: () => give("summary"),
    downloadNextYear: () => give("next-year"),
    downloadResult: () => give("result"),
  };
}
