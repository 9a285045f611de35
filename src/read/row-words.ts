import type { Place } from "../methodology/finding";

/** Whether a number's last spoken word is one of нэг, дөрөв, ес, дөч, ер, whose vowels are front. */
const isFront = (number: number): boolean => {
  const [digit, ten] = [number % 10, Math.floor(number / 10) % 10];
  return digit === 0 ? [4, 9].includes(ten) : [1, 4, 9].includes(digit);
};

/** `12 дугаар`, `4 дүгээр`: a number as the place in an order. */
const ordinal = (number: number): string => `${number} ${isFront(number) ? "дүгээр" : "дугаар"}`;

/** Rows as a sentence names them: those of one tab by their numbers, others with their tabs. */
export function rowsInWords(places: readonly Place[]): string[] {
  const isOneTab = new Set(places.map(({ tab }) => tab)).size === 1;
  return places.map(({ tab, row }) => `${isOneTab ? "" : `“${tab}” хуудасны `}${ordinal(row)} мөр`);
}
