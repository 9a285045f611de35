import { readMeasureNumber } from "./cells/code";

/** A measure of the plan with the sub-measures that a table has of it. */
interface Group {
  readonly number: string;
  /** How many sub-measures it has in the plan. */
  parts: number;
  /** What of it the table has had, by the table's numbers. */
  readonly had: Set<string>;
}

/** `1`, `1.2`, or `1.2.3` where the first is that of an objective. */
const numberIn = (text: string): string =>
  readMeasureNumber(text).value ?? /^\d{1,4}(?:\.\d{1,4}){2}(?=\.?$)/.exec(text)?.[0] ?? "";

/**
 * The numbers of a person's rows in one section, some of which are taken: as the table has them where they begin with 1 and
 * none stands twice or is that of another measure, else 1, 2 and on. Sub-measures stay those of one measure, be it a row of the
 * table or not; a number that comes once more begins another. `known` has what of the table is in the plan already, by the
 * table's number, with the plan's.
 */
export function numbersFor(
  given: readonly string[],
  taken: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
  hasParts: boolean,
): string[] {
  const read = given.map(numberIn);
  const levels = Math.max(2, ...read.map((number) => number.split(".").length));
  const isOfParts = (number: string) => number.split(".").length === levels;
  const mainOf = (number: string) => (isOfParts(number) ? number.replace(/\.\d+$/, "") : number);
  const isPart = (number: string) => hasParts && isOfParts(number);
  const isMain = (number: string) => number !== "" && !isOfParts(number);
  const mains = new Map([...known].map(([one, other]) => [mainOf(one), mainOf(other)]));
  const takenMains = new Set([...taken].map(mainOf));
  const isFree = (number: string) =>
    (isMain(number) || isPart(number)) &&
    !taken.has(number) &&
    (mains.get(mainOf(number)) ?? (takenMains.has(mainOf(number)) ? "" : mainOf(number))) === mainOf(number);
  const begins =
    read.some((number) => mainOf(number) === "1") ||
    (known.size > 0 && [...known].every(([one, other]) => one === other));
  if (levels === 2 && read.every(isFree) && begins && new Set(read).size === read.length) return read;

  let last = Math.max(0, ...[...takenMains].map((number) => Number.parseInt(number, 10) || 0));
  const groups = new Map<string, Group>();
  const groupOf = (number: string): Group => {
    const main = mainOf(number);
    const open = groups.get(main);
    if (open !== undefined && !open.had.has(number)) return open;
    const before = open === undefined && !known.has(number) ? mains.get(main) : undefined;
    const group: Group = { number: before ?? String(++last), parts: 0, had: new Set() };
    if (before !== undefined) group.parts = lastPart(before, taken);
    groups.set(main, group);
    return group;
  };
  return read.map((number) => {
    if (!isMain(number) && !isPart(number)) return String(++last);
    const group = groupOf(number);
    group.had.add(number);
    if (isMain(number)) return group.number;
    group.parts += 1;
    return `${group.number}.${group.parts}`;
  });
}

const lastPart = (main: string, taken: ReadonlySet<string>): number =>
  Math.max(
    0,
    ...[...taken]
      .filter((one) => one.startsWith(`${main}.`))
      .map((one) => Number(one.slice(main.length + 1))),
  );
