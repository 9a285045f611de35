/** Names, codes, units and roles. */
import { describe, expect, test } from "vitest";
import { rank } from "../../../workbench/cli/report";
import {
  type Body,
  COLLEAGUES,
  HEAD,
  LIST,
  PEERS,
  ROSTER,
  type Row,
  rosterRow,
  UNIT,
  WORKED,
  workedBody,
} from "../body";
import {
  ANY_CLAUSE,
  CONDUCT,
  dataOf,
  type Expected,
  OTHER,
  open,
  PERSON,
  put,
  SOUND,
  saying,
  totalsOf,
} from "./workbook";

type Change = (row: Row) => Row;

/** The sound body with rows changed in some tabs; `roster` for the roster. */
function changed(tabs: Readonly<Record<string, Change>>): Body {
  const over = (name: string, rows: readonly Row[]) => rows.map(tabs[name] ?? ((row) => row));
  return {
    ...workedBody,
    roster: over(ROSTER, workedBody.roster),
    tables: Object.fromEntries(
      Object.entries(workedBody.tables).map(([name, rows]) => [name, over(name, rows)]),
    ),
  };
}

const only =
  (code: string, over: Row): Change =>
  (row) =>
    row.Код === code ? { ...row, ...over } : row;
const NAME = COLLEAGUES[0]?.name ?? "";

interface Case {
  readonly title: string;
  readonly body: Body;
  readonly says?: Omit<Expected, "at"> & {
    readonly tab: string;
    readonly cell: string;
    readonly times?: number;
  };
  readonly blocked?: readonly string[];
}

const everywhere = (code: string, over: Row): Body =>
  changed(Object.fromEntries([ROSTER, UNIT, CONDUCT, PEERS].map((name) => [name, only(code, over)])));
const unjoined = (name: string): Change => {
  let left = 1;
  return (row) => (row.Код === PERSON && left-- > 0 ? { ...row, Код: "", "Овог, нэр": name } : row);
};

async function judge({ body, says, blocked = [] }: Case): Promise<void> {
  const report = rank(open(await dataOf(body)));
  const expected = Object.fromEntries(
    Object.entries(SOUND).map(([code, total]) => [code, blocked.includes(code) ? null : total]),
  );
  expect(totalsOf(report)).toEqual(expected);
  const { read, ranked, notRated, blocked: stopped } = report.counts;
  expect(ranked + notRated + stopped).toBe(read);
  if (says === undefined) return;
  const { level, tab, cell, clause = ANY_CLAUSE, what, mend = "", times } = says;
  const found = saying(report, what);
  if (times !== undefined) expect(found).toHaveLength(times);
  const line = found.find((problem) => problem.tab === tab && problem.cell === cell);
  expect(line).toMatchObject({ level, clause });
  expect(line?.message).toContain(mend);
}

