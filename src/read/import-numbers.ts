import { readMeasureNumber } from "./cells/code";

/**
 * The numbers of a person's rows in one section, some of which are taken: as the table has them where they begin with 1 and
 * none stands twice, else 1, 2 and on; a sub-measure stays one of its own measure. `known` has what of the table is in the
 * plan already, by the table's number, with the plan's.
 */
export function numbersFor(
  given: readonly string[],
  taken: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
  hasParts: boolean,
): string[] {
  const read = given.map((text) => readMeasureNumber(text).value ?? "");
  const mains = new Set(read.filter((number) => /^\d+$/.test(number)));
  const mainOf = (number: string) => number.replace(/\..*$/, "");
  const isPart = (number: string) =>
    hasParts && number.includes(".") && (mains.has(mainOf(number)) || known.has(mainOf(number)));
  const isWhole = read.every((number) => mains.has(number) || isPart(number));
  const begins = mains.has("1") || (known.size > 0 && [...known].every(([one, other]) => one === other));
  if (isWhole && begins && new Set(read).size === read.length && !read.some((one) => taken.has(one))) {
    return read;
  }
  let last = Math.max(0, ...[...taken].map((number) => Number.parseInt(number, 10) || 0));
  const renumbered = new Map<string, { readonly number: string; parts: number }>();
  const partsOf = (number: string) =>
    Math.max(
      0,
      ...[...taken]
        .filter((one) => one.startsWith(`${number}.`))
        .map((one) => Number(one.slice(number.length + 1))),
    );
  const ofMain = (main: string) => {
    const number = renumbered.get(main)?.number ?? known.get(main) ?? String(++last);
    const one = renumbered.get(main) ?? { number, parts: partsOf(number) };
    renumbered.set(main, one);
    return one;
  };
  const used = new Set<string>();
  return read.map((number) => {
    if (isPart(number)) {
      const parent = ofMain(mainOf(number));
      return `${parent.number}.${++parent.parts}`;
    }
    if (!mains.has(number) || used.has(number) || known.has(number)) return String(++last);
    used.add(number);
    return ofMain(number).number;
  });
}
