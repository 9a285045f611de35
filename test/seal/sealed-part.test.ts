/**
 * 7.6 · What is sealed of a printed sheet is one person's tables, adjustments, total and category. Whatever changes there changes
 * the person's code, and no cell of others changes a code without changing what it seals.
 */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assessment } from "../../src/assess/assessment";
import { FORM } from "../../src/paper/official-form";
import { sheetOf } from "../../src/paper/sheet-of-person";
import { fingerprintOf, fingerprints } from "../../src/seal/fingerprint";
import {
  adjustment,
  assessTabs,
  cellsOf,
  complaint,
  everyone,
  measureOf,
  OTHER_UNIT,
  rowOf,
  setting,
  settingOf,
  smallBody,
  trainingOf,
  UNIT,
  type Workbook,
  who,
} from "../assess/small-body";
import { sized } from "../projects/spread";

const SEED = 20_261_128;
const RUNS = sized(6_000, 1_000);
const [STAFF_SKILL, HEAD_SKILL] = ["Хэлний мэдлэг", "Стратеги"];

type Tabs = Record<string, Workbook["roster"]>;

/** Two units, every kind of row, somebody who moved within the year, somebody reviewed, somebody of two sub-measures. */
function base(): Tabs {
  const workbook = smallBody();
  settingOf(workbook, "Албан хаагчийн мэргэжлийн ур чадвар 1").Утга = STAFF_SKILL;
  settingOf(workbook, "Нэгжийн даргын мэргэжлийн ур чадвар 1").Утга = HEAD_SKILL;
  workbook.settings.rows.push(setting("Үнэлгээний багийн ахлагч", "Лувсан Оюун"));
  workbook.conduct.headers.push(STAFF_SKILL, `${STAFF_SKILL} (дахин)`, "Хассан шийдвэр");
  workbook.management.headers.push(HEAD_SKILL, `${HEAD_SKILL} (дахин)`);
  workbook.peers.headers.push("Санал өгөх эрхтэй", "Бүрэлдэхүүний шийдвэр");
  for (const row of workbook.conduct.rows) row[STAFF_SKILL] = 6;
  for (const row of workbook.management.rows) row[HEAD_SKILL] = 11;
  rowOf(workbook.peers, "015")["Санал өгөх эрхтэй"] = 2;
  workbook.adjustments.rows.push(
    adjustment("007", "6.1", 2),
    adjustment("007", "6.3", 1),
    adjustment("001", "6.2", 2),
  );
  workbook.complaints.rows.push(complaint("014"), complaint("007"));
  rowOf(workbook.plan, "014", "А")["Дахин үнэлсэн оноо"] = 55;
  rowOf(workbook.conduct, "014")["Дүн шинжилгээ хийх (дахин)"] = 4;
  workbook.plan.rows.push(
    measureOf("007", "2", { "Хүрсэн түвшин": 9, "Арга хэмжээ": "Хяналт шалгалт" }),
    measureOf("007", "3.1", { "Арга хэмжээ": "Эхний хэсэг" }),
    measureOf("007", "3.2", { "Арга хэмжээ": "Хоёр дахь хэсэг", "Хүрсэн түвшин": 8 }),
    measureOf("007", "4", { "Хассан шийдвэр": "Тушаал А/7" }),
    measureOf("015", "2", { Хэсэг: "В", "Арга хэмжээ": "Нэмэлт даалгавар" }),
  );
  // moved: measures of both units, with the same numbers
  workbook.otherPlan.rows.push(measureOf("015", "1", { "Хүрсэн түвшин": 10 }), trainingOf("015", "1"));
  const reviews = {
    name: "Хяналт",
    headers: ["Код", "Овог, нэр", "Үндэслэл", "Дүн", "Нийт оноо", "Баримт", "Огноо"],
    rows: [
      { ...who("014"), Үндэслэл: "7.1", Дүн: "Дахин үнэлсэн", Огноо: "2026-01-15" },
      { ...who("001"), Үндэслэл: "7.2", Дүн: "Хэвээр", Огноо: "2026-01-15" },
    ],
  };
  const unitPlan = {
    name: "Нэгжийн төлөвлөгөө",
    headers: [
      "Нэгж",
      "Дугаар",
      "Арга хэмжээ",
      "Суурь түвшин",
      "Хүрэх түвшин",
      "Хүрсэн түвшин",
      "Хассан шийдвэр",
    ],
    rows: [
      {
        Нэгж: "Хуулийн хэлтэс",
        Дугаар: "1",
        "Арга хэмжээ": "Журам",
        "Суурь түвшин": 0,
        "Хүрэх түвшин": 10,
        "Хүрсэн түвшин": 9,
      },
    ],
  };
  return { ...workbook, reviews, unitPlan } as unknown as Tabs;
}

