/**
 * Results of formulas are bounded before anything is made of them: a cell of a file may ask for ten thousand million
 * cells in twenty letters.
 *
 * Google stops at ten million cells of a spreadsheet and fifty thousand letters of a cell. A cell of an array is an object
 * of some fifty bytes here, so that an array ends at a million. Every function of the registry is wrapped, later ones too:
 * what it broadcasts over rows and columns, what it makes by number, and what text it gives.
 */
import { type Arg, type ArgDefinition, type FunctionResultObject, registries } from "./o-spreadsheet";

const MOST_CELLS = 1_000_000;
const MOST_LETTERS = 50_000;
/** Steps of what takes more of them than it gives cells. */
const MOST_STEPS = 100_000_000;

type Result = FunctionResultObject | FunctionResultObject[][];
type Compute = (this: unknown, ...args: Arg[]) => Result;

const tooLarge = (): FunctionResultObject => ({ value: "#ERROR", message: "Result too large" });

const isColumns = (arg: unknown): arg is FunctionResultObject[][] => Array.isArray(arg);
const rowsOf = (arg: Arg): number => (isColumns(arg) ? (arg[0]?.length ?? 0) : 1);
const columnsOf = (arg: Arg): number => (isColumns(arg) ? arg.length : 1);
const cellsOf = (arg: Arg): number => rowsOf(arg) * columnsOf(arg);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A number that an argument gives; of several, which are computed one by one, the largest as often as they are. */
function numberIn(arg: Arg, otherwise = 1): number {
  if (arg === undefined) return otherwise;
  if (!isColumns(arg)) return Number(arg.value) || 0;
  return (
    arg.reduce((most, column) => column.reduce((m, { value }) => Math.max(m, Number(value) || 0), most), 0) *
    cellsOf(arg)
  );
}

const wrapped = ([array, count]: readonly Arg[]): number => Math.max(cellsOf(array), numberIn(count));
const square = ([matrix]: readonly Arg[]): number => (rowsOf(matrix) ** 3 * MOST_CELLS) / MOST_STEPS;

/** How many cells a function would make, where its arguments say so by number or by their places. */
const MAKES: Readonly<Record<string, (args: readonly Arg[]) => number>> = {
  SEQUENCE: ([rows, columns]) => numberIn(rows) * numberIn(columns),
  RANDARRAY: ([rows, columns]) => numberIn(rows) * numberIn(columns),
  MUNIT: ([size]) => numberIn(size) ** 2,
  EXPAND: ([array, rows, columns]) => numberIn(rows, rowsOf(array)) * numberIn(columns, columnsOf(array)),
  OFFSET: ([from, , , rows, columns]) => numberIn(rows, rowsOf(from)) * numberIn(columns, columnsOf(from)),
  WRAPROWS: wrapped,
  WRAPCOLS: wrapped,
  CHOOSECOLS: ([array, ...chosen]) => rowsOf(array) * sum(chosen.map(cellsOf)),
  CHOOSEROWS: ([array, ...chosen]) => columnsOf(array) * sum(chosen.map(cellsOf)),
  HSTACK: (args) => Math.max(...args.map(rowsOf)) * sum(args.map(columnsOf)),
  VSTACK: (args) => Math.max(...args.map(columnsOf)) * sum(args.map(rowsOf)),
  MMULT: ([left, right]) =>
    Math.max(
      rowsOf(left) * columnsOf(right),
      (rowsOf(left) * columnsOf(left) * columnsOf(right) * MOST_CELLS) / MOST_STEPS,
    ),
  MINVERSE: square,
  MDETERM: square,
};

const lettersIn = (cell: FunctionResultObject | undefined): number =>
  typeof cell?.value === "string" ? cell.value.length : 0;

/** The letters of all cells, counted no further than needed. */
function joinedLetters(args: readonly Arg[]): number {
  let letters = 0;
  for (const arg of args) {
    if (!isColumns(arg)) letters += lettersIn(arg);
    else for (const column of arg) for (const cell of column) letters += lettersIn(cell);
    if (letters > MOST_LETTERS) return letters;
  }
  return letters;
}

/** How long a text would be, where many are joined; one in which many are replaced is looked at from ten million letters on. */
const JOINS: Readonly<Record<string, (args: readonly Arg[]) => number>> = {
  JOIN: joinedLetters,
  TEXTJOIN: joinedLetters,
  SUBSTITUTE: ([text, , replacement]) => (longest(text) * longest(replacement)) / 200,
};

const longest = (arg: Arg): number =>
  isColumns(arg)
    ? arg.reduce((most, column) => column.reduce((m, cell) => Math.max(m, lettersIn(cell)), most), 0)
    : lettersIn(arg);

/** What a function gives that is computed once for each row and column of those arguments which it takes one by one. */
function broadcastCells(args: readonly Arg[], definitions: readonly ArgDefinition[]): number {
  let [rows, columns] = [1, 1];
  for (const [index, arg] of args.entries()) {
    const definition = definitions[Math.min(index, definitions.length - 1)];
    if (!isColumns(arg) || (definition as { acceptMatrix?: boolean } | undefined)?.acceptMatrix === true)
      continue;
    rows = Math.max(rows, rowsOf(arg));
    columns = Math.max(columns, columnsOf(arg));
  }
  return rows * columns;
}

function isTooLarge(name: string, args: readonly Arg[], definitions: readonly ArgDefinition[]): boolean {
  if ((MAKES[name]?.(args) ?? 0) > MOST_CELLS || (JOINS[name]?.(args) ?? 0) > MOST_LETTERS) return true;
  return args.some(isColumns) && broadcastCells(args, definitions) > MOST_CELLS;
}

function bounded(name: string, compute: Compute): Compute {
  const { args: definitions } = registries.functionRegistry.get(name);
  return function (...args) {
    if (isTooLarge(name, args, definitions)) return tooLarge();
    const result = compute.apply(this, args);
    if (!isColumns(result)) return lettersIn(result) > MOST_LETTERS ? tooLarge() : result;
    if (cellsOf(result) > MOST_CELLS) return tooLarge();
    const isLong = result.some((column) => column.some((cell) => lettersIn(cell) > MOST_LETTERS));
    return isLong
      ? result.map((column) => column.map((cell) => (lettersIn(cell) > MOST_LETTERS ? tooLarge() : cell)))
      : result;
  };
}

const { functionRegistry } = registries;
const mapping = functionRegistry.mapping as Record<string, Compute | undefined>;
const wrap = (name: string): void => {
  const compute = mapping[name];
  if (compute !== undefined) mapping[name] = bounded(name, compute);
};
for (const name of Object.keys(mapping)) wrap(name);

const replace = functionRegistry.replace.bind(functionRegistry);
functionRegistry.replace = (name, description) => {
  const registry = replace(name, description);
  wrap(name.toUpperCase());
  return registry;
};
