/** How rectangles of cells lie to each other. */
import type { Zone } from "../engine/o-spreadsheet";

export function contains(outer: Zone, inner: Zone): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

/** The cells of both; undefined: they share none. */
export function shared(one: Zone, other: Zone): Zone | undefined {
  const zone = {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return zone.left <= zone.right && zone.top <= zone.bottom ? zone : undefined;
}
