/** 4.4–4.6 · What a vote puts on paper, from a workbook as it is read. */
import { describe, expect, test } from "vitest";
import { refusalSentences } from "../../src/explain/refusals";
import { blankProtocolOf, type SlipPage, slipPageOf } from "../../src/paper/ballot-pages";
import { type Body, readBody } from "../../src/read/body";
import { knownTabs } from "../../src/read/known-tabs";
import { PEERS, rosterRow } from "../cases/body";

const CYCLE = "2026 оны жилийн эцсийн үнэлгээ";
type Row = Readonly<Record<string, string | number>>;

const HEADERS = ["Код", "Овог, нэр", "Албан тушаал", "Нэгж", "Үүрэг", "Үнэлэх эсэх", "Шалтгаан"];
const TALLY = ["Код", "Овог, нэр", "Санал өгөх эрхтэй", "Олгосон", "Хүчинтэй", "Бүрэлдэхүүний шийдвэр"];

const grid = (name: string, headers: readonly string[], rows: readonly Row[]) => ({
  name,
  identity: undefined,
  cells: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))].map((row) => [...row]),
});

/** People by code: a unit's name, or more of their row. */
function bodyOf(people: Readonly<Record<string, string | Row>>, tallies: readonly Row[] = []): Body {
  const roster = Object.entries(people).map(([code, told]) => ({
    ...(rosterRow({ code, name: `Хүн ${code}`, unit: typeof told === "string" ? told : "Хэлтэс" }) as Row),
    ...(typeof told === "string" ? {} : told),
  }));
  const settings = grid("Тохиргоо", ["Тохиргоо", "Утга"], [{ Тохиргоо: "Байгууллага", Утга: "Жишээ газар" }]);
  const tabs = [settings, grid("Албан хаагчид", HEADERS, roster), grid(PEERS, TALLY, tallies)];
  return readBody(knownTabs(tabs), { timeZone: "Asia/Ulaanbaatar", templateVersion: undefined });
}

function pageOf(body: Body, unit = "Хэлтэс"): SlipPage {
  const page = slipPageOf(body, unit, CYCLE);
  if (page === undefined) throw new Error(`Nobody is of ${unit}.`);
  return page;
}

const HEAD = { Үүрэг: "Нэгжийн дарга" };
const slips = (page: SlipPage) => page.people.map((person) => `${person.code}: ${person.slips}`);
const { what, mend } = refusalSentences["nobody-may-vote"]({});

