/** What the print page asks the server for, and for nothing else. */
import { server as whole } from "../server";

export type { EvaluationSheet, ListPage, PrintSelection, SheetSelection, SheetTable } from "../answers";

export const server: Pick<typeof whole, "sheetSteps" | "sheetPages" | "listPage"> = whole;
