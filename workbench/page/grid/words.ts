/**
 * o-spreadsheet's words in Mongolian. What is not here stays English, and is not shown: worded-parts.ts keeps whatever
 * would say it out of sight.
 */
import { setTranslationMethod } from "../../twin/engine/o-spreadsheet";
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

/** What a cell shows in place of its value, in words, where the function itself speaks English. */
const ERRORS: Readonly<Record<string, string>> = {
  "#N/A": "Хайсан утга олдсонгүй.",
  "#REF": "Заасан нүд, муж байхгүй болсон.",
  "#NAME?": "Ийм нэртэй функц, муж алга.",
  "#DIV/0!": "Тэгд хуваасан байна.",
  "#NUM!": "Тоо тохирохгүй байна.",
  "#NULL!": "Хоосон муж байна.",
};

/** Why the cell shows an error; "" without one. */
export function errorText({ value, message }: { value: unknown; message?: unknown }): string {
  const said = message === undefined ? "" : String(message);
  if (said === "" || isWorded(said)) return said;
  return ERRORS[String(value)] ?? "Томъёонд өгсөн утга тохирохгүй тул бодож чадсангүй.";
}

setTranslationMethod(
  (text: string, ..._values: unknown[]) => translate(text),
  () => true,
);
