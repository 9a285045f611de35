import { CATEGORY_NAMES } from "../law/words";
import type { Statistics, UnitStatistics } from "../paper/statistics";
import { prepareGeneratedTab } from "./generated-tab";
import { literal } from "./literal-text";
import type { WorkbookReading } from "./read-workbook";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cell = string | number;

const TAB_NAME = "Статистик";
const BODY = "Байгууллагын дүн";
const HEADER_ROW = 3;
const HEADERS: readonly string[] = [
  "Нэгж",
  "Нэгжийн дарга",
  "Эрэмбэлсэн",
  ...CATEGORY_NAMES.map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  "Урьдчилсан дундаж",
  "Эцсийн дундаж",
  "Даргын үнэлгээ (4.3)",
  "Баг хянасны дараа",
  "Зөрүү",
];
const BINS = Array.from({ length: 10 }, (_, ten) =>
  ten === 9 ? "90–100" : `${ten * 10}–${ten * 10 + 9}.99`,
);
const COLUMN = { unit: 1, head: 2, excellent: 4, unknown: 7, headMean: 10, teamMean: 11 } as const;
/** Dark to light, so that they differ in black and white too. */
const CATEGORY_COLOURS = ["#1e8e3e", "#8ab4f8", "#d93025", "#bdc1c6"];
const MEAN_COLOURS = ["#9aa0a6", "#1a73e8"];
const CHART = { width: 640, height: 320 } as const;

/** 7.2, 7.5 · Writes `Статистик`: the body and its units counted and averaged, the distribution, and two charts. */
export function writeStatistics(reading: WorkbookReading, statistics: Statistics): string {
  const cells = statisticsCells(statistics);
  const { sheet, unchanged } = prepareGeneratedTab(reading, "statistics", TAB_NAME, cells);
  if (!unchanged) {
    format(sheet, statistics.units.length, cells);
    insertCharts(sheet, statistics.units.length, cells.length);
    sheet.getRange(1, 1, cells.length, HEADERS.length).setValues(cells.map((row) => [...row]));
  }
  return sheet.getName();
}

/** The table of units, the whole body last; below it the distribution of each. */
function statisticsCells({ body, units }: Statistics): Cell[][] {
  const everyone = [...units, body];
  const name = ({ unit }: UnitStatistics) => literal(unit === "" ? BODY : unit);
  const rows: Cell[][] = [
    ["Үнэлгээний статистик"],
    ["Зөвхөн дүнг тайлагнана: оноог жигдрүүлэхгүй, ангиллыг хувь тогтоож хуваарилахгүй (7.5)."],
    [...HEADERS],
    ...everyone.map((one) => [
      name(one),
      literal(one.head),
      one.ranked,
      ...[
        one.categories.excellent,
        one.categories.normal,
        one.categories.unsatisfactory,
        one.categories.unknown,
      ],
      ...[one.preliminaryMean ?? "", one.finalMean ?? ""],
      ...[one.headMean ?? "", one.teamMean ?? "", one.difference ?? ""],
    ]),
    [],
    ["Эцсийн онооны тархалт", "", ...BINS.map(literal)],
    ...everyone.map((one) => [name(one), "", ...one.distribution]),
  ];
  return rows.map((row) => [...row, ...Array.from({ length: HEADERS.length - row.length }, () => "")]);
}

function format(sheet: Sheet, units: number, cells: readonly unknown[]): void {
  const bins = HEADER_ROW + units + 3;
  sheet.clearFormats();
  sheet.setColumnWidth(COLUMN.unit, 240);
  sheet.setColumnWidths(2, HEADERS.length - 1, 105);
  sheet.setColumnWidth(COLUMN.head, 180);
  sheet.setFrozenRows(HEADER_ROW);
  sheet.getRange(1, 1, 1, 1).setFontSize(13).setFontWeight("bold");
  sheet
    .getRange(HEADER_ROW, 1, cells.length - HEADER_ROW + 1, HEADERS.length)
    .setWrap(true)
    .setVerticalAlignment("middle");
  sheet
    .getRangeList([`A${HEADER_ROW}:L${HEADER_ROW}`, `A${bins}:L${bins}`])
    .setFontWeight("bold")
    .setBackground("#e8eaed")
    .setHorizontalAlignment("center");
  sheet
    .getRangeList([`A${bins - 2}:L${bins - 2}`, `A${cells.length}:L${cells.length}`])
    .setFontWeight("bold");
  sheet.getRangeList([`H${HEADER_ROW + 1}:L${bins - 2}`]).setNumberFormat("0.00");
  sheet
    .getRangeList([`A${HEADER_ROW}:L${bins - 2}`, `A${bins}:L${cells.length}`])
    .setBorder(true, true, true, true, true, true);
}

/** Categories by unit, and the head's mean before and after the review; the units, without the body's row. */
function insertCharts(sheet: Sheet, units: number, height: number): void {
  if (units === 0) return;
  const columns = (first: number, last: number) =>
    sheet.getRange(HEADER_ROW, first, units + 1, last - first + 1);
  const chart = (title: string, column: number) =>
    sheet
      .newChart()
      .asColumnChart()
      .setTitle(title)
      .setNumHeaders(1)
      .setPosition(height + 2, column, 0, 0)
      .setOption("width", CHART.width)
      .setOption("height", CHART.height)
      .setOption("legend", { position: "bottom" });
  sheet.insertChart(
    chart("Ангилал, нэгжээр", COLUMN.unit)
      .setOption("isStacked", true)
      .setOption("colors", CATEGORY_COLOURS)
      .addRange(columns(COLUMN.unit, COLUMN.unit))
      .addRange(columns(COLUMN.excellent, COLUMN.unknown))
      .build(),
  );
  sheet.insertChart(
    chart("Нэгжийн даргын үнэлгээний дундаж: баг хянахын өмнө, дараа", COLUMN.unknown)
      .setOption("colors", MEAN_COLOURS)
      .addRange(columns(COLUMN.unit, COLUMN.unit))
      .addRange(columns(COLUMN.headMean, COLUMN.teamMean))
      .build(),
  );
}
