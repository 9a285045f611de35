import { type ReadingId, readings } from "../law/readings";
import { capital } from "./paper-words";

/** A reading as it stands at the foot of the list and of a sheet: the hole and the choice. */
export function readingLine(id: ReadingId): string {
  const { clause, question, choice } = readings[id];
  return `${clause}: ${question} ${capital(choice)}.`;
}
