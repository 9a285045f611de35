import type { CivilDate } from "../../methodology/civil-date";
import { type Exact, exact } from "../../methodology/units";
import { readChoice } from "./choice";
import { cleanText, isBlank, isDash, isDate, readNamed, readText, unmarked } from "./clean-text";
import { readCode, readMeasureNumber } from "./code";
import { type DateContext, readDate, readPlainDay } from "./date";
import { bad, blank, type CellReading, good } from "./issues";
import { readName } from "./name";
import { readPercent, readPlainNumber, wholeNumber, within } from "./number";

/** What decides how a cell is read besides the cell itself. */
interface CellContext {
  readonly dates: DateContext;
  /** The cell's own number format; empty where none was read. */
  readonly format: string;
}

/** How the cells of a column are read, and how what was read is written down: by what it means, not as it was typed. */
export interface CellKind<T> {
  reads(cell: unknown, context: CellContext): CellReading<T>;
  writes(value: T): string;
  /** How its cells are shown, where another look would change what is typed. */
  readonly look?: { readonly format: "text" | "date" };
  /** The words to choose from, where there are only some. */
  readonly choices?: readonly string[];
}

const LONGEST_NAME = 200;
const asIs = (value: string): string => value;
type Reads<T> = CellKind<T>["reads"];
const ofText = (reads: Reads<string>): CellKind<string> => ({ reads, writes: asIs });
/** Text that Sheets would take for a number or a date. */
const ofDigits = (reads: Reads<string>): CellKind<string> => ({ ...ofText(reads), look: { format: "text" } });
const ofNumber = (reads: Reads<Exact>): CellKind<Exact> => ({ reads, writes: (value) => value.toString() });

export const text = ofText((cell) => readText(cell));
/** A paper, a reason or a decision by its name or number. */
export const named = ofText((cell) => readNamed(cell));
export const name = ofText((cell) => readName(cell));
/** The format may keep the zeros of a number: `007`. */
export const code = ofDigits((cell, { format }) => readCode(cell, format));
/** The name of a unit, or of a skill: short enough for a header. */
export const shortText = ofText((cell) => readText(cell, LONGEST_NAME));
export const measureNumber = ofDigits((cell, { format }) => readMeasureNumber(cell, format));

export const number = ofNumber((cell, { format }) => readPlainNumber(cell, format));
/** A number on a scale: what lies outside it is refused, never clamped. */
export const numberWithin = (low: number, high: number): CellKind<Exact> =>
  ofNumber((cell, { format }) => within(readPlainNumber(cell, format), low, high));
/** What stands in the cell of an indicator that is not for this person. */
export const NOT_FOR = "–";

/** What people write for it. */
const IN_WORDS = /^(?:хамаарахгүй|хамаагүй|байхгүй|үгүй|n\/a)\.?$/iu;

/** The same where an indicator may be for some only: a dash is an indicator that is not for this person. */
export const numberOrDash = (low: number, high: number): CellKind<Exact | typeof NOT_FOR> => {
  const points = numberWithin(low, high);
  return {
    reads: (cell, context) => {
      if (isDash(cell)) return good(NOT_FOR);
      const text = typeof cell === "string" ? cleanText(cell) : "";
      if (IN_WORDS.test(text)) return bad("number-unclear", { text, proposal: NOT_FOR });
      return points.reads(cell, context);
    },
    writes: (value) => (value === NOT_FOR ? NOT_FOR : points.writes(value)),
  };
};
/** A number that may be a per cent: typed with its sign or shown by its format it counts in per cents, 85 of 100. */
export const percent = ofNumber((cell, { format }) => readPercent(cell, format));
export const percentWithin = (low: number, high: number): CellKind<Exact> =>
  ofNumber((cell, { format }) => within(readPercent(cell, format), low, high));
/** A whole number from 0. */
export const count: CellKind<number> = {
  reads: (cell, { format }) => wholeNumber(readPlainNumber(cell, format)),
  writes: (value) => exact(value).toString(),
};

const ofDate = (reads: Reads<CivilDate>): CellKind<CivilDate> => ({
  reads,
  writes: asIs,
  look: { format: "date" },
});
/** A date, or the day that a quarter or a month stands for. */
const ofPeriod = (period: "first" | "last") =>
  ofDate((cell, { dates }) => readPlainDay(cell) ?? readDate(cell, { ...dates, period }));
export const date = ofDate((cell, { dates }) => readDate(cell, dates));
/** A quarter or a month stands for its last day (reading `due-period`). */
export const due = ofPeriod("last");
/** A quarter or a month stands for its first day. */
export const start = ofPeriod("first");

/** One of a few words, each with what it means. */
export const choice = <W extends string, T>(words: Readonly<Record<W, T>>): CellKind<T> => {
  const choices = Object.keys(words);
  const asWritten = new Map<unknown, CellReading<T>>(
    Object.entries<T>(words).map(([word, meaning]) => [word, good(meaning)]),
  );
  return {
    reads: (cell) => asWritten.get(cell) ?? readChoice<T>(cell, words),
    writes: (value) => Object.entries(words).find(([, meaning]) => meaning === value)?.[0] ?? "",
    choices,
  };
};

/** A clause as people write it, `6.1`, also as a number; a cell that Sheets made a date of is refused. */
export const clause = <C extends string>(clauses: Readonly<Record<C, C>>): CellKind<C> => {
  const words = choice(clauses);
  const example = words.choices?.[0] ?? "";
  return {
    ...words,
    look: { format: "text" },
    reads(cell, context) {
      if (isBlank(cell)) return blank;
      if (typeof cell === "object") return bad("number-is-date", { proposal: example });
      return words.reads(String(unmarked(cell)).trim().replace(",", ".").replace(/\.$/, ""), context);
    },
  };
};

/** A reading as canonical text; undefined = blank. What cannot be read stands as it was written, and says so. */
export function writtenReading<T>(kind: CellKind<T>, { value, bad }: CellReading<T>, cell: unknown) {
  if (value !== undefined) return kind.writes(value);
  return bad ? `уншигдаагүй “${asTyped(cell)}”` : undefined;
}

const asTyped = (cell: unknown): string =>
  isDate(cell) ? (readText(cell).value ?? "") : cleanText(String(cell));
