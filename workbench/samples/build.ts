/**
 * The sample body: a fictional tax office of a fictional province, with fictional people, written as if
 * people had pasted it: into the tabs that the bundle's set-up made, by header.
 */
import type { Host } from "../twin/index";
import {
  ADJUSTMENTS,
  COMPLAINTS,
  CONDUCT,
  INTERVIEWS,
  MANAGEMENT,
  PEERS,
  PLAN_ADMINISTRATION,
  PLAN_COLLECTION,
  PLAN_INSPECTION,
  PLAN_SERVICE,
  REVIEWS,
  ROSTER,
  SETTINGS,
} from "./data";
import { type Row, rowsOf } from "./table";
import { append, CODE, fillByKey } from "./tabs";

const NAME = "Овог, нэр";
const UNIT = "Нэгж";
const ROSTER_HEADERS = [CODE, NAME, "Албан тушаал", UNIT, "Үүрэг"] as const;

/** The people as set-up takes them: code, name, position, unit, role. */
export function sampleRoster(): string[][] {
  return rowsOf(ROSTER).map((row) => ROSTER_HEADERS.map((header) => row[header] ?? ""));
}

/**
 * Fills the workbook that `setUpWorkbook(sampleRoster())` made. Set-up runs once more after the settings, since they
 * adopt a professional skill for the heads (5.5), which gets its columns there.
 */
export function fillSample(host: Host): void {
  fillByKey(host, "Тохиргоо", "Тохиргоо", rowsOf(SETTINGS));
  fillByKey(host, "Албан хаагчид", CODE, rowsOf(ROSTER));
  host.run("setUpWorkbook", []);

  const unitOf = new Map(rowsOf(ROSTER).map((row) => [row[CODE], row[UNIT]]));
  const ofUnit = (row: Row) => unitOf.get(row[CODE]) ?? "";
  for (const plan of [PLAN_ADMINISTRATION, PLAN_INSPECTION, PLAN_COLLECTION, PLAN_SERVICE]) {
    const rows = rowsOf(plan);
    const chosen = rows.map((row) => ({ ...row, [CODE]: `${row[CODE] ?? ""} · ${row[NAME] ?? ""}` }));
    append(host, rows[0] === undefined ? "" : ofUnit(rows[0]), chosen);
  }
  const conduct = rowsOf(CONDUCT);
  for (const unit of new Set(conduct.map(ofUnit))) {
    const rows = conduct.filter((row) => ofUnit(row) === unit);
    fillByKey(host, `${unit} · хандлага`, CODE, rows);
  }
  fillByKey(host, "Удирдах арга барил", CODE, rowsOf(MANAGEMENT));
  fillByKey(host, "Хамт олон", CODE, rowsOf(PEERS));
  append(host, "Оноо өөрчлөх", rowsOf(ADJUSTMENTS));
  append(host, "Гомдол", rowsOf(COMPLAINTS));
  append(host, "Явцын ярилцлага", rowsOf(INTERVIEWS));
  append(host, "Хяналт", rowsOf(REVIEWS));
  host.workbook.flush();
}
