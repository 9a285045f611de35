import { columnLetters } from "../explain/problem";
import { readCode } from "../read/cells/code";
import { NOT_FOR } from "../read/cells/kinds";
import { groupedBy } from "../read/grouped";
import type { TabCells } from "../read/table";
import { roster } from "../workbook/roster";
import { again, type Sheet, valuesOf } from "./google";
import { literal } from "./literal-text";
import { type HeaderPlaces, isFreeCell } from "./rows-by-header";
import { templateRows } from "./template-rows";
import type { TabTemplate } from "./templates";

/** A cell that set-up fills in rows that are there: the dash of a skill that is not for somebody, the name of a code. */
interface PreparedCell {
  /** From 1. */
  readonly row: number;
  readonly header: string;
  readonly text: string;
}

type Formulas = readonly (readonly string[])[];
const { code, name } = roster.columns;

/** What a tab's rows lack of what set-up fills in; never a cell in which something stands. */
export function lackingCells(
  tab: TabCells,
  formulas: Formulas,
  template: TabTemplate,
  places: HeaderPlaces,
): PreparedCell[] {
  // In a column that is still to be added every cell is free.
  const isFree = ({ row, header }: PreparedCell) => {
    const place = places.columns.get(header);
    return place === undefined || isFreeCell(tab.cells, formulas, row, place);
  };
  return [...dashesOf(tab, template, places), ...namesOf(tab, template, places)].filter(isFree);
}

function dashesOf(tab: TabCells, { columns, rows }: TabTemplate, places: HeaderPlaces): PreparedCell[] {
  const dashed = rows.filter((row) => row.includes(NOT_FOR));
  return [...(templateRows(tab, { columns, rows: dashed }, places) ?? [])].flatMap(([index, row]) =>
    row.flatMap((cell, column) =>
      cell === NOT_FOR ? [{ row: index + 1, header: columns[column]?.header ?? "", text: NOT_FOR }] : [],
    ),
  );
}

/** The names of rows that have only the code of somebody. */
function namesOf({ cells }: TabCells, { columns, names }: TabTemplate, places: HeaderPlaces): PreparedCell[] {
  const { headerRow } = places;
  const codes = places.columns.get(code.header);
  const isNamed = columns.some(({ header }) => header === name.header);
  if (names === undefined || codes === undefined || !isNamed) return [];
  return cells.slice(headerRow).flatMap((line, index) => {
    const text = names.get(readCode(line[codes - 1]).value ?? "");
    return text === undefined ? [] : [{ row: headerRow + index + 1, header: name.header, text }];
  });
}

/** Fills what a tab lacks as it is now. */
export function writeCells(sheet: Sheet, tab: TabCells, template: TabTemplate, places: HeaderPlaces): void {
  const range = sheet.getDataRange();
  const formulas: string[][] = again(() => range.getFormulas());
  const now = { ...tab, cells: valuesOf(range) };
  for (const [text, cells] of groupedBy(lackingCells(now, formulas, template, places), (cell) => cell.text)) {
    const addresses = cells.flatMap(({ row, header }) => {
      const column = places.columns.get(header);
      return column === undefined ? [] : [`${columnLetters(column)}${row}`];
    });
    if (addresses.length > 0) sheet.getRangeList(addresses).setValue(literal(text));
  }
}
