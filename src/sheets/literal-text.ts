/**
 * A text as a cell must be given it, so that nothing that people typed can become a formula, a number, a date or a truth
 * value. No such thing begins with a Cyrillic letter; everything else gets the apostrophe that keeps it a text. What is no text stays.
 */
export const literal = <C>(cell: C): C | string =>
  typeof cell !== "string" || cell === "" || /^\p{Script=Cyrillic}/u.test(cell) ? cell : `'${cell}`;
