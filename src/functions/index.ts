/** The eager part of the bundle: what a cell can call. No zod, no service. */
export { achievementPercents, achievementPoints } from "./achievement";
export { conductMeans, peerMeans } from "./means";
export { planMeans, planStates } from "./plan-means";
export { timelinessOf } from "./timeliness";
