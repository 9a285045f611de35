/**
 * A formula that only refers to blank cells is blank, as in Google.
 *
 * o-spreadsheet shows 0 for "=B7" when B7 is empty, and an average over such cells falls silently. Compiled formulas
 * are cached by their shape; the shapes "one cell" and "one range" are put into that cache before anybody uses them.
 */
import { type FormulaToExecute, type FunctionResultObject, functionCache } from "./o-spreadsheet";

function blankAsText(cell: FunctionResultObject): FunctionResultObject {
  return cell.value === null || cell.value === undefined ? { ...cell, value: "" } : cell;
}

const oneCell: FormulaToExecute = ([reference], cellOf) =>
  reference ? blankAsText(cellOf(reference)) : { value: "#REF" };

const oneRange: FormulaToExecute = ([reference], _cellOf, columnsOf) =>
  reference ? columnsOf(reference).map((column) => column.map(blankAsText)) : { value: "#REF" };

functionCache["=|C|"] = oneCell;
functionCache["=|R|"] = oneRange;
