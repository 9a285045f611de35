import { LIST_WORDS } from "../explain/paper-words";
import type { ConsolidatedList } from "../paper/list-page";
import { unmarked } from "../read/cells/clean-text";
import { contentHash } from "./content-hash";
import { again, type Sheet, valuesOf } from "./google";
import { listCells } from "./list-cells";
import { protectedTabs } from "./permission";
import { generatedAs, type WorkbookReading } from "./read-workbook";

/** The cell of the list that is blank while it holds. */
const MARK = "A1";

/** The cells of a generated tab without the mark of a list that no longer holds: that is not what people typed. */
export function withoutMark(cells: unknown[][]): unknown[][] {
  const [[first, ...beside] = [], ...rows] = cells;
  return first === LIST_WORDS.stale ? [["", ...beside], ...rows] : cells;
}

/** The tab of the list as it stands, and whether it still follows from the workbook; undefined where there is none. */
export function standingList(
  reading: WorkbookReading,
  list: ConsolidatedList,
): { readonly sheet: Sheet; readonly isStale: boolean } | undefined {
  const sheet = reading.grids.find(generatedAs(reading, "list"));
  if (sheet === undefined) return undefined;
  const written = reading.identities.of(sheet)?.value.split(":").pop();
  const hash = contentHash(listCells(list).cells.map((row) => row.map(unmarked)));
  return { sheet, isStale: written !== hash };
}

/**
 * Says in the list's own first cell that it no longer holds, or no more says it. What else stands there is somebody's, and
 * stays, as does a tab that is protected.
 */
export function markStale({ sheet, isStale }: { readonly sheet: Sheet; readonly isStale: boolean }): void {
  const cell = sheet.getRange(MARK);
  const now = String(valuesOf(cell)[0]?.[0] ?? "");
  const wanted = isStale ? LIST_WORDS.stale : "";
  if (now === wanted || (now !== "" && now !== LIST_WORDS.stale)) return;
  if (protectedTabs([sheet]).length > 0) return;
  again(() => cell.setValue(wanted));
}
