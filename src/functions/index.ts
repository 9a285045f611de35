import { achievementPercents, achievementPoints } from "./achievement";
import { conductMeans, peerMeans } from "./means";
import { planMeans, planStates } from "./plan-means";
import { timelinessOf } from "./timeliness";

/**
 * The eager part of the bundle: what a cell can call. No zod, no service. One object, since what a bundle exports by name
 * stands behind getters, which are made at every load.
 */
export const functions = {
  achievementPercents,
  achievementPoints,
  conductMeans,
  peerMeans,
  planMeans,
  planStates,
  timelinessOf,
};
