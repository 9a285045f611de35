import { cleanText, comparable } from "./cells/clean-text";
import { nameInCode, readCode } from "./cells/code";
import { looksOf, sameName } from "./cells/name";
import type { Member } from "./member";
import { isSlipOf } from "./slips";

/** Whom a text may mean, nobody, one or several; not sure where somebody must confirm it. */
interface PersonMatch {
  readonly members: readonly Member[];
  readonly isSure: boolean;
}

/** What ends the name of a position. */
export const POSITION =
  "дарга|захирал|эрхлэгч|мэргэжилтэн|шинжээч|байцаагч|зөвлөх|бодогч|нягтлан|сайд|ажилтан|хаагч|менежер|инженер|хуульч|туслах";
/** What stands behind a position. */
const BEHIND_POSITION = new RegExp(`^(?:.*[\\s-])?(?:${POSITION})[\\s._…/(:,–—-]+(.+?)[\\s/).]*$`, "iu");

const NOBODY: PersonMatch = { members: [], isSure: false };
const only = (members: readonly Member[], isSure: boolean): PersonMatch | undefined =>
  members.length === 1 ? { members, isSure } : undefined;

/**
 * Finds a person by what a table calls them: a code, `008 · Ж.Сүхбаатар`, a name in full or with an initial. A name of other
 * order, of one word or a few letters off is proposed only, and so are several.
 */
export function personOf(text: string, members: readonly Member[]): PersonMatch {
  const isOne = members.some(
    ({ code, name }) => comparable(code) === comparable(text) || sameName(name, text),
  );
  return (isOne ? undefined : severalOf(text, members)) ?? onePersonOf(text, members);
}

/** Whether a text is nothing but names of people who are known. */
export const namesOnly = (text: string, members: readonly Member[]): boolean =>
  text.split(BETWEEN).every((part) => onePersonOf(part, members).isSure);

