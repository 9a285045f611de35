/** What the print page asks the server for. */
import type { ListPage, PrintSelection } from "../../src/addon/paper";
import type { EvaluationSheet, SheetStep, SheetTable } from "../../src/paper/evaluation-sheet";
import { call } from "../server";

export type { EvaluationSheet, ListPage, PrintSelection, SheetStep, SheetTable };

export const server = {
  sheetSteps: (selection: PrintSelection) => call<{ steps: readonly SheetStep[] }>("sheetSteps", selection),
  sheetPages: (key: string, appendix: boolean) =>
    call<readonly EvaluationSheet[]>("sheetPages", key, appendix),
  listPage: () => call<ListPage>("listPage"),
};
