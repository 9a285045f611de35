/** A table that people have, brought into the plan of a unit: shown first, then written. */
import { tableCells } from "../../src/read/separated-cells";
import type { ImportMessage, ImportReport } from "../answers";
import type { Page } from "../page";
import { server } from "../server";
import type { Drafts } from "../state";

export type ImportJobs = ReturnType<typeof importJobs>;

export function importJobs(page: Page) {
  const { state, run, tell } = page;

  function message(): ImportMessage {
    const { unit, from, tab, text, person, section, people, parts } = state.drafts.import;
    const source = from === "tab" ? { tab } : { rows: tableCells(text) };
    const { importColumns: columns } = state.drafts;
    return { unit, source, columns, person, section, people, parts };
  }

  function done(report: ImportReport): void {
    state.importing = report;
    const written = report.cell === null ? "орно" : "орлоо";
    tell(`${report.lines.length} мөр ${written}, ${report.left.length} мөр үлдэнэ.`, false);
  }

  const readImport = () => run("import-read", () => server.previewImport(message()), done);

  return {
    readImport,
    importRows: () => run("import-write", () => server.importRows(message()), done),
    /** What people decide about a table that was read shows at once what follows. */
    decideImport(change: Partial<Drafts["import"]>, columns = state.drafts.importColumns): void {
      state.drafts.import = { ...state.drafts.import, ...change };
      state.drafts.importColumns = columns;
      page.keep();
      readImport();
    },
  };
}
