import { brokenCell, isDate } from "../read/cells/clean-text";
import type { Range, Sheet } from "../sheets/google";
import type { Fact, Scratch } from "./fact";

/** Custom functions answer when Google comes to them. */
const MOST_LOOKS = 5;
const PAUSE = 1_000;

/** A cell in words: `text 001`, `number 1`, `date`, `blank`, and what the product takes for an error or for loading. */
export function said(cell: unknown): string {
  if (cell === "") return "blank";
  const [broken] = brokenCell(cell)?.issues ?? [];
  if (broken !== undefined) return broken.id;
  if (isDate(cell)) return "date";
  return `${typeof cell === "string" ? "text" : typeof cell} ${String(cell)}`;
}

/** The cells of a range, row by row. */
export const saidIn = (range: Range): string => range.getValues().flat().map(said).join(", ");

/** The same once its custom functions have answered, or as it stands where they take too long. */
export function saidComputed(range: Range): string {
  const isWaiting = (cell: unknown) => typeof cell === "string" && /(?:\.\.\.|…)$/u.test(cell);
  for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
    SpreadsheetApp.flush();
    if (!range.getValues().flat().some(isWaiting)) break;
    Utilities.sleep(PAUSE);
  }
  return saidIn(range);
}

/** Whether Google does it. A write waits until somebody reads: what is refused shows when it is carried out. */
export function outcomeOf(action: () => unknown): "done" | "refused" {
  try {
    action();
    SpreadsheetApp.flush();
    return "done";
  } catch {
    return "refused";
  }
}

/** A probe that writes into the tab: what it wrote and how it looks is gone afterwards. */
export const onTab =
  (probe: (sheet: Sheet, scratch: Scratch) => string): Fact["probe"] =>
  (scratch) => {
    try {
      return probe(scratch.sheet, scratch);
    } finally {
      scratch.sheet.clear();
    }
  };
