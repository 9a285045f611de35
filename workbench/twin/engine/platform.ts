/**
 * What o-spreadsheet 19 expects of its platform and Node 20 lacks.
 *
 * `Object.groupBy` is used when a batch of cell writes is recorded; Node 20 does not have it. o-spreadsheet also
 * narrates every command through `console.debug`, which Node prints on standard output: outside a page, where
 * nobody can hide that level, it is silenced. Import this file before o-spreadsheet.
 */
type Grouping = {
  groupBy?: <T>(
    items: Iterable<T>,
    keyOf: (item: T, index: number) => PropertyKey,
  ) => Record<PropertyKey, T[]>;
};

function groupBy<T>(
  items: Iterable<T>,
  keyOf: (item: T, index: number) => PropertyKey,
): Record<PropertyKey, T[]> {
  const groups: Record<PropertyKey, T[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
}

const platform: object & Grouping = Object as object;
platform.groupBy ??= groupBy;

/** Whether somebody may look. Asked before o-spreadsheet is loaded, whose library of components makes a document of its own. */
export const HAS_PAGE = typeof document !== "undefined";

if (!HAS_PAGE) console.debug = () => {};
