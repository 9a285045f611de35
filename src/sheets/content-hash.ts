/** A short fingerprint of cells, to see whether somebody changed them; not a secret and not a signature. */
export function contentHash(cells: readonly (readonly unknown[])[]): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  const text = JSON.stringify(cells.map((row) => row.map((cell) => String(cell ?? ""))));
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
}
