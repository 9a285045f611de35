/** A unit's plan tab as another program finds it in the saved file: rows by header, wherever header and columns stand. */
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { columnName } from "../../../workbench/twin/xlsx/grid/address";
import { headersOf, load, rowsOf, tab } from "../../cases/files";

/** What a person's rows give together: another row of the person changes it. */
const OF_PERSON = ["Дундаж оноо", "Төлөв"];

export interface PlanTab {
  /** Every row with a code, its own cells by header, as one text. */
  readonly rows: readonly string[];
  readonly headers: readonly string[];
  /** The nth row below the header, from 1, in a column: `K3`. */
  at(header: string, row: number): string;
  /** The first row without a code, from 1 below the header. */
  readonly free: number;
  /** The row of the tab, from 1. */
  readonly headerRow: number;
  readonly lastColumn: string;
  value(row: number, header: string): unknown;
}

export async function planTab(page: Page, name: string): Promise<PlanTab> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  const file = path.join(tmpdir(), `plan-${process.pid}.xlsx`);
  await download.saveAs(file);
  const sheet = tab(load(new Uint8Array(readFileSync(file))), name);
  const { row: headerRow, columns } = headersOf(sheet, "Код", "Хэсэг");
  const rows = rowsOf(sheet);
  const place = (header: string) => {
    const column = columns.get(header);
    if (column === undefined) throw new Error(`${name} has no column ${header}.`);
    return column;
  };
  const ordered = [...columns].sort(([, one], [, other]) => one - other);
  return {
    rows: rows.map((row) =>
      ordered
        .filter(([header]) => !OF_PERSON.includes(header))
        .map(([header]) => `${header}=${String(row[header] ?? "")}`)
        .join(" · "),
    ),
    headers: ordered.map(([header]) => header),
    at: (header, row) => `${columnName(place(header))}${headerRow + row}`,
    free: rows.length + 1,
    headerRow,
    lastColumn: columnName(Math.max(...columns.values())),
    value: (row, header) => rows[row - 1]?.[header],
  };
}
