/**
 * A fault that stands in every row, as where a column was filled down or the codes are those of another year: it is said in
 * each row, stops whom it concerns, and costs what there are rows. Where rows were compared with people or with each other
 * these took minutes.
 */
import { expect, test } from "vitest";
import { adjustment, assessWorkbook, complaint, smallBody, UNIT, type Workbook } from "./small-body";

const PEOPLE = 3_000;
const ROWS = 8_000;

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The small body with so many more civil servants in its unit, a measure each. */
function largeBody(people = PEOPLE): Workbook {
  const workbook = smallBody();
  const { roster, plan } = workbook;
  const [someone, measure] = [roster.rows[1], plan.rows[1]];
  for (const index of numbered(people)) {
    const own = { Код: `1${String(index).padStart(4, "0")}`, "Овог, нэр": `Бат Болд${index}` };
    roster.rows.push({ ...someone, ...own });
    plan.rows.push({ ...measure, ...own });
  }
  return workbook;
}

/** How many people what is wrong names, taken together: what an assessment of it grows with. */
const named = (problems: ReturnType<typeof assessWorkbook>["problems"]) =>
  problems.reduce((sum, { people }) => sum + people.length, 0);

test("codes of another year: each row is said, and everybody of the unit is stopped", () => {
  const workbook = largeBody();
  workbook.plan.rows.forEach((row, index) => {
    row.Код = `Х${index}`;
    row["Овог, нэр"] = "";
  });
  const { problems, counts, people } = assessWorkbook(workbook);
  const rows = workbook.plan.rows.length;
  expect(problems.filter(({ id }) => id === "code-unknown")).toHaveLength(rows);
  expect(counts.unowned).toBe(rows);
  const stopped = people.filter(({ status }) => status === "blocked").map(({ member }) => member.unit);
  expect(stopped.filter((unit) => unit === UNIT)).toHaveLength(PEOPLE + 4);
  // Each of them is told two hundred times, not of every row.
  expect(named(problems)).toBeLessThan(210 * (PEOPLE + 5));
});

test("a code that nobody has, in every row of a unit: it is said once, with all the rows and everybody", () => {
  const workbook = largeBody(100);
  const rows = Array.from({ length: 150 }, (_, index) => ({
    ...workbook.plan.rows[1],
    Дугаар: `${index + 1}`,
  }));
  workbook.plan.rows = rows.map((row) => ({ ...row, Код: "999", "Овог, нэр": "" }));
  const { problems } = assessWorkbook(workbook);
  const unknown = problems.flatMap((one) =>
    one.id === "code-unknown" ? [[one.facts.code, one.facts.rows, one.people.length]] : [],
  );
  expect(unknown).toEqual([["999", ["2–151"], 104]]);
});

test("targets without a common measure: the mean of very many measures stays exact and quick", () => {
  const workbook = smallBody();
  const [measure] = workbook.plan.rows.slice(1);
  workbook.plan.rows.push(
    ...numbered(2_000).map((index) => ({
      ...measure,
      Дугаар: String(index + 10),
      "Хүрэх түвшин": 2 * index + 10_007,
      "Хүрсэн түвшин": 2 * index + 10_004,
    })),
  );
  const { ranking } = assessWorkbook(workbook);
  // 2,000 measures of nearly 70 points and one of 40, 15 for learning, 5 and 6 for conduct
  expect(ranking.find(({ code }) => code === "007")?.total.toString()).toBe("95.97");
});

test("rows without codes and names: the same", () => {
  const workbook = largeBody();
  for (const row of workbook.plan.rows) Object.assign(row, { Код: "", "Овог, нэр": "" });
  const { problems, counts } = assessWorkbook(workbook);
  expect(problems.filter(({ id }) => id === "code-missing")).toHaveLength(workbook.plan.rows.length);
  expect(counts).toMatchObject({ unowned: workbook.plan.rows.length, ranked: 1 });
});

test("codes that look like everybody's: nobody is ranked by a guess, and the rows are not told to each of all", () => {
  const workbook = largeBody(0);
  const letters = ["l", "i", "і"];
  const codeOf = (index: number) =>
    Array.from({ length: 7 }, (_, place) => letters[Math.floor(index / 3 ** place) % 3]).join("");
  for (const index of numbered(1_500)) {
    workbook.roster.rows.push({
      ...workbook.roster.rows[1],
      Код: codeOf(index),
      "Овог, нэр": `Бат Болд${index}`,
    });
    workbook.plan.rows.push({ ...workbook.plan.rows[1], Код: `1${codeOf(index).slice(1)}`, "Овог, нэр": "" });
  }
  const { problems, counts } = assessWorkbook(workbook);
  expect(counts.unowned).toBe(1_500);
  expect(counts.ranked + counts.blocked).toBe(1_505);
  expect(named(problems)).toBeLessThan(1_505 * 420);
});

test("one code and one name filled down over the roster: nobody is ranked, and each row of it is said in a short sentence", () => {
  const workbook = largeBody();
  for (const row of workbook.roster.rows) Object.assign(row, { Код: "001", "Овог, нэр": "Бат Болд" });
  const { problems, counts } = assessWorkbook(workbook);
  expect(problems.filter(({ id }) => id === "code-twice")).toHaveLength(PEOPLE + 5);
  expect(counts).toMatchObject({ read: PEOPLE + 5, ranked: 0, blocked: PEOPLE + 5 });
});

test.for([
  {
    what: "measures of one number",
    id: "number-twice",
    fill: ({ plan }: Workbook) => plan.rows.push(...numbered(ROWS).map(() => ({ ...plan.rows[1] }))),
    said: ROWS + 1,
  },
  {
    what: "measures without what was reached",
    id: "level-missing",
    fill: ({ plan }: Workbook) =>
      plan.rows.push(
        ...numbered(ROWS).map((index) => ({
          ...plan.rows[1],
          Дугаар: String(index + 10),
          "Хүрсэн түвшин": "",
        })),
      ),
    said: ROWS,
  },
  {
    what: "changes of points by one clause",
    id: "adjustment-twice",
    fill: ({ adjustments }: Workbook) =>
      adjustments.rows.push(...numbered(ROWS).map(() => adjustment("007", "6.3", 1))),
    said: ROWS,
  },
  {
    what: "complaints about other years",
    id: "complaint-of-other-year",
    fill: ({ complaints }: Workbook) =>
      complaints.rows.push(...numbered(ROWS).map(() => ({ ...complaint("007"), Огноо: "2020-01-01" }))),
    said: ROWS,
  },
])("$what in very many rows of one person are each said, and stop nobody else", ({ id, fill, said }) => {
  const workbook = smallBody();
  fill(workbook);
  const { problems, people } = assessWorkbook(workbook);
  expect(problems.filter((problem) => problem.id === id)).toHaveLength(said);
  const ranked = people.filter(({ status }) => status === "ranked").map(({ member }) => member.code);
  expect(ranked).toEqual(["001", "014", "015", "002"]);
});
