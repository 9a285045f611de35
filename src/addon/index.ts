/** The lazy part of the bundle: menu and server, evaluated on the first call that needs it. */

export * from "../functions/rest";
export { sayChecked, sayRanked, saySetUp } from "./menu";
export { showSidebar } from "./sidebar";
export { serve, serverFunctions } from "./wire";
