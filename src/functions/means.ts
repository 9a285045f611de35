import { toNumber } from "../explain/numbers";
import { CONDUCT_SCALES, PEER_SCALE, STAFF_SCALE } from "../law/scales";
import { validBallots } from "../methodology/chapter-4-conduct/4.4-tally";
import { meanOfSums } from "../methodology/chapter-4-conduct/4.6-peer-mean";
import { indicatorsMean } from "../methodology/chapter-4-conduct/conduct-mean";
import type { Exact } from "../methodology/units";
import { wholeNumber, within } from "../read/cells/number";
import { isEmpty, numberIn } from "./cells";
import { established, readingValue, wrong } from "./read";
import { type Cells, rowsOf } from "./shape";

type Scale = (typeof CONDUCT_SCALES)[number];

/** 4.3, 5.6: the mean of the indicators with two decimals; one for a row or a column, one a row for a block. */
export function conductMeans(scores: Cells, highest: Cells): unknown {
  const scale = isEmpty(highest) ? STAFF_SCALE : scaleIn(highest);
  if (scale === undefined) return wrong("4.3", "conduct-scale");
  const rows = rowsOf(scores);
  const isBlock = rows.length > 1 && (rows[0]?.length ?? 0) > 1;
  if (isBlock) return rows.map((row, index) => [meanOfCells(row, scale, index + 1)]);
  return meanOfCells(rows.flat(), scale, 1);
}

function scaleIn(cell: unknown): Scale | undefined {
  const value = readingValue(numberIn(Array.isArray(cell) ? cell[0]?.[0] : cell), "4.3", 1);
  return CONDUCT_SCALES.find(({ highest }) => value?.equals(highest) === true);
}

function meanOfCells(cells: readonly unknown[], { mean, highest }: Scale, row: number): number | "" {
  const readings = cells.map((cell) => numberIn(cell));
  if (readings.every(({ value, bad }) => value === undefined && !bad)) return "";
  const points: Exact[] = [];
  for (const reading of readings) {
    const value = readingValue(within(reading, 0, highest), mean, row);
    if (value === undefined) return wrong(mean, "indicator-blank", row);
    points.push(value);
  }
  return toNumber(indicatorsMean(points).onTheSheet);
}

/** 4.6: the peers' mean, 0–8 with two decimals, from three sums a row and the valid ballots. */
export function peerMeans(sums: Cells, valid: Cells): unknown {
  const rows = asTriples(rowsOf(sums));
  const counts = rowsOf(valid);
  if (counts.length !== rows.length && counts.length !== 1) return wrong("4.6", "peer-rows-differ");
  const means = rows.map((row, index) => [
    peerMeanOf(row, (counts.length === 1 ? counts[0] : counts[index])?.[0], index + 1),
  ]);
  return rows.length === 1 ? means[0]?.[0] : means;
}

/** Three sums may also be given as a column of three. */
function asTriples(rows: unknown[][]): unknown[][] {
  if (rows.length === PEER_SCALE.indicators && rows.every((row) => row.length === 1)) return [rows.flat()];
  if (rows.some((row) => row.length !== PEER_SCALE.indicators)) return wrong("4.6", "peer-sums");
  return rows;
}

function peerMeanOf(cells: readonly unknown[], validCell: unknown, row: number): number | "" {
  const valid = readingValue(wholeNumber(numberIn(validCell)), "4.6", row);
  const sums = cells.map((cell, index) => ({
    indicator: String(index + 1),
    sum: readingValue(numberIn(cell), "4.6", row),
  }));
  if (valid === undefined && sums.every(({ sum }) => sum === undefined)) return "";
  // How many were issued or spoiled, and who may vote, a cell is not told.
  const ballots = { at: { tab: "", row }, issued: undefined, valid, spoiled: undefined };
  const counted = established(validBallots(ballots, Number.POSITIVE_INFINITY), row);
  return toNumber(established(meanOfSums(sums, { valid: counted }), row));
}
