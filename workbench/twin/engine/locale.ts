/** Locales of a workbook. The default has English names, ISO dates, "," between arguments. */
import type { Locale } from "./o-spreadsheet";

export const DEFAULT_TIME_ZONE = "Asia/Ulaanbaatar";

export const ISO_LOCALE: Locale = {
  name: "English (ISO dates)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  weekStart: 1,
  dateFormat: "yyyy-mm-dd",
  timeFormat: "hh:mm:ss",
  formulaArgSeparator: ",",
};

/** Languages whose numbers have a decimal comma, with what stands between thousands. */
const DECIMAL_COMMA: Readonly<Record<string, string>> = {
  ...{
    ru: "\u00A0",
    kk: "\u00A0",
    uk: "\u00A0",
    fr: "\u00A0",
    pl: "\u00A0",
    cs: "\u00A0",
    de: ".",
    es: ".",
    it: ".",
  },
  ...{ tr: "." },
};

/** A spreadsheet's locale by Google's code, `ru_RU`. */
export function localeOf(code: string): Locale {
  const thousandsSeparator = DECIMAL_COMMA[code.split("_")[0] ?? ""];
  if (thousandsSeparator === undefined) return { ...ISO_LOCALE, name: code, code };
  return {
    ...{ name: code, code, thousandsSeparator, weekStart: 1 },
    ...{ decimalSeparator: ",", formulaArgSeparator: ";", dateFormat: "dd.mm.yyyy", timeFormat: "hh:mm:ss" },
  };
}

export function hasDecimalComma({ decimalSeparator }: Locale): boolean {
  return decimalSeparator === ",";
}
