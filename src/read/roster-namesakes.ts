import { cleanText, comparable } from "./cells/clean-text";
import { looksOf } from "./cells/name";

/** Who is in the roster already. */
export interface InRoster {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly role: string;
}

/** What the roster says of somebody who would get a code that is not theirs. */
export type Namesake =
  | { readonly id: "name-in-roster"; readonly code: string; readonly unit: string }
  | { readonly id: "like-in-roster"; readonly code: string; readonly name: string };

/**
 * Who of the roster may be the person of a name and unit: somebody of that name, of the same unit where a list gives the code,
 * since namesakes of other units have codes of their own; or somebody of the unit whose name has its words in another order
 * or stands there with an initial.
 */
export function namesakes(inRoster: readonly InRoster[]) {
  const byName = new Map<string, InRoster>();
  const inUnit = new Map<string, InRoster>();
  const inUnitByWords = new Map<string, InRoster>();
  // Two names in full that have the initial in common are two people.
  const inUnitByShort = { full: new Map<string, InRoster>(), initial: new Map<string, InRoster>() };
  for (const one of [...inRoster].reverse()) {
    const looks = looksOf(one.name);
    byName.set(looks, one);
    inUnit.set(within(one.unit, looks), one);
    const forms = formsOf(one.name);
    if (forms === undefined) continue;
    inUnitByShort[forms.sorted === undefined ? "initial" : "full"].set(within(one.unit, forms.short), one);
    if (forms.sorted !== undefined) inUnitByWords.set(within(one.unit, forms.sorted), one);
  }
  return (name: string, unit: string, isCodeGiven: boolean): Namesake | undefined => {
    const looks = looksOf(name);
    if (looks === "") return undefined;
    const same = isCodeGiven ? inUnit.get(within(unit, looks)) : byName.get(looks);
    if (same !== undefined) return { id: "name-in-roster", code: same.code, unit: same.unit };
    const forms = formsOf(name);
    if (forms === undefined) return undefined;
    const { sorted, short } = forms;
    const like =
      sorted === undefined
        ? inUnitByShort.full.get(within(unit, short))
        : (inUnitByWords.get(within(unit, sorted)) ?? inUnitByShort.initial.get(within(unit, short)));
    return like && { id: "like-in-roster", code: like.code, name: like.name };
  };
}

const within = (unit: string, form: string) => `${comparable(unit)}|${form}`;

/** A name by its words in order of the alphabet, where it is in full, and by its surname's first letter with the rest. */
function formsOf(name: string): { readonly sorted: string | undefined; readonly short: string } | undefined {
  const words = cleanText(name.replace(/\./g, ". ")).split(" ");
  const [surname = "", ...given] = words;
  if (given.length === 0) return undefined;
  const short = `${looksOf(surname).slice(0, 1)}.${looksOf(given.join(" "))}`;
  const isInFull = !surname.endsWith(".");
  return { sorted: isInFull ? words.map(looksOf).sort().join(" ") : undefined, short };
}
