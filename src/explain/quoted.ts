/** What somebody wrote, as a sentence says it: its first 60 signs, with … where it goes on. */
export const quoted = (text: string): string => text.replace(/^(.{60}).+$/su, "$1…");

/** More than these a sentence does not name. */
const MOST_LISTED = 20;

/** A list as a sentence says it: of a very long one the first things. */
export function listed(things: readonly unknown[]): string {
  const first = things.slice(0, MOST_LISTED).join(", ");
  return things.length > MOST_LISTED ? `${first} гэх мэт` : first;
}
