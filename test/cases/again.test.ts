/** Ranking what is ranked already, and bodies in which somebody cannot be ranked. */
import { beforeAll, describe, expect, test } from "vitest";
import { mark, rank, rankAndMark } from "../../workbench/cli/report";
import type { Host } from "../../workbench/twin/host/host";
import { ADJUSTMENTS, type Body, COLLEAGUES, LIST, ROSTER, TOTALS, UNIT, WORKED, workedBody } from "./body";
import {
  cellsOf,
  filled,
  headersOf,
  load,
  openFile,
  type Ranked,
  rankFile,
  rowsOf,
  tab,
  templateOf,
  type,
} from "./files";

/** One is blocked by a letter, one is not rated, one has an adjustment. */
const [BLOCKED, NOT_RATED] = COLLEAGUES;
const body: Body = {
  ...workedBody,
  roster: workedBody.roster.map((row) =>
    row.Код === NOT_RATED?.code ? { ...row, "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Урт хугацааны чөлөөтэй" } : row,
  ),
  tables: {
    ...workedBody.tables,
    [UNIT]: (workedBody.tables[UNIT] ?? []).map((row) =>
      row.Код === BLOCKED?.code && row.Хэсэг === "А" ? { ...row, "Хүрсэн түвшин": "8О" } : row,
    ),
    [ADJUSTMENTS]: [
      {
        Код: COLLEAGUES[3]?.code ?? "",
        "Овог, нэр": COLLEAGUES[3]?.name ?? "",
        Заалт: "6.3",
        Оноо: 3,
        Үндэслэл: "Шинэ санаачилга",
        Баримт: "А/7",
        Огноо: "2025-11-01",
      },
    ],
  },
};

let typed: Uint8Array;
let sound: Ranked;
let first: Ranked;
let second: Ranked;

beforeAll(async () => {
  const template = await templateOf(workedBody);
  sound = await rankFile(await filled(template, workedBody));
  typed = await filled(template, body);
  first = await rankFile(typed);
  second = await rankFile(first.file);
});

test("a second rank of the output changes no cell of any tab", async () => {
  expect(second.json).toEqual(first.json);
  expect(await cellsOf(second.file)).toEqual(await cellsOf(first.file));
});

test("nor a note, a rule or the tabs", async () => {
  const [before, after] = await Promise.all([load(first.file), load(second.file)]);
  expect(after.worksheets.map(({ name }) => name)).toEqual(before.worksheets.map(({ name }) => name));
  for (const sheet of before.worksheets) {
    const notesOf = (one: typeof sheet) => {
      const notes: Record<string, unknown> = {};
      one.eachRow((row) =>
        row.eachCell(
          (cell) => {
            if (cell.note) notes[cell.address] = cell.note;
          },
          { includeEmpty: true },
        ),
      );
      return notes;
    };
    expect(notesOf(tab(after, sheet.name))).toEqual(notesOf(sheet));
  }
});

test("ranking changes no typed cell", async () => {
  const generated = (at: string) => at.startsWith(`${LIST}!`) || at.startsWith(`${TOTALS}!`);
  const output = Object.entries(await cellsOf(first.file)).filter(([at]) => !generated(at));
  expect(Object.fromEntries(output)).toMatchObject(await cellsOf(typed));
});

test("people in = people out, and each is in the list once", async () => {
  const { counts, ranking } = first.json;
  expect(counts).toEqual({ read: 6, ranked: 4, notRated: 1, blocked: 1, incomplete: 0, unowned: 0 });
  expect(ranking.map(({ code }) => code).sort()).toEqual(body.roster.map((row) => row.Код).sort());
  const output = load(first.file);
  for (const name of [LIST, TOTALS]) {
    const codes = rowsOf(tab(output, name)).map((row) => row.Код);
    for (const { Код } of body.roster) expect(codes.filter((code) => code === Код)).toHaveLength(1);
  }
});

