/** What the annex refuses, and what it leaves open: percents, sub-measures, evidence, adjustments, review, ballots. */
import { describe, expect, test } from "vitest";
import { rank } from "../../../workbench/cli/report";
import {
  ADJUSTMENTS,
  type Body,
  COLLEAGUES,
  HEAD,
  MANAGEMENT,
  measure,
  PEERS,
  type Person,
  type Row,
  SETTINGS,
  UNIT,
  workedBody,
} from "../body";
import {
  type Case,
  CONDUCT,
  dataOf,
  judge,
  missing,
  open,
  PERSON,
  type Place,
  put,
  SOUND,
  saying,
  soundData,
  totalsOf,
} from "./workbook";

const person: Person = COLLEAGUES[0] ?? HEAD;
const row = { Код: PERSON, Хэсэг: "А", Дугаар: "1" };
const at = (header: string): Place => ({ tab: UNIT, row, header });
const reached = at("Хүрсэн түвшин");
const refused = (what: string, mend: string, clause: string) =>
  ({ level: "error", what, mend, clause }) as const;
const failed = { level: "warning", clause: "2.1", what: "Гүйцэтгэл 0 оноо авсан" } as const;

/** The sound body with rows added to a tab. */
const withRows = (tab: string, ...rows: Row[]): Body => ({
  ...workedBody,
  tables: { ...workedBody.tables, [tab]: [...(workedBody.tables[tab] ?? []), ...rows] },
});
const withoutRows = (tab: string, isGone: (row: Row) => boolean): Body => ({
  ...workedBody,
  tables: { ...workedBody.tables, [tab]: (workedBody.tables[tab] ?? []).filter((one) => !isGone(one)) },
});

interface Outcome {
  readonly level: "error" | "warning" | "info";
  readonly tab: string;
  readonly cell: string;
  readonly clause: string;
}

async function expectOf(
  body: Body,
  what: string,
  said: readonly Outcome[],
  totals: Record<string, number | null>,
) {
  const report = rank(open(await dataOf(body)));
  expect(saying(report, what).map(({ level, tab, cell, clause }) => ({ level, tab, cell, clause }))).toEqual(
    said,
  );
  expect(totalsOf(report)).toEqual({ ...SOUND, ...totals });
}

describe("2.2, 2.3 a measure of 0–100 beside one of 64 points; 10 for the time", () => {
  test.for<Case>([
    { title: "above 100 %: (70 + 64) / 2", type: "140", total: 90.3 },
    { title: "30: 18 + 10", type: "30", total: 69.3 },
    ...["29", "29.5", "29.99"].map((type) => ({
      title: `${type}: by reading`,
      type,
      says: { level: "warning", clause: "2.3", what: "29-өөс багагүй" } as const,
      total: 60.3,
    })),
    { title: "28.99", type: "28.99", says: failed, total: 60.3 },
    {
      title: "below the baseline",
      type: "-5",
      says: { level: "warning", clause: "2.2", what: "сууриасаа дордсон" },
      total: 60.3,
    },
    {
      title: "a falling target: 80 %",
      type: "12",
      more: [
        { ...at("Суурь түвшин"), type: "20" },
        { ...at("Хүрэх түвшин"), type: "10" },
      ],
      says: { level: "info", at: { header: "Хүрэх түвшин" }, clause: "2.2", what: "Бууруулах зорилтод" },
      total: 84.3,
    }, // (58 + 64) / 2
    {
      title: "target = baseline, kept: 70",
      type: "100",
      more: [{ ...at("Суурь түвшин"), type: "100" }],
      says: {
        level: "warning",
        at: { header: "Хүрэх түвшин" },
        clause: "2.2",
        what: "Хүрэх түвшин суурь түвшинтэй тэнцүү бол",
      },
      total: 90.3,
    },
    {
      title: "target = baseline, not kept",
      type: "90",
      more: [{ ...at("Суурь түвшин"), type: "100" }],
      says: {
        ...refused("суурьтай тэнцүү (100), харин хүрсэн нь 90", "шалгаж засна уу", "2.2"),
        at: { header: "Хүрэх түвшин" },
      },
      total: null,
    },
  ])("$title", (one) => judge(reached, one));
});

