import type { ListLine } from "./list-columns";

/** Somebody as a list has them: a place and a total where there are. */
type Standing = Pick<ListLine, "code" | "name" | "rank" | "total" | "category">;

/** What the last list says of its people. */
export type Listed = readonly Standing[];

/** How one person stood on the list before, and stands now; null = not on it. */
export interface Moved {
  readonly code: string;
  readonly name: string;
  readonly before: Pick<Standing, "rank" | "total" | "category"> | null;
  readonly after: Pick<Standing, "rank" | "total" | "category"> | null;
}

/** Whose place, total or category is another than on the list before, in the order of the new one; then who is on it no more. */
export function movedSince(before: Listed, lines: Listed): Moved[] {
  const [old, now] = [ranked(before), ranked(lines)];
  const moved = [...now.values()].flatMap((line): Moved[] => {
    const was = old.get(line.code);
    return was !== undefined && isSame(was, line) ? [] : [of(line, was, line)];
  });
  const gone = [...old.values()].filter(({ code }) => !now.has(code));
  return [...moved, ...gone.map((line) => of(line, line, undefined))];
}

const ranked = (lines: Listed) =>
  new Map(lines.filter(({ rank }) => rank !== null).map((line) => [line.code, line]));

const isSame = (a: Standing, b: Standing) =>
  a.rank === b.rank && a.total === b.total && a.category === b.category;

const of = ({ code, name }: Standing, before: Standing | undefined, after: Standing | undefined): Moved => ({
  code,
  name,
  before: standing(before),
  after: standing(after),
});

const standing = (line: Standing | undefined) =>
  line === undefined ? null : { rank: line.rank, total: line.total, category: line.category };
