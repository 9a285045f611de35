import type { CivilDate } from "../methodology/civil-date";
import { type Exact, exact } from "../methodology/units";
import { isDate } from "../read/cells/clean-text";
import { type DateContext, dayInZone } from "../read/cells/date";
import { blank, type CellReading, good } from "../read/cells/issues";

declare function addon_(): typeof import("./rest");

/** Empty as Sheets passes an empty cell or the "" of a formula; spaces are read by the rest. */
export const isEmpty = (cell: unknown): boolean => cell === "" || cell === undefined || cell === null;

/** A cell as an exact number: a number as it is, a text as people write numbers. */
export function numberIn(cell: unknown, options: { percentSign?: boolean } = {}): CellReading<Exact> {
  if (typeof cell === "number" && Number.isFinite(cell)) return good(exact(cell));
  if (isEmpty(cell)) return blank;
  const reading = addon_().decimalOf(cell, options);
  return { ...reading, value: reading.value === undefined ? undefined : exact(reading.value) };
}

/** A cell as a calendar day. The zone, in which its dates are midnights, is asked for a date only. */
export function dayIn(
  cell: unknown,
  zone: () => string,
  period: Omit<DateContext, "timeZone"> = {},
): CellReading<CivilDate> {
  if (isDate(cell)) return dayInZone(cell, zone());
  if (isEmpty(cell)) return blank;
  // An instant that was typed as a text needs the zone, too.
  const context = {
    ...period,
    get timeZone() {
      return zone();
    },
  };
  return addon_().dayOf(cell, context);
}

/** A cell that holds one of a few words. */
export function choiceIn<T>(cell: unknown, choices: Readonly<Record<string, T>>): CellReading<T> {
  if (isEmpty(cell)) return blank;
  const value = Object.keys(choices).includes(String(cell)) ? choices[String(cell)] : undefined;
  return value === undefined ? addon_().choiceOf(cell, choices) : good(value);
}
