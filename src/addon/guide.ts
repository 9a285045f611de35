/** The window in which the guide is read: as large as a small screen has room for beside its own bars. */
const DIALOG = { width: 860, height: 620, title: "Гарын авлага" } as const;

/** Opens the guide at one of its chapters, by the anchor of its heading (`CHAPTERS` in sidebar/chapters.ts); at its beginning when `chapter` is empty. */
export function openGuide(chapter: string): void {
  const page = HtmlService.createHtmlOutputFromFile("guide");
  page.setContent(page.getContent().replace('data-chapter=""', () => `data-chapter="${chapter}"`));
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(DIALOG.width).setHeight(DIALOG.height), DIALOG.title);
}
