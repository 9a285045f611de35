import type { Section } from "./import-sections";
import type { SourceRow } from "./import-source";

/** How a row says that it may be a sub-measure (2.8): by a number such as 1.1, a letter, or a measure's cell that is merged. */
export type PartKind = "numbered" | "lettered" | "merged";

const isNumbered = (number: string): boolean => /^\d+(?:\.\d+)+$/u.test(number);

/** Whether a row may be a sub-measure, and why; undefined where it is none. */
export function partKind(source: SourceRow, section: Section): PartKind | undefined {
  if (section === "learning") return undefined;
  if (isNumbered(source.number)) return "numbered";
  return source.isSplit ? "merged" : source.partOf?.by;
}

/**
 * The numbers of a person's rows in one section where sub-measures are such, as the table would have them: `1.1` and `1.2` of a
 * measure that is merged over two rows, or that has rows а) and б) below it. A measure without a number, or of one that is
 * another's too, gets one that is nobody's.
 */
export function partNumbers(rows: readonly SourceRow[]): string[] {
  const wholeOf = (number: string) => number.replace(/\..*$/u, "");
  const wholes = rows.flatMap(({ number, partOf }) => [number, partOf?.number ?? ""]).map(wholeOf);
  let last = Math.max(0, ...wholes.map((whole) => Number.parseInt(whole, 10) || 0));
  const parts = new Map<string, number>();
  for (const { number } of rows) {
    const part = Number(number.split(".")[1]);
    if (isNumbered(number)) parts.set(wholeOf(number), Math.max(parts.get(wholeOf(number)) ?? 0, part));
  }
  const parents = new Set(rows.flatMap(({ partOf }) => partOf?.row ?? []));
  const given = new Map<number, string>();
  const isGiven = (number: string) => [...given.values()].includes(number);
  const numberOf = (row: number, number: string): string => {
    const known = given.get(row);
    if (known !== undefined) return known;
    const whole = wholeOf(number);
    const isAnothers =
      isGiven(whole) ||
      rows.some((one) => one.row < row && one.number === whole && !one.partOf && !parents.has(one.row));
    const isTaken = !/^\d+$/u.test(whole) || (!isNumbered(number) && isAnothers);
    const free = isTaken ? String(++last) : whole;
    given.set(row, free);
    return free;
  };
  const nextOf = (main: string): string => {
    const part = (parts.get(main) ?? 0) + 1;
    parts.set(main, part);
    return `${main}.${part}`;
  };
  return rows.map(({ row, number, partOf, isSplit }) => {
    if (partOf !== undefined) return nextOf(numberOf(partOf.row, partOf.number));
    if (isNumbered(number)) return number;
    if (!parents.has(row)) return isGiven(number) ? "" : number;
    return isSplit ? nextOf(numberOf(row, number)) : numberOf(row, number);
  });
}
