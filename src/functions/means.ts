import { toNumber } from "../explain/numbers";
import { CONDUCT_SCALES, PEER_SCALE, STAFF_SCALE } from "../law/scales";
import { validBallots } from "../methodology/chapter-4-conduct/4.4-tally";
import { meanOfSums } from "../methodology/chapter-4-conduct/4.6-peer-mean";
import { indicatorsMean } from "../methodology/chapter-4-conduct/conduct-mean";
import { refuseFiner } from "../methodology/fractions";
import type { Exact } from "../methodology/units";
import { isDash } from "../read/cells/clean-text";
import { wholeNumber, within } from "../read/cells/number";
import { isEmpty, numberIn } from "./cells";
import { areHeaders, HEADERS } from "./headers";
import { established, inItsRow, readingValue, wrong } from "./read";
import { type Cells, rowsOf } from "./shape";

type Scale = (typeof CONDUCT_SCALES)[number];

/**
 * 4.3, 5.6: the mean of the indicators with two decimals; one for a row or a column, one a row for a block. A dash
 * leaves its indicator out; a blank one is missing, never 0.
 */
export function conductMeans(scores: Cells, highest: Cells): unknown {
  const scale = isEmpty(highest) ? STAFF_SCALE : scaleIn(highest);
  if (scale === undefined) return wrong("4.3", "conduct-scale");
  const rows = rowsOf(scores);
  const [first = []] = rows;
  const isHeaded = areHeaders(first, HEADERS.staff) || areHeaders(first, HEADERS.heads);
  if (rows.length === 1 || first.length === 1) return isHeaded ? "" : meanOfCells(rows.flat(), scale);
  return rows.map((row, index) => [index === 0 && isHeaded ? "" : inItsRow(() => meanOfCells(row, scale))]);
}

function scaleIn(cell: unknown): Scale | undefined {
  const value = readingValue(numberIn(Array.isArray(cell) ? cell[0]?.[0] : cell), "4.3");
  return CONDUCT_SCALES.find(({ highest }) => value?.equals(highest) === true);
}

function meanOfCells(cells: readonly unknown[], { mean, highest }: Scale): number | "" {
  const readings = cells.filter((cell) => !isDash(cell)).map((cell) => numberIn(cell));
  if (readings.every(({ value, bad }) => value === undefined && !bad)) return "";
  const points: Exact[] = [];
  for (const reading of readings) {
    const value = readingValue(within(reading, 0, highest), mean);
    if (value === undefined) return wrong(mean, "indicator-blank");
    const finer = refuseFiner(mean, "", value);
    points.push(finer === undefined ? value : established<Exact>(finer));
  }
  return toNumber(indicatorsMean(points).onTheSheet);
}

/** 4.6: the peers' mean, 0–8 with two decimals, from three sums a row and the valid ballots. */
export function peerMeans(sums: Cells, valid: Cells): unknown {
  const rows = asTriples(rowsOf(sums));
  const counts = rowsOf(valid);
  const isSingle = counts.length === 1 && counts[0]?.length === 1;
  if (!isSingle && (counts.length !== rows.length || counts[0]?.length !== 1))
    return wrong("4.6", "peer-rows-differ");
  const countOf = (index: number) => (counts.length === 1 ? counts[0] : counts[index])?.[0];
  const isHeaded = areHeaders([...(rows[0] ?? []), countOf(0)], HEADERS.tally);
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) return isHeaded ? "" : peerMeanOf(only, countOf(0));
  return rows.map((row, index) => [
    index === 0 && isHeaded ? "" : inItsRow(() => peerMeanOf(row, countOf(index))),
  ]);
}

/** Three sums may also be given as a column of three. */
function asTriples(rows: unknown[][]): unknown[][] {
  if (rows.length === PEER_SCALE.indicators && rows.every((row) => row.length === 1)) return [rows.flat()];
  if (rows.some((row) => row.length !== PEER_SCALE.indicators)) return wrong("4.6", "peer-sums");
  return rows;
}

function peerMeanOf(cells: readonly unknown[], validCell: unknown): number | "" {
  const valid = readingValue(wholeNumber(numberIn(validCell)), "4.6");
  const sums = cells.map((cell, index) => ({
    indicator: HEADERS.tally[index] ?? "",
    sum: readingValue(numberIn(cell), "4.6"),
  }));
  if (valid === undefined && sums.every(({ sum }) => sum === undefined)) return "";
  // How many were issued or spoiled, and who may vote, a cell is not told.
  const ballots = { at: { tab: "", row: 1 }, issued: undefined, valid, spoiled: undefined };
  const counted = established(validBallots(ballots, Number.POSITIVE_INFINITY));
  return toNumber(established(meanOfSums(sums, { valid: counted })));
}