describe("2.7, 2.8 measures and sub-measures", () => {
  test("one sub-measure only is asked: its points are the measure's", () =>
    judge(at("Дугаар"), {
      title: "",
      type: "'1.1",
      says: { level: "warning", clause: "2.8", what: "Ганц дэд арга хэмжээ (1.1)" },
      total: 81.3,
    }));

  test("two levels of sub-measures", () =>
    judge(at("Дугаар"), {
      title: "",
      type: "'1.1.1",
      says: refused("дэд арга хэмжээ дахин хуваагдсан", "нэг түвшний", "2.8"),
      total: null,
    }));

  test("sub-measures and a score of its own", () =>
    expectOf(
      withRows(UNIT, measure(person, "1.1", [0, 10, 5]), measure(person, "1.2", [0, 10, 5])),
      "дэд арга хэмжээтэй атлаа өөрийн түвшинтэй",
      [{ level: "error", tab: UNIT, cell: "D11", clause: "2.8" }],
      { [PERSON]: null },
    ));

  test("a number twice, both places said", async () => {
    const report = rank(open(await dataOf(withRows(UNIT, measure(person, "1", [0, 10, 5])))));
    const said = saying(report, "1 дугаар давхардсан");
    expect(said.map(({ level, cell }) => [level, cell])).toEqual([
      ["error", "D11"],
      ["error", "D25"],
    ]);
    expect(said[0]?.message).toContain("11 дүгээр мөр, 25 дугаар мөр");
    expect(totalsOf(report)).toEqual({ ...SOUND, [PERSON]: null });
  });

  test("no measures, no learning", async () => {
    await expectOf(
      withoutRows(UNIT, (one) => one.Код === PERSON && one.Хэсэг === "А"),
      "Үнэлэх арга хэмжээ",
      [{ level: "info", tab: UNIT, cell: "A1", clause: "2.7" }],
      { [PERSON]: null },
    );
    await expectOf(
      withoutRows(UNIT, (one) => one.Код === PERSON && one.Хэсэг === "Б"),
      "Мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээ",
      [{ level: "info", tab: UNIT, cell: "A1", clause: "3.3" }],
      { [PERSON]: null },
    );
  });

  test("3.2: knowledge points without evidence", () =>
    judge(
      { tab: UNIT, row: { Код: PERSON, Хэсэг: "Б" }, header: "Нотлох баримт" },
      { title: "", type: "", says: refused("нотлох баримт алга", "гэрчилгээ", "3.2"), total: null },
    ));
});