/** What stands before a name that is told to be one. */
const LABEL = /^(?:овог|нэр|албан хаагч|ажилтан|хариуц|гүйцэтг)[^:]*:\s*/iu;
const WITH_INITIAL = /^\p{Lu}\p{L}?\.\s?(\p{Lu}[\p{L}-]+)(?=$|\s*[,/(–—]|\s-\s)/u;
const OF_TWO_WORDS = /^\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+$/u;
/** Words of headings that are nobody's name. */
const NOBODYS =
  /зорил|чиглэл|хөтөлбөр|хэлтэс|алба(?:$|\s)|тасаг|газар|яам|агентлаг|төлөвлөгөө|тайлан|үүрэг|үндсэн|нэмэлт|мэдлэг|чадвар|арга|ажил|сургалт|хөгжил|бусад/u;

/** Whether a heading is the name of somebody, be they known or not, with a label or a position at most. */
export function namesSomebody(text: string): boolean {
  if (nameInCode(text) !== undefined) return true;
  const name = text.replace(LABEL, "");
  const words = WITH_INITIAL.exec(name)?.[1] ?? OF_TWO_WORDS.exec(name)?.[0];
  return words !== undefined && !NOBODYS.test(comparable(words));
}

/** What stands between people, or between a person and their position. */
const BETWEEN = /[,;/\\&+()–—\n\r]|\s-\s|\s(?:ба|болон)\s/u;
/** What is a name whoever has it, or says that there are others. */
const SOMEBODY = /^\p{L}{1,2}\.\s*\p{L}|^\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+$|^\d{2,}|(?:^|\s)(?:нар|бусад)$/u;
const AND_SOMEBODY = /(?:;|\s(?:ба|болон)\s)\s*\p{Lu}/u;

/** The people of a text that names several, be they known or not; undefined where it names one or nobody. */
function severalOf(text: string, members: readonly Member[]): PersonMatch | undefined {
  const parts = text
    .split(BETWEEN)
    .map((part) => ({
      words: cleanText(part),
      member: onePersonOf(part.replace(/\s(?:нар|бусад)\s*$/u, ""), members).members[0],
    }))
    .filter(({ words }) => words !== "");
  const named = [...new Set(parts.flatMap(({ member }) => member ?? []))];
  if (named.length === 0) return undefined;
  const hasOthers = parts.some(
    ({ words, member }) => (member === undefined || /\s(?:нар|бусад)$/u.test(words)) && SOMEBODY.test(words),
  );
  const isSeveral = named.length > 1 || hasOthers || (parts.length > 1 && AND_SOMEBODY.test(text));
  return isSeveral ? { members: named, isSure: false } : undefined;
}

function onePersonOf(text: string, members: readonly Member[]): PersonMatch {
  const code = readCode(text).value;
  const byCode = members.filter((one) => code !== undefined && comparable(one.code) === comparable(code));
  if (byCode.length === 1) {
    const carried = nameInCode(text);
    const [member] = byCode;
    return { members: byCode, isSure: carried === undefined || isNamed(carried, member?.name ?? "") };
  }
  const ways = [
    text,
    text.replace(/^[^:]*:/u, ""),
    text.replace(/\s*[,(/–—].*$/u, "").replace(/ - .*$/u, ""),
    BEHIND_POSITION.exec(text)?.[1] ?? text,
  ];
  const names = [...new Set(ways.map(cleanText))].filter((name) => name !== "");
  for (const name of names) {
    const same = members.filter((one) => sameName(one.name, name));
    if (same.length > 0) return only(same, true) ?? NOBODY;
    const short = members.filter((one) => isNamed(name, one.name));
    if (short.length > 0) return only(short, true) ?? NOBODY;
  }
  for (const name of names) {
    const near =
      only(
        members.filter((one) => isOfSameWords(name, one.name)),
        false,
      ) ??
      only(
        members.filter((one) => looksOf(one.name) === looksOf(name) || isSlipOf(name, one.name)),
        false,
      ) ??
      only(
        members.filter((one) => sameName(givenOf(one.name), givenOf(name)) && sharesSurname(name, one.name)),
        false,
      );
    if (near !== undefined) return near;
  }
  return NOBODY;
}

const wordsOf = (name: string) => cleanText(name.replace(/\./g, ". ")).split(" ");
const givenOf = (name: string) => wordsOf(name).slice(-1)[0] ?? "";

/** Whether a name is the same in full or with an initial for the surname. */
function isNamed(text: string, name: string): boolean {
  if (sameName(text, name)) return true;
  const initial = /^(\p{L}{1,2})\.\s*(.+)$/u.exec(cleanText(text));
  if (initial === null) return false;
  const [surname = "", ...given] = wordsOf(name);
  return (
    comparable(surname).startsWith(comparable(initial[1] ?? "")) &&
    sameName(given.join(" "), initial[2] ?? "")
  );
}

const isOfSameWords = (one: string, other: string): boolean =>
  wordsOf(one).map(comparable).sort().join(" ") === wordsOf(other).map(comparable).sort().join(" ");

/** Whether a surname stands there with another ending, or not at all. */
function sharesSurname(text: string, name: string): boolean {
  const words = wordsOf(text);
  if (words.length === 1) return true;
  const [one, other] = [comparable(words[0] ?? ""), comparable(wordsOf(name)[0] ?? "")];
  return one.length > 2 && other.length > 2 && (one.startsWith(other) || other.startsWith(one));
}

/** A text by which a table calls people, in how many rows, and whom it means. */
export interface CalledPerson extends PersonMatch {
  readonly text: string;
  readonly rows: number;
  /** All whom it names, whoever was chosen. */
  readonly named: readonly Member[];
}

/** Whom the table calls what; as people chose, by code, nobody where they leave somebody out. */
export function calledPeople(
  rows: readonly { readonly who: string }[],
  members: readonly Member[],
  chosen: ReadonlyMap<string, readonly string[]>,
): Map<string, CalledPerson> {
  const people = new Map<string, CalledPerson>();
  for (const { who } of rows) {
    const known = people.get(who);
    if (who === "") continue;
    const choice = chosen.get(who);
    const found = personOf(who, members);
    const match: PersonMatch =
      choice === undefined
        ? found
        : { members: members.filter(({ code }) => choice.includes(code)), isSure: true };
    people.set(who, { text: who, rows: (known?.rows ?? 0) + 1, named: found.members, ...match });
  }
  return people;
}
