/**
 * Which functions each side knows. The engine's own registry is asked, so that whatever is registered there is known
 * too; a name of capitals with lines between them (MY_SCORE) is always taken for a custom function.
 */
import { registries } from "../../engine/o-spreadsheet";

/** Google functions that the engine may register late, and the separator of the custom names. */
const ALWAYS_KNOWN = new Set(["ARRAYFORMULA", "TRUE", "FALSE"]);
const CUSTOM_NAME = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

export function isKnownToEngine(name: string, customFunctions: ReadonlySet<string> = new Set()): boolean {
  const upper = name.toUpperCase();
  return (
    registries.functionRegistry.contains(upper) ||
    ALWAYS_KNOWN.has(upper) ||
    customFunctions.has(upper) ||
    CUSTOM_NAME.test(upper)
  );
}

export function isKnownToExcel(name: string): boolean {
  const upper = name.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return true;
  return registries.functionRegistry.content[upper]?.isExported === true;
}

/** Google lets the last argument out, Excel does not. */
const NEEDS_SECOND_ARGUMENT = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "FLOOR", "CEILING", "IFERROR"]);

export function needsSecondArgument(name: string): boolean {
  return NEEDS_SECOND_ARGUMENT.has(name.toUpperCase());
}

/** Functions younger than the file format: stored with a prefix, or Excel shows #NAME?. */
const PREFIXED = new Set(
  `ACOT ACOTH ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH
  CEILING.PRECISE CHISQ.DIST CHISQ.INV CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH
  DAYS DECIMAL DROP EXPAND F.DIST F.INV FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS
  ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
  PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC
  SECH SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL
  TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR`.split(
    /\s+/,
  ),
);

export function excelFunctionName(name: string): string {
  const upper = name.toUpperCase();
  if (upper === "SORT" || upper === "FILTER") return `_xlfn._xlws.${upper}`;
  return PREFIXED.has(upper) ? `_xlfn.${upper}` : upper;
}

export function withoutExcelPrefix(name: string): string {
  return name.replace(/^(?:_xlfn\.|_xlws\.)+/i, "");
}
