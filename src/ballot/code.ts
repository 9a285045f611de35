/**
 * The single-use codes of a vote: twelve characters of Crockford's base 32, which has no letters that are taken for
 * digits, and a check character. Each character weighs another power of a generator of the field of 32 elements, so that
 * every wrong character and every two that changed places give another check.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
/** x⁵ + x² + 1: the powers of 2 modulo it are the 31 elements but 0. */
const FIELD = 0b100101;

/** What is read as another character: by Crockford, and the Cyrillic letters of the same look. */
const SAME: Readonly<Record<string, string>> = {
  ...{ O: "0", I: "1", L: "1" },
  ...{ А: "A", В: "B", Е: "E", З: "3", І: "1", К: "K", М: "M", Н: "H", О: "0", Р: "P", С: "C", Т: "T" },
  ...{ У: "Y", Ү: "Y", Х: "X", Ѕ: "S", Ј: "J" },
};

const doubled = (value: number): number => (value & 16 ? (value << 1) ^ FIELD : value << 1);

function checkOf(characters: string): string {
  let sum = 0;
  // The last character weighs 2, the one before it 4, and on: the check itself weighs 1.
  for (const one of characters) sum = doubled(sum) ^ ALPHABET.indexOf(one);
  return ALPHABET.charAt(doubled(sum));
}

/** A code of twelve random bytes, each of which gives one character; its check stands at the end. */
export function newCode(random: Uint8Array): string {
  if (random.length !== LENGTH) throw new RangeError(`${LENGTH} bytes make a code`);
  const characters = Array.from(random, (byte) => ALPHABET.charAt(byte & 31)).join("");
  return characters + checkOf(characters);
}

/** As it stands on a slip: `ABCD-EFGH-JKMN-P`. */
export const printedCode = (code: string): string => code.replace(/....(?=.)/g, "$&-");

/** What somebody typed from a slip, in whatever case, groups and keyboard; undefined where it is no code. */
export function readCode(text: string): string | undefined {
  const characters = [
    ...text
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ""),
  ];
  const code = characters.map((one) => SAME[one] ?? one).join("");
  const isCode = code.length === LENGTH + 1 && [...code].every((one) => ALPHABET.includes(one));
  return isCode && checkOf(code.slice(0, LENGTH)) === code.slice(LENGTH) ? code : undefined;
}
