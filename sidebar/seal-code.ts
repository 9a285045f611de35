/** The code of a paper, as people type it. */
import type { SealLine } from "./answers";

export const CODE_LENGTH = 16;
/** Of papers printed by the rules before version 4. */
export const OLD_CODE_LENGTH = 12;

/** Letters of a Cyrillic keyboard that look like those of the code. */
const LOOKALIKES: Readonly<Record<string, string>> = { а: "a", с: "c", е: "e", о: "0", o: "0" };

/** Without spaces and hyphens, in small letters. */
export const bareCode = (text: string): string =>
  [...text.toLowerCase()]
    .map((sign) => LOOKALIKES[sign] ?? sign)
    .filter((sign) => /[0-9a-z]/u.test(sign))
    .join("");

/** Whose code it is: `now`, of the workbook as it stands; `printed`, of a paper whose ground has changed since. */
export function codeFound(
  lines: readonly SealLine[],
  code: string,
): { readonly line: SealLine; readonly is: "now" | "printed" } | undefined {
  const now = lines.find((line) => bareCode(line.now) === code);
  if (now !== undefined) return { line: now, is: "now" };
  const printed = lines.find((line) => bareCode(line.printed) === code);
  return printed === undefined ? undefined : { line: printed, is: "printed" };
}
