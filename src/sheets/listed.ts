import { listHeader } from "../paper/list-columns";
import type { Listed } from "../paper/moved";
import { unmarked } from "../read/cells/clean-text";
import { valuesOf } from "./google";
import { generatedAs, type WorkbookReading } from "./read-workbook";
import { placesOf } from "./rows-by-header";

const FIELDS = ["code", "name", "rank", "total", "category"] as const;

/** Who stands on the list as it was last written, with place, total and category; undefined where there is no list. */
export function listedIn(reading: WorkbookReading): Listed | undefined {
  const sheet = reading.grids.find(generatedAs(reading, "list"));
  if (sheet === undefined) return undefined;
  const cells = valuesOf(sheet.getDataRange());
  const places = placesOf(cells, FIELDS.map(listHeader));
  if (places?.columns.size !== FIELDS.length) return undefined;
  const cellOf = (row: readonly unknown[], field: (typeof FIELDS)[number]) =>
    unmarked(row[(places.columns.get(listHeader(field)) ?? 0) - 1]);
  const numberOf = (cell: unknown) => (typeof cell === "number" ? cell : null);
  return cells.slice(places.headerRow).flatMap((row) => {
    const rank = numberOf(cellOf(row, "rank"));
    if (rank === null) return [];
    const [code, name, category] = (["code", "name", "category"] as const).map((field) =>
      String(cellOf(row, field) ?? ""),
    ) as [string, string, string];
    return [{ code, name, rank, total: numberOf(cellOf(row, "total")), category }];
  });
}
