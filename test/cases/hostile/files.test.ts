/**
 * Layouts and formats of real .xlsx files, written by another program: merged codes, rows that say nothing of whose they
 * are, per-cent formats. 007 is 76.20 and 010 81.30 in the sound workbook.
 */

import { beforeAll, describe, expect, test } from "vitest";
import type { CellValue } from "../../other-program/cell";
import type { Row } from "../../other-program/row";
import type { Workbook } from "../../other-program/workbook";
import { LIST, PEERS, ROSTER, UNIT, workedBody } from "../body";
import { handMadeOf, headersOf, load, type Ranked, rankFile, rowsOf, shown, tab } from "../files";
import { SOUND } from "./workbook";

let sound: Uint8Array;

beforeAll(async () => {
  sound = await handMadeOf(workedBody);
});

/** The cell of a row that holds these texts, by header. */
function cell(workbook: Workbook, name: string, row: Record<string, string>, header: string) {
  const sheet = tab(workbook, name);
  const { row: head, columns } = headersOf(sheet, "Код");
  for (let at = head + 1; at <= sheet.rowCount; at += 1) {
    const own = (column: string) => String(shown(sheet.getCell(at, columns.get(column) ?? 0)) ?? "");
    if (Object.entries(row).every(([column, text]) => own(column) === text))
      return sheet.getCell(at, columns.get(header) ?? 0);
  }
  throw new Error(`${name}: no row ${JSON.stringify(row)}.`);
}

/** What `npm run rank` says of the sound file after some cells were changed. */
async function ranked(change: (workbook: Workbook) => void): Promise<Ranked> {
  const workbook = load(sound);
  change(workbook);
  return rankFile(workbook.save());
}

const totals = ({ report }: Ranked) =>
  Object.fromEntries(report.ranking.map(({ code, total }) => [code, total]));
const saying = ({ report }: Ranked, what: string) =>
  report.problems
    .filter(({ message }) => message.includes(what))
    .map(({ level, cell: at }) => `${level} ${at}`);

describe("code and name merged over a person's rows", () => {
  const merge = (last: string, columns: readonly string[]) => (workbook: Workbook) => {
    const sheet = tab(workbook, UNIT);
    const [top, bottom] = ["1", last].map((Дугаар) =>
      Number(cell(workbook, UNIT, { Код: "007", Дугаар, Хэсэг: "А" }, "Код").row),
    );
    for (const column of columns) {
      for (let row = (top ?? 0) + 1; row <= (bottom ?? 0); row += 1)
        sheet.getCell(`${column}${row}`).value = null;
      sheet.mergeCells(`${column}${top}:${column}${bottom}`);
    }
  };

  test.for([
    ["2", ["A", "B"], 1],
    ["4", ["A", "B"], 6],
    ["3", ["A"], 2],
  ] as const)(
    "down to measure %s, columns %s: the rows are theirs, which is said",
    async ([last, columns, said]) => {
      const result = await ranked(merge(last, columns));
      expect(totals(result)).toEqual(SOUND);
      expect(result.json.counts).toEqual({
        read: 6,
        ranked: 6,
        notRated: 0,
        blocked: 0,
        incomplete: 0,
        unowned: 0,
      });
      expect(saying(result, "Нэгтгэсэн нүдний кодоор мөрийг Сүрэн Дулам (007) гэж уншив")).toHaveLength(said);
    },
  );

  test("the fingerprint is that of rows which each say whose they are", async () => {
    const codes = ({ report }: Ranked) => report.ranking.map(({ code, fingerprint }) => [code, fingerprint]);
    expect(codes(await ranked(merge("2", ["A", "B"])))).toEqual(codes(await rankFile(sound)));
  });
});

describe("a row that nobody owns", () => {
  const without = (change: (row: Row, column: (header: string) => number) => void) =>
    ranked((workbook) => {
      const found = cell(workbook, UNIT, { Код: "007", Дугаар: "2", Хэсэг: "А" }, "Код");
      const { columns } = headersOf(tab(workbook, UNIT), "Код");
      change(tab(workbook, UNIT).getRow(Number(found.row)), (header) => columns.get(header) ?? 0);
    });
  const expectBlocked = (result: Ranked, what: string) => {
    expect(totals(result)).toEqual({ ...SOUND, "007": null });
    expect(saying(result, what)).toEqual(["error A3"]);
    expect(result.json.counts).toMatchObject({ ranked: 5, blocked: 1, unowned: 1 });
  };

  test("a blank code, and a measure called “Нийт …” with its section and number", async () => {
    const result = await without((row, column) => {
      row.getCell(column("Код")).value = null;
      row.getCell(column("Овог, нэр")).value = null;
      row.getCell(column("Арга хэмжээ")).value = "Нийт зардлыг бууруулах";
    });
    expectBlocked(result, "Мөр дараах хүнийх байж болзошгүй: Сүрэн Дулам (007)");
  });

  test("a mistyped code and no name", async () => {
    const result = await without((row, column) => {
      row.getCell(column("Код")).value = "707";
      row.getCell(column("Овог, нэр")).value = null;
    });
    expectBlocked(result, "“707” код “Албан хаагчид” хуудсанд алга");
  });

  test("the list for signature names its tab and row, and counts it", async () => {
    const result = await without((row, column) => {
      row.getCell(column("Код")).value = null;
      row.getCell(column("Овог, нэр")).value = null;
    });
    const list = tab(load(result.file), LIST);
    const texts = [...Array(list.rowCount).keys()].map((row) =>
      String(shown(list.getCell(row + 1, 1)) ?? ""),
    );
    const heading = texts.indexOf("Хэнийх нь тодорхойгүй, тооцоонд ороогүй мөр");
    expect(texts[heading + 1]).toBe(`“${UNIT}” хуудас: мөр 3`);
    expect(list.getCell(texts.indexOf("Хэнийх нь тодорхойгүй мөр") + 1, 4).value).toBe(1);
    expect(rowsOf(list)).toHaveLength(6);
    const whole = tab(load((await rankFile(sound)).file), LIST);
    expect(
      [...Array(whole.rowCount).keys()].map((row) => shown(whole.getCell(row + 1, 1))).join(),
    ).not.toContain("Хэнийх нь тодорхойгүй");
  });
});

