/** Rows as Mongolian counts them: “2 дугаар мөрийг устгах” is the second row, “2 мөрийг устгах” would be two of them. */

/** “дугаар” or “дүгээр”, after the last word of the number as it is said. */
export function ordinalMark(number: number): "дугаар" | "дүгээр" {
  const [ones, tens] = [number % 10, Math.floor(number / 10) % 10];
  // нэг, дөрөв, ес; дөч, ер; тэг. All others, зуу, мянга and сая too, are said with back vowels.
  const isFront = ones !== 0 ? [1, 4, 9].includes(ones) : [4, 9].includes(tens) || number === 0;
  return isFront ? "дүгээр" : "дугаар";
}

/** A name that begins with one row or a run of rows: “2 мөрийг”, “2–4 мөрийн”. */
const ROWS = /^(\d+(?:–\d+)?) (?=мөрийг |мөрийн )/u;

export const withOrdinals = (name: string): string =>
  name.replace(ROWS, (_, rows: string) => `${rows} ${ordinalMark(Number(rows.split("–").at(-1)))} `);
