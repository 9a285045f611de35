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

/** Whether a formula in the first row of data is one that version 1 of the template put there. */
export const isFormulaBelow = (formula: string): boolean => BELOW.some((form) => form.test(bare(formula)));
