import type { Clause } from "../law/annex/index";
import type { ReadingId } from "../law/readings";
import { type Place, type Refusal, refuse } from "./finding";
import { type Exact, hasMoreDecimals, isWhole } from "./units";

/**
 * 4.1, 4.5, 5.4 · Points may be fractions of up to two decimals (reading `fractions`): the refusal of finer ones.
 */
export const refuseFiner = (
  clause: Clause,
  indicator: string,
  points: Exact,
  at?: Place,
): Refusal | undefined =>
  hasMoreDecimals(points) ? refuse(clause, "points-decimals", { indicator, points }, at) : undefined;

/** The reading that fractions rest on, where they are some. */
export const readingOfFractions = (points: Exact): readonly ReadingId[] =>
  isWhole(points) ? [] : ["fractions"];