describe("who is voted on, by how many", () => {
  test("each civil servant of the unit by their colleagues; the head neither is nor votes", () => {
    const page = pageOf(bodyOf({ "1": HEAD, "2": "Хэлтэс", "3": "Хэлтэс", "4": "Хэлтэс", "5": "Өөр" }));
    expect(slips(page)).toEqual(["2: 2", "3: 2", "4: 2"]);
    expect(page).toMatchObject({ body: "Жишээ газар", unit: "Хэлтэс", cycle: CYCLE, without: [] });
    expect(page.people[0]).toEqual({
      ...{ code: "2", name: "Хүн 2", position: "Мэргэжилтэн", slips: 2, circle: "" },
    });
    expect(page.indicators.map(({ name, guidance }) => [name, guidance.length])).toEqual([
      ["Хандлага, ёс зүй", 3],
      ["Багаар ажиллах", 2],
      ["Харилцаа", 3],
    ]);
  });

  test("who is not rated votes, and is not voted on", () => {
    const body = bodyOf({ "2": "Хэлтэс", "3": { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөөтэй" } });
    expect(slips(pageOf(body))).toEqual(["2: 1"]);
    expect(pageOf(body).without).toEqual([]);
  });

  test("what the row of tallies says counts, wherever it differs from the roster", () => {
    const body = bodyOf({ "2": "Хэлтэс", "3": "Хэлтэс" }, [
      { Код: "2", "Овог, нэр": "Хүн 2", "Санал өгөх эрхтэй": 7 },
    ]);
    expect(slips(pageOf(body))).toEqual(["2: 7", "3: 1"]);
  });

  test("by name in the order of the Mongolian alphabet, then by code", () => {
    const names = { "2": "Өлзий", "3": "Номин", "4": "Пүрэв", "5": "Номин" };
    const people = Object.entries(names).map(([code, name]) => [code, { "Овог, нэр": name }] as const);
    expect(pageOf(bodyOf(Object.fromEntries(people))).people.map(({ code }) => code)).toEqual([
      "3",
      "5",
      "2",
      "4",
    ]);
  });

  test("a unit's name as people write it; one that nobody is of gives nothing", () => {
    expect(slips(pageOf(bodyOf({ "2": "Хэлтэс", "3": "Хэлтэс" }), " хэлтэс "))).toEqual(["2: 1", "3: 1"]);
    expect(slipPageOf(bodyOf({ "2": "Хэлтэс" }), "Алба", CYCLE)).toBeUndefined();
  });
});

describe("circles, and of whom there are no slips", () => {
  const DECISION = "Багийн 2 тоот шийдвэр: Захиргаа";
  const row = (more: Row): Row => ({ Код: "2", "Овог, нэр": "Хүн 2", ...more });

  test.for<{ name: string; tally: Row; slips: number | string; circle?: string }>([
    { name: "nobody and no decision", tally: {}, slips: `${what} ${mend}` },
    { name: "a typed number without a circle", tally: { "Санал өгөх эрхтэй": 3 }, slips: 3 },
    {
      name: "a circle of three",
      tally: { "Санал өгөх эрхтэй": 3, "Бүрэлдэхүүний шийдвэр": DECISION },
      slips: 3,
      circle: DECISION,
    },
    {
      name: "a circle of nobody knows how many",
      tally: { "Бүрэлдэхүүний шийдвэр": DECISION },
      slips:
        "Хэдэн хүн санал өгөх нь тодорхойгүй: “Хамт олон” хуудсанд “Санал өгөх эрхтэй” хүний тоог бичнэ үү.",
    },
    { name: "a typed nought", tally: { "Санал өгөх эрхтэй": 0 }, slips: `${what} ${mend}` },
  ])("alone in the unit: $name", ({ tally, slips: wanted, circle = "" }) => {
    const page = pageOf(bodyOf({ "2": "Хэлтэс" }, [row(tally)]));
    const expected =
      typeof wanted === "number"
        ? { people: [{ slips: wanted, circle }], without: [] }
        : { people: [], without: [{ name: "Хүн 2", why: wanted }] };
    expect(page).toMatchObject(expected);
  });

  test.for<{ typed: string | number }>([{ typed: 0 }, { typed: "олон" }])(
    "with colleagues, $typed of whom may vote",
    ({ typed }) => {
      const body = bodyOf({ "2": "Хэлтэс", "3": "Хэлтэс" }, [row({ "Санал өгөх эрхтэй": typed })]);
      expect(slips(pageOf(body))).toEqual(["3: 1"]);
      expect(pageOf(body).without.map(({ why }) => why)).toEqual([expect.stringMatching(/^Хэдэн хүн/u)]);
    },
  );

  test("of a unit of two, the decision names a circle", () => {
    const tallies = [row({ "Санал өгөх эрхтэй": 5, "Бүрэлдэхүүний шийдвэр": DECISION })];
    const page = pageOf(bodyOf({ "2": "Хэлтэс", "3": "Хэлтэс" }, tallies));
    expect(page.people.map(({ slips: of, circle }) => [of, circle])).toEqual([
      [5, DECISION],
      [1, ""],
    ]);
  });

  test("whose unit or role nobody wrote is named", () => {
    const body = bodyOf({ "2": { Нэгж: "" }, "3": { Үүрэг: "", "Овог, нэр": "" } });
    expect(pageOf(body, "").without).toEqual([{ name: "Хүн 2", why: "Бүртгэлд нэгж нь бичигдээгүй." }]);
    expect(pageOf(body).without).toEqual([{ name: "3", why: "Бүртгэлд үүрэг нь бичигдээгүй." }]);
  });
});

test("a blank protocol has a row a person of whom there are slips, and notes of few voters", () => {
  const people = { "1": HEAD, "2": "Хэлтэс", "3": "Хэлтэс", "4": { Үүрэг: "" } };
  const protocol = blankProtocolOf(pageOf(bodyOf(people)), ["Дорж Бат"]);
  expect(protocol).toMatchObject({ mode: "paper", number: "", members: ["Дорж Бат"], unit: "Хэлтэс" });
  expect(protocol.rows).toHaveLength(2);
  expect(protocol.rows[0]).toEqual({
    ...{ code: "2", name: "Хүн 2", circle: "", decision: "" },
    ...{ valid: null, spoiled: null, sums: [null, null, null], mean: null, prepared: null, voided: null },
    entitled: protocol.rows[0]?.issued,
    issued: 2, // whoever has no role may be a colleague
  });
  expect(protocol.notes).toEqual([
    expect.stringMatching(/^Нэг, хоёр хүн л .*: Хүн 2, Хүн 3\.$/u),
    expect.stringMatching(/\(Хүн 2, Хүн 3\): _+\.$/u),
  ]);
});
