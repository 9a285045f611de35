/** What the print page asks the server for, and for nothing else. */
import { server as whole } from "../server";

export type {
  CodeSelection,
  EvaluationSheet,
  IssuedPerson,
  ListPage,
  MeetingPage,
  PrintSelection,
  ProtocolPage,
  SheetSelection,
  SheetTable,
  SlipPage,
} from "../answers";

type Asked =
  | "sheetSteps"
  | "sheetPages"
  | "listPage"
  | "meetingPage"
  | "slipPage"
  | "protocolPage"
  | "issueCodes";

export const server: Pick<typeof whole, Asked> = whole;
