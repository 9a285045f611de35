/** The sample body's tables as tab-separated text: readable, and bundled into the page without reading files. */
export { ADJUSTMENTS } from "./adjustments";
export { COMPLAINTS } from "./complaints";
export { CONDUCT } from "./conduct";
export { INTERVIEWS } from "./interviews";
export { MANAGEMENT } from "./management";
export { MISTAKES } from "./mistakes";
export { PEERS } from "./peers";
export { PLAN_ADMINISTRATION } from "./plan-administration";
export { PLAN_COLLECTION } from "./plan-collection";
export { PLAN_INSPECTION } from "./plan-inspection";
export { PLAN_SERVICE } from "./plan-service";
export { REVIEWS } from "./reviews";
export { ROSTER } from "./roster";
export { SETTINGS } from "./settings";
