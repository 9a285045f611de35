import { type CivilDate, partsOf } from "../methodology/civil-date";

/** Numbers that end in one, four or nine take the other form of an ending. */
const isFront = (number: number): boolean => [1, 4, 9].includes(number % 10);

/** A day as papers write it: `2026 оны 12 дугаар сарын 15-ны өдөр`. */
export function officialDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year} оны ${month} ${isFront(month) ? "дүгээр" : "дугаар"} сарын ${day}-${isFront(day) ? "ний" : "ны"} өдөр`;
}
