/**
 * Somebody else works in the spreadsheet while a job runs: types a row below everything, inserts a row above, writes a
 * note, at every moment. Nothing of theirs is lost and nothing of the job's stands where it does not belong, but for the one
 * call between looking at a place and writing into it.
 */
import { expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { momentsOf, withCalls } from "../projects/spread";
import { dropTab, ENTRY, MORE_PEOPLE, PEOPLE, SETTINGS, setUp, smallData, UNIT } from "./small-body";

const TYPED = "Өөр хүний бичсэн";
const CONDUCT = `${UNIT} · хандлага`;
/** Where somebody types, beside a code: a column of free text. */
const textColumn = (tab: string) => (tab === UNIT ? "D" : "B");

const cellsOf = (host: Host, tab: string): Record<string, string> => {
  const found = host.snapshot().data.sheets.find(({ name }) => name === tab);
  return Object.fromEntries(
    Object.entries(found?.cells ?? {}).map(([at, text]) => [at, String(text).replace(/^'/u, "")]),
  );
};
const rowsOf = (host: Host, tab: string): string[][] => {
  const rows: string[][] = [];
  for (const [at, text] of Object.entries(cellsOf(host, tab))) {
    const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (text.startsWith("=")) continue;
    const line = rows[Number(row) - 1] ?? [];
    rows[Number(row) - 1] = line;
    line[column - 1] = text;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ""));
};

/** A tab, and what was put aside of it: a generated one that somebody edits is kept under another name. */
const namedLike = (host: Host, tab: string) =>
  host.snapshot().data.sheets.filter(({ name }) => name.startsWith(tab));

/** What the other person does, and whether all of it is still there. */
const ACTS = {
  "types a row below": {
    act(host: Host, tab: string) {
      const row = rowsOf(host, tab).length + 1;
      host.editCell(tab, `A${row}`, "099");
      host.editCell(tab, `${textColumn(tab)}${row}`, TYPED);
    },
    stands: (host: Host, tab: string) =>
      namedLike(host, tab).some(({ name }) =>
        rowsOf(host, name).some(
          (row) => /^0?99$/u.test(row[0] ?? "") && row["ABCD".indexOf(textColumn(tab))] === TYPED,
        ),
      ),
  },
  "inserts a row above": {
    act: (host: Host, tab: string) => host.insertRowAbove(tab, 1),
    stands: () => true,
  },
  "writes a note": {
    act: (host: Host, tab: string) => host.writeNote(tab, `${textColumn(tab)}4`, TYPED),
    stands: (host: Host, tab: string) =>
      namedLike(host, tab).some(({ notes }) => Object.values(notes ?? {}).includes(TYPED)),
  },
} as const;
type Act = keyof typeof ACTS;

interface Job {
  readonly name: string;
  readonly tab: string;
  /** A new workbook, where it is not the small body's. */
  readonly start?: () => WorkbookData | undefined;
  readonly prepare?: (host: Host) => unknown;
  readonly run: (host: Host) => unknown;
  /** What of the job's must stand where it belongs, each as a row. */
  readonly rows: readonly (readonly string[])[];
  readonly acts?: readonly Act[];
}

const SAVED = [
  ["Байгууллага", "Туршилтын газар"],
  ["Үнэлгээний жил", "2025"],
  ["Үнэлэх өдөр", "46022"],
  ["Маш сайн: доод оноо", "90.5"],
  ["Маш сайн: дээд оноо", "100"],
];

const JOBS: readonly Job[] = [
  {
    name: "an entry of chapter 6",
    tab: "Оноо өөрчлөх",
    run: (host) => host.run("addAdjustment", ENTRY),
    rows: [["002", "Сүх Болд", "6.1", "2", "Гамшигт ажилласан", "А/12"]],
  },
  {
    name: "set-up of more people",
    tab: CONDUCT,
    run: (host) => setUp(host, MORE_PEOPLE),
    rows: [
      ["002", "Сүх Болд"],
      ["003", "Ган Зул"],
      ["004", "Шинэ Хүн"],
    ],
  },
  {
    name: "set-up of more people",
    tab: "Албан хаагчид",
    run: (host) => setUp(host, MORE_PEOPLE),
    rows: MORE_PEOPLE,
  },
  {
    name: "set-up of a skill more",
    tab: CONDUCT,
    prepare: (host) => host.run("saveSettings", { ofLawsKind: "Тийм", staffSkill1: "Стратегийн сэтгэлгээ" }),
    run: (host) => setUp(host, []),
    rows: [
      ["002", "Сүх Болд"],
      ["003", "Ган Зул"],
    ],
  },
  {
    name: "the first set-up",
    tab: "Албан хаагчид",
    start: () => undefined,
    run: (host) => setUp(host),
    rows: PEOPLE,
    acts: ["types a row below"],
  },
  {
    name: "an entry whose register is made",
    tab: "Оноо өөрчлөх",
    prepare: (host) => dropTab(host, "Оноо өөрчлөх"),
    run: (host) => host.run("addAdjustment", ENTRY),
    rows: [["002", "Сүх Болд", "6.1", "2", "Гамшигт ажилласан", "А/12"]],
    acts: ["types a row below", "writes a note"],
  },
  { name: "settings", tab: "Тохиргоо", run: (host) => host.run("saveSettings", SETTINGS), rows: SAVED },
  {
    name: "a check",
    tab: UNIT,
    prepare: (host) => [host.editCell(UNIT, "D4", "Тайлан"), host.editCell(UNIT, "H4", "8О")],
    run: (host) => host.run("checkWorkbook"),
    rows: [["002 · Сүх Болд", "А", "1", "Тайлан", "", "", "", "8О"]],
  },
  {
    name: "a ranking",
    tab: CONDUCT,
    run: (host) => host.run("rankWorkbook"),
    rows: [
      ["002", "Сүх Болд"],
      ["003", "Ган Зул"],
    ],
  },
];

/** Generated tabs that are made again, since what they rest on was changed. */
const RENEWED: readonly Job[] = [
  {
    name: "sheets",
    tab: `Үнэлгээний хуудас · ${UNIT}`,
    run: (host: Host) => host.run("makeSheets", `unit:${UNIT}`, false),
  },
  { name: "statistics", tab: "Статистик", run: (host: Host) => host.run("makeStatistics") },
  { name: "a ranking again", tab: "Нэгдсэн жагсаалт", run: (host: Host) => host.run("rankWorkbook") },
  { name: "a ranking again", tab: "Нийт оноо", run: (host: Host) => host.run("rankWorkbook") },
].map((job) => ({
  ...job,
  prepare: (host) => [job.run(host), host.editCell("Албан хаагчид", "B2", "Бат Дорждагва")],
  rows: [],
}));

const CASES = [...JOBS, ...RENEWED].flatMap((job) =>
  (job.acts ?? (Object.keys(ACTS) as Act[])).map((act) => ({ ...job, act })),
);

test.each(CASES)("$name, $tab: somebody $act", { timeout: 3_600_000 }, (job) => {
  const { name, tab, start = smallData, prepare, run, rows, act } = job;
  const first = openBundle(start());
  prepare?.(first);
  const before = JSON.stringify(first.snapshot().data);
  const open = () => openBundle(JSON.parse(before) as WorkbookData); // just written
  const { calls } = withCalls(open(), run);
  const lost: string[] = [];
  for (const moment of momentsOf(`${name}: ${act}`, calls)) {
    const host = open();
    host.atCall((_, nth) => {
      // A tab that is made only now may not be there yet.
      if (nth !== moment || namedLike(host, tab).length === 0) return;
      hasActed = true;
      ACTS[act].act(host, tab);
    });
    let [failure, hasActed] = ["", false];
    try {
      run(host);
    } catch (error) {
      failure = String(error);
    }
    host.atCall(undefined);
    const there = rowsOf(host, tab);
    const isThere = (row: readonly string[]) =>
      there.filter((line) => row.every((cell, column) => (line[column] ?? "") === cell)).length === 1;
    // A job that gave way to somebody says so in plain words, and its rows may be missing then, never misplaced.
    const missing = failure === "" ? rows.filter((row) => !isThere(row)) : [];
    const isPart = (row: readonly string[]) =>
      there.some((line) => row.some((cell, column) => column > 0 && line[column] === cell)) &&
      !there.some((line) => row.every((cell, column) => (line[column] ?? "") === cell));
    const parts = failure === "" ? [] : rows.filter((row) => row.length > 2 && isPart(row));
    if (failure !== "" && !/[А-Яа-яӨөҮү]{3}/u.test(failure)) lost.push(`${moment} says ${failure}`);
    if ((hasActed && !ACTS[act].stands(host, tab)) || missing.length + parts.length > 0)
      lost.push(`${moment}, before ${calls[moment - 1]}: ${JSON.stringify([missing, parts])} ${failure}`);
    host.close();
  }
  expect(lost.length, lost.join("\n")).toBeLessThanOrEqual(1);
});
