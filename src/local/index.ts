/**
 * What only the local product needs of the core: the commands load it as a module of its own, so that Google's script
 * and its globals stay as they are.
 */
export { assess } from "../assess/assessment";
export { ADDON_TITLE } from "../explain/addon-title";
export { cyclesOf } from "../explain/ballot-paper-words";
export { countsLine, reviewLines } from "../explain/paper-words";
export { levelNames } from "../explain/problem";
export { fileRefusal, proposedHeads, rosterLine, rosterNotes } from "../explain/roster-words";
export { columnsOn } from "../paper/list-columns";
export { readBody } from "../read/body";
export { fileText } from "../read/file-text";
export { knownTabs } from "../read/known-tabs";
export { carriedOver, readNextYear, unfilled } from "../read/next-year";
export { readRosterText } from "../read/roster-text";
export { TAB_NAMES } from "../workbook/tab";
export { jsonOf } from "./report-json";