const assessed = (tabs: Tabs): Assessment => assessTabs(Object.values(tabs).map(cellsOf));

/** What is sealed of somebody's sheet; null where there is no result to seal. What is new on the sheet is sealed unless it is named here. */
function sealedOf(assessment: Assessment, code: string): unknown {
  const person = assessment.people.find(({ member }) => member.code === code);
  if (person === undefined || person.status === "blocked") return null;
  const sheet = sheetOf(assessment, person, false);
  const {
    signatures: _s,
    isDraft: _d,
    review: _r,
    readings: _g,
    appendix: _a,
    fingerprint,
    reason: _n,
    ...sealed
  } = sheet;
  const isBodys = (term: string) => term === FORM.body;
  return { ...sealed, who: sealed.who.filter(({ term, text }) => text !== fingerprint && !isBodys(term)) };
}

interface Seen {
  readonly code: string;
  readonly sealed: string | null;
  readonly text: string;
}

function seen(assessment: Assessment): Map<string, Seen> {
  const known = fingerprints(assessment);
  return new Map(
    everyone.map((code) => {
      const sealed = sealedOf(assessment, code);
      const text = known.get(code)?.canonicalText ?? "";
      return [
        code,
        {
          code: fingerprintOf(assessment, code),
          sealed: sealed === null ? null : JSON.stringify(sealed),
          text,
        },
      ];
    }),
  );
}

/** What people type, and what comes into a cell without them. */
const typed = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    "",
    "–",
    "-",
    0,
    1,
    2,
    5,
    6.5,
    7,
    10,
    55,
    90,
    "85,5",
    "8О",
    "#REF!",
    true,
    4.333,
  ),
  fc.constantFrom(
    "6.1",
    "6.3",
    "6.5",
    "1",
    "2",
    "3.1",
    "1.",
    "А",
    "Б",
    "В",
    "Тийм",
    "Үгүй",
    "Хэвээр",
    "Дахин үнэлсэн",
    "7.1",
    "7.2",
  ),
  fc.constantFrom(
    "2025-03-05",
    "2025-07-20",
    "2025-12-21",
    "II улирал",
    new Date("2025-06-30T00:00:00+08:00"),
    "2019-01-01",
  ),
  fc.constantFrom(
    "Нэгжийн дарга",
    "Албан хаагч",
    "Хамаарах",
    "Үл хамаарах",
    "Санхүүгийн хэлтэс",
    "Хуулийн хэлтэс",
  ),
  fc.constantFrom(
    "а\u0001б",
    "а–б",
    "а‐б",
    "а‑б",
    "а - б",
    "й",
    "и\u0306",
    "\ud83d",
    "Тушаал А/9",
    " = ",
    "А 1 · Код = 5",
    "а\nДүн · Нийт оноо = 99",
  ),
  fc.constantFrom(...everyone, "007 · Дорж Сүрэн", "Дорж Сүрэн", "Цэрэн Нараа", "\ufffd"),
);
const added = fc.constantFrom("\u0007", " ", "\u200b", "1", "а", "–", "\ud83d", "\u00a0\u00a0");

/** One change of the workbook; gives the code whose row it was, if it was somebody's. */
type Change = (tabs: Tabs) => readonly unknown[];
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ tab: fc.nat(), row: fc.nat(), column: fc.nat(), to: typed }).map(setCell),
  },
  {
    weight: 3,
    arbitrary: fc.record({ tab: fc.nat(), row: fc.nat(), column: fc.nat(), to: added }).map(addToCell),
  },
  { weight: 2, arbitrary: fc.record({ tab: fc.nat(), row: fc.nat(), to: fc.nat() }).map(moveRow) },
  { weight: 1, arbitrary: fc.record({ tab: fc.nat(), row: fc.nat() }).map(dropRow) },
  { weight: 1, arbitrary: fc.record({ tab: fc.nat(), row: fc.nat() }).map(copyRow) },
  {
    weight: 1,
    arbitrary: fc.record({ tab: fc.nat(), name: fc.constantFrom("Хуудас", "Я", "А") }).map(renameTab),
  },
);

interface At {
  readonly tab: number;
  readonly row: number;
}
const nth = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];
const tabAt = (tabs: Tabs, at: number) => nth(Object.values(tabs), at);

function setCell({ tab, row, column, to }: At & { column: number; to: unknown }): Change {
  return (tabs) => {
    const into = tabAt(tabs, tab);
    const [cells, header] = [nth(into?.rows ?? [], row), nth(into?.headers ?? [], column)];
    if (cells === undefined || header === undefined) return [];
    const before = [cells.Код, cells["Овог, нэр"], cells.Нэгж];
    cells[header] = to;
    return [...before, to];
  };
}

