/**
 * A text as a cell must be given it, so that nothing that people typed can become a formula, a number, a date or a truth
 * value. No such thing begins with a Cyrillic letter; everything else gets the apostrophe that keeps it a text. What is no text stays.
 */
export const literal = <C>(cell: C): C | string =>
  typeof cell !== "string" || cell === "" || /^\p{Script=Cyrillic}/u.test(cell) ? cell : `'${cell}`;

const isMarked = (given: unknown): given is string => typeof given === "string" && /^'[^=+@-]/u.test(given);

/** Whether any of these would be given the mark of a text, so that the formats of their cells are to be asked. */
export const anyMarked = (all: readonly unknown[]): boolean => all.some(isMarked);

/** The same as a cell of that format is to be given it: one of plain text might keep the mark that makes a text. */
export const literalFor = <C>(format: string | undefined, given: C): C | string =>
  format === "@" && isMarked(given) ? given.slice(1) : given;
