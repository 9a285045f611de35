/** The lazy part of the bundle: menu and server, evaluated on the first call that needs it. */

export * from "../functions/rest";
export { archiveStep, archiveSteps, summaryCsv } from "./archive";
export { checkWorkbook, explainPerson as explainLines, rankWorkbook, setUpWorkbook } from "./jobs";
export { sayChecked, sayRanked, saySetUp } from "./menu";
export { listPage, makeSheets, makeStatistics, openPrint, sheetPages, sheetSteps } from "./paper";
export { addAdjustment, confirmReviews, reviewList, reviewOf } from "./review";
export { checkSeals } from "./seals";
export { explainTree, goTo, saveSettings, showSidebar, workbookState } from "./sidebar";
