/** How the page writes a time. */

const two = (part: number): string => String(part).padStart(2, "0");

/** `14:05` today, `2026.12.03 14:05` on another day. */
export function timeOf(milliseconds: number, today = new Date()): string {
  const date = new Date(milliseconds);
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (date.toDateString() === today.toDateString()) return time;
  return `${date.getFullYear()}.${two(date.getMonth() + 1)}.${two(date.getDate())} ${time}`;
}