describe("names", () => {
  test.for<Case>([
    {
      title: "doubled and trailing spaces",
      body: changed({ [UNIT]: only(PERSON, { "Овог, нэр": "  Цэрэн   Ганзориг " }) }),
    },
    { title: "case", body: changed({ [UNIT]: only(PERSON, { "Овог, нэр": "ЦЭРЭН ганзориг" }) }) },
    {
      title: "decomposed letters",
      body: changed({ [UNIT]: only("013", { "Овог, нэр": "Цэрэн Өлзии\u0306" }) }),
    },
    {
      title: "line breaks, emoji, direction marks",
      body: changed({ [UNIT]: only(PERSON, { "Овог, нэр": "Цэрэн\nГанзориг 🙂\u200f" }) }),
    },
    {
      title: "a Latin a: pointed at, letter by letter",
      body: changed({ [UNIT]: only(PERSON, { "Овог, нэр": "Цэрэн Гaнзориг" }) }),
      says: { level: "warning", tab: UNIT, cell: "B11", what: "латин үсэг орсон: a", mend: "Кирилл үсгээр" },
    },
    {
      title: "a Latin a and no code: no join until it is mended",
      body: changed({ [UNIT]: unjoined("Цэрэн Гaнзориг") }),
      says: { level: "error", tab: UNIT, cell: "A11", what: "Код хоосон", mend: "кодыг бичнэ үү" },
      blocked: [PERSON],
    },
    {
      title: "є ї for ө ү: proposed",
      body: everywhere("013", { "Овог, нэр": "Цэрэн Єлзий" }),
      says: {
        level: "warning",
        tab: ROSTER,
        cell: "B7",
        what: "өөр цагаан толгойн үсэг",
        mend: "“Цэрэн Өлзий” гэж бичих үү?",
      },
    },
    {
      title: "two people of one name and a row without a code: neither is believed",
      body: ((body: Body) => ({
        ...body,
        tables: { ...body.tables, [UNIT]: (body.tables[UNIT] ?? []).map(unjoined(NAME)) },
      }))(everywhere(OTHER, { "Овог, нэр": NAME })),
      says: { level: "error", tab: UNIT, cell: "A11", what: "Код хоосон", mend: "кодыг бичнэ үү" },
      blocked: [PERSON, OTHER],
    },
    { title: "two people of one name, by code", body: everywhere(OTHER, { "Овог, нэр": NAME }) },
    {
      title: "5,000 characters",
      body: changed({ [ROSTER]: only(PERSON, { "Овог, нэр": "Б".repeat(5_000) }) }),
      says: {
        level: "error",
        tab: ROSTER,
        cell: "B4",
        what: "Бичвэр хэт урт: 5000",
        mend: "200 тэмдэгтээс богино",
      },
      blocked: [PERSON],
    },
    {
      title: "a measure of 5,000 characters",
      body: changed({
        [UNIT]: (row) =>
          row.Код === PERSON && row.Дугаар === "2" ? { ...row, "Арга хэмжээ": "б".repeat(5_000) } : row,
      }),
      says: {
        level: "error",
        tab: UNIT,
        cell: "E12",
        what: "Бичвэр хэт урт: 5000",
        mend: "4999 тэмдэгтээс богино",
      },
      blocked: [PERSON],
    },
  ])("$title", judge);

  test.for(['=IMPORTDATA("http://x")', "+976 Бат", "-Бат", "@Бат"])(
    "%s is a name and never a formula",
    async (name) => {
      const host = open(await dataOf(everywhere(PERSON, { "Овог, нэр": name })));
      const report = rank(host);
      expect(totalsOf(report)).toEqual(SOUND);
      expect(report.ranking.find(({ code }) => code === PERSON)?.name).toBe(name);
      const list = host.snapshot().data.sheets.find((tab) => tab.name === LIST);
      const cells = Object.values(list?.cells ?? {}).filter((content) => String(content).includes(name));
      expect(cells).toEqual([`'${name}`]);
    },
  );
});

describe("codes", () => {
  test.for<Case>([
    {
      title: "a code that nobody has: the name's door, and the code proposed",
      body: changed({ [CONDUCT]: only(PERSON, { Код: "110" }) }),
      says: {
        level: "error",
        tab: CONDUCT,
        cell: "A3",
        what: "“110” код “Албан хаагчид” хуудсанд алга",
        mend: "“010” гэж бичих үү?",
      },
      blocked: [PERSON],
    },
    {
      title: "numbers for codes in every tab but the roster",
      body: changed({
        [UNIT]: (row) => ({ ...row, Код: Number(row.Код) }),
        [PEERS]: (row) => ({ ...row, Код: Number(row.Код) }),
      }),
      says: { level: "info", tab: UNIT, cell: "A2", what: "7 гэсэн тоог “007” код гэж уншив" },
    },
  ])("$title", judge);

  test("one code twice blocks both and nobody else", async () => {
    const report = rank(open(await dataOf(changed({ [ROSTER]: only(OTHER, { Код: PERSON }) }))));
    expect(saying(report, "“010” код давхардсан (мөр 4, 5)").map(({ level, cell }) => [level, cell])).toEqual(
      [
        ["error", "A4"],
        ["error", "A5"],
      ],
    );
    expect(report.counts).toMatchObject({ read: 6, ranked: 4, blocked: 2 });
    const { [PERSON]: _, [OTHER]: __, ...others } = SOUND;
    expect(totalsOf(report)).toMatchObject(others);
  });
});

