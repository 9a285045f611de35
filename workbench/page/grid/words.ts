/** o-spreadsheet's words in Mongolian. What is not here stays English, and such a menu item is not shown. */
import { setTranslationMethod } from "../../engine/o-spreadsheet";
import WORDS from "./words.json";

const words: Readonly<Record<string, string>> = WORDS;
const known = new Set(Object.values(words));

/** How the refusal of an entry by a validation rule begins. */
export const BREAKS_A_RULE = "Нүдэнд бичсэн зүйл дүрэмд нийцэхгүй";

export const translate = (text: string): string => words[text] ?? text;

/** Is this a name of ours? Numbers in it may have been filled in. */
export function isWorded(name: string): boolean {
  return known.has(name) || /\p{Script=Cyrillic}/u.test(name) || /^[\d.,%:\s$/-]+$/.test(name);
}

setTranslationMethod(
  (text: string, ..._values: unknown[]) => translate(text),
  () => true,
);