describe("per cents by each cell's own format", () => {
  const level =
    (header: string, value: CellValue, numFmt = "") =>
    (workbook: Workbook) => {
      const found = cell(workbook, UNIT, { Код: "010", Дугаар: "1", Хэсэг: "А" }, header);
      found.value = value;
      if (numFmt !== "") found.numFmt = numFmt;
    };
  const unit = (text: string) => level("Хэмжих нэгж", text);
  const several =
    (...changes: ((workbook: Workbook) => void)[]) =>
    (workbook: Workbook) => {
      for (const change of changes) change(workbook);
    };
  // 45 % → 27 + 10, with 64 on average 50.5; 50.5 + 10.5 + 5.8 + 7 = 73.80
  test.for([
    {
      title: '45 in 0"%" is 45',
      change: several(unit("хувь"), level("Хүрсэн түвшин", 45, '0"%"')),
      total: 73.8,
    },
    ...['General"%"', 'General" %"', "[<=1]0%;0", "[<1]0.0%;0", '[>1]0" хувь";0%'].map((format) => ({
      title: `45 in ${format} is 45`,
      change: several(unit("хувь"), level("Хүрсэн түвшин", 45, format)),
      total: 73.8,
    })),
    ...["[<=1]0%;0", "[<1]0.0%;0", '[=1]"100%";0%', "0%;-0%;0"].map((format) => ({
      title: `0.45 in ${format} is 45 %`,
      change: several(unit("хувь"), level("Хүрсэн түвшин", 0.45, format)),
      total: 73.8,
    })),
    {
      title: "45 in 0\\% is 45",
      change: several(unit("хувь"), level("Хүрсэн түвшин", 45, "0\\%")),
      total: 73.8,
    },
    {
      title: "and no row of another decides it",
      change: several(unit("хувь"), level("Хүрсэн түвшин", 45, '0"%"'), (workbook) => {
        const other = (header: string) =>
          cell(workbook, UNIT, { Код: "011", Дугаар: "1", Хэсэг: "А" }, header);
        for (const [header, value] of [
          ["Хүрэх түвшин", 1],
          ["Хүрсэн түвшин", 0.75],
        ] as const) {
          other(header).value = value;
          other(header).numFmt = "0%";
        }
      }),
      total: 73.8,
    },
    {
      title: "a typed 45 % beside 0 and 100, measured in процент",
      change: several(unit("процент"), level("Хүрсэн түвшин", 0.45, "0%")),
      total: 73.8,
    },
    {
      title: "all three in per cents, measured in nothing",
      change: several(level("Хүрэх түвшин", 1, "0%"), level("Хүрсэн түвшин", 0.45, "0.00%")),
      total: 73.8,
    },
    { title: "a typed 45 % beside a plain 100", change: level("Хүрсэн түвшин", 0.45, "0%"), total: null },
  ])("$title", async ({ change, total }) => {
    expect(totals(await ranked(change))).toEqual({ ...SOUND, "010": total });
  });

  test("where the live column cannot see the format, the check says so at the cell", async () => {
    const result = await ranked(several(unit("хувь"), level("Хүрсэн түвшин", 0.45, "0%")));
    const at = saying(result, "“Биелэлтийн хувь” багана 0,45 гэж харуулж байна; тооцоонд 45 хувийг авав");
    expect(at).toEqual([expect.stringMatching(/^warning [A-Z]+\d+$/u)]);
  });

  const percent = (value: CellValue, numFmt: string) =>
    ranked((workbook) => {
      const found = cell(workbook, ROSTER, { Код: "001" }, "Нэгжийн биелэлтийн хувь");
      found.value = value;
      found.numFmt = numFmt;
    });

  test.for([
    [0.91, "0%", 88.84],
    [91, '0.0"%"', 88.84],
    [1.1, "0%", null],
    ["110%", "@", null],
    [1.5, "0.0%", null],
  ] as const)("a unit's per cent %s in %s", async ([value, numFmt, total]) => {
    expect(totals(await percent(value, numFmt))).toEqual({ ...SOUND, "001": total });
  });

  test("a number of a tally shown as a per cent is refused, and what is meant proposed", async () => {
    const result = await ranked((workbook) => {
      const found = cell(workbook, PEERS, { Код: "010" }, "Харилцаа");
      found.value = 0.28;
      found.numFmt = "0%";
    });
    expect(totals(result)).toEqual({ ...SOUND, "010": null });
    expect(
      saying(
        result,
        "28% гэж харагдах боловч энэ баганад хувь бичихгүй. Нүдийг тоон хэлбэртэй болгоод “28” гэж бичих үү?",
      ),
    ).toHaveLength(1);
  });
});
