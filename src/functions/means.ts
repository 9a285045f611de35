import { toNumber } from "../explain/numbers";
import { peerMean } from "../methodology/chapter-4-conduct/4.6-peer-mean";
import { meanOf } from "../methodology/mean";
import { type Exact, sheetPoints } from "../methodology/units";
import { wholeNumber, within } from "../read/cells/number";
import { isEmpty, numberIn } from "./cells";
import { established, readingValue, wrong } from "./read";
import { type Cells, rowsOf } from "./shape";

const PEER_INDICATORS = 3; // 4.5
const SCALES = { 7: "4.3", 8: "4.5", 15: "5.6" } as const;

/** 4.3, 5.6: the mean of the indicators with two decimals; one for a row or a column, one a row for a block. */
export function conductMeans(scores: Cells, highest: Cells): unknown {
  const scale = isEmpty(highest) ? 7 : toNumberOrZero(highest);
  if (scale !== 7 && scale !== 8 && scale !== 15) {
    return wrong(
      "4.3",
      "Дээд оноо 7, 8, 15-ын аль нэг байх ёстой.",
      "7 (4.1), 8 (4.5), 15 (5.4)-аас сонгоно уу.",
    );
  }
  const rows = rowsOf(scores);
  const isBlock = rows.length > 1 && (rows[0]?.length ?? 0) > 1;
  if (isBlock) return rows.map((row, index) => [meanOfCells(row, scale, index + 1)]);
  return meanOfCells(rows.flat(), scale, 1);
}

const toNumberOrZero = (cell: unknown) => {
  const value = readingValue(numberIn(Array.isArray(cell) ? cell[0]?.[0] : cell), "4.3", 1);
  return value === undefined ? 0 : toNumber(value);
};

function meanOfCells(cells: readonly unknown[], scale: 7 | 8 | 15, row: number): number | "" {
  const readings = cells.map((cell) => numberIn(cell));
  if (readings.every(({ value, bad }) => value === undefined && !bad)) return "";
  const clause = SCALES[scale];
  const points: Exact[] = [];
  for (const reading of readings) {
    const value = readingValue(within(reading, 0, scale), clause, row);
    if (value === undefined) {
      return wrong(clause, "Хоосон үзүүлэлт байна; 0 гэж тооцохгүй.", "Үзүүлэлт бүрт оноо бичнэ үү.", row);
    }
    points.push(value);
  }
  return toNumber(sheetPoints(meanOf(points).mean));
}

/** 4.6: the peers' mean, 0–8 with two decimals, from three sums a row and the valid ballots. */
export function peerMeans(sums: Cells, valid: Cells): unknown {
  const rows = asTriples(rowsOf(sums));
  const counts = rowsOf(valid);
  if (counts.length !== rows.length && counts.length !== 1) {
    return wrong("4.6", "Нийлбэр, хүчинтэй саналын мөрийн тоо тэнцүү биш.", "Ижил мөрүүдийг заана уу.");
  }
  const means = rows.map((row, index) => [
    peerMeanOf(row, (counts.length === 1 ? counts[0] : counts[index])?.[0], index + 1),
  ]);
  return rows.length === 1 ? means[0]?.[0] : means;
}

/** Three sums may also be given as a column of three. */
function asTriples(rows: unknown[][]): unknown[][] {
  if (rows.length === PEER_INDICATORS && rows.every((row) => row.length === 1)) return [rows.flat()];
  if (rows.some((row) => row.length !== PEER_INDICATORS)) {
    return wrong(
      "4.6",
      "Гурван үзүүлэлтийн нийлбэр байх ёстой.",
      "Хандлага, багаар ажиллах, харилцаа гурвын нийлбэрийг заана уу.",
    );
  }
  return rows;
}

function peerMeanOf(cells: readonly unknown[], validCell: unknown, row: number): number | "" {
  const valid = readingValue(wholeNumber(numberIn(validCell)), "4.6", row);
  const sums = cells.map((cell, index) => ({
    indicator: String(index + 1),
    sum: readingValue(numberIn(cell), "4.6", row),
  }));
  if (valid === undefined && sums.every(({ sum }) => sum === undefined)) return "";
  const tally = { at: { tab: "", row }, issued: undefined, valid, spoiled: undefined, sums };
  return toNumber(established(peerMean(tally, Number.POSITIVE_INFINITY), row));
}
