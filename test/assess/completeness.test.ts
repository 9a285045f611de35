/** Progress apart from errors: what is not filled in yet is said, counted and led to; nothing of it is wrong. */
import { describe, expect, test } from "vitest";
import { progressOf } from "../../src/explain/progress";
import { reasonOf } from "../../src/explain/standing";
import { isGap } from "../../src/read/problem";
import { expectMongolian } from "../explain/wording";
import {
  assessWorkbook,
  everyone,
  problemLines,
  rowOf,
  STAFF_INDICATORS,
  settingOf,
  smallBody,
  standings,
  UNIT,
  type Workbook,
  who,
} from "./small-body";

const WHOSE = ["Код", "Овог, нэр", "Хэсэг", "Дугаар", "Нэгж"];

/** The small body as set-up makes it: whose rows are, and nothing that people fill in. */
function nothingFilled(): Workbook {
  const workbook = smallBody();
  const { plan, otherPlan, conduct, management, peers, roster } = workbook;
  for (const { rows } of [plan, otherPlan, conduct, management, peers])
    for (const row of rows)
      for (const header of Object.keys(row)) if (!WHOSE.includes(header)) row[header] = "";
  for (const row of roster.rows) row["Нэгжийн биелэлтийн хувь"] = "";
  return workbook;
}

/** Every cell that the sound body has filled beyond these, one after another in some order. */
function cellsToFill(sound: Workbook, empty: Workbook) {
  return (Object.keys(sound) as (keyof Workbook)[]).flatMap((key) =>
    (sound[key]?.rows ?? []).flatMap((row, index) =>
      Object.entries(row).flatMap(([header, value]) =>
        empty[key]?.rows[index]?.[header] === value ? [] : [{ key, index, header, value }],
      ),
    ),
  );
}

const gapsOf = (workbook: Workbook) => assessWorkbook(workbook).problems.filter(isGap);
const errorsOf = (workbook: Workbook) =>
  assessWorkbook(workbook).problems.filter(({ level }) => level === "error");

test("with nothing filled in nothing is wrong and nobody is ready", () => {
  const { counts, people, problems } = assessWorkbook(nothingFilled());
  expect(counts).toEqual({ read: 5, ranked: 0, notRated: 0, blocked: 5, incomplete: 5, unowned: 0 });
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  for (const person of people) {
    const reason = reasonOf(person) ?? "";
    expect(reason).toMatch(/^бөглөөгүй: /u);
    expectMongolian(reason);
  }
});

test("each gap leads to the cell in which it is filled", () => {
  const at = problemLines(assessWorkbook(nothingFilled())).filter((line) => line.startsWith("info"));
  expect(at).toContain(`info | no-measures | ${UNIT}!3 Арга хэмжээ | 2.7 | 007`);
  expect(at).toContain(`info | no-learning | ${UNIT}!4 Арга хэмжээ | 3.3 | 007`);
  expect(at).toContain("info | tally-missing | Хамт олон!2 Хүчинтэй | 4.6 | 007");
  expect(at).toContain(`info | indicator-missing | ${UNIT} · хандлага!2 Ажлын цаг ашиглалт | 4.3 | 007`);
  expect(at).toContain("info | unit-percent-missing | Албан хаагчид!2 Нэгжийн биелэлтийн хувь | 5.1 | 001");
});

test("filled in cell by cell nothing ever is an error, and at the end everybody is ranked", () => {
  const workbook = nothingFilled();
  let before = gapsOf(workbook).length;
  for (const { key, index, header, value } of cellsToFill(smallBody(), workbook)) {
    const row = workbook[key]?.rows[index];
    if (row === undefined) throw new Error(`no row ${key} ${index}`);
    row[header] = value;
    // Evidence, a document and a protocol are asked for once there are points: they come with the row.
    if (header === "Хүрсэн түвшин" && row.Хэсэг === "Б") row["Нотлох баримт"] = "Гэрчилгээ 12";
    const errors = errorsOf(workbook);
    expect(errors, `${key} ${index} ${header}`).toEqual([]);
  }
  const { counts } = assessWorkbook(workbook);
  expect(counts).toMatchObject({ ranked: 5, blocked: 0, incomplete: 0 });
  before = gapsOf(workbook).length;
  expect(before).toBe(0);
});

