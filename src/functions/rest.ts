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

/** A paper or a decision by its name or number; undefined where a cell names none. */
export const namedOf = (cell: unknown): string | undefined => readNamed(cell).value;

/** The number of a measure, `1` or `1.2`. */
export const measureNumberOf = (cell: unknown): string | undefined => readMeasureNumber(cell).value;