describe("6 adjustments", () => {
  const entry = (over: Row): Row => ({
    Код: PERSON,
    "Овог, нэр": person.name,
    Заалт: "6.1",
    Оноо: 3,
    Үндэслэл: "Хоцорсон",
    Баримт: "А/3",
    ...over,
  });
  const cell = (header: string, clause: string, number = 2): Outcome => ({
    level: "error",
    tab: ADJUSTMENTS,
    cell: `${header}${number}`,
    clause,
  });
  const head = { Код: HEAD.code, "Овог, нэр": HEAD.name };
  test.for<{
    title: string;
    rows: Row[];
    what: string;
    said: Outcome[];
    totals: Record<string, number | null>;
  }>([
    { title: "6.1: −3", rows: [entry({})], what: "хязгаарт багтахгүй", said: [], totals: { [PERSON]: 78.3 } },
    {
      title: "6.1 of 6",
      rows: [entry({ Оноо: 6 })],
      what: "6 оноо нь заалтын 1–5",
      said: [cell("D", "6.1")],
      totals: { [PERSON]: null },
    },
    {
      title: "6.4 of 5",
      rows: [entry({ ...head, Заалт: "6.4", Оноо: 5 })],
      what: "5 оноо нь заалтын 6–10",
      said: [cell("D", "6.4")],
      totals: { [HEAD.code]: null },
    },
    {
      title: "without a reason",
      rows: [entry({ Үндэслэл: "" })],
      what: "үндэслэл хоосон",
      said: [cell("E", "6.1")],
      totals: { [PERSON]: null },
    },
    {
      title: "without a document",
      rows: [entry({ Баримт: "" })],
      what: "баримт хоосон",
      said: [cell("F", "6.1")],
      totals: { [PERSON]: null },
    },
    {
      title: "a head's clause on staff",
      rows: [entry({ Заалт: "6.2" })],
      what: "зөвхөн нэгжийн даргад",
      said: [cell("C", "6.2")],
      totals: { [PERSON]: null },
    },
    {
      title: "twice on one clause",
      rows: [entry({}), entry({})],
      what: "хоёр удаа бичсэн",
      said: [cell("C", "6.1"), cell("C", "6.1", 3)],
      totals: { [PERSON]: null },
    },
    {
      title: "two clauses add up: −3 + 5",
      rows: [entry({}), entry({ Заалт: "6.3", Оноо: 5 })],
      what: "хоёр удаа",
      said: [],
      totals: { [PERSON]: 83.3 },
    },
    {
      title: "6.3 past 100 is 100",
      rows: [entry({ ...head, Заалт: "6.3", Оноо: 5 })],
      what: "хязгаарт",
      said: [],
      totals: { [HEAD.code]: 91.32 },
    },
    {
      title: "a clause as a number",
      rows: [entry({ Заалт: 6.1 })],
      what: "Заалт",
      said: [],
      totals: { [PERSON]: 78.3 },
    },
    {
      title: "a clause that became a date",
      rows: [entry({ Заалт: new Date("2025-01-06T00:00:00Z") })],
      what: "огноо болгож хувиргасан",
      said: [cell("C", "6.1")],
      totals: { [PERSON]: null },
    },
    {
      title: "signed",
      rows: [entry({ Оноо: -3 })],
      what: "тэмдэгтэй (−3)",
      said: [cell("D", "6.1")],
      totals: { [PERSON]: null },
    },
  ])("$title", ({ rows, what, said, totals }) =>
    expectOf(withRows(ADJUSTMENTS, ...rows), what, said, totals),
  );
});