function addToCell({ tab, row, column, to }: At & { column: number; to: string }): Change {
  return (tabs) => {
    const into = tabAt(tabs, tab);
    const [cells, header] = [nth(into?.rows ?? [], row), nth(into?.headers ?? [], column)];
    if (cells === undefined || header === undefined) return [];
    const before = [cells.Код, cells["Овог, нэр"], cells.Нэгж];
    const text = String(cells[header] ?? "");
    cells[header] = `${text.slice(0, 2)}${to}${text.slice(2)}`;
    return [...before, cells[header]];
  };
}

function moveRow({ tab, row, to }: At & { to: number }): Change {
  return (tabs) => {
    const rows = tabAt(tabs, tab)?.rows ?? [];
    if (rows.length === 0) return [];
    const [moved] = rows.splice(row % rows.length, 1);
    if (moved !== undefined) rows.splice(to % (rows.length + 1), 0, moved);
    return [moved?.Код];
  };
}

function dropRow({ tab, row }: At): Change {
  return (tabs) => {
    const rows = tabAt(tabs, tab)?.rows ?? [];
    const [gone] = rows.length === 0 ? [] : rows.splice(row % rows.length, 1);
    return [gone?.Код, gone?.Нэгж, gone?.Тохиргоо];
  };
}

function copyRow({ tab, row }: At): Change {
  return (tabs) => {
    const rows = tabAt(tabs, tab)?.rows ?? [];
    const one = nth(rows, row);
    if (one !== undefined) rows.push({ ...one });
    return [one?.Код, one?.Нэгж];
  };
}

function renameTab({ tab, name }: { tab: number; name: string }): Change {
  return (tabs) => {
    // Known by what the add-on wrote of it, as a tab that people rename is.
    const one = nth([tabs.plan, tabs.otherPlan, tabs.conduct, tabs.peers], tab);
    if (one?.name === UNIT || one?.name === OTHER_UNIT) one.identity = `plan:${one.name}`;
    if (one !== undefined) one.name = name;
    return [];
  };
}

const sound = base();
let before: Map<string, Seen>;
beforeAll(() => {
  before = seen(assessed(sound));
});

test("everybody of the body to be changed has a result, somebody of two units and of two sub-measures too", () => {
  expect([...before.values()].map(({ code }) => /^[0-9a-f]{4}( [0-9a-f]{4}){3}$/.test(code))).toEqual(
    everyone.map(() => true),
  );
  const [moved, several] = ["015", "007"].map((code) => before.get(code)?.sealed ?? "");
  expect(moved).toContain("(Хуулийн хэлтэс)");
  expect(several).toContain('["3.2","Хоёр дахь хэсэг"');
});

describe("whatever changes on the sealed part changes the code, and nothing of others does", () => {
  const counted = { changes: 0, sealed: 0, codes: 0, blocked: 0 };

  test(`${RUNS} changed workbooks`, () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const tabs = structuredClone(sound);
        const touched = changes.flatMap((one) => one(tabs)).map(String);
        const after = seen(assessed(tabs));
        for (const [code, was] of before) {
          const now = after.get(code);
          if (now === undefined) throw new Error(code);
          // no result, no code; and none is missing
          expect(now.code === "", code).toBe(now.sealed === null);
          const isOther = now.sealed !== was.sealed;
          counted.changes += 1;
          if (now.sealed === null) counted.blocked += 1;
          else if (isOther) counted.sealed += 1;
          if (now.code !== was.code) counted.codes += 1;
          if (isOther) expect(now.code, `${code}: ${now.sealed}`).not.toBe(was.code);
          const isOwn = touched.some(
            (cell) => cell.includes(code) || isNameOf(cell, code) || isUnitOf(cell, code),
          );
          const isSetting = changes.some((one) => isOfSettings(one));
          if (!isOwn && !isSetting && !isOther)
            expect(now.code, `${code}: ${touched.join(" | ")}`).toBe(was.code);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    // The changes do reach what is sealed, and stop people, often enough to mean something.
    expect(counted.sealed).toBeGreaterThan(RUNS / 10);
    expect(counted.blocked).toBeGreaterThan(RUNS / 10);
  });
});

const isNameOf = (cell: string, code: string) => cell.includes(String(who(code)["Овог, нэр"]));
/** A row of a unit's plan is its head's, and one that is given to another unit is that of its head. */
const HEADED: Readonly<Record<string, string>> = { "001": UNIT, "002": OTHER_UNIT };
const isUnitOf = (cell: string, code: string) => cell.includes(HEADED[code] ?? "\0");
/** Whether a change is of a setting, which is everybody's. */
function isOfSettings(one: Change): boolean {
  const tabs = structuredClone(sound);
  one(tabs);
  return JSON.stringify(tabs.settings) !== JSON.stringify(sound.settings);
}
