import { readMeasureNumber } from "./cells/code";

/**
 * The numbers of a person's rows in one section, some of which are taken: as the table has them where they begin with 1 and
 * none stands twice, else 1, 2 and on; a sub-measure stays one of its own measure.
 */
export function numbersFor(
  given: readonly string[],
  taken: ReadonlySet<string>,
  hasParts: boolean,
): string[] {
  const read = given.map((text) => readMeasureNumber(text).value ?? "");
  const mains = new Set(read.filter((number) => /^\d+$/.test(number)));
  const isPart = (number: string) =>
    hasParts && number.includes(".") && mains.has(number.replace(/\..*$/, ""));
  const isWhole = read.every((number) => mains.has(number) || isPart(number));
  if (
    isWhole &&
    mains.has("1") &&
    new Set(read).size === read.length &&
    !read.some((one) => taken.has(one))
  ) {
    return read;
  }
  let last = Math.max(0, ...[...taken].map((number) => Number.parseInt(number, 10) || 0));
  const renumbered = new Map<string, { readonly number: number; parts: number }>();
  const ofMain = (main: string) => {
    const known = renumbered.get(main) ?? { number: ++last, parts: 0 };
    renumbered.set(main, known);
    return known;
  };
  const used = new Set<string>();
  return read.map((number) => {
    if (isPart(number)) {
      const parent = ofMain(number.replace(/\..*$/, ""));
      return `${parent.number}.${++parent.parts}`;
    }
    if (!mains.has(number) || used.has(number)) return String(++last);
    used.add(number);
    return String(ofMain(number).number);
  });
}
