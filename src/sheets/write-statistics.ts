import { COUNTED_CATEGORIES, COUNTS, capital, HEAD_MEAN, STATISTICS_WORDS } from "../explain/paper-words";
import { columnLetters } from "../explain/problem";
import { roleName } from "../law/words";
import { CATEGORY_COLOURS } from "../paper/palette";
import { type Statistics, TENS, type UnitStatistics } from "../paper/statistics";
import { LIST } from "../workbook/generated";
import { rangesOf } from "./column-runs";
import { prepareGeneratedTab, writeCells } from "./generated-tab";
import { looking, type Sheet } from "./google";
import { square } from "./list-cells";
import { literal } from "./literal-text";
import type { WorkbookReading } from "./read-workbook";

type Cell = string | number;

const USUAL_WIDTH = 105;
type Kind = "name" | "count" | "category" | "mean" | "head-mean";
type Column = ReturnType<typeof column>;
/** Its width is in pixels. */
const column = (kind: Kind, header: string, cell: (of: UnitStatistics) => Cell, width = USUAL_WIDTH) => ({
  kind,
  header,
  cell,
  width,
});

const HEADER_ROW = 3;
const nameOf = ({ unit }: UnitStatistics) => literal(unit === "" ? STATISTICS_WORDS.body : unit);
const COLUMNS: readonly Column[] = [
  column("name", LIST.unit, nameOf, 240),
  column("name", roleName("unit-head"), ({ head }) => literal(head), 180),
  column("count", COUNTS.ranked, ({ ranked }) => ranked),
  ...COUNTED_CATEGORIES.map(({ key, name }) =>
    column("category", capital(name), ({ categories }) => categories[key]),
  ),
  column("mean", "Урьдчилсан дундаж", ({ preliminaryMean }) => preliminaryMean ?? ""),
  column("mean", "Эцсийн дундаж", ({ finalMean }) => finalMean ?? ""),
  column("head-mean", HEAD_MEAN, ({ headMean }) => headMean ?? ""),
  column("head-mean", "Баг хянасны дараа", ({ teamMean }) => teamMean ?? ""),
  column("mean", "Зөрүү", ({ difference }) => difference ?? ""),
];
/** Below the table the tens of points begin in the third column. */
const BESIDE_TENS = 2;
const WIDTH = Math.max(COLUMNS.length, BESIDE_TENS + TENS.length);
const MEAN_COLOURS = ["#9aa0a6", "#1a73e8"];
/** The column right of the first chart. */
const SECOND_CHART = 7;
const CHART = { width: 640, height: 320 } as const;

/** 7.2, 7.5 · Writes `Статистик`: the body and its units counted and averaged, the distribution, and two charts. */
export function writeStatistics(reading: WorkbookReading, statistics: Statistics): string {
  const cells = statisticsCells(statistics);
  const prepared = prepareGeneratedTab(reading, "statistics", STATISTICS_WORDS.tab, cells);
  const { sheet } = prepared;
  if (!prepared.unchanged) {
    looking(() => format(sheet, statistics.units.length, cells));
    insertCharts(sheet, statistics.units.length, cells.length);
    writeCells(prepared, cells);
  }
  return sheet.getName();
}

/** The table of units, the whole body last; below it the distribution of each. */
function statisticsCells({ body, units }: Statistics): Cell[][] {
  const everyone = [...units, body];
  const rows: Cell[][] = [
    [STATISTICS_WORDS.title],
    [STATISTICS_WORDS.nothingForced],
    COLUMNS.map(({ header }) => header),
    ...everyone.map((one) => COLUMNS.map(({ cell }) => cell(one))),
    [],
    [STATISTICS_WORDS.distribution, "", ...TENS.map(literal)],
    ...everyone.map((one) => [nameOf(one), "", ...one.distribution]),
  ];
  return square(rows);
}

function format(sheet: Sheet, units: number, cells: readonly unknown[]): void {
  const [first, last, tens] = [HEADER_ROW + 1, HEADER_ROW + units + 1, HEADER_ROW + units + 3];
  const rows = (top: number, bottom = top) => `A${top}:${columnLetters(WIDTH)}${bottom}`;
  sheet.clearFormats();
  sheet.setColumnWidths(1, WIDTH, USUAL_WIDTH);
  COLUMNS.forEach(({ width }, index) => {
    if (width !== USUAL_WIDTH) sheet.setColumnWidth(index + 1, width);
  });
  sheet.setFrozenRows(HEADER_ROW);
  sheet.getRange(1, 1, 1, 1).setFontSize(13).setFontWeight("bold");
  sheet.getRange(rows(HEADER_ROW, cells.length)).setWrap(true).setVerticalAlignment("middle");
  sheet
    .getRangeList([rows(HEADER_ROW), rows(tens)])
    .setFontWeight("bold")
    .setBackground("#e8eaed")
    .setHorizontalAlignment("center");
  sheet.getRangeList([rows(last), rows(cells.length)]).setFontWeight("bold");
  sheet.getRangeList(rangesOf(COLUMNS, isMean, first, last)).setNumberFormat("0.00");
  sheet
    .getRangeList([rows(HEADER_ROW, last), rows(tens, cells.length)])
    .setBorder(true, true, true, true, true, true);
}

const isMean = ({ kind }: Column) => kind === "mean" || kind === "head-mean";

/** Categories by unit, and the head's mean before and after the review; the units, without the body's row. */
function insertCharts(sheet: Sheet, units: number, height: number): void {
  if (units === 0) return;
  const chart = (title: string, kind: Kind, column: number) => {
    const builder = sheet
      .newChart()
      .asColumnChart()
      .setTitle(title)
      .setNumHeaders(1)
      .setPosition(height + 2, column, 0, 0)
      .setOption("width", CHART.width)
      .setOption("height", CHART.height)
      .setOption("legend", { position: "bottom" });
    const charted = (column: Column) => column.header === LIST.unit || column.kind === kind;
    for (const range of rangesOf(COLUMNS, charted, HEADER_ROW, HEADER_ROW + units))
      builder.addRange(sheet.getRange(range));
    return builder;
  };
  const { categoriesChart, meansChart } = STATISTICS_WORDS;
  sheet.insertChart(
    chart(categoriesChart, "category", 1)
      .setOption("isStacked", true)
      .setOption("colors", Object.values(CATEGORY_COLOURS))
      .build(),
  );
  sheet.insertChart(chart(meansChart, "head-mean", SECOND_CHART).setOption("colors", MEAN_COLOURS).build());
}
