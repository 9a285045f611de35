/** A body of one unit with three people, as set-up makes it, for work that is done hundreds of times; and how it is done. */
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";

export const UNIT = "Хэлтэс";
export const PEOPLE = [
  ["001", "Бат Дорж", "Дарга", UNIT, "Нэгжийн дарга"],
  ["002", "Сүх Болд", "Мэргэжилтэн", UNIT, "Албан хаагч"],
  ["003", "Ган Зул", "Мэргэжилтэн", UNIT, "Албан хаагч"],
];
export const MORE_PEOPLE = [
  ...PEOPLE,
  ["004", "Шинэ Хүн", "Мэргэжилтэн", UNIT, "Албан хаагч"],
  ["005", "Өөр Хүн", "Мэргэжилтэн", "Алба", "Албан хаагч"],
];
export const ENTRY = { code: "002", clause: "6.1", amount: 2, reason: "Гамшигт ажилласан", document: "А/12" };
export const SETTINGS = {
  body: "Туршилтын газар",
  year: "2025",
  appraisalDate: "2025-12-31",
  excellentFrom: "90,5",
  excellentTo: "100",
};

/** As the sidebar does, step by step until nothing is left. */
export function setUp(host: Host, people: readonly (readonly string[])[] = PEOPLE): void {
  const step = (rows: typeof people) => (host.run("setUpWorkbook", rows) as unknown as { left: number }).left;
  for (let left = step(people), steps = 0; left > 0 && steps < 20; steps += 1) left = step([]);
}

let known: string | undefined;

/** The workbook that set-up makes of it. */
export function smallData(): WorkbookData {
  if (known === undefined) {
    const host = openBundle();
    setUp(host);
    known = JSON.stringify(host.snapshot().data);
  }
  return JSON.parse(known) as WorkbookData; // just written
}

export function dropTab(host: Host, name: string): void {
  const sheetId = host.workbook.sheets().find((one) => one.name === name)?.id ?? "";
  host.workbook.write({ type: "DELETE_SHEET", sheetId, sheetName: name });
  host.workbook.flush();
}