test("each blank indicator that is filled makes one less, and a wrong one an error", () => {
  const workbook = nothingFilled();
  const row = rowOf(workbook.conduct, "007");
  let left = gapsOf(workbook).length;
  for (const name of STAFF_INDICATORS) {
    row[name] = 5;
    expect(gapsOf(workbook).length).toBe(left - 1);
    left -= 1;
  }
  row[STAFF_INDICATORS[0] ?? ""] = 9;
  expect(errorsOf(workbook)).toHaveLength(1);
  const { counts, people } = assessWorkbook(workbook);
  expect(counts).toMatchObject({ blocked: 5, incomplete: 4 });
  const person = people.find(({ member }) => member.code === "007");
  expect(person === undefined ? "" : reasonOf(person)).toMatch(/^Алдаатай: /u);
});

test("a half-filled row says each of what it lacks", () => {
  const workbook = smallBody();
  Object.assign(rowOf(workbook.plan, "007", "А"), { "Хүрсэн түвшин": "", "Дуусах хугацаа": "" });
  Object.assign(rowOf(workbook.peers, "014"), { Хүчинтэй: "" });
  const assessment = assessWorkbook(workbook);
  expect(standings(assessment)).toMatchObject({ "007": "blocked", "014": "blocked", "015": "66" });
  const reasons = assessment.people.map((person) => reasonOf(person));
  expect(reasons).toContain("бөглөөгүй: хүрсэн түвшин, дуусах хугацаа");
  expect(reasons).toContain("бөглөөгүй: саналын тоо: хүчинтэй");
});

test("the table by unit: done of how many, where to go on, and what each lacks", () => {
  const workbook = smallBody();
  Object.assign(rowOf(workbook.plan, "007", "А"), { "Хүрсэн түвшин": "" });
  Object.assign(rowOf(workbook.plan, "014", "А"), { "Хүрсэн түвшин": "олон" });
  for (const name of STAFF_INDICATORS) rowOf(workbook.conduct, "015")[name] = "";
  workbook.peers.rows = [];
  const { units, management, gaps } = progressOf(assessWorkbook(workbook));
  const [first, second] = units;
  expect(first).toMatchObject({
    unit: UNIT,
    head: who("001")["Овог, нэр"],
    plan: { done: 2, of: 4, wrong: 1, tab: UNIT },
    conduct: { done: 2, of: 3, wrong: 0, tab: `${UNIT} · хандлага`, cell: "C4" },
    ballots: { done: 0, of: 3, wrong: 0, tab: "Хамт олон" },
  });
  expect(second).toMatchObject({ plan: { done: 1, of: 1 }, conduct: null, ballots: null, people: [] });
  expect(management).toMatchObject({ done: 2, of: 2, cell: "" });
  expect(first?.people).toEqual([
    { name: who("007")["Овог, нэр"], missing: "хүрсэн түвшин" },
    { name: who("015")["Овог, нэр"], missing: "удирдлагын үнэлгээний үзүүлэлт (5)" },
  ]);
  // One card a kind, with everybody who has it.
  expect(gaps.map(({ what, people }) => [what, people.length])).toEqual([
    ["Хүрсэн түвшин", 1],
    ["Удирдлагын үнэлгээний үзүүлэлт", 1],
    ["Хамт олны саналын дүн", 3],
  ]);
  expect(gaps[1]?.people).toEqual([
    { name: who("015")["Овог, нэр"], tab: `${UNIT} · хандлага`, cell: "C4", count: 5 },
  ]);
  for (const { what, mend } of gaps) expectMongolian(`${what} ${mend}`);
});

