/** The encodings that a text file of people here may have, by the names that TextDecoder has for them. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251";

/** What a file that is no text is, or why its letters are not to be trusted. */
export type FileRefusal = "xlsx" | "xls" | "encoding" | "letters-lost";

/** The text of a file with the encoding by which it was read, or why it is refused. */
type FileText = { readonly text: string; readonly encoding: Encoding } | { readonly refused: FileRefusal };

/** Reads the bytes in an encoding; throws where they are none of it, as a TextDecoder does that is `fatal`. */
type Decode = (bytes: Uint8Array, encoding: Encoding) => string;

/**
 * Reads a file of text. What begins with a mark of its encoding is that; a zero byte says UTF-16; else UTF-8, else Windows-1251,
 * in which Excel saves a plain CSV here: that has no ө and no ү, so a file in which they became question marks is refused.
 */
export function fileText(bytes: Uint8Array, decode: Decode): FileText {
  const begins = (...signs: readonly number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return { refused: "xlsx" };
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return { refused: "xls" };
  const as = (encoding: Encoding): FileText | undefined => {
    try {
      return { text: decode(bytes, encoding).replace(/^\uFEFF/u, ""), encoding };
    } catch {
      return undefined;
    }
  };
  if (begins(0xff, 0xfe)) return as("utf-16le") ?? { refused: "encoding" };
  if (begins(0xfe, 0xff)) return as("utf-16be") ?? { refused: "encoding" };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return as(zero % 2 === 1 ? "utf-16le" : "utf-16be") ?? { refused: "encoding" };
  return as("utf-8") ?? inCyrillic(as("windows-1251"));
}

function inCyrillic(read: FileText | undefined): FileText {
  if (read === undefined || "refused" in read) return { refused: "encoding" };
  const { text } = read;
  const beyond = text.match(/[^\0-\x7f]/gu) ?? [];
  const letters = text.match(/[А-Яа-яЁёЄєЇїІіҐґ№«»“”–—]/gu) ?? [];
  // Another encoding read as this one has capitals within its words.
  const turned = text.match(/[а-яё][А-ЯЁ]/gu) ?? [];
  if (letters.length < beyond.length || turned.length * 10 > letters.length) return { refused: "encoding" };
  return /[а-яё]\?|\?[а-яё]/iu.test(text) ? { refused: "letters-lost" } : read;
}
