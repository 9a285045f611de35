import { type LiveColumns, liveStates } from "../assess/live-columns";
import { headersOf } from "../read/open-table";
import { findHeaders, type TabCells } from "../read/table";
import type { Columns } from "../workbook/tab";
import type { Anchors } from "./anchors";
import type { Sheet } from "./google";
import { type HeaderRow, headerRowOf } from "./header-row";
import { liveFormulas } from "./live-formulas";
import { withLiveHeaders } from "./live-headers";
import type { HeaderPlaces } from "./rows-by-header";

/** The live columns of a tab, with where all of its headers stand; columns of `places` from 1. */
interface FoundColumns extends LiveColumns {
  readonly places: HeaderPlaces;
  /** The row of headers besides its texts; costs calls when it is first asked for. */
  ask(): HeaderRow;
}

/** How the live columns of a tab stand, by the formulas of all its cells; undefined when none of its headers is there. */
export function liveColumnsOf(
  sheet: Sheet,
  tab: TabCells,
  columns: Columns,
  anchors: Anchors,
  formulas: readonly (readonly string[])[],
): FoundColumns | undefined {
  let asked: HeaderRow | undefined;
  const ask = (row: number): HeaderRow => {
    asked ??= headerRowOf(sheet, row, tab.cells[0]?.length ?? 1);
    return asked;
  };
  const declared = Object.values(columns);
  const { tab: headed, namesakes } = withLiveHeaders(tab, declared, formulas, ask);
  const headers = findHeaders<string>(headed, headersOf({ columns }));
  if (headers === undefined) return undefined;
  const found = Object.entries(headers.columns).flatMap(([field, column]) =>
    column === undefined ? [] : [[columns[field]?.header ?? field, column + 1] as const],
  );
  const places = { headerRow: headers.row + 1, columns: new Map(found) };
  const expected = liveFormulas(declared, places, anchors);
  const states = liveStates(tab, columns, headers, { expected, formulas });
  return { headers, places, states, namesakes, ask: () => ask(headers.row) };
}