describe("7 review", () => {
  const bands = {
    "Маш сайн: доод оноо": "90",
    "Хэвийн: доод оноо": "60",
    "Ангиллын эх сурвалж": "Журам 4.2",
    "Ангилал баталгаажсан эсэх": "Тийм",
  };
  const opened = async (settings: Readonly<Record<string, string>> = bands, body: Body = workedBody) =>
    open(await dataOf({ ...body, settings: { ...body.settings, ...settings } }));
  const again = at("Дахин үнэлсэн оноо");
  const evidence = at("Нотлох баримт");
  const complaint: Row = { Код: PERSON, "Овог, нэр": person.name, Огноо: "2025-12-20", Агуулга: "Оноо бага" };
  const complained = withRows("Гомдол", complaint);

  test("of a “Хэвийн” person without a complaint: refused (7.5)", async () => {
    const host = await opened();
    put(host, again, "60");
    put(host, evidence, "Акт 4");
    const report = rank(host);
    expect(saying(report, "дахин үнэлсэн байна")[0]).toMatchObject({ level: "error" });
    expect(totalsOf(report)).toEqual({ ...SOUND, [PERSON]: null });
  });

  test("with one: (60 + 64) / 2, and without evidence it is asked (7.3)", async () => {
    const host = await opened(bands, complained);
    put(host, again, "60");
    const report = rank(host);
    expect(saying(report, "Дахин үнэлсэн оноонд баримтын нэр алга")).toMatchObject([
      { level: "warning", tab: UNIT, clause: "7.3" },
    ]);
    expect(totalsOf(report)).toEqual({ ...SOUND, [PERSON]: 85.3 });
  });

  test.for([
    { title: "not set", set: { "Маш сайн: доод оноо": "" }, what: "Ангиллын онооны хязгаар хоосон" },
    { title: "a gap", set: { "Хэвийн: дээд оноо": "85" }, what: "завсартай" },
    { title: "overlapping", set: { "Хэвийн: дээд оноо": "92" }, what: "давхцаж байна" },
    { title: "in the wrong order", set: { "Хэвийн: доод оноо": "95" }, what: "дараалан хамраагүй" },
    { title: "not confirmed", set: { "Ангилал баталгаажсан эсэх": "" }, what: "баталгаажуулаагүй" },
    { title: "without a source", set: { "Ангиллын эх сурвалж": "" }, what: "эх сурвалж алга" },
  ])("bands $title: no category, and the ranking stands", async ({ set, what }) => {
    const host = await opened({ ...bands, ...set });
    const report = rank(host);
    expect(saying(report, what)).toMatchObject([{ tab: SETTINGS, clause: "7.2" }]);
    expect(totalsOf(report)).toEqual(SOUND);
    expect(new Set(report.ranking.map(({ category }) => category))).toEqual(new Set(["тодорхойгүй"]));
  });

  test("a fourth professional indicator stops the heads", async () => {
    const fourth = {
      "Нэгжийн даргын мэргэжлийн ур чадвар 2": "Хоёр",
      "Нэгжийн даргын мэргэжлийн ур чадвар 3": "Гурав",
      "Нэгжийн даргын мэргэжлийн ур чадвар 4": "Дөрөв",
    };
    const body = {
      ...workedBody,
      tables: {
        ...workedBody.tables,
        [MANAGEMENT]: (workedBody.tables[MANAGEMENT] ?? []).map((one) => ({ ...one, Хоёр: 11, Гурав: 11 })),
      },
    };
    const report = rank(await opened({ ...bands, ...fourth }, body));
    expect(totalsOf(report)).toEqual({ ...SOUND, [HEAD.code]: null });
    expect(saying(report, "Мэргэжлийн ур чадвар 4 байна; 3-аас олонгүй")).toMatchObject([
      { level: "error", tab: SETTINGS, clause: "5.5" },
    ]);
    const { [String("Нэгжийн даргын мэргэжлийн ур чадвар 4")]: _, ...three } = fourth as Record<
      string,
      string
    >;
    const { ranking } = rank(await opened({ ...bands, ...three }, body));
    expect(ranking.find(({ code }) => code === HEAD.code)?.superior).toBe(12.67); // (81 + 33) / 9
  });

  test("an adopted indicator without its column stops the heads only, and says how to get it", async () => {
    const report = rank(await opened({ ...bands, "Нэгжийн даргын мэргэжлийн ур чадвар 2": "Хэлний мэдлэг" }));
    expect(totalsOf(report)).toEqual({ ...SOUND, [HEAD.code]: null });
    expect(saying(report, "“Хэлний мэдлэг” үзүүлэлтийн багана алга")).toMatchObject([
      { level: "warning", tab: MANAGEMENT, message: expect.stringContaining("“Бэлтгэх” алхмаар нэмнэ үү") },
    ]);
  });
});

