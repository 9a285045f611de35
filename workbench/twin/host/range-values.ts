/** Range: values, formulas and notes. */

import { toLocalSeparators, type WriteCommand } from "../engine";
import { isPlainText } from "../engine/google-cells";
import { helpers } from "../engine/o-spreadsheet";
import { googleError, isErrorValue, toScriptValue } from "../engine/values";
import { cellsOf, fitting, lookAtCells, mapCells, type Position } from "./addresses";
import { type CellContent, isFormula, toContent, toFormula } from "./cell-content";
import type { HostCore } from "./core";
import { requireEdit } from "./permission";
import type { RangeRef } from "./refs";
import { withinRules } from "./rejection";
import { requireUntyped } from "./typed-columns";

type CellUpdate = Extract<WriteCommand, { type: "UPDATE_CELL" }>;

function values(range: RangeRef): unknown[][] {
  const { getters, timeZone } = range.core.workbook;
  const hostValues = { array: (items: readonly unknown[]) => [...items], date: (at: number) => new Date(at) };
  return lookAtCells(range, (position) =>
    toScriptValue(getters.getEvaluatedCell(position), timeZone, hostValues),
  );
}

function displayValues(range: RangeRef): string[][] {
  const { getters } = range.core.workbook;
  return lookAtCells(range, (position) => {
    const { value, formattedValue } = getters.getEvaluatedCell(position);
    return isErrorValue(value) ? googleError(value) : formattedValue;
  });
}

function formulas(range: RangeRef): string[][] {
  const { getters, locale } = range.core.workbook;
  return lookAtCells(range, (position) => {
    const cell = getters.getCell(position);
    return cell?.isFormula ? toLocalSeparators(cell.compiledFormula.toFormulaString(getters), locale) : "";
  });
}

function notes(range: RangeRef): string[][] {
  const { getters } = range.core.workbook;
  const all = getters.getNotes(range.sheetId);
  return lookAtCells(range, ({ col, row }) => all[helpers.toXC(col, row)] ?? "");
}

function writeCells(range: RangeRef, contentOf: (position: Position) => CellContent): RangeRef {
  const { core, sheetId, zone } = range;
  requireEdit(core, sheetId, zone);
  const cells = mapCells(range, (position) => ({ position, ...contentOf(position) })).flat();
  if (cells.some(({ content }) => isFormula(content))) requireUntyped(range);
  const filled = cells.filter(({ content }) => content !== "");
  const blanks = cells.filter(({ content }) => content === "");
  const positionsOf = (some: typeof cells) => some.map(({ position }) => position);
  withinRules(range, positionsOf(filled), () => {
    for (const { position, ...cell } of filled)
      writeCell(core, { type: "UPDATE_CELL", ...position, content: cell.content }, cell);
    clearCells(core, positionsOf(blanks));
  });
  return range;
}

function writeCell(core: HostCore, update: CellUpdate, { dateFormat, isMarked }: CellContent): void {
  const mayKeep = core.plainTextKeepsApostrophe && isMarked !== true && update.content?.startsWith("'");
  if (dateFormat === undefined && !mayKeep) core.workbook.write(update);
  else if (dateFormat === undefined) {
    // One mark is the engine's, which a plain text cell drops.
    core.workbook.write((getters) => [
      isPlainText(getters.getCell(update)?.format) ? { ...update, content: `'${update.content}` } : update,
    ]);
  } else {
    core.workbook.write((getters) => {
      const hasFormat = (getters.getCell(update)?.format ?? "") !== "";
      return [hasFormat ? update : { ...update, format: dateFormat }];
    });
  }
}

/** One queued write for all blanks: most of a template is blank, and most of those cells never held anything. */
function clearCells(core: HostCore, positions: readonly Position[]): void {
  if (positions.length === 0) return;
  core.workbook.write((getters) =>
    positions
      .filter((position) => getters.getCell(position))
      .map((position): CellUpdate => ({ type: "UPDATE_CELL", ...position, content: "" })),
  );
}

function fillFormula(range: RangeRef, content: string): void {
  const { core, sheetId, zone } = range;
  const first = { sheetId, col: zone.left, row: zone.top };
  core.workbook.write({ type: "UPDATE_CELL", ...first, content });
  core.workbook.write((getters) => {
    const cell = getters.getCell(first);
    return cellsOf(range)
      .slice(1)
      .map((position): WriteCommand => {
        const [right, down] = [position.col - first.col, position.row - first.row];
        const moved = cell?.isFormula
          ? getters.getTranslatedCellFormula(sheetId, right, down, cell.compiledFormula)
          : content;
        return { type: "UPDATE_CELL", ...position, content: moved };
      });
  });
}

function writeNotes(range: RangeRef, noteOf: (position: Position) => string): RangeRef {
  const { core, sheetId, zone } = range;
  requireEdit(core, sheetId, zone);
  const wanted = mapCells(range, (position) => ({ ...position, note: noteOf(position) })).flat();
  // Most cells have no note and get none: only what is another goes through all plugins.
  core.workbook.write((getters) => {
    const notes = getters.getNotes(sheetId);
    return wanted
      .filter(({ col, row, note }) => (notes[helpers.toXC(col, row)] ?? "") !== note)
      .map((each): WriteCommand => ({ type: "SET_NOTE", ...each }));
  });
  return range;
}

/** What was given for a cell, by its place in the range. */
function at<T>({ zone }: RangeRef, rows: readonly (readonly T[])[]): (position: Position) => T | undefined {
  return ({ col, row }) => rows[row - zone.top]?.[col - zone.left];
}

export const rangeValues = {
  getValues: values,
  getValue: (range: RangeRef) => values(range)[0]?.[0],
  getDisplayValues: displayValues,
  getDisplayValue: (range: RangeRef) => displayValues(range)[0]?.[0],
  getFormulas: formulas,
  getFormula: (range: RangeRef) => formulas(range)[0]?.[0],
  getNotes: notes,
  getNote: (range: RangeRef) => notes(range)[0]?.[0],
  isBlank: (range: RangeRef) => values(range).every((row) => row.every((value) => value === "")),

  setValues(range: RangeRef, rows: unknown[][]) {
    const given = at(range, fitting(range, rows));
    return writeCells(range, (position) => toContent(given(position), range.core.workbook));
  },
  setValue(range: RangeRef, value: unknown) {
    const content = toContent(value, range.core.workbook);
    return writeCells(range, () => content);
  },
  setFormulas(range: RangeRef, rows: string[][]) {
    const given = at(range, fitting(range, rows));
    return writeCells(range, (position) => ({
      content: toFormula(given(position) ?? "", range.core.workbook.locale),
    }));
  },
  /** A formula set on many cells is moved along with each, as if it were filled down. */
  setFormula(range: RangeRef, text: string) {
    requireEdit(range.core, range.sheetId, range.zone);
    requireUntyped(range);
    withinRules(range, cellsOf(range), () => fillFormula(range, toFormula(text, range.core.workbook.locale)));
    return range;
  },
  setNotes(range: RangeRef, rows: (string | null)[][]) {
    const given = at(range, fitting(range, rows));
    return writeNotes(range, (position) => String(given(position) ?? ""));
  },
  setNote: (range: RangeRef, note: string | null) => writeNotes(range, () => String(note ?? "")),
  clearNote: (range: RangeRef) => writeNotes(range, () => ""),
};