test("who is blocked stands below with the reason and the place; who is not rated with theirs", async () => {
  const lineOf = (code: string | undefined) => first.json.ranking.find((line) => line.code === code);
  expect(lineOf(BLOCKED?.code)).toMatchObject({ rank: null, total: null, category: null });
  expect(lineOf(BLOCKED?.code)?.reason).toMatch(new RegExp(`${UNIT}!H\\d+`));
  expect(lineOf(NOT_RATED?.code)).toMatchObject({
    rank: null,
    total: null,
    reason: "Үнэлээгүй: Урт хугацааны чөлөөтэй",
  });
  const lines = rowsOf(tab(load(first.file), LIST));
  expect(lines.slice(-2).map((row) => [row.Код, row.Эрэмбэ ?? "", row["Нийт оноо"] ?? ""])).toEqual([
    [NOT_RATED?.code, "", ""],
    [BLOCKED?.code, "", ""],
  ]);
  expect(lines.at(-1)?.Шалтгаан).toBe(lineOf(BLOCKED?.code)?.reason);
});

test("the others keep their points", () => {
  const totalsOf = ({ json }: Ranked) => new Map(json.ranking.map((line) => [line.code, line.total]));
  const [before, after] = [totalsOf(sound), totalsOf(first)];
  for (const code of ["001", WORKED.code, COLLEAGUES[2]?.code])
    expect(after.get(code)).toBe(before.get(code));
  expect(Number(after.get(COLLEAGUES[3]?.code))).toBeCloseTo(Number(before.get(COLLEAGUES[3]?.code)) + 3, 9);
});

test("mended in the output: ranked", async () => {
  const workbook = load(first.file);
  const plan = tab(workbook, UNIT);
  const { columns } = headersOf(plan, "Код");
  plan.getColumn(columns.get("Хүрсэн түвшин") ?? 0).eachCell((cell) => {
    if (cell.value === "8О") cell.value = 80;
  });
  const mended = await rankFile(workbook.save());
  expect(mended.json.counts).toEqual({
    read: 6,
    ranked: 5,
    notRated: 1,
    blocked: 0,
    incomplete: 0,
    unowned: 0,
  });
});

test("a person added to the roster by hand is counted, and blocked until there is something to score", async () => {
  const workbook = load(first.file);
  type(tab(workbook, ROSTER), [
    {
      Код: "099",
      "Овог, нэр": "Шинэ Хүн",
      "Албан тушаал": "",
      Нэгж: UNIT,
      Үүрэг: "Албан хаагч",
      "Үнэлэх эсэх": "",
    },
  ]);
  const { json } = await rankFile(workbook.save());
  expect(json.counts).toEqual({ read: 7, ranked: 4, notRated: 1, blocked: 2, incomplete: 1, unowned: 0 });
  expect(json.ranking.find((line) => line.code === "099")?.reason).toMatch(/^бөглөөгүй: /u);
});

describe("ranking and marking on one reading is the one and then the other", () => {
  /** What stands in the workbook, but for what is counted up by every change of it. */
  const standing = (host: Host) => {
    const { data, ...rest } = host.snapshot();
    return { ...rest, data: { ...data, revisionId: "" } };
  };
  const sorted = (problems: readonly { message: string }[]) =>
    problems.map((problem) => JSON.stringify(problem)).sort();

  test.each([
    ["a file that nobody ranked", 0, () => typed, () => undefined],
    ["a ranked one", 0, () => first.file, () => undefined],
    [
      "one whose list somebody typed into, so that it is put aside",
      1,
      () => first.file,
      (host: Host) => {
        const sheetId = host.workbook.sheets().find(({ name }) => name === LIST)?.id ?? "";
        host.workbook.write({ type: "UPDATE_CELL", sheetId, col: 0, row: 7, content: "Гараар бичсэн" });
      },
    ],
  ] as const)("%s", async (_, putAside, file, change) => {
    const [one, two] = [await openFile(file()), await openFile(file())];
    for (const host of [one, two]) change(host);
    const [at, after] = [rankAndMark(one), mark(two, rank(two))];
    expect(at.problems.filter(({ message }) => message.includes("(архив)"))).toHaveLength(putAside);
    expect(sorted(at.problems)).toEqual(sorted(after.problems));
    expect({ ...at, problems: [] }).toEqual({ ...after, problems: [] });
    expect(standing(one)).toEqual(standing(two));
  });
});