describe("4.4–4.6 ballots", () => {
  const tally = (header: string): Place => ({ tab: PEERS, row: { Код: PERSON }, header });
  const valid = tally("Хүчинтэй");
  const sums = (sum: string) =>
    ["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"].map((header) => ({ ...tally(header), type: sum }));
  test("more than colleagues by the roster: counted, 84 / 15 for 84 / 12, and asked about", async () => {
    const host = open(await soundData());
    for (const header of ["Олгосон", "Хүчинтэй"]) put(host, tally(header), "5");
    const report = rank(host);
    expect(totalsOf(report)).toEqual({ ...SOUND, [PERSON]: 79.9 }); // 81.30 − 7 + 5.60
    const asked = saying(report, "бүртгэлээр санал өгөх эрхтэй хамт ажиллагч 4 байна");
    expect(asked).toMatchObject([{ level: "warning", tab: PEERS, clause: "4.4" }]);
    expect(asked[0]?.message).toContain("“Санал өгөх эрхтэй” баганад");
  });

  test.for<Case>([
    {
      title: "none is not 0 points",
      type: "0",
      says: missing("Хүчинтэй санал нэг ч алга", "зохих журмаар", "4.4"),
      total: null,
    },
    { title: "blank", type: "", says: missing("“Хүчинтэй” хоосон", "бүрэн бичнэ үү", "4.4"), total: null },
    {
      title: "what a sum of tenths leaves",
      type: "=0.1+0.7-0.8",
      says: refused("байж болохгүй", "бүхэл тоо бичнэ үү", "4.4"),
      total: null,
    },
    {
      title: "four hundred digits",
      type: `'${"9".repeat(400)}`,
      says: refused("хязгаарт багтахгүй", "хоорондох тоо бичнэ үү", "4.4"),
      total: null,
    },
    {
      title: "more than issued",
      type: "4",
      more: [{ ...tally("Олгосон"), type: "3" }],
      says: refused("олгосон 3 саналаас олон", "протоколоос", "4.4"),
      total: null,
    },
    {
      title: "fewer, with the turnout: 3 ballots of 21",
      type: "3",
      more: sums("21"),
      says: { level: "info", clause: "4.4", what: "3 хүчинтэй санал" },
      total: 81.3,
    },
    {
      title: "two raters",
      type: "2",
      more: sums("14"),
      says: {
        level: "warning",
        clause: "4.4",
        what: "Ердөө 2 хүчинтэй санал",
        mend: "багийн шийдвэрийн дугаар",
      },
      total: 81.3,
    },
    {
      title: "one rater",
      type: "1",
      more: sums("7"),
      says: {
        level: "warning",
        clause: "4.4",
        what: "Ердөө 1 хүчинтэй санал",
        mend: "багийн шийдвэрийн дугаар",
      },
      total: 81.3,
    },
    {
      title: "spoiled ones count among those cast",
      type: "4",
      more: [{ ...tally("Хүчингүй"), type: "1" }],
      says: refused("нь олгосон 4 саналаас олон", "протоколоос", "4.4"),
      total: null,
    },
    {
      title: "half a ballot",
      type: "2.5",
      says: { level: "error", clause: "4.4", what: "Энд 2,5 байж болохгүй", mend: "бүхэл тоо" },
      total: null,
    },
  ])("$title", (one) => judge(valid, one));

  test.for<Case>([
    {
      title: "9 points of a ballot: 33 of 4 ballots",
      type: "33",
      says: refused("нийлбэр 33; хүчинтэй саналын тоогоор 0–32", "протоколоос", "4.5"),
      total: null,
    },
    {
      title: "−1",
      type: "-1",
      says: refused("нийлбэр −1; хүчинтэй саналын тоогоор 0–32", "протоколоос", "4.5"),
      total: null,
    },
    {
      title: "blank",
      type: "",
      says: missing("“Онооны нийлбэр” хоосон", "бүрэн бичнэ үү", "4.5"),
      total: null,
    },
  ])("a sum: $title", (one) => judge(tally("Хандлага, ёс зүй"), one));

  test("no row at all", () =>
    expectOf(
      withoutRows(PEERS, (one) => one.Код === PERSON),
      "Хамт олны үнэлгээний дүн алга",
      [{ level: "info", tab: PEERS, cell: "A1", clause: "4.6" }],
      { [PERSON]: null },
    ));

  test("a second row", () =>
    expectOf(
      withRows(PEERS, (workedBody.tables[PEERS] ?? [])[1] ?? {}),
      "Нэг хүн хоёр мөртэй",
      [
        { level: "error", tab: PEERS, cell: "A3", clause: "4.6" },
        { level: "error", tab: PEERS, cell: "A7", clause: "4.6" },
      ],
      { [PERSON]: null },
    ));

  test("the superior's second row", () =>
    expectOf(
      withRows(CONDUCT, (workedBody.tables[CONDUCT] ?? [])[1] ?? {}),
      "Нэг хүн хоёр мөртэй",
      [
        { level: "error", tab: CONDUCT, cell: "A3", clause: "4.3" },
        { level: "error", tab: CONDUCT, cell: "A7", clause: "4.3" },
      ],
      { [PERSON]: null },
    ));
});

test("the sound workbook says nothing of this", async () => {
  const report = rank(open(await soundData()));
  expect(totalsOf(report)).toEqual(SOUND);
  expect(report.problems.filter(({ level }) => level === "error")).toEqual([]);
});
