import { type CalledColumns, numbersColumns, saysTotal } from "./called-columns";
import { isBlank, isDash, isDate } from "./cells/clean-text";
import { readDate } from "./cells/date";
import { isShownInPercent } from "./cells/number";
import type { ImportField } from "./import-fields";
import { headerForm } from "./table";

/** The columns that each field may be, the likelier first. */
type Candidates = Partial<Record<ImportField, readonly number[]>>;

const SAYS_LEVEL = /хүрсэн|түвшин/u;
/** What is done, or when: the header of either. */
const DONE =
  /^(?:гүйцэтгэсэн|биел(?:үүл)?сэн|хэрэгж(?:үүл)?сэн|хийсэн|хийгдсэн|гүйцэтгэл|биелэлт|хэрэгжилт)$/u;
const HALF_OR_WHOLE_YEAR = /хагасжил|бүтэнжил|жилийнэц[эс]|оныэц[эс]|^(?:6|12)сар/u;
/** `80`, `1 000`, `85.5%`, `4 удаа`; `2. Хяналт` is none. */
const LEVEL = /^[-+<>≤≥]?\s*\d[\d\s]*(?:[.,]\d+)*\s*(?:%|\p{L}+\.?)?$/u;

/** What columns are by what stands in them, where their headers do not say it. */
export function byContents(
  { below, headers, candidates }: CalledColumns<ImportField>,
  rows: readonly (readonly unknown[])[],
  formats: readonly (readonly string[])[],
): Candidates {
  const lines = rows.flatMap((cells, row) =>
    row < below || saysTotal(cells) || (row === below && numbersColumns(cells))
      ? []
      : [{ cells, formats: formats[row] ?? [] }],
  );
  const isMostly = (column: number, isOne: (cell: unknown) => boolean) => {
    const filled = lines.map(({ cells }) => cells[column]).filter((cell) => !isBlank(cell) && !isDash(cell));
    return filled.length > 0 && 2 * filled.filter(isOne).length >= filled.length;
  };
  const found: Candidates = { ...candidates };
  const give = (field: ImportField, columns: readonly number[]) => {
    if (columns.length === 0) delete found[field];
    else found[field] = columns;
  };
  const of = (field: ImportField) => found[field] ?? [];
  const without = (field: ImportField, taken: readonly number[]) =>
    give(
      field,
      of(field).filter((column) => !taken.includes(column)),
    );

  const isAmong = (column: number) =>
    of("baseline").includes(column - 1) || of("reached").includes(column + 1);
  const goal = of("objective").filter((column) => isAmong(column) && isMostly(column, isLevel));
  if (found.target === undefined && goal.length > 0) {
    give("target", goal);
    without("objective", goal);
  }

  const forms = headers.map(headerForm);
  const saysLevel = (column: number) => SAYS_LEVEL.test(forms[column] ?? "");
  const open = forms.flatMap((_, column) =>
    Object.entries(found).some(([field, all]) => field !== "reached" && all.includes(column)) ||
    saysLevel(column)
      ? []
      : [column],
  );
  const days = open.filter((column) => DONE.test(forms[column] ?? "") && isMostly(column, isDay));
  without("reached", days);
  if (found.completed === undefined) give("completed", days);

  const [target = -1] = of("target");
  const [unit = -1] = of("measuredIn");
  /** Whether a column tells in per cent what is planned in something else. */
  const isShare = (column: number) => {
    const both = lines.filter(({ cells }) => !isBlank(cells[column]) && !isBlank(cells[target]));
    const shares = both.filter(
      (line) =>
        isPercent(line, column) &&
        !isPercent(line, target) &&
        !/%|хувь|процент/iu.test(String(line.cells[unit] ?? "")),
    );
    return both.length > 0 && 2 * shares.length > both.length;
  };
  without(
    "reached",
    of("reached").filter((column) => !saysLevel(column) && isShare(column)),
  );
  const inNumbers = of("reached").filter((column) => isMostly(column, isLevel));
  if (inNumbers.length > 0) give("reached", inNumbers);

  const periods = open.filter(
    (column) => HALF_OR_WHOLE_YEAR.test(forms[column] ?? "") && isMostly(column, isLevel),
  );
  // One alone may be what is planned.
  if (found.reached === undefined && periods.length > 1) give("reached", periods);
  return found;
}

const isLevel = (cell: unknown): boolean =>
  typeof cell === "number" || (typeof cell === "string" && !isDay(cell) && LEVEL.test(cell.trim()));

/** Whether a cell holds one day; a number is none, whatever day it may stand for. */
const isDay = (cell: unknown): boolean =>
  isDate(cell) || (typeof cell === "string" && readDate(cell, { timeZone: "UTC" }).value !== undefined);

interface Line {
  readonly cells: readonly unknown[];
  readonly formats: readonly string[];
}

const isPercent = ({ cells, formats }: Line, column: number): boolean => {
  const cell = cells[column];
  return typeof cell === "number"
    ? isShownInPercent(cell, formats[column] ?? "")
    : /%\s*$/u.test(String(cell ?? ""));
};
