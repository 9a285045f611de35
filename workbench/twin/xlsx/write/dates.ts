/** A date of a rule (`2024-01-05`, or as the default locale writes it) as a serial number in text. */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";

export function dateSerial(text: string): string | undefined {
  if (!helpers.isDateTime(text, DEFAULT_LOCALE) && !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return String(Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) / 86_400_000 + 25_569);
  return String(helpers.toNumber(text, DEFAULT_LOCALE));
}
