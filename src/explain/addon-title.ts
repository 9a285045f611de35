/** The name of the add-on: of its sidebar, its messages, and the script project, by which Google names the menu. */
export const ADDON_TITLE = "Ажлын гүйцэтгэлийн үнэлгээ";
