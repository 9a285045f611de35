/**
 * Cell values in Google's convention.
 *
 * Reading: a blank is "", a number with a date format is a Date, an error is its text as Google writes it. Dates
 * and arrays are made by the realm that receives them, so that `instanceof` holds there.
 */
import { type Getters, helpers } from "./o-spreadsheet";
import type { EvaluationGetters } from "./quiet-evaluation";
import { formatOfSerial, instantToSerial, serialToInstant } from "./time-zone";

/** Makes values that belong to the realm of the script. */
export type RealmValues = {
  array(items: readonly unknown[]): unknown[];
  date(instant: number): Date;
};

type Evaluated = { value: unknown; format?: string | undefined };

/** o-spreadsheet's error values that Google writes differently. */
const GOOGLE_ERRORS: Record<string, string> = {
  "#ERROR": "#ERROR!",
  "#REF": "#REF!",
  "#BAD_EXPR": "#ERROR!",
  "#CYCLE": "#REF!",
  "#SPILL!": "#REF!",
};

export function googleError(value: string): string {
  return GOOGLE_ERRORS[value] ?? value;
}

export function isErrorValue(value: unknown): value is string {
  return typeof value === "string" && helpers.isEvaluationError(value);
}

export function toScriptValue(cell: Evaluated | undefined, timeZone: string, realm: RealmValues): unknown {
  const value = cell?.value ?? "";
  if (isErrorValue(value)) return googleError(value);
  if (typeof value === "number" && cell?.format && helpers.isDateTimeFormat(cell.format)) {
    return realm.date(serialToInstant(value, timeZone));
  }
  return value;
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** A value returned by a custom function as a cell of o-spreadsheet. */
export function toCell(
  value: unknown,
  timeZone: string,
): { value: string | number | boolean; format?: string } {
  if (value === null || value === undefined) return { value: "" };
  if (typeof value === "string" || typeof value === "boolean") return { value };
  if (typeof value === "number") return Number.isFinite(value) ? { value } : { value: "#NUM!" };
  if (isDate(value)) {
    const serial = instantToSerial(value.getTime(), timeZone);
    return { value: serial, format: formatOfSerial(serial) };
  }
  throw new Error(
    `A custom function returned ${Object.prototype.toString.call(value)}, which a cell cannot show.`,
  );
}

/** A cell of a snapshot. */
export type SnapshotValue = string | number | boolean | null | { error: string };

/** What every cell shows, by tab and address. */
export function evaluatedValues(
  getters: Getters & EvaluationGetters,
): Record<string, Record<string, SnapshotValue>> {
  const values: Record<string, Record<string, SnapshotValue>> = {};
  for (const sheetId of getters.getSheetIds()) {
    const cells: Record<string, SnapshotValue> = {};
    const columns = getters.evaluatedColumns(sheetId);
    for (const col in columns) {
      const letters = helpers.numberToLetters(Number(col));
      for (const row in columns[col]) {
        const { type, value } = columns[col][row] ?? { value: null };
        if (value === null) continue;
        cells[letters + (Number(row) + 1)] =
          `${type}` === "error" ? { error: googleError(`${value}`) } : value;
      }
    }
    values[sheetId] = cells;
  }
  return values;
}
