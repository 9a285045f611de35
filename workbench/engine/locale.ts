/** The default locale of a workbook: English names, ISO dates, "," between arguments. */
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
