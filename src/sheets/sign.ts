/**
 * The sign of a generated tab, as a note of its first cell. Excel, LibreOffice and the programs that write .xlsx keep
 * notes and drop developer metadata; with the sign a list is still known for ours, and for unchanged or edited, after
 * another program saved the file.
 */
const WORDS = "Энэ хуудсыг нэмэлт үүсгэв. Гараар өөрчилбөл дараагийн удаа архивлаж, шинээр үүсгэнэ.";

export const signOf = (identity: string): string => `${WORDS}\n⟦${identity}⟧`;

/** The identity in a note; undefined when the note is a person's own, or there is none. */
export const signIn = (note: string): string | undefined => /⟦([^⟧]+)⟧\s*$/u.exec(note)?.[1];
