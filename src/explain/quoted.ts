/** What somebody wrote, as a sentence says it: its first 60 signs, with … where it goes on. */
export const quoted = (text: string): string => text.replace(/^(.{60}).+$/su, "$1…");
