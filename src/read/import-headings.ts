import { saysTotal } from "./called-columns";
import { isBlank, lookalike } from "./cells/clean-text";
import { type Above, isLettered } from "./import-above";
import { footerIn, isTotalAlone } from "./import-footers";
import { namesOnly, namesSomebody, personOf } from "./import-people";
import { LETTERED, sectionOf, textOf } from "./import-sections";
import type { Member } from "./member";

type Heading = "person" | "section" | "objective";

/** What an objective is called: by its word, or with what numbers one; `Хөтөлбөр боловсруулах` is a measure. */
const OBJECTIVE =
  /^(?:зорилт|зорилго)(?!\p{L})|^(?:[\p{L}\p{N}.-]+ ){0,2}(?:зорилт|зорилго|хөтөлбөр|чиглэл)\s*(?:$|[№\d:.–—-]|[ivxхі]+(?!\p{L}))/iu;

/** A row above a table without headers: of its first group, or a title. */
export function takeTitle(
  text: string,
  members: readonly Member[],
  above: Above,
): Heading | "title" | "signature" {
  if (footerIn([text]) === "signature") return "signature";
  const before = above.objective;
  const why = takeHeading(text, false, members, above);
  if (why === "person" || why === "section") return why;
  above.objective = before;
  return "title";
}

/** A row of one text above a group; in the column of measures it is one unless it names a person, a section or an objective. */
export function takeHeading(
  text: string,
  isMeasure: boolean,
  members: readonly Member[],
  above: Above,
): Heading | "total" | "empty" | undefined {
  if (!/\p{L}{2}/u.test(text) && !LETTERED.test(text)) return isMeasure ? undefined : "empty";
  if (saysTotal([text])) return "total";
  const { members: named, isSure } = personOf(text, members);
  // Who is not sure is asked: the rows below are not those of the person above.
  if (isSure || namesSomebody(text) || (named.length > 0 && (!isMeasure || namesOnly(text, members)))) {
    Object.assign(above, { who: text, section: undefined, objective: "" });
    return "person";
  }
  const words = text.replace(/^\p{L}\)\s*/u, "");
  const isPart = isMeasure && above.parent !== undefined && isLettered("", text);
  if (isPart && sectionOf(words) === undefined) return undefined;
  const section = sectionOf(text) ?? (LETTERED.test(text) ? { unknown: text } : undefined);
  if (section !== undefined) {
    Object.assign(above, { section, objective: "" });
    return "section";
  }
  return isMeasure ? takeObjective(text, false, above) : takeObjective(text, true, above);
}

/** The text of an objective; `isSurely` where its place says so, else by its words. */
export function takeObjective(text: string, isSurely: boolean, above: Above): "objective" | undefined {
  if (!isSurely && !OBJECTIVE.test(text)) return undefined;
  above.objective = text;
  return "objective";
}

/** A row of a number, or of a letter in its place, and one text: a heading, unless it is a measure. */
export function takeNumbered(
  number: string,
  text: string,
  isMeasure: boolean,
  members: readonly Member[],
  above: Above,
): ReturnType<typeof takeHeading> {
  const isLetter = /^[а-е]\.?$/u.test(lookalike(number)) && number !== number.toLowerCase();
  if (isLetter) return takeHeading(`${number.replace(/\.$/u, "")}. ${text}`, false, members, above);
  return takeHeading(text, isMeasure, members, above);
}

/** Whether rows of a table follow before somebody else is named, signs, or another table begins. */
export function isAboveRows(below: readonly (readonly unknown[])[], members: readonly Member[]): boolean {
  for (const line of below) {
    const texts = [...new Set(line.flatMap((cell) => (isBlank(cell) ? [] : [textOf(cell) || "0"])))];
    const [text = "", ...others] = texts;
    if (text === "") continue;
    if (isTotalAlone(line) || footerIn(line) !== undefined) return false;
    if (others.length > 0) return texts.some((one) => /\d/u.test(one));
    if (namesSomebody(text) || personOf(text, members).isSure) return false;
  }
  return false;
}

/** Whether the next filled row is numbered beneath a number: `2.1` beneath `2`, and `1` beneath `II`. */
export function isAboveNumbers(
  number: string,
  below: readonly (readonly unknown[])[],
  column: number,
): boolean {
  const next = below.find((cells) => cells.some((cell) => !isBlank(cell)))?.[column];
  const under = isBlank(next) ? "" : String(next).trim();
  return /^[ivxхі]+\.?$/u.test(number.toLowerCase())
    ? /^\d/u.test(under)
    : /^\d+$/u.test(number) && under.startsWith(`${number}.`);
}