describe("units and roles", () => {
  const SECOND = "Хоёрдугаар хэлтэс";
  const second: Row = rosterRow({ code: "050", name: "Очир Дулмаа", unit: SECOND });
  const notRated: Row = { ...second, "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Урт хугацааны чөлөөтэй" };
  const withSecond = (row: Row, body = workedBody): Body => ({ ...body, roster: [...body.roster, row] });
  const rows = workedBody.tables[UNIT] ?? [];

  test("a unit without a head is asked", async () => {
    const report = rank(open(await dataOf(withSecond(notRated))));
    expect(saying(report, `“${SECOND}” нэгжид дарга алга`)).toMatchObject([
      { level: "warning", tab: ROSTER, cell: "8:8" },
    ]);
    expect(totalsOf(report)).toEqual({ ...SOUND, "050": null });
  });

  test("a unit with two heads: neither is believed", async () => {
    const report = rank(open(await dataOf(changed({ [ROSTER]: only(PERSON, { Үүрэг: "Нэгжийн дарга" }) }))));
    expect(saying(report, "хэд хэдэн дарга байна (мөр 2, 4)")).toMatchObject([
      { level: "error", tab: ROSTER },
    ]);
    expect(totalsOf(report)).toMatchObject({ [HEAD.code]: null, [PERSON]: null, [WORKED.code]: 76.2 });
  });

  test("a person without a unit", async () => {
    const report = rank(open(await dataOf(changed({ [ROSTER]: only(PERSON, { Нэгж: "" }) }))));
    expect(saying(report, "Нэгж хоосон")).toMatchObject([{ level: "error", tab: ROSTER, cell: "D4" }]);
    expect(totalsOf(report)).toMatchObject({ [PERSON]: null, [WORKED.code]: 76.2, [HEAD.code]: 86.32 });
  });

  test("a person in two units: counted and asked", async () => {
    const own = rows.filter((row) => row.Код === PERSON);
    const [moved, ...stay] = own;
    const body: Body = {
      ...withSecond(notRated),
      tables: {
        ...workedBody.tables,
        [UNIT]: rows.filter((row) => row !== moved),
        [SECOND]: [moved ?? {}, { ...(stay[0] ?? {}), Код: "050", "Овог, нэр": "Очир Дулмаа" }],
      },
    };
    const report = rank(open(await dataOf(body)));
    expect(saying(report, `“${UNIT}” нэгжийн хүний мөр “${SECOND}” хуудсанд байна`)).toMatchObject([
      { level: "warning", tab: SECOND, cell: "A2" },
    ]);
    expect(totalsOf(report)).toEqual({ ...SOUND, "050": null });
  });

  test("a head scored as staff, and staff scored as a head", async () => {
    const conductRows = workedBody.tables[CONDUCT] ?? [];
    const headRows = workedBody.tables["Удирдах арга барил"] ?? [];
    const body: Body = {
      ...workedBody,
      tables: {
        ...workedBody.tables,
        [CONDUCT]: [...conductRows, { ...(conductRows[0] ?? {}), Код: HEAD.code, "Овог, нэр": HEAD.name }],
        "Удирдах арга барил": [...headRows, { ...(headRows[0] ?? {}), Код: PERSON, "Овог, нэр": NAME }],
      },
    };
    const report = rank(open(await dataOf(body)));
    expect(saying(report, "Нэгжийн даргыг албан хаагчийн хүснэгтээр")).toMatchObject([
      { level: "error", tab: CONDUCT, cell: "A7", clause: "5.4" },
    ]);
    expect(saying(report, "Албан хаагчийг даргын хүснэгтээр")).toMatchObject([
      { level: "error", tab: "Удирдах арга барил", cell: "A3", clause: "4.1" },
    ]);
    expect(totalsOf(report)).toEqual({ ...SOUND, [HEAD.code]: null, [PERSON]: null });
  });
});

test("a dropdown's word in another case, with other spaces or Latin look-alikes is read and said", async () => {
  const body = changed({
    [ROSTER]: only(PERSON, { Үүрэг: " албан  ХААГЧ " }),
    [UNIT]: (row) => (row.Код === PERSON && row.Дугаар === "2" ? { ...row, Хэсэг: "A" } : row),
  });
  const report = rank(open(await dataOf(body)));
  expect(totalsOf(report)).toEqual(SOUND);
  expect(saying(report, "“A” гэснийг “А” гэж уншив")).toMatchObject([{ level: "info", tab: UNIT }]);
  expect(saying(report, "“албан ХААГЧ” гэснийг “Албан хаагч” гэж уншив")).toMatchObject([
    { level: "info", tab: ROSTER },
  ]);
});

test.for(["B", "C", "Арга хэмжээ"])("a section %s is refused with the choices", async (section) => {
  const body = changed({
    [UNIT]: (row) => (row.Код === PERSON && row.Дугаар === "2" ? { ...row, Хэсэг: section } : row),
  });
  const host = open(await dataOf(body));
  const report = rank(host);
  const [said] = saying(report, `“${section}” гэсэн сонголт алга`);
  expect(said).toMatchObject({ level: "error", tab: UNIT, message: expect.stringContaining("А, Б, В") });
  expect(said?.message.includes("латин үсэгтэй")).toBe(section.length === 1);
  expect(totalsOf(report)).toEqual({ ...SOUND, [PERSON]: null });
  put(host, { tab: UNIT, row: { Код: PERSON, Дугаар: "2" }, header: "Хэсэг" }, "А");
  expect(totalsOf(rank(host))).toEqual(SOUND);
});
