/**
 * The part of the custom functions that numbers and dates never need, evaluated on its first call: texts that people
 * typed for numbers, dates and choices, and the sentences of what is wrong. Values cross as plain texts, since the two
 * parts of the bundle each have their own `Exact`.
 */
import type { CivilDate } from "../methodology/civil-date";
import { readChoice } from "../read/cells/choice";
import { readNamed } from "../read/cells/clean-text";
import { readMeasureNumber } from "../read/cells/code";
import { type DateContext, readDate } from "../read/cells/date";
import { unnumbered } from "../read/cells/decision";
import type { CellReading } from "../read/cells/issues";
import { readNumber } from "../read/cells/number";

export { argumentMessage, faultTexts, refusalMessage } from "../explain/function-messages";
export { messageOf } from "../explain/problem";

/** The number of a cell as a plain decimal. */
export function decimalOf(cell: unknown, options: { percentSign?: boolean }): CellReading<string> {
  const reading = readNumber(cell, options);
  return { ...reading, value: reading.value?.toString() };
}

export const dayOf = (cell: unknown, context: DateContext): CellReading<CivilDate> => readDate(cell, context);

export const choiceOf = <T>(cell: unknown, choices: Readonly<Record<string, T>>): CellReading<T> =>
  readChoice(cell, choices);

/** The decision by which a row is dropped, if it is, and whether it is one that names no number (2.7). */
export function droppedOf(cell: unknown): { droppedBy: string | undefined; isWrong: boolean } {
  const droppedBy = readNamed(cell).value;
  const wrong = unnumbered(droppedBy, cell);
  return { droppedBy: droppedBy ?? wrong?.text, isWrong: wrong !== undefined };
}

/** The number of a measure, `1` or `1.2`. */
export const measureNumberOf = (cell: unknown): string | undefined => readMeasureNumber(cell).value;
