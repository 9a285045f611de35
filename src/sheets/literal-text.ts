/** A text as a cell must be given it, so that nothing that people typed can become a formula, a number or a date. */
export const literal = (text: string): string => (/^[=+\-@'\d]/.test(text) ? `'${text}` : text);
