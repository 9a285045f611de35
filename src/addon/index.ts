/** The lazy part of the bundle: menu and server, evaluated on the first call that needs it. */

export { issueMessage, refusalMessage } from "../explain/function-messages";
export { archiveStep, archiveSteps, summaryCsv } from "./archive";
export { checkWorkbook, explainPerson as explainLines, rankWorkbook, setUpWorkbook } from "./jobs";
export { buildMenu, sayChecked, sayRanked, saySetUp } from "./menu";
export { checkSeals } from "./seals";
export { explainTree, goTo, saveSettings, showSidebar, workbookState } from "./sidebar";
