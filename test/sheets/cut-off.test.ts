/**
 * Work that is cut off: a service call throws, or the run is killed there, or killed with what it had not forced yet. What
 * people typed stands, and the next run ends in the workbook of an undisturbed one, looks and marks included.
 */
import { expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { faultsOf, withCalls } from "../projects/spread";
import { dropTab, ENTRY, MORE_PEOPLE, SETTINGS, setUp, smallData, UNIT } from "./small-body";
import { wholeState } from "./whole-state";

/** Each point sets a workbook up twice; of the longest job every so many are enough here. */
const STRIDE = 30;

interface Job {
  readonly name: string;
  readonly start?: () => WorkbookData;
  readonly prepare?: (host: Host) => unknown;
  readonly run: (host: Host) => unknown;
}

const SKILL = { ofLawsKind: "Тийм", staffSkill1: "Стратегийн сэтгэлгээ" };
/** A copy of the file: the id of the one in which set-up worked is another. */
const copyOf = (data: WorkbookData): WorkbookData => ({
  ...data,
  metadata: (data.metadata ?? []).map((one) =>
    one.key === "unelgee-home" ? { ...one, value: "original" } : one,
  ),
});
const rank = (host: Host) => host.run("rankWorkbook");

test.each<Job>([
  { name: "the first set-up", run: (host) => setUp(host) },
  { name: "set-up of a person and a unit more", start: smallData, run: (host) => setUp(host, MORE_PEOPLE) },
  {
    name: "set-up of a skill more",
    start: smallData,
    prepare: (host) => host.run("saveSettings", SKILL),
    run: (host) => setUp(host, []),
  },
  { name: "settings", start: smallData, run: (host) => host.run("saveSettings", SETTINGS) },
  { name: "an entry of chapter 6", start: smallData, run: (host) => host.run("addAdjustment", ENTRY) },
  {
    name: "an entry whose register is made",
    start: smallData,
    prepare: (host) => dropTab(host, "Оноо өөрчлөх"),
    run: (host) => host.run("addAdjustment", ENTRY),
  },
  { name: "the first ranking", start: smallData, run: rank },
  {
    name: "a ranking after a change",
    start: smallData,
    prepare: (host) => [rank(host), host.run("saveSettings", { body: "Өөр газар" })],
    run: rank,
  },
  {
    name: "a ranking after somebody edited the list",
    start: smallData,
    prepare: (host) => [rank(host), host.editCell("Нэгдсэн жагсаалт", "A1", "Миний гарчиг")],
    run: rank,
  },
  {
    name: "a check",
    start: smallData,
    prepare: (host) => [host.run("checkWorkbook"), host.editCell(UNIT, "C3", "Я")],
    run: (host) => host.run("checkWorkbook"),
  },
  { name: "sheets", start: smallData, run: (host) => host.run("makeSheets", `unit:${UNIT}`, false) },
  { name: "printing", start: smallData, run: (host) => host.run("sheetPages", `unit:${UNIT}`, true) },
  {
    name: "the archive of a copy",
    start: () => copyOf(smallData()),
    prepare: (host) => [host.writeNote(UNIT, "C3", "Тэмдэглэл"), host.editCell(UNIT, "T9", "=1+1")],
    run: (host) => {
      const { steps } = host.run("archiveSteps") as unknown as { steps: { key: string }[] };
      for (const { key } of steps) host.run("archiveStep", key);
    },
  },
  { name: "statistics", start: smallData, run: (host) => host.run("makeStatistics") },
])("$name", { timeout: 3_600_000 }, ({ name, start, prepare, run }) => {
  const first = openBundle(start?.());
  prepare?.(first);
  const before = JSON.stringify(first.snapshot().data);
  const open = () => openBundle(JSON.parse(before) as WorkbookData); // just written
  const sound = open();
  const { calls } = withCalls(sound, run);
  const whole = wholeState(sound);
  for (const fault of faultsOf(name, calls, 1, STRIDE)) {
    const host = open();
    fault.of(host, run);
    run(host);
    expect(wholeState(host), String(fault)).toEqual(whole);
    host.close();
  }
});

test("two tabs that would be called alike: a run that died before it said whose the first is", {
  timeout: 3_600_000,
}, () => {
  const twins = [
    ["001", "Бат Дорж", "Дарга", "Алба", "Нэгжийн дарга"],
    ["002", "Сүх Болд", "Мэргэжилтэн", "Алба · хандлага", "Албан хаагч"],
  ];
  const sound = openBundle();
  setUp(sound, twins);
  const whole = wholeState(sound);
  const { calls } = withCalls(openBundle(), (host) => setUp(host, twins));
  const inserted = calls.flatMap((name, index) => (name === "Spreadsheet.insertSheet" ? [index + 1] : []));
  expect(inserted.length).toBeGreaterThan(6);
  for (const nth of inserted) {
    const host = openBundle();
    host.failAt(nth + 1, "kill");
    expect(() => setUp(host, twins)).toThrow();
    host.failAt(undefined);
    setUp(host, twins);
    expect(wholeState(host), `killed after call ${nth}`).toEqual(whole);
    host.close();
  }
});

test("a plan that was cut off after its looks has each of its colours once", { timeout: 240_000 }, () => {
  const coloursOf = (host: Host) =>
    wholeState(host).tabs.map(({ name, colours }) => [name, colours.length] as const);
  const sound = openBundle();
  const { calls } = withCalls(sound, (host) => setUp(host));
  const coloured = calls.indexOf("Sheet.setConditionalFormatRules") + 1;
  expect(coloured).toBeGreaterThan(0);
  const host = openBundle();
  host.failAt(coloured + 1, "kill");
  expect(() => setUp(host)).toThrow();
  host.failAt(undefined);
  setUp(host);
  expect(coloursOf(host)).toEqual(coloursOf(sound));
  host.close();
});