test("people in = people out: ready, incomplete, wrong and not rated are everybody", () => {
  const workbook = nothingFilled();
  Object.assign(rowOf(workbook.roster, "015"), { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөөтэй" });
  const { counts } = assessWorkbook(workbook);
  expect(counts.ranked + counts.notRated + counts.blocked).toBe(everyone.length);
  expect(counts).toMatchObject({ notRated: 1, blocked: 4, incomplete: 4 });
});

test("a day that stands in the settings and is none is wrong, not missing", () => {
  const workbook = smallBody();
  settingOf(workbook, "Үнэлэх өдөр").Утга = "маргааш";
  rowOf(workbook.plan, "007", "А")["Гүйцэтгэсэн огноо"] = "";
  const assessment = assessWorkbook(workbook);
  expect(assessment.counts).toMatchObject({ blocked: 1, incomplete: 0 });
  const person = assessment.people.find(({ member }) => member.code === "007");
  expect(person === undefined ? "" : reasonOf(person)).toMatch(/^Алдаатай: /u);
});

test("of a row with nothing but its measure every blank is told", () => {
  const workbook = smallBody();
  const row = rowOf(workbook.plan, "007", "А");
  for (const header of ["Суурь түвшин", "Хүрэх түвшин", "Хүрсэн түвшин", "Дуусах хугацаа"]) row[header] = "";
  expect(gapsOf(workbook)).toHaveLength(4);
  row["Суурь түвшин"] = 0;
  expect(gapsOf(workbook)).toHaveLength(3);
});

test("what set-up prepared for somebody who left the roster is blank", () => {
  const workbook = smallBody();
  workbook.plan.rows.push({ Код: "077 · Гарсан Хүн", "Овог, нэр": "Гарсан Хүн", Хэсэг: "А", Дугаар: "1" });
  const { counts, problems } = assessWorkbook(workbook);
  expect(counts).toMatchObject({ ranked: 5, unowned: 0 });
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
});

describe.each(["тийм", "Байгаа.", true])(
  "a decision that is only said to be there, %s, is an error",
  (cell) => {
    test.for([
      { tab: "plan", header: "Хассан шийдвэр", id: "dropped-without-number" },
      { tab: "conduct", header: "Хассан шийдвэр", id: "dropped-without-number" },
      { tab: "peers", header: "Бүрэлдэхүүний шийдвэр", id: "circle-without-number" },
    ] as const)("$tab, $header", ({ tab, header, id }) => {
      const workbook = smallBody();
      const { headers } = workbook[tab];
      if (!headers.includes(header)) workbook[tab].headers = [...headers, header];
      rowOf(workbook[tab], "007")[header] = cell;
      expect(errorsOf(workbook)).toContainEqual(expect.objectContaining({ id }));
    });
  },
);

test.for([
  { header: "Үүрэг", unit: UNIT, plan: { done: 3, of: 4, wrong: 1 } },
  { header: "Нэгж", unit: "Нэгж нь хоосон хүмүүс", plan: { of: 1, wrong: 1, tab: "Албан хаагчид" } },
])("somebody whose $header is blank in the roster stands in the table", ({ header, unit, plan }) => {
  const workbook = smallBody();
  rowOf(workbook.roster, "014")[header] = "";
  const { units } = progressOf(assessWorkbook(workbook));
  expect(units.find((one) => one.unit === unit)).toMatchObject({ plan });
  const all = units.reduce((sum, one) => sum + (one.plan?.of ?? 0), 0);
  expect(all).toBe(everyone.length);
});

test.for([
  { year: "", standing: "бөглөөгүй: үнэлгээний жил", incomplete: 1 },
  { year: "2025 он", standing: "Алдаатай: ", incomplete: 0 },
])("a quarter while the year is “$year”: $standing", ({ year, standing, incomplete }) => {
  const workbook = smallBody();
  settingOf(workbook, "Үнэлгээний жил").Утга = year;
  rowOf(workbook.plan, "007", "А")["Дуусах хугацаа"] = "II улирал";
  const { counts, people } = assessWorkbook(workbook);
  expect(counts).toMatchObject({ blocked: 1, incomplete });
  const person = people.find(({ member }) => member.code === "007");
  expect(person === undefined ? "" : reasonOf(person)).toContain(standing);
});

describe("what the reminders ask, and of whom", () => {
  const nameOf = (code: string) => String(who(code)["Овог, нэр"]);

  test("a unit's head: plans and the staff's conduct; whoever rates heads: theirs; nobody: the team's tallies", () => {
    const { units, managementPeople } = progressOf(assessWorkbook(nothingFilled()));
    const own = units.find(({ unit }) => unit === UNIT)?.people ?? [];
    const conduct = "удирдлагын үнэлгээний";
    expect(own.find(({ name }) => name === nameOf("001"))?.missing).not.toContain(conduct);
    expect(own.find(({ name }) => name === nameOf("007"))?.missing).toContain(conduct);
    for (const { missing } of own) expect(missing).not.toContain("санал");
    expect(managementPeople.map(({ name }) => name)).toEqual(["001", "002"].map(nameOf));
    for (const { missing } of managementPeople) expect(missing).toMatch(/^удирдлагын үнэлгээний [^,]*$/u);
  });

  test("people of one name are told apart by their codes, and all are counted", () => {
    const workbook = nothingFilled();
    for (const tab of [workbook.roster, workbook.plan, workbook.conduct, workbook.peers])
      for (const row of tab.rows) if (row.Код === "014") row["Овог, нэр"] = nameOf("007");
    const { gaps, lacking } = progressOf(assessWorkbook(workbook));
    const names = new Set(gaps.flatMap(({ people }) => people.map(({ name }) => name)));
    expect([...names]).toEqual(
      expect.arrayContaining([`${nameOf("007")} (007)`, `${nameOf("007")} (014)`, nameOf("001")]),
    );
    expect(names).not.toContain(nameOf("007"));
    expect([lacking, names.size]).toEqual([everyone.length, everyone.length]);
  });
});
