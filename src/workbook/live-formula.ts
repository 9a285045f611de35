/**
 * The one formula of a live column. It stands in the header cell and gives the header itself there, so that no row of
 * data can be deleted, sorted or pasted over with it; each of its ranges begins in the header's row, since one that
 * began below would be shifted against the others by a row inserted above. `own` is a column of the tab's own.
 */
export const headerFormula = (header: string, own: string, expression: string): string =>
  `=ARRAYFORMULA(IF(ROW(${own})=ROW();"${header}";${expression}))`;

const FRAME = /^=ARRAYFORMULA\(IF\(ROW\([^()]*\)=ROW\(\),"([^"]*)",/u;
/** What version 1 of the template wrote below the header, and not what people write there for one row. */
const BELOW = [
  /^=ARRAYFORMULA\((?:BIELELT_HUVI|BIELELT_ONOO|HUGATSAA_ONOO)\(/u,
  /^=ARRAYFORMULA\(IF\([A-Z]+\d+:[A-Z]+="","",IF\(/u,
  /^=HANDLAGA_AVG\(ARRAYFORMULA\(IF\(/u,
  /^=HAMT_OLON_AVG\((?:HSTACK\(|[A-Z]+\d+:[A-Z]+,)/u,
];

/** A formula without what spreadsheets write each in their own way: spaces, separators, marks round tab names, case. */
const bare = (formula: string): string =>
  formula.replace(/"[^"]*"|[^"]+/gu, (part) =>
    part.startsWith('"') ? part : part.replace(/[\s']/gu, "").replace(/;/gu, ",").toUpperCase(),
  );

export const isSameFormula = (one: string, other: string): boolean => bare(one) === bare(other);

/** The header that a live column's formula gives; undefined for any other formula. */
export const headerOf = (formula: string): string | undefined => FRAME.exec(bare(formula))?.[1];

/** A range that ends at a row. What one of them bounds fills a part of its column only, beside which people type. */
const BOUNDED = /:\$?[A-Z]+\$?\d/u;

/** Whether a formula fills all below it or, kept from one cell, nothing. */
const isOpen = (formula: string): boolean => !BOUNDED.test(formula.replace(/"[^"]*"/gu, ""));

/** Whether a header cell's formula is one of ours, in whatever words and with whatever changes. */
export const isOfHeader = (formula: string): boolean => headerOf(formula) !== undefined && isOpen(formula);

/** Whether a formula below a header is one of ours, of this version or of the first. */
export function isOfColumn(formula: string, header: string): boolean {
  if (formula === "") return false;
  const own = headerOf(formula);
  const isOurs = own === undefined ? BELOW.some((form) => form.test(bare(formula))) : own === header;
  return isOurs && isOpen(formula);
}
