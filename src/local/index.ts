/**
 * What only the local product needs of the core: the commands load it as a module of its own, so that Google's script
 * and its globals stay as they are.
 */
export { assess } from "../assess/assessment";
export { rosterMessage } from "../explain/roster-words";
export { readBody } from "../read/body";
export { readCode } from "../read/cells/code";
export { knownTabs } from "../read/known-tabs";
export { readRosterText } from "../read/roster-text";
