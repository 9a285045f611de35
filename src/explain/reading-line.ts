import { type ReadingId, readings } from "../law/readings";

/** A reading as it stands at the foot of the list and of a sheet: the hole and the choice. */
export function readingLine(id: ReadingId): string {
  const { clause, question, choice } = readings[id];
  return `${clause}: ${question} ${choice.charAt(0).toUpperCase()}${choice.slice(1)}.`;
}
