/**
 * A text as a cell must be given it, so that nothing that people typed can become a formula, a number, a date or a truth
 * value. No such thing begins with a Cyrillic letter; everything else gets the apostrophe that keeps it a text.
 */
export const literal = (text: string): string =>
  text === "" || /^\p{Script=Cyrillic}/u.test(text) ? text : `'${text}`;

/** The cell as it is read again: without that apostrophe. */
export const shownAs = (cell: unknown): unknown => (typeof cell === "string" ? cell.replace(/^'/, "") : cell);
