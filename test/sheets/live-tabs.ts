/** The live columns of a filled template, as people see them. */
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WriteCommand } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { MANAGEMENT, PEERS, UNIT, workedBody } from "../cases/body";
import { filledData } from "../cases/files";
import { CONDUCT } from "../cases/hostile/workbook";

export const LIVE: Readonly<Record<string, readonly string[]>> = {
  [UNIT]: ["Биелэлтийн хувь", "Гүйцэтгэлийн оноо", "Хугацааны оноо", "Нийлбэр оноо"],
  [CONDUCT]: ["Дундаж оноо"],
  [MANAGEMENT]: ["Дундаж оноо"],
  [PEERS]: ["Дундаж оноо"],
};
/** The live columns of a person's first rows: what they show moves with the rows around. */
export const OF_PERSON: readonly string[] = ["Дундаж оноо", "Төлөв"];
/** Whether a column of a tab is filled by its formula. */
export const isComputed = (name: string, header: string): boolean =>
  (LIVE[name] ?? []).includes(header) || (name === UNIT && OF_PERSON.includes(header));
const KEYS = ["Код", "Хэсэг", "Дугаар"];

export const idOf = (host: Host, name: string): string =>
  host.workbook.sheets().find((one) => one.name === name)?.id ?? "";

/** A tab by the headers that it shows: where these stand, and the rows below them that have a code. */
export function tableOf(host: Host, name: string) {
  const { getters } = host.workbook;
  const sheetId = idOf(host, name);
  const [height, width] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)];
  const value = (row: number, col: number): unknown =>
    getters.getEvaluatedCell({ sheetId, row, col }).value ?? "";
  const lines = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, col) => value(row, col)),
  );
  const head = lines.findIndex((cells) => cells.includes("Код"));
  const headers = (lines[head] ?? []).map(String);
  const rows = lines.flatMap((cells, row) =>
    row > head && cells[headers.indexOf("Код")] !== ""
      ? [{ row, cells: Object.fromEntries(headers.map((header, col) => [header, cells[col]])) }]
      : [],
  );
  return { sheetId, head, headers, rows };
}

/** What the live cells of a tab show, by the row's code, section and number. */
export const liveOf = (host: Host, name: string): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    tableOf(host, name).rows.map(({ cells }) => [
      KEYS.map((key) => String(cells[key] ?? "").replace(/ · .*$/, ""))
        .join(" ")
        .trim(),
      (LIVE[name] ?? []).map((header) => cells[header]),
    ]),
  );

export const allLive = (host: Host) =>
  Object.fromEntries(Object.keys(LIVE).map((name) => [name, liveOf(host, name)]));

/** The worked body with everything that set-up makes, and what its live cells show. */
export function soundWorkbook() {
  const host = openBundle(filledData(workedBody));
  host.run("setUpWorkbook", []);
  return { made: host.snapshot().data, sound: allLive(host) };
}

export function work(host: Host, ...commands: WriteCommand[]): void {
  for (const command of commands) host.workbook.write(command);
  host.workbook.flush();
}

export const contentAt = (sheetId: string, row: number, col: number, content: string): WriteCommand => ({
  type: "UPDATE_CELL",
  sheetId,
  row,
  col,
  content,
});
