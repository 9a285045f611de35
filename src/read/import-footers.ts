import { cleanText, isBlank } from "./cells/clean-text";
import { POSITION } from "./import-people";

/** By whom a plan is approved, checked, made or known: the word alone, before a sign, or with a name. */
const ACTED =
  /^(?:баталсан|батлав|батлагдсан|хянасан|хянав|зөвшөөрсөн|зөвшилцсөн|танилцсан|танилцав|(?:(?:төлөвлөгөө|тайлан)г? )?(?:боловсруулсан|гаргасан|бичсэн))(?=$|[\s:./_…(–—-])(.*)$/iu;
/** A name with an initial, as people sign. */
const SIGNED = String.raw`\p{Lu}\p{L}?\.\s?\p{Lu}[\p{L}-]+`;
const WITH_NAME = new RegExp(SIGNED, "u");
const PLACE_OF_SIGNATURE = /^(?:гарын үсэг|тамга|тэмдэг|тамга,? ?[/(]?тэмдэг[/)]?)[\s:./_…()–—-]*$/iu;
const LINE_TO_SIGN = new RegExp(String.raw`^[\s._…–—-]{3,}[/(]?\s*${SIGNED}\s*[/)]?$`, "u");
const POSITION_AND_NAME = new RegExp(
  String.raw`(?:^|[\s-])(?:${POSITION})[\s._…/(:,–—-]+${SIGNED}\s*[/)]?\.?$`,
  "iu",
);
const POSITION_ALONE = new RegExp(String.raw`(?:^|[\s-])(?:${POSITION})[\s._…/(:,–—-]*$`, "iu");
/** Whether a row leaves a place to sign, as between a position and a name. */
export const leavesSignature = (line: readonly unknown[]): boolean =>
  line.some((cell) => !isBlank(cell) && /[._…]{3,}/u.test(String(cell)));

/** What a row without levels says below a table or a group of it: who signs, or a position and its name alone. */
export function footerIn(cells: readonly unknown[]): "signature" | "position" | undefined {
  const texts = cells.flatMap((cell) => (isBlank(cell) ? [] : [cleanText(String(cell))]));
  const [first = ""] = texts;
  const line = texts.join(" ");
  const rest = ACTED.exec(first)?.[1];
  const isActed = rest !== undefined && (/^\s*(?:$|[:/._…(–—-])/u.test(rest) || WITH_NAME.test(rest));
  if (isActed || PLACE_OF_SIGNATURE.test(first) || LINE_TO_SIGN.test(line)) return "signature";
  // A measure beside its owner is none.
  const isPosition = POSITION_AND_NAME.test(line) && (texts.length === 1 || POSITION_ALONE.test(first));
  return isPosition ? "position" : undefined;
}

const TOTAL_ALONE = /^(?:нийт|дүн|нийлбэр|дундаж|бүгд)(?: (?:дүн|нийлбэр|оноо|хувь))?[\s:.]*$/iu;

/** Whether a row is one of totals whatever numbers it has: its first text says nothing else. */
export const isTotalAlone = (cells: readonly unknown[]): boolean =>
  TOTAL_ALONE.test(cleanText(String(cells.find((cell) => !isBlank(cell)) ?? "")));
