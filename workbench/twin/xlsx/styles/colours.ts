/** Colours of a file (RGB, of the theme, or of the old palette) as `#RRGGBB`, and back. */
import { childOf, type XmlElement } from "../xml/tree";

/** Excel's 64 legacy colours from number 8; the first eight repeat them. */
const PALETTE =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080" +
  "0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

const DEFAULT_THEME =
  "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");

/** The theme's colours in the order in which cells number them (light and dark change places). */
export function themeColours(theme: XmlElement | undefined): string[] {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  const order = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
  return order.map((name, i) => {
    const colour = childOf(scheme, name)?.children[0]?.attributes;
    return colour?.lastClr ?? colour?.val ?? DEFAULT_THEME[i] ?? "000000";
  });
}

/** Of an element that has a colour in its attributes: `color`, `fgColor`, `tabColor`, … */
export function colourOf(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const { rgb, theme: place, tint, indexed } = element?.attributes ?? {};
  if (rgb !== undefined) return hex(rgb.slice(-6));
  if (place !== undefined) return tinted(theme[Number(place)], Number(tint ?? 0));
  const number = Number(indexed ?? 64);
  if (!(number <= 63)) return undefined;
  const start = (number < 8 ? number : number - 8) * 6;
  return hex(PALETTE.slice(start, start + 6));
}

/** `#RGB`, `#RRGGBB` or `#RRGGBBAA` → `FFRRGGBB`. */
export function argb(colour: string): string {
  const digits = colour.replace("#", "");
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits.slice(0, 6);
  return `FF${full.toUpperCase().padStart(6, "0")}`;
}

function hex(digits: string | undefined): string | undefined {
  return digits && /^[\dA-Fa-f]{6}$/.test(digits) ? `#${digits.toUpperCase()}` : undefined;
}

/** Excel lightens towards white and darkens towards black. */
function tinted(digits: string | undefined, tint: number): string | undefined {
  const base = hex(digits);
  if (!base || tint === 0) return base;
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(base.slice(at, at + 2), 16);
    const mixed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(mixed).toString(16).padStart(2, "0");
  });
  return `#${channels.join("").toUpperCase()}`;
}
